/** Dropdowns of what a platform customer has. */
import { noPages } from '../transport/pages';
import type { ApiLookup } from './lookup';

export const oauthClients: ApiLookup = {
	method: 'searchOAuthClients',
	things: 'OAuth clients',
	request: 'GET /v2/oauth-clients',
	pages: noPages,
	value: (row) => String(row.id),
	label: (row) => String(row.name),
};
