/** Private links of a team's event types, inside an organization. */
import { organization, organizationTeam } from '../../shared/catalogue/organization/fields';
import { eventTypeOfEither } from '../../shared/catalogue/eventType/ofTeam';
import { TEAM_ADMINS } from '../../shared/catalogue/team/fields';
import { teamPrivateLinks } from '../../shared/catalogue/privateLink/lookups';
import { placeOf } from '../../shared/operation/owner';
import type { Resource } from '../../shared/operation/resource';
import { privateLinkOperations } from '../../shared/catalogue/privateLink/operations';

export const eventTypePrivateLink: Resource = {
	name: 'Event Type Private Link',
	value: 'eventTypePrivateLink',
	operations: privateLinkOperations(
		{
			...placeOf(teamPrivateLinks),
			fields: [organization, organizationTeam, eventTypeOfEither],
			of: ' of team',
			needs: TEAM_ADMINS,
		},
		teamPrivateLinks,
	),
};
