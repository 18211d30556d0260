/** Verified resources of a team: addresses and numbers that its workflows may use. */
import { eitherTeam, TEAM_ADMINS } from '../../shared/catalogue/team/fields';
import {
	teamVerifiedEmails,
	teamVerifiedPhones,
} from '../../shared/catalogue/verifiedResource/lookups';
import type { Resource } from '../../shared/operation/resource';
import { verifiedResourceOperations } from '../../shared/catalogue/verifiedResource/operations';

export const verifiedResource: Resource = {
	name: 'Verified Resource',
	value: 'verifiedResource',
	operations: verifiedResourceOperations(
		{
			path: '/v2/teams/{teamId}/verified-resources',
			inOrganization: '/v2/organizations/{orgId}/teams/{teamId}/verified-resources',
			fields: eitherTeam,
			of: ' of team',
			whose: "a team's",
			needs: TEAM_ADMINS,
		},
		{ emails: teamVerifiedEmails, phones: teamVerifiedPhones },
	),
};
