/**
 * Deletes the webhook when the workflow is deactivated. It never throws: n8n would keep its own route
 * and lose what the node remembers. What stays behind is logged, and deleted at the next activation.
 */
import { NodeOperationError } from 'n8n-workflow';
import type { IHookFunctions } from 'n8n-workflow';

import type { Client } from '../shared/api/client';
import { openTriggerClient } from '../shared/trigger/client';
import { chosenScope } from '../shared/trigger/scopeRequest';
import { chosenPlace } from './chosenPlace';
import { webhookUrl } from './desiredWebhook';
import { deleteLater, logPending, removeWebhook } from './pendingDeletions';
import { API_OPTIONS } from './registration';
import { scopeOf } from '../shared/catalogue/event/scopes';
import { webhookSecret } from './secret';
import { isSamePlace, ownRegistration, stateOf } from './staticData';
import type { Registration } from './staticData';
import { webhooksAt } from '../shared/trigger/webhooks';

async function removeKnown(api: Client, known: Registration | undefined): Promise<void> {
	const scope = scopeOf(known?.scope);
	if (known && scope)
		await removeWebhook(webhooksAt(api, scope, known.path), known.webhookId, known.url);
}

/**
 * Removes what sends to this node's address where the form says it is. n8n saves nothing of an
 * activation that failed, and may bring back an old memory: there may be one that is not known.
 * It is ours by its secret: a copy may have the address too, until n8n refuses to activate it.
 */
async function removeUnknown(
	context: IHookFunctions,
	api: Client,
	known: Registration | undefined,
): Promise<void> {
	const place = await chosenPlace(context, api);
	if (known && isSamePlace(known, place)) return;
	const webhooks = webhooksAt(api, chosenScope(context), place.path);
	const [url, secret] = [webhookUrl(context), await webhookSecret(context)];
	for (const webhook of await webhooks.list()) {
		const isOurs = webhook.subscriberUrl === url && webhook.secret === secret;
		if (isOurs) await webhooks.remove(webhook.id);
	}
}

/** Nothing is known to exist, and where the node itself refused the form, nothing can. */
function logUnknown(context: IHookFunctions, error: unknown): void {
	const reason = error instanceof Error ? error.message : String(error);
	const level = error instanceof NodeOperationError ? 'debug' : 'warn';
	context.logger[level](`Cal.com was not asked for a webhook to delete: ${reason}`, {
		node: context.getNode().name,
	});
}

/** Whether the webhook is gone. */
export async function remove(context: IHookFunctions): Promise<boolean> {
	const state = stateOf(context);
	const url = context.getNodeWebhookUrl('default') ?? '';
	const known = ownRegistration(context, url);
	const opened = openTriggerClient(context, API_OPTIONS);
	const isKnownGone = await opened
		.then(async (api) => await removeKnown(api, known))
		.then(() => true)
		.catch((error: unknown) => {
			if (!known) return true;
			logPending(context, known, error);
			deleteLater(state, known);
			return false;
		});
	const isUnknownGone = await opened
		.then(async (api) => await removeUnknown(context, api, known))
		.then(() => true)
		.catch((error: unknown) => {
			logUnknown(context, error);
			return false;
		});
	delete state.registration;
	return isKnownGone && isUnknownGone;
}
