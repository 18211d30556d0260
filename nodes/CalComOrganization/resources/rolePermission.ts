/** What a role of an organization allows. */
import { organization, ORGANIZATION_ADMINS } from '../../shared/catalogue/organization/fields';
import { ORGANIZATION_PERMISSIONS } from '../../shared/catalogue/role/permissions';
import { organizationRoles } from '../../shared/catalogue/role/lookups';
import type { Resource } from '../../shared/operation/resource';
import { rolePermissionOperations } from '../../shared/catalogue/role/operations';

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
