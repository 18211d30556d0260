/** Webhooks of one event type: told only of bookings of that event type. */
import { eventType } from '../../shared/catalogue/eventType/selector';
import { eventTypeWebhooks } from '../../shared/catalogue/webhook/lookups';
import type { Resource } from '../../shared/operation/resource';
import type { Scope } from '../../shared/operation/scope';
import { deleteAllWebhooks, webhookOperations } from '../../shared/catalogue/webhook/operations';

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
