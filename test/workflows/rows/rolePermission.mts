// What a role of a team allows: lists of names, each an item.
import { byId } from './row.mts';
import type { RowsOfResource } from './row.mts';

const of = { organizationId: byId(1), teamId: byId(4), roleId: byId('r1') };
const path = '/v2/organizations/1/teams/4/roles/r1/permissions';
const permissions = ['booking.read', 'team.invite'];
const reply = { status: 200, body: { status: 'success', data: permissions } };
const items = permissions.map((permission) => ({ permission }));

export const rolePermission: RowsOfResource = {
	node: 'calComTeam',
	resource: 'rolePermission',
	rows: [
		{
			operation: 'add',
			form: { ...of, permissions },
			request: { method: 'POST', path, body: { permissions } },
			reply,
			items,
		},
		{
			operation: 'getAll',
			form: { ...of, returnAll: true },
			request: { method: 'GET', path },
			reply,
			items,
		},
		{
			operation: 'remove',
			form: { ...of, permissions },
			request: { method: 'DELETE', path, query: { permissions: 'booking.read,team.invite' } },
			reply: { status: 200, body: { status: 'success' } },
			items: [{ deleted: true, id: 'r1' }],
		},
		{
			operation: 'removeOne',
			form: { ...of, permission: 'team.invite' },
			request: { method: 'DELETE', path: `${path}/team.invite` },
			reply: { status: 200, body: { status: 'success' } },
			items: [{ deleted: true, id: 'team.invite' }],
		},
		{
			operation: 'replace',
			form: { ...of, permissions },
			request: { method: 'PUT', path, body: { permissions } },
			reply,
			items,
		},
	],
};
