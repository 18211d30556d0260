// Teams, inside an organization and without one.
import { byId, picked } from './row.mts';
import type { RowsOfResource } from './row.mts';

const raw = { simplify: false };
const inside = { organizationId: picked(1), teamId: byId(4), ...raw };

export const team: RowsOfResource = {
	node: 'calComTeam',
	resource: 'team',
	rows: [
		{
			operation: 'create',
			form: {
				organizationId: picked(1),
				name: 'New Team',
				additionalFields: { addCreatorAsOwner: false, isPrivate: true, brandColor: '#0055ff' },
				...raw,
			},
			request: {
				method: 'POST',
				path: '/v2/organizations/1/teams',
				body: {
					name: 'New Team',
					addCreatorAsOwner: false,
					isPrivate: true,
					brandColor: '#0055ff',
				},
			},
			reply: 'orgs-teams/org-team-create',
		},
		{
			operation: 'delete',
			form: { ...inside },
			request: { method: 'DELETE', path: '/v2/organizations/1/teams/4' },
			reply: 'orgs-teams/org-team-delete',
			items: [{ deleted: true, id: '4' }],
		},
		{
			operation: 'get',
			form: { ...inside },
			request: { method: 'GET', path: '/v2/organizations/1/teams/4' },
			reply: 'orgs-teams/org-team-get',
		},
		{
			operation: 'get',
			case: 'simplified',
			form: { ...inside, simplify: true },
			request: { method: 'GET', path: '/v2/organizations/1/teams/4' },
			reply: 'orgs-teams/org-team-get',
			items: [
				{
					id: 4,
					name: 'Sales',
					slug: 'sales',
					bio: null,
					parentId: 1,
					isPrivate: false,
					timeZone: 'Europe/London',
					weekStart: 'Sunday',
					logoUrl: null,
				},
			],
		},
		{
			operation: 'getAll',
			form: { organizationId: picked(''), returnAll: true, ...raw },
			request: { method: 'GET', path: '/v2/teams' },
			reply: 'teams/teams',
		},
		{
			operation: 'getAll',
			case: 'of an organization',
			form: { organizationId: picked(1), returnAll: true, ...raw },
			request: { method: 'GET', path: '/v2/organizations/1/teams', query: { take: '250' } },
			reply: 'orgs-teams/org-teams',
		},
		{
			operation: 'getMine',
			form: { organizationId: picked(1), returnAll: true, ...raw },
			request: { method: 'GET', path: '/v2/organizations/1/teams/me', query: { take: '250' } },
			reply: 'orgs-teams/org-teams-me',
		},
		{
			operation: 'update',
			form: { ...inside, updateFields: { name: 'Sales', clearFields: ['bio'] } },
			request: {
				method: 'PATCH',
				path: '/v2/organizations/1/teams/4',
				body: { name: 'Sales', bio: '' },
			},
			reply: 'orgs-teams/org-team-patch',
		},
	],
};
