// The history of attribute syncs, which servers of 2025 lack: the answers are written by the contract.
import { picked } from './row.mts';
import type { RowsOfResource } from './row.mts';

const entry = { id: '7c1f7a1e-0000-4000-8000-000000000001', action: 'UPDATE' };
const reply = {
	body: { status: 'success', data: [entry], meta: { nextCursor: null, hasMore: false } },
};
const path = '/v2/organizations/1/attributes/sync-history';

export const attributeSync: RowsOfResource = {
	node: 'calComOrganization',
	resource: 'attributeSync',
	rows: [
		{
			operation: 'getAll',
			form: { organizationId: picked(1), limit: 7 },
			request: { method: 'GET', path, query: { limit: '7' } },
			reply,
		},
		{
			operation: 'getAllForUser',
			form: { organizationId: picked(1), userId: picked(2), returnAll: true },
			request: { method: 'GET', path: `${path}/user/2`, query: { limit: '100' } },
			reply,
		},
	],
};
