/** Webhooks of one event type: told only of its bookings. */
import { locator } from '../fields';
import { asAllDeleted } from '../execute/answers';
import { needsDelay, webhookChanges, webhookOptions, webhookToCreate } from '../fieldsets/webhook';
import type { ApiLookup } from '../lookups/lookup';
import type { Operation, Versions } from '../operation';
import { skipPages } from '../transport/pages';
import { at } from './scope';
import type { Scope } from './scope';

/** The operations of the webhooks of one event type, a user's or a team's. */
export function eventTypeWebhookOperations(
	scope: Scope,
	webhooks: ApiLookup,
	versions?: Versions,
): Record<string, Operation> {
	const { fields, of } = scope;
	const selected = locator('webhookId', webhooks, webhookOptions);
	return {
		create: {
			action: `Create event type webhook${of}`,
			description: 'Have events of one event type sent to an address of yours',
			...at(scope, 'POST'),
			versions,
			check: needsDelay,
			fields: [...fields, ...webhookToCreate],
		},
		delete: {
			action: `Delete event type webhook${of}`,
			description: 'Delete one webhook of an event type permanently',
			...at(scope, 'DELETE', '/{webhookId}'),
			versions,
			fields: [...fields, selected],
		},
		deleteAll: {
			action: `Delete all event type webhooks${of}`,
			description: 'Delete every webhook of an event type permanently, also those of workflows',
			...at(scope, 'DELETE'),
			versions,
			answer: asAllDeleted,
			fields,
		},
		get: {
			action: `Get event type webhook${of}`,
			description: 'Retrieve a webhook of an event type with its address, events and secret',
			...at(scope, 'GET', '/{webhookId}'),
			versions,
			fields: [...fields, selected],
		},
		getAll: {
			action: `Get many event type webhooks${of}`,
			description: 'Retrieve a list of the webhooks of an event type',
			...at(scope, 'GET'),
			versions,
			pages: skipPages(),
			fields,
		},
		update: {
			action: `Update event type webhook${of}`,
			description: 'Change the address, events or settings of a webhook of an event type',
			...at(scope, 'PATCH', '/{webhookId}'),
			versions,
			fields: [...fields, selected, webhookChanges],
		},
	};
}
