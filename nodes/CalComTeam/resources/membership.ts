/** Memberships: who is in a team, and with which role. */
import { additionalFields, filters, list, locator, updateFields } from '../../shared/fields';
import { asItems } from '../../shared/operation/responseMapping';
import {
	membershipChanges,
	membershipSettings,
	requiredRole,
} from '../../shared/catalogue/membership/fields';
import {
	eitherTeam,
	membership as selected,
	TEAM_ADMINS,
} from '../../shared/catalogue/team/fields';
import { organizationUsers } from '../../shared/catalogue/organization/lookups';
import { NOT_ON_2025, SINCE_DECEMBER_2025 } from '../../shared/api/versions';
import type { Versions } from '../../shared/api/versions';
import type { Operation } from '../../shared/operation/operation';
import { upsert } from '../../shared/operation/upsert';
import type { Resource } from '../../shared/operation/resource';
import { memberships } from '../../shared/catalogue/team/lookups';

/** Inside an organization the API takes the platform client too. */
const inside = (request: Operation['request'], versions?: Versions) => ({
	inOrganization: { request, platformClient: true, ...(versions ? { versions } : {}) },
	needs: TEAM_ADMINS,
});

const create: Operation = {
	action: 'Create membership of team',
	description: 'Add a person to a team',
	request: 'POST /v2/teams/{teamId}/memberships',
	...inside('POST /v2/organizations/{orgId}/teams/{teamId}/memberships'),
	fields: [
		...eitherTeam,
		locator('userId', organizationUsers, {
			id: 'number',
			required: true,
			description: 'Who should join: a Cal.com user (by ID if there is no organization)',
		}),
		requiredRole,
		additionalFields(membershipSettings),
	],
};

const getAll: Operation = {
	action: 'Get many memberships of team',
	description: 'Retrieve a list of the members of a team with their roles',
	...memberships.from,
	fields: [
		...eitherTeam,
		filters([
			list('emails', {
				only: 'outside',
				max: 20,
				as: 'email',
				placeholder: 'e.g. name@example.com, nathan@example.com',
				description: 'Only members with these addresses, at most 20 (separate them with commas)',
			}),
		]),
	],
};

const update: Operation = {
	action: 'Update membership of team',
	description: 'Change the role of a member of a team, or accept the membership',
	request: 'PATCH /v2/teams/{teamId}/memberships/{membershipId}',
	...inside('PATCH /v2/organizations/{orgId}/teams/{teamId}/memberships/{membershipId}'),
	fields: [...eitherTeam, selected, updateFields(membershipChanges)],
};

export const membership: Resource = {
	name: 'Membership',
	value: 'membership',
	operations: {
		create,
		createInvite: {
			name: 'Create Invite Link',
			action: 'Create invite link of team',
			description: 'Get an address with which anybody who knows it can join a team',
			request: 'POST /v2/teams/{teamId}/invite',
			...inside('POST /v2/organizations/{orgId}/teams/{teamId}/invite', SINCE_DECEMBER_2025),
			versions: NOT_ON_2025,
			mapResponse: asItems,
			fields: eitherTeam,
		},
		delete: {
			action: 'Delete membership of team',
			description: 'Remove a person from a team',
			request: 'DELETE /v2/teams/{teamId}/memberships/{membershipId}',
			...inside('DELETE /v2/organizations/{orgId}/teams/{teamId}/memberships/{membershipId}'),
			fields: [...eitherTeam, selected],
		},
		get: {
			action: 'Get membership of team',
			description: 'Retrieve a membership of a team with its person and role',
			request: 'GET /v2/teams/{teamId}/memberships/{membershipId}',
			...inside('GET /v2/organizations/{orgId}/teams/{teamId}/memberships/{membershipId}'),
			fields: [...eitherTeam, selected],
		},
		getAll,
		update,
		upsert: upsert({
			create,
			update,
			list: getAll,
			thing: 'membership',
			of: ' of team',
			by: { userId: 'User' },
		}),
	},
};
