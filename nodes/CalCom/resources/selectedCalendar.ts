/** Selected calendars: those whose events block the slots that guests can book. */
import { connectedCalendar } from '../../shared/catalogue/calendar/fields';
import type { Resource } from '../../shared/operation/resource';

const selected = connectedCalendar(
	'calendar',
	['integration', 'externalId', 'credentialId', 'delegationCredentialId'],
	{ required: true, description: 'A calendar of a connected app' },
);

export const selectedCalendar: Resource = {
	name: 'Selected Calendar',
	value: 'selectedCalendar',
	operations: {
		create: {
			name: 'Add',
			action: 'Add selected calendar',
			description: 'Have the events of a calendar block the slots that guests can book',
			request: 'POST /v2/selected-calendars',
			fields: [selected],
		},
		delete: {
			name: 'Remove',
			action: 'Remove selected calendar',
			description:
				'Have the events of a calendar no longer block slots; the calendar stays connected',
			request: 'DELETE /v2/selected-calendars',
			fields: [selected],
		},
	},
};
