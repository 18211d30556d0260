/** Webhooks of the user's event types. */
import { eventType } from '../../shared/fieldsets/eventType';
import { eventTypeWebhooks } from '../../shared/lookups/webhook';
import type { Resource } from '../../shared/operation';
import { eventTypeWebhookOperations } from '../../shared/operations/eventTypeWebhooks';

export const eventTypeWebhook: Resource = {
	name: 'Event Type Webhook',
	value: 'eventTypeWebhook',
	operations: eventTypeWebhookOperations(
		{
			path: '/v2/event-types/{eventTypeId}/webhooks',
			fields: [eventType],
			of: '',
			needs: 'Only the owner of the event type may do this',
		},
		eventTypeWebhooks,
	),
};
