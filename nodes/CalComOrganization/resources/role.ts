/** Roles of an organization. */
import { organization, ORGANIZATION_ADMINS } from '../../shared/catalogue/organization/fields';
import { ORGANIZATION_PERMISSIONS } from '../../shared/catalogue/role/permissions';
import { organizationRoles } from '../../shared/catalogue/role/lookups';
import { placeOf } from '../../shared/operation/owner';
import type { Resource } from '../../shared/operation/resource';
import { roleOperations } from '../../shared/catalogue/role/operations';

export const role: Resource = {
	name: 'Role',
	value: 'role',
	operations: roleOperations(
		{
			...placeOf(organizationRoles),
			fields: [organization],
			of: ' of organization',
			needs: ORGANIZATION_ADMINS,
		},
		organizationRoles,
		ORGANIZATION_PERMISSIONS,
	),
};
