// Which calendars block slots: the pair of connection and calendar, sent as the API's keys.
import { success } from '../server.mts';
import { picked } from './row.mts';
import type { RowsOfResource } from './row.mts';

const work = { integration: 'google_calendar', credentialId: 1, externalId: 'ada@example.com' };

export const selectedCalendar: RowsOfResource = {
	node: 'calCom',
	resource: 'selectedCalendar',
	rows: [
		{
			operation: 'create',
			form: { calendar: picked(JSON.stringify(work)) },
			request: { method: 'POST', path: '/v2/selected-calendars', body: work },
			reply: success({ ...work, userId: 1 }),
		},
		{
			operation: 'delete',
			form: { calendar: picked(JSON.stringify({ ...work, delegationCredentialId: 'abc' })) },
			request: {
				method: 'DELETE',
				path: '/v2/selected-calendars',
				query: {
					integration: 'google_calendar',
					credentialId: '1',
					externalId: 'ada@example.com',
					delegationCredentialId: 'abc',
				},
			},
			reply: success({ ...work, userId: 1 }),
			items: [{ deleted: true }],
		},
	],
};
