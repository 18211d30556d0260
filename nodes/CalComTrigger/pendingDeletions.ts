/**
 * Webhooks that should be gone but are not yet: those of an earlier scope, and those that Cal.com did
 * not delete when it was asked to. They are kept in mind, and deleted at the next activation.
 */
import type { IHookFunctions } from 'n8n-workflow';

import type { Client } from '../shared/api/client';
import { scopeOf } from '../shared/catalogue/event/scopes';
import { isOwn } from './staticData';
import type { Registration, TriggerState } from './staticData';
import { unlessRefused, webhooksAt } from '../shared/trigger/webhooks';
import type { RemoteWebhook, Webhooks } from '../shared/trigger/webhooks';

const MAX_PENDING = 10;

/** What the API answers about a webhook that does not exist (any more), depending on the scope. */
const PERHAPS_GONE = [401, 403, 404];

/** Deletes a webhook, by its ID, or whichever sends to the address. Gone is as good as deleted. */
export async function removeWebhook(
	webhooks: Webhooks,
	webhookId: string,
	url?: string,
): Promise<void> {
	const isDeleted = await unlessRefused(
		webhooks.remove(webhookId).then(() => true),
		PERHAPS_GONE,
	);
	if (isDeleted) return;
	// The list tells a webhook that is gone from a key that may not delete it.
	const isMeant = ({ id, subscriberUrl }: RemoteWebhook) =>
		id === webhookId || (url !== undefined && subscriberUrl === url);
	for (const { id } of (await webhooks.list()).filter(isMeant)) await webhooks.remove(id);
}

/** Puts a webhook on the list of those to delete. */
export function deleteLater(state: TriggerState, registration: Registration): void {
	const others = (state.pendingDeletions ?? []).filter(
		({ webhookId }) => webhookId !== registration.webhookId,
	);
	state.pendingDeletions = [...others, registration].slice(-MAX_PENDING);
}

/** Says which webhook is still there: whoever reads the log can delete it by hand. */
export function logPending(context: IHookFunctions, pending: Registration, error: unknown): void {
	const reason = error instanceof Error ? error.message : String(error);
	context.logger.error(
		`The Cal.com webhook ${pending.webhookId} (${pending.path} on ${pending.server}) could not be deleted, and is tried again at the next activation: ${reason}`,
		{ node: context.getNode().name },
	);
}

/** Says which webhook is left alone: one that a copied memory names may be in use. */
export function logForeign(context: IHookFunctions, { webhookId, url }: Registration): void {
	context.logger.warn(
		`The Cal.com webhook ${webhookId} belongs to another workflow or address (${url}), perhaps because this workflow was copied or n8n has moved, and is left alone. Delete it in Cal.com if nobody needs it`,
		{ node: context.getNode().name },
	);
}

async function removePending(api: Client, pending: Registration): Promise<void> {
	const scope = scopeOf(pending.scope);
	const isElsewhere = pending.server !== api.credential.server.baseUrl;
	if (!scope || isElsewhere) {
		await Promise.reject(new Error(`the credential is of ${api.credential.server.baseUrl}`));
		return;
	}
	await removeWebhook(webhooksAt(api, scope, pending.path), pending.webhookId);
}

/**
 * Tries again to delete what should be gone, and forgets what a copied memory names: that belongs to
 * another workflow, which may use it. What can't be deleted now never stops an activation.
 */
export async function clearPending(
	context: IHookFunctions,
	api: Client,
	state: TriggerState,
	{ url, webhookId }: Registration,
): Promise<void> {
	if (!state.pendingDeletions) return;
	// The webhook in use may have been pending once: it was adopted since.
	const others = state.pendingDeletions.filter((pending) => pending.webhookId !== webhookId);
	const due = others.filter((pending) => isOwn(context, pending, url));
	for (const pending of others) if (!due.includes(pending)) logForeign(context, pending);
	const remaining: Registration[] = [];
	for (const pending of due) {
		await removePending(api, { ...pending }).catch((error: unknown) => {
			logPending(context, pending, error);
			remaining.push({ ...pending });
		});
	}
	if (remaining.length > 0) state.pendingDeletions = remaining;
	else delete state.pendingDeletions;
}
