/** Bookings of a team's event types. */
import { choices, filters } from '../../shared/fields';
import { booking as selected } from '../../shared/catalogue/booking/fields';
import {
	BOOKING_KINDS,
	bookingFilterFields,
	ofTeamBookings,
	referenceType,
	teamBookingSort,
} from '../../shared/catalogue/booking/listFields';
import { teamBookings } from '../../shared/catalogue/booking/lists';
import { bookingSummary } from '../../shared/catalogue/booking/summary';
import { bookingListForModel, bookingListGuide } from '../../shared/catalogue/booking/toolAnswer';
import { organization, organizationTeam } from '../../shared/catalogue/organization/fields';
import { eitherTeam, TEAM_ADMINS } from '../../shared/catalogue/team/fields';
import { teamEventTypesOfEither } from '../../shared/catalogue/eventType/lookups';
import type { Resource } from '../../shared/operation/resource';
import { noPages } from '../../shared/api/pagination';

export const booking: Resource = {
	name: 'Booking',
	value: 'booking',
	operations: {
		getAll: {
			action: 'Get many bookings of team',
			description: 'Retrieve a list of the bookings of a team, whoever hosts them',
			guide: bookingListGuide,
			...teamBookings,
			inOrganization: {
				request: 'GET /v2/organizations/{orgId}/teams/{teamId}/bookings',
				versions: { server2025: true },
				platformClient: true,
			},
			needs: TEAM_ADMINS,
			simplify: bookingSummary,
			toolAnswer: bookingListForModel,
			fields: [
				...eitherTeam,
				filters([
					...ofTeamBookings(bookingFilterFields(teamEventTypesOfEither)),
					choices('status', {
						options: BOOKING_KINDS,
						description: 'Only bookings of these kinds (all if not set)',
					}),
				]),
				teamBookingSort,
			],
		},
		getReferences: {
			name: 'Get Many References',
			action: 'Get many references of team booking',
			description: "Retrieve the calendar events and video rooms of a team's booking",
			request: 'GET /v2/organizations/{orgId}/teams/{teamId}/bookings/{bookingUid}/references',
			platformClient: true,
			needs: TEAM_ADMINS,
			pages: noPages,
			fields: [organization, organizationTeam, selected, filters([referenceType])],
		},
	},
};
