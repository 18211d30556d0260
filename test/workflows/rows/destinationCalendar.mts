// Where bookings are written to: of the pair only the keys that the API takes.
import { success } from '../server.mts';
import { picked } from './row.mts';
import type { RowsOfResource } from './row.mts';

const work = { integration: 'google_calendar', credentialId: 1, externalId: 'ada@example.com' };

export const destinationCalendar: RowsOfResource = {
	node: 'calCom',
	resource: 'destinationCalendar',
	rows: [
		{
			operation: 'update',
			form: { calendar: picked(JSON.stringify(work)) },
			request: {
				method: 'PUT',
				path: '/v2/destination-calendars',
				body: { integration: 'google_calendar', externalId: 'ada@example.com' },
			},
			reply: success({ userId: 1, ...work }),
		},
	],
};
