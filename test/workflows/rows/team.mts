// Teams, inside an organization and without one.
import { picked } from './row.mts';
import type { RowsOfResource } from './row.mts';

export const team: RowsOfResource = {
	node: 'calComTeam',
	resource: 'team',
	rows: [
		{
			operation: 'getAll',
			form: { organizationId: picked(''), returnAll: true },
			request: { method: 'GET', path: '/v2/teams' },
			reply: 'teams/teams',
		},
		{
			operation: 'getAll',
			case: 'of an organization',
			form: { organizationId: picked(1), returnAll: true },
			request: { method: 'GET', path: '/v2/organizations/1/teams', query: { take: '250' } },
			reply: 'orgs-teams/org-teams',
		},
	],
};
