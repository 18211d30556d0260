/** Dropdowns of organizations, and of the teams and people in one. */
import { organizationTeamPages } from '../team/pages';
import { isObject } from '../../api/responseBody';
import type { ApiList } from '../../api/list';
import { noPages, skipPages } from '../../api/pagination';
import type { ApiLookup } from '../../fields/lookup';
import { member, memberNames, person, personNames } from '../person';
import { ORGANIZATION_PARAMETER } from './parameter';

const orgId = ORGANIZATION_PARAMETER;

export const organizations: ApiLookup = {
	method: 'searchOrganizations',
	things: 'organizations',
	from: { request: 'GET /v2/me', platformClient: true, pages: noPages },
	rows: (data) =>
		isObject(data) && typeof data.organizationId === 'number' ? [{ id: data.organizationId }] : [],
	value: (row) => Number(row.id),
	label: (row) => `My organization (${String(row.id)})`,
};

/** Those that the user is in: what who may not list all of them is shown. */
export const ownOrganizationTeams: ApiList = {
	request: 'GET /v2/organizations/{orgId}/teams/me',
	platformClient: true,
	pages: organizationTeamPages,
};

export const organizationTeams: ApiLookup = {
	method: 'searchOrganizationTeams',
	things: 'teams',
	from: {
		request: 'GET /v2/organizations/{orgId}/teams',
		platformClient: true,
		pages: organizationTeamPages,
	},
	fallback: ownOrganizationTeams,
	dependsOn: { orgId },
	value: (row) => Number(row.id),
	label: (row) => String(row.name),
	names: ({ name, slug }) => [name, slug],
};

export const organizationUsers: ApiLookup = {
	method: 'searchOrganizationUsers',
	things: 'the users of the organization',
	from: {
		request: 'GET /v2/organizations/{orgId}/users',
		platformClient: true,
		pages: skipPages(1000),
		findsEmails: true,
	},
	dependsOn: { orgId },
	value: (row) => Number(row.id),
	label: person,
	names: personNames,
};

export const organizationMemberships: ApiLookup = {
	method: 'searchOrganizationMemberships',
	things: 'the members of the organization',
	from: {
		request: 'GET /v2/organizations/{orgId}/memberships',
		platformClient: true,
		pages: skipPages(),
	},
	dependsOn: { orgId },
	value: (row) => Number(row.id),
	label: member,
	names: memberNames,
};
