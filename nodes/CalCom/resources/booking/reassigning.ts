/** The operations that hand a booking over to another host. */
import { locator } from '../../../shared/fields';
import { booking } from '../../../shared/catalogue/booking/fields';
import { organizationUsers } from '../../../shared/catalogue/organization/lookups';
import type { Operation } from '../../../shared/operation/operation';
import { reason } from './changing';
import { guides } from './guides';
import { aroundReassignment, aroundReassignmentToUser } from './reassigned';
import { afterCheck, restrictions } from '../../../shared/catalogue/booking/restrictions';
import { BOOKING, HOST_ONLY } from './versions';

export const reassigning = {
	reassign: {
		action: 'Reassign booking',
		description: 'Hand a round-robin booking over to the next host who is free',
		guide: guides.reassign,
		request: 'POST /v2/bookings/{bookingUid}/reassign',
		versions: BOOKING,
		around: afterCheck(aroundReassignment),
		needs: HOST_ONLY,
		fields: [booking, restrictions],
	},
	reassignToUser: {
		name: 'Reassign to User',
		action: 'Reassign booking to user',
		description: 'Hand a round-robin booking over to a specific host',
		guide: guides.reassign,
		request: 'POST /v2/bookings/{bookingUid}/reassign/{userId}',
		versions: BOOKING,
		around: afterCheck(aroundReassignmentToUser),
		needs: HOST_ONLY,
		fields: [
			booking,
			locator('userId', organizationUsers, {
				id: 'number',
				required: true,
				description: 'The user who takes over: has to be one of the hosts of the event type',
			}),
			reason('reason', 'Reason', 'Why the booking changes hands'),
			restrictions,
		],
	},
} satisfies Record<string, Operation>;
