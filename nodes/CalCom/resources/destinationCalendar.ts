/** The destination calendar: the one that new bookings are written to. */
import { connectedCalendar } from '../../shared/catalogue/calendar/fields';
import type { Resource } from '../../shared/operation/resource';

export const destinationCalendar: Resource = {
	name: 'Destination Calendar',
	value: 'destinationCalendar',
	operations: {
		update: {
			action: 'Update destination calendar',
			description: 'Choose the calendar that new bookings are written to',
			request: 'PUT /v2/destination-calendars',
			fields: [
				connectedCalendar('calendar', ['integration', 'externalId', 'delegationCredentialId'], {
					required: true,
					description: 'A calendar of a connected app that can be written to',
				}),
			],
		},
	},
};
