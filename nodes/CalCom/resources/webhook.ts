/** Webhooks of the user: told of everything that happens to any of the user's bookings. */
import { locator } from '../../shared/fields';
import {
	needsDelay,
	webhookChanges,
	webhookOptions,
	webhookToCreate,
} from '../../shared/fieldsets/webhook';
import { webhooks } from '../../shared/lookups/webhook';
import type { Resource } from '../../shared/operation';
import { skipPages } from '../../shared/transport/pages';

const selected = locator('webhookId', webhooks, webhookOptions);

export const webhook: Resource = {
	name: 'Webhook',
	value: 'webhook',
	operations: {
		create: {
			action: 'Create webhook',
			description: 'Have events of all your event types sent to an address of yours',
			request: 'POST /v2/webhooks',
			check: needsDelay,
			fields: webhookToCreate,
		},
		delete: {
			action: 'Delete webhook',
			description: 'Delete a webhook permanently: nothing is sent to its address any more',
			request: 'DELETE /v2/webhooks/{webhookId}',
			fields: [selected],
		},
		get: {
			action: 'Get webhook',
			description: 'Retrieve a webhook with its address, events and secret',
			request: 'GET /v2/webhooks/{webhookId}',
			fields: [selected],
		},
		getAll: {
			action: 'Get many webhooks',
			description: 'Retrieve a list of your webhooks (not those of single event types)',
			request: 'GET /v2/webhooks',
			pages: skipPages(),
			fields: [],
		},
		update: {
			action: 'Update webhook',
			description: 'Change the address, events or settings of a webhook',
			request: 'PATCH /v2/webhooks/{webhookId}',
			fields: [selected, webhookChanges],
		},
	},
};
