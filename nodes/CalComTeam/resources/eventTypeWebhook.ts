/** Webhooks of a team's event types. */
import { eventTypeOfOwnTeam, ownTeam, TEAM_ADMINS } from '../../shared/fieldsets/team';
import { teamEventTypeWebhooks } from '../../shared/lookups/webhook';
import { NOT_ON_2025 } from '../../shared/operation';
import type { Resource } from '../../shared/operation';
import { eventTypeWebhookOperations } from '../../shared/operations/eventTypeWebhooks';

export const eventTypeWebhook: Resource = {
	name: 'Event Type Webhook',
	value: 'eventTypeWebhook',
	operations: eventTypeWebhookOperations(
		{
			path: '/v2/teams/{teamId}/event-types/{eventTypeId}/webhooks',
			fields: [ownTeam, eventTypeOfOwnTeam],
			of: ' of team',
			needs: TEAM_ADMINS,
		},
		teamEventTypeWebhooks,
		NOT_ON_2025,
	),
};
