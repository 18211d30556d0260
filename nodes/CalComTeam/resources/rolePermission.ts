/** What a role of a team allows. */
import { organization, organizationTeam } from '../../shared/catalogue/organization/fields';
import { TEAM_PERMISSIONS } from '../../shared/catalogue/role/permissions';
import { TEAM_ADMINS } from '../../shared/catalogue/team/fields';
import { teamRoles } from '../../shared/catalogue/team/lookups';
import type { Resource } from '../../shared/operation/resource';
import { rolePermissionOperations } from '../../shared/catalogue/role/operations';

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
