// OAuth clients of a platform customer.
import { byId } from './row.mts';
import type { RowsOfResource } from './row.mts';

const id = 'cmwt8e9rm0000ip7db5lvqtk1';
const clientId = byId(id);

export const oauthClient: RowsOfResource = {
	node: 'calComPlatform',
	resource: 'oauthClient',
	rows: [
		{
			operation: 'create',
			form: {
				name: 'Created',
				redirectUris: 'https://example.test/a, https://example.test/b',
				permissions: ['*'],
				additionalFields: { logo: 'https://example.test/l.png', areEmailsEnabled: false },
			},
			request: {
				method: 'POST',
				path: '/v2/oauth-clients',
				body: {
					name: 'Created',
					redirectUris: ['https://example.test/a', 'https://example.test/b'],
					permissions: ['*'],
					logo: 'https://example.test/l.png',
					areEmailsEnabled: false,
				},
			},
			reply: 'platform-oauth-clients/oauth-client-create',
		},
		{
			operation: 'delete',
			form: { clientId },
			request: { method: 'DELETE', path: `/v2/oauth-clients/${id}` },
			reply: 'platform-oauth-clients/oauth-client-delete',
			items: [{ deleted: true, id }],
		},
		{
			operation: 'get',
			form: { clientId },
			request: { method: 'GET', path: `/v2/oauth-clients/${id}` },
			reply: 'platform-oauth-clients/oauth-client-get',
		},
		{
			operation: 'getAll',
			form: { returnAll: true },
			request: { method: 'GET', path: '/v2/oauth-clients' },
			reply: 'platform-oauth-clients/oauth-clients-list',
		},
		{
			operation: 'update',
			form: { clientId, updateFields: { name: 'Renamed', redirectUris: ['https://a.test'] } },
			request: {
				method: 'PATCH',
				path: `/v2/oauth-clients/${id}`,
				body: { name: 'Renamed', redirectUris: ['https://a.test'] },
			},
			reply: 'platform-oauth-clients/oauth-client-patch',
		},
	],
};
