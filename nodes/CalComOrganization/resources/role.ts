/** Roles of an organization. */
import { organization, ORGANIZATION_ADMINS } from '../../shared/catalogue/organization/fields';
import { ORGANIZATION_PERMISSIONS } from '../../shared/catalogue/role/permissions';
import { organizationRoles } from '../../shared/catalogue/role/lookups';
import type { Resource } from '../../shared/operation/resource';
import { roleOperations } from '../../shared/catalogue/role/operations';

export const role: Resource = {
	name: 'Role',
	value: 'role',
	operations: roleOperations(
		{
			path: '/v2/organizations/{orgId}/roles',
			fields: [organization],
			of: ' of organization',
			needs: ORGANIZATION_ADMINS,
			platformClient: true,
		},
		organizationRoles,
		ORGANIZATION_PERMISSIONS,
	),
};
