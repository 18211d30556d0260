/** Webhooks of the user: told of everything that happens to any of the user's bookings. */
import { webhooks } from '../../shared/catalogue/webhook/lookups';
import { placeOf } from '../../shared/operation/owner';
import type { Resource } from '../../shared/operation/resource';
import { webhookOperations } from '../../shared/catalogue/webhook/operations';

export const webhook: Resource = {
	name: 'Webhook',
	value: 'webhook',
	operations: webhookOperations(
		{ ...placeOf(webhooks), fields: [], of: '' },
		{ webhooks, events: 'your event types' },
	),
};
