/** Roles of a team inside an organization. */
import { organization, organizationTeam } from '../../shared/catalogue/organization/fields';
import { TEAM_PERMISSIONS } from '../../shared/catalogue/role/permissions';
import { TEAM_ADMINS } from '../../shared/catalogue/team/fields';
import { teamRoles } from '../../shared/catalogue/team/lookups';
import { placeOf } from '../../shared/operation/owner';
import type { Resource } from '../../shared/operation/resource';
import { roleOperations } from '../../shared/catalogue/role/operations';

export const role: Resource = {
	name: 'Role',
	value: 'role',
	operations: roleOperations(
		{
			...placeOf(teamRoles),
			fields: [organization, organizationTeam],
			of: ' of team',
			needs: TEAM_ADMINS,
		},
		teamRoles,
		TEAM_PERMISSIONS,
	),
};
