/** Private links of a team's event types, inside an organization. */
import { organization, organizationTeam } from '../../shared/catalogue/organization/fields';
import { eventTypeOfEither } from '../../shared/catalogue/eventType/ofTeam';
import { TEAM_ADMINS } from '../../shared/catalogue/team/fields';
import { teamPrivateLinks } from '../../shared/catalogue/privateLink/lookups';
import type { Resource } from '../../shared/operation/resource';
import { privateLinkOperations } from '../../shared/catalogue/privateLink/operations';

export const eventTypePrivateLink: Resource = {
	name: 'Event Type Private Link',
	value: 'eventTypePrivateLink',
	operations: privateLinkOperations(
		{
			path: '/v2/organizations/{orgId}/teams/{teamId}/event-types/{eventTypeId}/private-links',
			fields: [organization, organizationTeam, eventTypeOfEither],
			of: ' of team',
			needs: TEAM_ADMINS,
			platformClient: true,
		},
		teamPrivateLinks,
	),
};
