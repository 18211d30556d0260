/** Roles of an organization. */
import { organization, ORGANIZATION_ADMINS } from '../../shared/fieldsets/organization';
import { ORGANIZATION_PERMISSIONS } from '../../shared/fieldsets/permissions';
import { organizationRoles } from '../../shared/lookups/organization';
import type { Resource } from '../../shared/operation';
import { roleOperations } from '../../shared/operations/roles';

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
