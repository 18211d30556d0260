// The account that the key belongs to.
import { byId, picked } from './row.mts';
import type { RowsOfResource } from './row.mts';

export const profile: RowsOfResource = {
	node: 'calCom',
	resource: 'profile',
	rows: [
		{
			operation: 'get',
			form: {},
			request: { method: 'GET', path: '/v2/me' },
			reply: 'me/me',
		},
		{
			operation: 'update',
			form: {
				updateFields: {
					bio: 'Hello',
					timeZone: picked('Europe/Paris'),
					defaultScheduleId: byId('7'),
					timeFormat: 24,
					metadata: '{"crm":"42"}',
				},
			},
			request: {
				method: 'PATCH',
				path: '/v2/me',
				body: {
					bio: 'Hello',
					timeZone: 'Europe/Paris',
					defaultScheduleId: 7,
					timeFormat: 24,
					metadata: { crm: '42' },
				},
			},
			reply: 'me/me-patch',
		},
	],
};
