/** Webhooks of one event type: told only of bookings of that event type. */
import { locator } from '../../shared/fields';
import { asAllDeleted } from '../../shared/execute/answers';
import { eventType } from '../../shared/fieldsets/eventType';
import {
	needsDelay,
	webhookChanges,
	webhookOptions,
	webhookToCreate,
} from '../../shared/fieldsets/webhook';
import { eventTypeWebhooks } from '../../shared/lookups/webhook';
import type { Resource } from '../../shared/operation';
import { skipPages } from '../../shared/transport/pages';

const selected = locator('webhookId', eventTypeWebhooks, webhookOptions);
const needs = 'Only the owner of the event type may do this';

export const eventTypeWebhook: Resource = {
	name: 'Event Type Webhook',
	value: 'eventTypeWebhook',
	operations: {
		create: {
			action: 'Create event type webhook',
			description: 'Have events of one event type sent to an address of yours',
			request: 'POST /v2/event-types/{eventTypeId}/webhooks',
			needs,
			check: needsDelay,
			fields: [eventType, ...webhookToCreate],
		},
		delete: {
			action: 'Delete event type webhook',
			description: 'Delete one webhook of an event type permanently',
			request: 'DELETE /v2/event-types/{eventTypeId}/webhooks/{webhookId}',
			needs,
			fields: [eventType, selected],
		},
		deleteAll: {
			action: 'Delete all event type webhooks',
			description: 'Delete every webhook of an event type permanently, also those of workflows',
			request: 'DELETE /v2/event-types/{eventTypeId}/webhooks',
			needs,
			answer: asAllDeleted,
			fields: [eventType],
		},
		get: {
			action: 'Get event type webhook',
			description: 'Retrieve a webhook of an event type with its address, events and secret',
			request: 'GET /v2/event-types/{eventTypeId}/webhooks/{webhookId}',
			needs,
			fields: [eventType, selected],
		},
		getAll: {
			action: 'Get many event type webhooks',
			description: 'Retrieve a list of the webhooks of an event type',
			request: 'GET /v2/event-types/{eventTypeId}/webhooks',
			needs,
			pages: skipPages(),
			fields: [eventType],
		},
		update: {
			action: 'Update event type webhook',
			description: 'Change the address, events or settings of a webhook of an event type',
			request: 'PATCH /v2/event-types/{eventTypeId}/webhooks/{webhookId}',
			needs,
			fields: [eventType, selected, webhookChanges],
		},
	},
};
