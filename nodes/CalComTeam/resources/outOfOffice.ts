/** Out of office: days on which a member of a team can't be booked. */
import { ownTeam, TEAM_ADMINS, teamMember } from '../../shared/catalogue/team/fields';
import { absencesOfMember } from '../../shared/catalogue/outOfOffice/lookups';
import { NOT_ON_2025 } from '../../shared/api/versions';
import { placeOf } from '../../shared/operation/owner';
import type { Resource } from '../../shared/operation/resource';
import { absenceOperations } from '../../shared/catalogue/outOfOffice/operations';

export const outOfOffice: Resource = {
	name: 'Out of Office',
	value: 'outOfOffice',
	operations: absenceOperations(
		{
			...placeOf(absencesOfMember),
			fields: [ownTeam, teamMember],
			of: ' of team member',
			who: 'a member of a team',
			whose: "a team member's",
			needs: TEAM_ADMINS,
		},
		absencesOfMember,
		NOT_ON_2025,
	),
};
