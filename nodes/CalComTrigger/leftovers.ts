/**
 * Webhooks that should be gone but are not yet: those of an earlier scope, and those that Cal.com did
 * not delete when it was asked to. They are kept in mind, and deleted at the next activation.
 */
import type { IHookFunctions } from 'n8n-workflow';

import type { Client } from '../shared/api/client';
import { scopeOf } from './scopes';
import type { Leftover, TriggerState } from './staticData';
import { unlessRefused, webhooksAt } from './webhooks';
import type { RemoteWebhook, Webhooks } from './webhooks';

const MAX_LEFTOVERS = 10;

/** What the API answers about a webhook that does not exist (any more), depending on the scope. */
const PERHAPS_GONE = [401, 403, 404];

/** Deletes a webhook, by its ID, or whichever sends to the address. Gone is as good as deleted. */
export async function removeWebhook(
	webhooks: Webhooks,
	webhookId: string | undefined,
	url?: string,
): Promise<void> {
	const isDeleted =
		webhookId !== undefined &&
		(await unlessRefused(
			webhooks.remove(webhookId).then(() => true),
			PERHAPS_GONE,
		));
	if (isDeleted) return;
	// The list tells a webhook that is gone from a key that may not delete it.
	const isMeant = ({ id, subscriberUrl }: RemoteWebhook) =>
		id === webhookId || (url !== undefined && subscriberUrl === url);
	for (const { id } of (await webhooks.list()).filter(isMeant)) await webhooks.remove(id);
}

/** Puts the webhook that is remembered on the list of those to delete. */
export function setAside(state: TriggerState): void {
	const { webhookId, place, url } = state;
	if (!webhookId || !place || !url) return;
	const others = (state.leftovers ?? []).filter((leftover) => leftover.webhookId !== webhookId);
	state.leftovers = [...others, { ...place, webhookId, url }].slice(-MAX_LEFTOVERS);
}

/** Says which webhook is still there: whoever reads the log can delete it by hand. */
export function logLeftover(context: IHookFunctions, leftover: Leftover, error: unknown): void {
	const reason = error instanceof Error ? error.message : String(error);
	context.logger.error(
		`The Cal.com webhook ${leftover.webhookId} (${leftover.path} on ${leftover.server}) could not be deleted, and is tried again at the next activation: ${reason}`,
		{ node: context.getNode().name },
	);
}

async function removeLeftover(api: Client, leftover: Leftover): Promise<void> {
	const scope = scopeOf(leftover.scope);
	const isElsewhere = leftover.server !== api.credential.server.baseUrl;
	if (!scope || isElsewhere) {
		await Promise.reject(new Error(`the credential is of ${api.credential.server.baseUrl}`));
		return;
	}
	await removeWebhook(webhooksAt(api, scope, leftover.path), leftover.webhookId);
}

/** Tries again to delete what should be gone. What can't be deleted now never stops an activation. */
export async function clearLeftovers(
	context: IHookFunctions,
	api: Client,
	state: TriggerState,
): Promise<void> {
	const remaining: Leftover[] = [];
	// The webhook in use may have been left over once: it was adopted since.
	const due = (state.leftovers ?? []).filter(({ webhookId }) => webhookId !== state.webhookId);
	for (const leftover of due) {
		await removeLeftover(api, { ...leftover }).catch((error: unknown) => {
			logLeftover(context, leftover, error);
			remaining.push({ ...leftover });
		});
	}
	if (remaining.length > 0) state.leftovers = remaining;
	else delete state.leftovers;
}
