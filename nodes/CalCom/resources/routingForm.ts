/** Routing forms: questions whose answers lead a guest to the right event type and host. */
import { additionalFields, locator } from '../../shared/fields';
import { routedSlotRows } from '../../shared/catalogue/slot/rows';
import { formResponses, rescheduleWithSameHost } from '../../shared/catalogue/routingForm/fields';
import {
	routedDuration,
	settleRange,
	slotOptions,
	slotRange,
} from '../../shared/catalogue/slot/fields';
import { routingForms } from '../../shared/catalogue/routingForm/lookups';
import type { Resource } from '../../shared/operation/resource';
import { noPages } from '../../shared/api/pagination';

export const routingForm: Resource = {
	name: 'Routing Form',
	value: 'routingForm',
	operations: {
		calculateSlots: {
			action: 'Calculate slots of routing form',
			description:
				'Find the free times of the event type that the answers to a routing form lead to, without recording them',
			request: 'POST /v2/routing-forms/{routingFormId}/calculate-slots',
			effect: 'read',
			versions: { server2025: true, calDiy: false },
			pages: noPages,
			rows: routedSlotRows,
			settle: settleRange,
			fields: [
				locator('routingFormId', routingForms, {
					required: true,
					placeholder: 'e.g. a79a67ef-1b17-493e-ac7f-11872bed374a',
					description: 'The routing form of your organization',
				}),
				formResponses,
				...slotRange,
				additionalFields([routedDuration, ...slotOptions, rescheduleWithSameHost]),
			],
		},
	},
};
