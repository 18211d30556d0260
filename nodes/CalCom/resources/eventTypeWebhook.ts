/** Webhooks of one event type: told only of bookings of that event type. */
import { eventType } from '../../shared/catalogue/eventType/selector';
import { eventTypeWebhooks } from '../../shared/catalogue/webhook/lookups';
import type { Resource } from '../../shared/operation/resource';
import { placeOf } from '../../shared/operation/owner';
import type { Owner } from '../../shared/operation/owner';
import { deleteAllWebhooks, webhookOperations } from '../../shared/catalogue/webhook/operations';

const owner: Owner = {
	...placeOf(eventTypeWebhooks),
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
		...webhookOperations(owner, kind),
		deleteAll: deleteAllWebhooks(owner, kind),
	},
};
