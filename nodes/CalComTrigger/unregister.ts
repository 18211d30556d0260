/**
 * Deletes the webhook when the workflow is deactivated. It never throws: n8n would keep its own route
 * and lose what the node remembers. What stays behind is logged, and deleted at the next activation.
 */
import { NodeOperationError } from 'n8n-workflow';
import type { IHookFunctions } from 'n8n-workflow';

import { openClient } from '../shared/api/client';
import { logLeftover, removeWebhook, setAside } from './leftovers';
import { API_OPTIONS } from './registration';
import { scopeOf } from './scopes';
import { forgetWebhook, stateOf } from './staticData';
import type { TriggerState } from './staticData';
import { chosenScope, wantedWebhook } from './wanted';
import { webhooksAt } from './webhooks';

/**
 * Where to look: where the webhook was created, or else where the form says it would be. n8n saves
 * nothing of an activation that failed, so a webhook may be there of which the node does not know.
 */
async function removeRegistered(context: IHookFunctions, state: TriggerState): Promise<void> {
	const api = await openClient(context, API_OPTIONS);
	const { webhookId, place, url } = state;
	const known = webhookId && place && url ? { place, url } : undefined;
	const target = known ?? (await wantedWebhook(context, api));
	const scope = scopeOf(target.place.scope) ?? chosenScope(context);
	await removeWebhook(webhooksAt(api, scope, target.place.path), webhookId, target.url);
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
	const { webhookId, place, url } = state;
	const isGone = await removeRegistered(context, state).then(
		() => true,
		(error: unknown) => {
			if (webhookId && place && url) {
				logLeftover(context, { ...place, webhookId, url }, error);
				setAside(state);
			} else {
				logUnknown(context, error);
			}
			return false;
		},
	);
	forgetWebhook(state);
	return isGone;
}
