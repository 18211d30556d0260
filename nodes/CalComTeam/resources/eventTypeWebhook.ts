/** Webhooks of a team's event types. */
import { eventTypeOfOwnTeam } from '../../shared/catalogue/eventType/ofTeam';
import { ownTeam, TEAM_ADMINS } from '../../shared/catalogue/team/fields';
import { teamEventTypeWebhooks } from '../../shared/catalogue/webhook/lookups';
import { NOT_ON_2025 } from '../../shared/api/versions';
import type { Resource } from '../../shared/operation/resource';
import { placeOf } from '../../shared/operation/owner';
import type { Owner } from '../../shared/operation/owner';
import { deleteAllWebhooks, webhookOperations } from '../../shared/catalogue/webhook/operations';

const owner: Owner = {
	...placeOf(teamEventTypeWebhooks),
	fields: [ownTeam, eventTypeOfOwnTeam],
	of: ' of team',
	needs: TEAM_ADMINS,
};

const kind = {
	webhooks: teamEventTypeWebhooks,
	noun: 'event type webhook',
	events: "a team's event type",
	versions: NOT_ON_2025,
};

export const eventTypeWebhook: Resource = {
	name: 'Event Type Webhook',
	value: 'eventTypeWebhook',
	operations: {
		...webhookOperations(owner, kind),
		deleteAll: deleteAllWebhooks(owner, kind),
	},
};
