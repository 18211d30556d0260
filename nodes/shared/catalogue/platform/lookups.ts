/** Dropdowns of what a platform customer has. */
import { noPages, offsetPages, skipPages } from '../../api/pagination';
import { ORGANIZATION_PARAMETER } from '../organization/parameter';
import type { ApiLookup } from '../../fields/lookup';
import { person, personNames } from '../person';

export const oauthClients: ApiLookup = {
	method: 'searchOAuthClients',
	things: 'OAuth clients',
	from: { request: 'GET /v2/oauth-clients', pages: noPages },
	value: (row) => String(row.id),
	label: (row) => String(row.name),
	names: ({ name }) => [name],
	isName: (text) => /\s/.test(text),
};

const clientId = { parameter: 'clientId', label: 'OAuth Client' };

export const managedUsers: ApiLookup = {
	method: 'searchManagedUsers',
	things: 'the managed users of the OAuth client',
	from: {
		request: 'GET /v2/oauth-clients/{clientId}/users',
		platformClient: true,
		pages: offsetPages(250),
		findsEmails: true,
	},
	dependsOn: { clientId },
	value: (row) => Number(row.id),
	label: person,
	names: personNames,
};

export const managedOrganizations: ApiLookup = {
	method: 'searchManagedOrganizations',
	things: 'the managed organizations',
	from: {
		request: 'GET /v2/organizations/{orgId}/organizations',
		platformClient: true,
		pages: skipPages(),
	},
	dependsOn: { orgId: ORGANIZATION_PARAMETER },
	value: (row) => Number(row.id),
	label: (row) => String(row.name),
	names: ({ name, slug }) => [name, slug],
};
