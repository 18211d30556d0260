/** Webhooks: addresses that Cal.com tells events, at any of the scopes it has them for. */
import { locator } from '../../fields';
import { asAllDeleted } from '../../operation/responseMapping';
import { needsOrganization, needsSettings } from './events';
import { webhookChanges, webhookOptions, webhookToCreate } from './fields';
import { upsert } from '../../operation/upsert';
import type { ApiLookup } from '../../fields/lookup';
import type { Operation } from '../../operation/operation';
import type { Versions } from '../../api/versions';
import { at, listAt } from '../../operation/owner';
import type { Owner } from '../../operation/owner';

interface WebhookKind {
	webhooks: ApiLookup;
	/** What they are called in actions: `event type webhook`. */
	noun?: string;
	/** Whose events they are told: `all your event types`. */
	events: string;
	versions?: Versions;
}

/** The operations of the webhooks of one owner. */
export function webhookOperations(owner: Owner, kind: WebhookKind) {
	const { fields, of } = owner;
	const { webhooks, noun = 'webhook', events, versions } = kind;
	const selected = locator('webhookId', webhooks, webhookOptions);
	const refusesEvents =
		owner.path === '/v2/organizations/{orgId}/webhooks' ? () => undefined : needsOrganization;
	const operations = {
		create: {
			action: `Create ${noun}${of}`,
			description: `Have events of ${events} sent to a URL of yours`,
			...at(owner, 'POST'),
			versions,
			check: (parts, context) => refusesEvents(parts) ?? needsSettings(parts, context),
			fields: [...fields, ...webhookToCreate],
		},
		delete: {
			action: `Delete ${noun}${of}`,
			description: 'Delete a webhook permanently: nothing is sent to its address any more',
			...at(owner, 'DELETE', '/{webhookId}'),
			versions,
			fields: [...fields, selected],
		},
		get: {
			action: `Get ${noun}${of}`,
			description: 'Retrieve a webhook with its address, events and secret',
			...at(owner, 'GET', '/{webhookId}'),
			versions,
			fields: [...fields, selected],
		},
		getAll: {
			action: `Get many ${noun}s${of}`,
			description: `Retrieve a list of the webhooks for events of ${events}`,
			...listAt(owner, webhooks),
			fields,
		},
		update: {
			action: `Update ${noun}${of}`,
			description: 'Change the address, events or settings of a webhook',
			...at(owner, 'PATCH', '/{webhookId}'),
			versions,
			check: refusesEvents,
			fields: [...fields, selected, webhookChanges],
		},
	} satisfies Record<string, Operation>;
	const { create, update, getAll } = operations;
	const by = { subscriberUrl: 'Subscriber URL' };
	return { ...operations, upsert: upsert({ create, update, list: getAll, thing: noun, of, by }) };
}

/** Where the API can delete all of them at once. */
export function deleteAllWebhooks(owner: Owner, kind: WebhookKind): Operation {
	const { fields, of } = owner;
	const { noun = 'webhook', events, versions } = kind;
	return {
		action: `Delete all ${noun}s${of}`,
		description: `Delete every webhook for events of ${events} permanently, also those of workflows`,
		...at(owner, 'DELETE'),
		versions,
		mapResponse: asAllDeleted,
		fields,
	};
}
