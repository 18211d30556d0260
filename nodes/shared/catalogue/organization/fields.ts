/** The fields that name an organization and what is in it, the same in every operation. */
import { locator } from '../../fields';
import { organizations, organizationTeams, organizationUsers } from './lookups';

export const ORGANIZATION_ADMINS = 'Only an admin or owner of the organization may do this';

/** Left empty it means the organization of the credential's user. */
export const organization = locator('organizationId', organizations, {
	key: 'orgId',
	place: 'path',
	isScope: true,
	id: 'number',
	fallback: 'myOrganization',
	description: 'The organization to work in (leave empty for your own)',
});

export const organizationTeam = locator('teamId', organizationTeams, {
	isScope: true,
	id: 'number',
	required: true,
	description: 'The team of the organization',
});

export const organizationUser = locator('userId', organizationUsers, {
	id: 'number',
	required: true,
	description: 'The member of the organization',
});
