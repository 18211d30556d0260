// Insights: the period and the filters become the API's column filters, pages travel in the body.
import { success } from '../server.mts';
import { byId, picked } from './row.mts';
import type { Row, RowsOfResource } from './row.mts';

const week = { start: '2027-01-11T00:00:00', end: '2027-01-18T00:00:00' };
const utcWeek = { startDate: '2027-01-10T23:00:00.000Z', endDate: '2027-01-17T23:00:00.000Z' };
const dateRange = { type: 'dr', data: { ...utcWeek, preset: 'custom' } };

const ofBookings = {
	scope: 'user',
	period: { rows: { id: 'startTime', ...week } },
	timeZone: picked(''),
	filters: {},
};

const bookingBody = {
	scope: 'user',
	timeZone: 'Europe/Berlin',
	columnFilters: [{ id: 'startTime', value: dateRange }],
};

const bookingRow = (operation: string, path: string, data: unknown): Row => ({
	operation,
	form: ofBookings,
	request: { method: 'POST', path: `/v2/insights/bookings/${path}`, body: bookingBody },
	reply: success(data),
});

const routingRow = (operation: string, path: string, data: unknown): Row => ({
	operation,
	form: { scope: 'user', ...week, filters: {} },
	request: {
		method: 'POST',
		path: `/v2/insights/routings/${path}`,
		body: { scope: 'user', ...utcWeek },
	},
	reply: success(data),
});

const formRow = (operation: string, path: string): Row => ({
	operation,
	form: { scope: 'org', additionalFields: { routingFormId: byId('f1') } },
	request: {
		method: 'POST',
		path: `/v2/insights/routings/${path}`,
		body: { scope: 'org', routingFormId: 'f1' },
	},
	reply: success([{ id: 'size', label: 'Size' }]),
});

const filters = {
	rows: [
		{ kind: 'select', id: 'eventTypeId', value: '42' },
		{ kind: 'multiSelect', id: 'status', values: 'accepted, pending' },
		{ kind: 'text', id: 'location', operator: 'startsWith', operand: 'Ber' },
		{ kind: 'number', id: 'rating', numberOperator: 'gte', number: 4.5 },
		{ kind: 'dateRange', id: 'createdAt', ...week },
	],
};

export const insight: RowsOfResource = {
	node: 'calCom',
	resource: 'insight',
	rows: [
		bookingRow('getAverageDuration', 'average-duration', [{ Date: 'Jan 12', Average: 30 }]),
		bookingRow('getBookingStatistics', 'kpi-stats', { empty: false, created: { count: 3 } }),
		bookingRow('getBookingTrends', 'event-trends', [{ Month: 'Jan', Created: 3 }]),
		bookingRow('getMemberStatistics', 'members', { mostBookings: [] }),
		{
			case: 'of a team, with every kind of filter',
			operation: 'getBookingStatistics',
			form: {
				...ofBookings,
				scope: 'team',
				teamId: byId('4'),
				filters: { columnFilters: filters },
			},
			request: {
				method: 'POST',
				path: '/v2/insights/bookings/kpi-stats',
				body: {
					...bookingBody,
					scope: 'team',
					selectedTeamId: 4,
					columnFilters: [
						...bookingBody.columnFilters,
						{ id: 'eventTypeId', value: { type: 'ss', data: 42 } },
						{ id: 'status', value: { type: 'ms', data: ['accepted', 'pending'] } },
						{
							id: 'location',
							value: { type: 't', data: { operator: 'startsWith', operand: 'Ber' } },
						},
						{ id: 'rating', value: { type: 'n', data: { operator: 'gte', operand: 4.5 } } },
						{ id: 'createdAt', value: dateRange },
					],
				},
			},
			unlikeContract: [
				'body.columnFilters.1.value.data is number, not object',
				'body.columnFilters.2.value.data is array, not object',
			],
			reply: success({ empty: true }),
		},
		routingRow('getFailedBookings', 'failed-bookings-by-field', { Size: [] }),
		routingRow('getFormsByStatus', 'forms-by-status', { total: 3 }),
		formRow('getFormFieldOptions', 'form-field-options'),
		formRow('getFormResponseHeaders', 'form-response-headers'),
		{
			operation: 'getFormResponses',
			form: {
				scope: 'user',
				...week,
				returnAll: false,
				limit: 5,
				filters: {},
				additionalFields: { sorting: { rows: [{ id: 'createdAt', desc: true }] } },
			},
			request: {
				method: 'POST',
				path: '/v2/insights/routings/form-responses',
				body: {
					scope: 'user',
					...utcWeek,
					sorting: [{ id: 'createdAt', desc: true }],
					limit: 5,
					offset: 0,
				},
			},
			reply: success({ total: 2, data: [{ id: 1 }, { id: 2 }] }),
			items: [{ id: 1 }, { id: 2 }],
		},
		{
			operation: 'getRoutedUsers',
			form: {
				scope: 'user',
				period: 'perWeek',
				...week,
				maxUsers: 10,
				filters: { searchQuery: 'Ada' },
			},
			request: {
				method: 'POST',
				path: '/v2/insights/routings/routed-to-per-period',
				body: { scope: 'user', period: 'perWeek', ...utcWeek, limit: 10, searchQuery: 'Ada' },
			},
			reply: success({ users: { data: [] }, periodStats: { data: [] } }),
		},
	],
};
