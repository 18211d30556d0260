/** Private links of a team's event types, inside an organization. */
import { organization, organizationTeam } from '../../shared/fieldsets/organization';
import { eventTypeOfEither, TEAM_ADMINS } from '../../shared/fieldsets/team';
import { teamPrivateLinks } from '../../shared/lookups/privateLink';
import type { Resource } from '../../shared/operation';
import { privateLinkOperations } from '../../shared/operations/privateLinks';

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
