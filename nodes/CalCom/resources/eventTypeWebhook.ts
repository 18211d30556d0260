/** Webhooks of one event type: told only of bookings of that event type. */
import { eventType } from '../../shared/fieldsets/eventType/selector';
import { eventTypeWebhooks } from '../../shared/lookups/webhook';
import type { Resource } from '../../shared/operation';
import type { Scope } from '../../shared/operations/scope';
import { deleteAllWebhooks, webhookOperations } from '../../shared/operations/webhooks';

const scope: Scope = {
	path: '/v2/event-types/{eventTypeId}/webhooks',
	fields: [eventType],
	of: '',
	needs: 'Only the owner of the event type may do this',
};

const kind = {
	webhooks: eventTypeWebhooks,
	noun: 'event type webhook',
	events: 'one event type',
};

export const eventTypeWebhook: Resource = {
	name: 'Event Type Webhook',
	value: 'eventTypeWebhook',
	operations: {
		...webhookOperations(scope, kind),
		deleteAll: deleteAllWebhooks(scope, kind),
	},
};
