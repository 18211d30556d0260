/** What a role of an organization allows. */
import { organization, ORGANIZATION_ADMINS } from '../../shared/fieldsets/organization';
import { ORGANIZATION_PERMISSIONS } from '../../shared/fieldsets/permissions';
import { organizationRoles } from '../../shared/lookups/organization';
import type { Resource } from '../../shared/operation';
import { rolePermissionOperations } from '../../shared/operations/roles';

export const rolePermission: Resource = {
	name: 'Role Permission',
	value: 'rolePermission',
	operations: rolePermissionOperations(
		{
			path: '/v2/organizations/{orgId}/roles/{roleId}/permissions',
			fields: [organization],
			of: ' of organization',
			needs: ORGANIZATION_ADMINS,
			platformClient: true,
		},
		organizationRoles,
		ORGANIZATION_PERMISSIONS,
	),
};
