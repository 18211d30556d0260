/** Memberships: who is in an organization, and with which role. */
import { CAL_COM_OF_2025 } from '../../shared/api/edition';
import { choice, group, locator, number, text, updateFields } from '../../shared/fields';
import {
	membershipChanges,
	membershipSettings,
	requiredRole,
} from '../../shared/catalogue/membership/fields';
import { organization, ORGANIZATION_ADMINS } from '../../shared/catalogue/organization/fields';
import { organizationMemberships } from '../../shared/catalogue/organization/lookups';
import type { Resource } from '../../shared/operation/resource';

const selected = locator('membershipId', organizationMemberships, {
	id: 'number',
	required: true,
	description: 'The membership: a person in the organization, with a role',
});

const common = { platformClient: true, needs: ORGANIZATION_ADMINS };

const byUser = { condition: { personBy: ['user'] } };

export const membership: Resource = {
	name: 'Membership',
	value: 'membership',
	operations: {
		create: {
			action: 'Create membership of organization',
			description: 'Add somebody who has a Cal.com account to an organization, or invite them',
			request: 'POST /v2/organizations/{orgId}/memberships',
			...common,
			fields: [
				organization,
				choice('personBy', {
					label: 'Person By',
					local: true,
					options: [
						['user', 'User ID'],
						['email', 'Email'],
					],
					description: 'Whether to add a user at once, or to invite one by email',
				}),
				number('newUserId', {
					label: 'User ID',
					key: 'userId',
					required: true,
					min: 1,
					default: 0,
					...byUser,
					description: 'The ID of the user who is to join',
				}),
				text('email', {
					required: true,
					as: 'email',
					notOn: CAL_COM_OF_2025,
					placeholder: 'e.g. name@example.com',
					condition: { personBy: ['email'] },
					description: 'The email address of somebody with a Cal.com account',
				}),
				requiredRole,
				group('additionalFields', membershipSettings, byUser),
			],
		},
		delete: {
			action: 'Delete membership of organization',
			description: 'Remove a person from an organization',
			request: 'DELETE /v2/organizations/{orgId}/memberships/{membershipId}',
			...common,
			fields: [organization, selected],
		},
		get: {
			action: 'Get membership of organization',
			description: 'Retrieve a membership of an organization with its person and role',
			request: 'GET /v2/organizations/{orgId}/memberships/{membershipId}',
			...common,
			fields: [organization, selected],
		},
		getAll: {
			action: 'Get many memberships of organization',
			description: 'Retrieve a list of the members of an organization with their roles',
			...organizationMemberships.from,
			...common,
			fields: [organization],
		},
		update: {
			action: 'Update membership of organization',
			description: 'Change the role of a member of an organization, or accept the membership',
			request: 'PATCH /v2/organizations/{orgId}/memberships/{membershipId}',
			...common,
			fields: [organization, selected, updateFields(membershipChanges)],
		},
	},
};
