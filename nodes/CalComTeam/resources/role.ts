/** Roles of a team inside an organization. */
import { organization, organizationTeam } from '../../shared/fieldsets/organization';
import { TEAM_PERMISSIONS } from '../../shared/fieldsets/permissions';
import { TEAM_ADMINS } from '../../shared/fieldsets/team';
import { teamRoles } from '../../shared/lookups/team';
import type { Resource } from '../../shared/operation';
import { roleOperations } from '../../shared/operations/roles';

export const role: Resource = {
	name: 'Role',
	value: 'role',
	operations: roleOperations(
		{
			path: '/v2/organizations/{orgId}/teams/{teamId}/roles',
			fields: [organization, organizationTeam],
			of: ' of team',
			needs: TEAM_ADMINS,
			platformClient: true,
		},
		teamRoles,
		TEAM_PERMISSIONS,
	),
};
