// The account that the key belongs to.
import { success } from '../server.mts';
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
			operation: 'refreshApiKey',
			form: { apiKeyNeverExpires: false, apiKeyDaysValid: 30 },
			request: {
				method: 'POST',
				path: '/v2/api-keys/refresh',
				body: { apiKeyDaysValid: 30 },
			},
			reply: 'api-keys/apikey-refresh',
		},
		{
			operation: 'update',
			form: {
				updateFields: {
					bio: 'Hello',
					timeZone: picked('Europe/Paris'),
					defaultScheduleId: byId('7'),
					timeFormat: 24,
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
				},
			},
			reply: 'me/me-patch',
		},
		{
			operation: 'clearBookingLimits',
			form: {},
			request: { method: 'DELETE', path: '/v2/me/booking-limits' },
			reply: { status: 204 },
			items: [{ success: true }],
		},
		{
			operation: 'clearTeamBookingLimits',
			form: { teamId: byId('4') },
			request: { method: 'DELETE', path: '/v2/me/team-booking-limits/4' },
			reply: { status: 204 },
			items: [{ success: true, teamId: '4' }],
		},
		{
			operation: 'getBookingLimits',
			form: {},
			request: { method: 'GET', path: '/v2/me/booking-limits' },
			reply: success({ perDay: 3, perWeek: null }),
		},
		{
			operation: 'getTeamBookingLimits',
			form: { returnAll: true },
			request: { method: 'GET', path: '/v2/me/team-booking-limits' },
			reply: success([{ teamId: 4, perDay: 3 }]),
		},
		{
			case: 'a limit of 0 is removed, one that was not added stays',
			operation: 'updateBookingLimits',
			form: { updateFields: { perDay: 3, perWeek: 0 } },
			request: {
				method: 'PATCH',
				path: '/v2/me/booking-limits',
				body: { perDay: 3, perWeek: null },
			},
			reply: success({ perDay: 3, perWeek: null }),
		},
		{
			operation: 'updateTeamBookingLimits',
			form: { teamId: byId('4'), updateFields: { perYear: 100 } },
			request: {
				method: 'PATCH',
				path: '/v2/me/team-booking-limits/4',
				body: { perYear: 100 },
			},
			reply: success({ perYear: 100 }),
		},
	],
};
