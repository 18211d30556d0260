/** Dropdowns of schedules: working hours that event types use. */
import { noPages } from '../../api/pagination';
import type { ApiLookup } from '../../fields/lookup';
import { ORGANIZATION_PARAMETER } from '../organization/parameter';

export const schedules: ApiLookup = {
	method: 'searchSchedules',
	things: 'schedules',
	from: {
		request: 'GET /v2/schedules',
		versions: { current: '2024-06-11', server2025: '2024-06-11' },
		pages: noPages,
	},
	value: (row) => Number(row.id),
	label: (row) => `${String(row.name)} (${String(row.timeZone)})`,
	names: ({ name }) => [name],
};

export const schedulesOfUser: ApiLookup = {
	method: 'searchUserSchedules',
	things: 'the schedules of the user',
	from: {
		request: 'GET /v2/organizations/{orgId}/users/{userId}/schedules',
		platformClient: true,
		pages: noPages,
	},
	dependsOn: {
		orgId: ORGANIZATION_PARAMETER,
		userId: { parameter: 'userId', label: 'User' },
	},
	value: (row) => Number(row.id),
	label: (row) => `${String(row.name)} (${String(row.timeZone)})`,
	names: ({ name }) => [name],
};
