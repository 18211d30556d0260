/** The fields that name a team and what is in it, inside an organization or outside of one. */
import { locator } from '../../fields';
import { organizations } from '../organization/lookups';
import { memberships, teamMembers, teams, teamsOfEither } from './lookups';

export const TEAM_ADMINS = 'Only an admin or owner of the team or organization may do this';

/** Filled, the operation works inside the organization; empty, outside of any. */
export const ofOrganization = locator('organizationId', organizations, {
	key: 'orgId',
	place: 'path',
	isScope: true,
	id: 'number',
	empty: 'None (a team on its own)',
	description: 'The organization that the team belongs to (leave empty for a team outside of one)',
});

const required = { id: 'number', required: true } as const;

const teamOfEither = locator('teamId', teamsOfEither, {
	...required,
	isScope: true,
	description: 'The team: one of the organization, or one that you are in',
});

/** A team, wherever it is. */
export const eitherTeam = [ofOrganization, teamOfEither];

/** Where the API takes no organization. */
export const ownTeam = locator('teamId', teams, {
	...required,
	isScope: true,
	description: 'The team to work with',
});

export const teamMember = locator('userId', teamMembers, {
	...required,
	label: 'Member',
	description: 'The member of the team',
});

export const membership = locator('membershipId', memberships, {
	...required,
	description: 'The membership: a person in the team, with a role',
});
