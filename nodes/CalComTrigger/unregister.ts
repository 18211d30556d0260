/**
 * Deletes the webhook when the workflow is deactivated. It never throws: n8n would keep its own route
 * and lose what the node remembers. What stays behind is logged, and deleted at the next activation.
 */
import type { IHookFunctions } from 'n8n-workflow';

import { openApi } from '../shared/transport/api';
import { logLeftover, removeWebhook, setAside } from './leftovers';
import { API_OPTIONS } from './registration';
import { scopeOf } from './scopes';
import { forgetWebhook, stateOf } from './staticData';
import type { TriggerState } from './staticData';
import { chosenPlace, chosenScope, webhookUrl } from './wanted';
import { webhooksAt } from './webhooks';

/** Where to look: where the webhook was created, or else where the form says it would be. */
async function removeRegistered(context: IHookFunctions, state: TriggerState): Promise<void> {
	const api = await openApi(context, API_OPTIONS);
	const known = state.webhookId ? state.place : undefined;
	const place = known ?? (await chosenPlace(context, api));
	const scope = scopeOf(place.scope) ?? chosenScope(context);
	const webhooks = webhooksAt(api, scope, place.path);
	await removeWebhook(webhooks, state.webhookId, state.url ?? webhookUrl(context));
}

/** Nothing is known to exist: an activation that was refused leaves nothing behind, as a rule. */
function logUnknown(context: IHookFunctions, error: unknown): void {
	const reason = error instanceof Error ? error.message : String(error);
	context.logger.warn(`Cal.com could not be asked for a webhook to delete: ${reason}`, {
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
