/** Dropdowns of the addresses and numbers that somebody has proven to own. */
import { skipPages } from '../../api/pagination';
import { ORGANIZATION_PARAMETER } from '../organization/parameter';
import type { ApiLookup } from '../../fields/lookup';

export const verifiedEmails: ApiLookup = {
	method: 'searchVerifiedEmails',
	things: 'verified email addresses',
	from: { request: 'GET /v2/verified-resources/emails', pages: skipPages() },
	value: (row) => Number(row.id),
	label: (row) => String(row.email),
	names: ({ email }) => [email],
};

export const verifiedPhones: ApiLookup = {
	method: 'searchVerifiedPhones',
	things: 'verified phone numbers',
	from: { request: 'GET /v2/verified-resources/phones', pages: skipPages() },
	value: (row) => Number(row.id),
	label: (row) => String(row.phoneNumber),
	names: ({ phoneNumber }) => [phoneNumber],
	isName: (text) => /^\+\d{7,15}$/.test(text),
};

const ofTeam: Pick<ApiLookup, 'dependsOn'> = {
	dependsOn: { orgId: ORGANIZATION_PARAMETER, teamId: { parameter: 'teamId', label: 'Team' } },
};

export const teamVerifiedEmails: ApiLookup = {
	...verifiedEmails,
	...ofTeam,
	method: 'searchTeamVerifiedEmails',
	from: {
		request: 'GET /v2/teams/{teamId}/verified-resources/emails',
		inOrganization: {
			request: 'GET /v2/organizations/{orgId}/teams/{teamId}/verified-resources/emails',
		},
		pages: skipPages(),
	},
};

export const teamVerifiedPhones: ApiLookup = {
	...verifiedPhones,
	...ofTeam,
	method: 'searchTeamVerifiedPhones',
	from: {
		request: 'GET /v2/teams/{teamId}/verified-resources/phones',
		inOrganization: {
			request: 'GET /v2/organizations/{orgId}/teams/{teamId}/verified-resources/phones',
		},
		pages: skipPages(),
	},
};
