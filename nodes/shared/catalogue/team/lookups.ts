/** Dropdowns of teams, and of what belongs to one, inside an organization or outside of one. */
import { SINCE_DECEMBER_2025 } from '../../api/versions';
import { noPages, skipPages } from '../../api/pagination';
import { organizationTeams } from '../organization/lookups';
import { ORGANIZATION_PARAMETER } from '../organization/parameter';
import type { ApiLookup } from '../../fields/lookup';
import { member, memberNames } from '../person';
import { isRoleName } from '../role/lookups';

export const teams: ApiLookup = {
	method: 'searchTeams',
	things: 'teams',
	from: { request: 'GET /v2/teams', pages: noPages },
	value: (row) => Number(row.id),
	label: (row) => String(row.name),
	names: ({ name, slug }) => [name, slug],
};

const orgId = ORGANIZATION_PARAMETER;
const teamId = { parameter: 'teamId', label: 'Team' };

/** Those that the user is in, or those of the organization that the form names. */
export const teamsOfEither: ApiLookup = {
	...teams,
	method: 'searchTeamsOfEither',
	dependsOn: { orgId },
	from: { ...teams.from, inOrganization: organizationTeams.from },
};

export const memberships: ApiLookup = {
	method: 'searchMemberships',
	things: 'the members of the team',
	from: {
		request: 'GET /v2/teams/{teamId}/memberships',
		inOrganization: {
			request: 'GET /v2/organizations/{orgId}/teams/{teamId}/memberships',
			platformClient: true,
			findsEmails: false,
		},
		pages: skipPages(),
		findsEmails: true,
	},
	dependsOn: { orgId, teamId },
	value: (row) => Number(row.id),
	label: member,
	names: memberNames,
};

/** The same people by their user IDs. */
export const teamMembers: ApiLookup = {
	...memberships,
	method: 'searchTeamMembers',
	value: (row) => Number(row.userId),
};

export const teamRoles: ApiLookup = {
	method: 'searchTeamRoles',
	things: 'the roles of the team',
	from: {
		request: 'GET /v2/organizations/{orgId}/teams/{teamId}/roles',
		platformClient: true,
		versions: SINCE_DECEMBER_2025,
		pages: skipPages(),
	},
	dependsOn: { orgId, teamId },
	value: (row) => String(row.id),
	label: (row) => `${String(row.name)} (${String(row.type).toLowerCase()})`,
	names: ({ name }) => [name],
	isName: isRoleName,
};
