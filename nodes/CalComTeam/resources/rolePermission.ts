/** What a role of a team allows. */
import { organization, organizationTeam } from '../../shared/fieldsets/organization';
import { TEAM_PERMISSIONS } from '../../shared/fieldsets/permissions';
import { TEAM_ADMINS } from '../../shared/fieldsets/team';
import { teamRoles } from '../../shared/lookups/team';
import type { Resource } from '../../shared/operation';
import { rolePermissionOperations } from '../../shared/operations/roles';

export const rolePermission: Resource = {
	name: 'Role Permission',
	value: 'rolePermission',
	operations: rolePermissionOperations(
		{
			path: '/v2/organizations/{orgId}/teams/{teamId}/roles/{roleId}/permissions',
			fields: [organization, organizationTeam],
			of: ' of team',
			needs: TEAM_ADMINS,
			platformClient: true,
		},
		teamRoles,
		TEAM_PERMISSIONS,
	),
};
