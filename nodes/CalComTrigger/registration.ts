/**
 * Keeps exactly one webhook at Cal.com for an active workflow: found again, adopted, updated, created
 * again, and deleted at the end. What can't be registered throws: n8n would be active in vain.
 * A webhook is ours by the address that it sends to; one that a copied memory names is left alone.
 */
import { NodeOperationError } from 'n8n-workflow';
import type { IDataObject, IHookFunctions } from 'n8n-workflow';

import { EVENT_SETTINGS, eventNames } from '../shared/catalogue/webhook/events';
import { openTriggerClient } from '../shared/trigger/client';
import { desiredWebhook } from './desiredWebhook';
import type { DesiredWebhook } from './desiredWebhook';
import { clearPending, deleteLater, logForeign } from './pendingDeletions';
import { webhookSecret } from './secret';
import { isSamePlace, ownRegistration, stateOf } from './staticData';
import type { Registration } from './staticData';
import { isOutage, unlessRefused, webhooksAt } from '../shared/trigger/webhooks';
import type { RemoteWebhook, Webhooks } from '../shared/trigger/webhooks';

export const API_OPTIONS = { timeout: 30_000 };

function withAddress(list: RemoteWebhook[], url: string): RemoteWebhook | undefined {
	return list.find(({ subscriberUrl }) => subscriberUrl === url);
}

function sameEvents(one: unknown, other: string[]): boolean {
	return (
		Array.isArray(one) &&
		one.length === other.length &&
		(one as unknown[]).every((event) => other.includes(String(event)))
	);
}

/** What the server does not say (older ones know no version) can't differ. */
function isAsDesired(remote: RemoteWebhook, { settings }: DesiredWebhook, secret: string): boolean {
	const { triggers, ...plain } = settings;
	const differs = Object.entries(plain).some(
		([key, value]) => remote[key] !== undefined && remote[key] !== value,
	);
	const isPlain = !remote.payloadTemplate;
	return !differs && isPlain && sameEvents(remote.triggers, triggers) && remote.secret === secret;
}

function registrationOf(
	context: IHookFunctions,
	{ place, url }: DesiredWebhook,
	webhookId: string,
): Registration {
	return { ...place, webhookId, url, workflowId: String(context.getWorkflow().id) };
}

/**
 * The webhook that is remembered for the desired place. One of another scope or server stays until
 * the new one is there, so that nothing is missed; one of another workflow, node or address is theirs.
 */
function remembered(context: IHookFunctions, desired: DesiredWebhook): Registration | undefined {
	const state = stateOf(context);
	const own = ownRegistration(context, desired.url);
	if (own && isSamePlace(desired.place, own)) return own;
	if (own) deleteLater(state, own);
	else if (state.registration) logForeign(context, state.registration);
	if (state.registration) delete state.registration;
	return undefined;
}

/** Notes since when the user wants events; what happened while the workflow was off is not theirs. */
function noteActivation(context: IHookFunctions): void {
	const state = stateOf(context);
	const isNew = ['activate', 'create'].includes(context.getActivationMode());
	if (isNew || state.activatedAt === undefined) state.activatedAt = Date.now();
}

async function findWebhook(context: IHookFunctions): Promise<boolean> {
	const api = await openTriggerClient(context, API_OPTIONS);
	const desired = await desiredWebhook(context, api);
	const state = stateOf(context);
	const known = remembered(context, desired);
	const list = await webhooksAt(api, desired.scope, desired.place.path).list();
	const ours = withAddress(list, desired.url);
	if (!ours) {
		if (state.registration) delete state.registration;
		return false;
	}
	const registration = registrationOf(context, desired, ours.id);
	if (known?.webhookId !== ours.id) state.registration = registration;
	if (!isAsDesired(ours, desired, await webhookSecret(context))) return false;
	await clearPending(context, api, state, registration);
	return true;
}

/** n8n restarts while Cal.com is away: the webhook that is remembered still delivers afterwards. */
function mayTrustMemory(context: IHookFunctions, error: unknown): boolean {
	const url = context.getNodeWebhookUrl('default') ?? '';
	const isRestart = ['init', 'leadershipChange'].includes(context.getActivationMode());
	const known = ownRegistration(context, url);
	return isRestart && known !== undefined && isOutage(error);
}

/** Whether the webhook is there and as the form wants it. */
export async function checkExists(context: IHookFunctions): Promise<boolean> {
	noteActivation(context);
	return await findWebhook(context).catch(async (error: unknown) => {
		if (!mayTrustMemory(context, error)) return await Promise.reject(error);
		context.logger.warn(
			`Cal.com could not be asked about the webhook ${stateOf(context).registration?.webhookId}: it is taken to exist`,
			{ node: context.getNode().name },
		);
		return true;
	});
}

/** Creates the webhook, or adopts the one that Cal.com says has this address already. */
async function createOrAdopt(
	webhooks: Webhooks,
	body: IDataObject,
	url: string,
): Promise<RemoteWebhook | undefined> {
	const created = await unlessRefused(webhooks.create(body), [409]);
	if (created) return created;
	const ours = withAddress(await webhooks.list(), url);
	return ours && (await webhooks.update(ours.id, body));
}

/** What the server answered must be what was asked for: otherwise events would never come. */
function verify(
	context: IHookFunctions,
	answer: RemoteWebhook | undefined,
	{ settings }: DesiredWebhook,
): RemoteWebhook {
	const refuse = (message: string, description: string): never => {
		throw new NodeOperationError(context.getNode(), message, { description });
	};
	if (!answer) {
		return refuse(
			'Cal.com did not create the webhook, or does not show it',
			"Look for a webhook with this n8n's address in Cal.com's settings, and delete it",
		);
	}
	if (answer.payloadTemplate) {
		return refuse(
			`The webhook ${answer.id} in Cal.com has a payload template`,
			'Remove the template, or delete the webhook in Cal.com: this node needs the standard payload',
		);
	}
	if (answer.active === false || !sameEvents(answer.triggers, settings.triggers)) {
		return refuse('Cal.com did not take the events of the webhook', 'Try again later');
	}
	const dropped = EVENT_SETTINGS.find(({ field: { fills } }) =>
		fills.some(({ key }) => settings[key] !== undefined && answer[key] !== settings[key]),
	);
	if (dropped) {
		return refuse(
			`This Cal.com server does not take '${dropped.field.property.displayName}', so it would never send: ${eventNames(dropped.events)}`,
			"Remove these events from 'Trigger On', or update the self-hosted Cal.com",
		);
	}
	return answer;
}

/** Brings the webhook about: updates the one that was found, or creates it. */
export async function create(context: IHookFunctions): Promise<boolean> {
	const api = await openTriggerClient(context, API_OPTIONS);
	const desired = await desiredWebhook(context, api);
	const state = stateOf(context);
	const known = remembered(context, desired);
	const body = { ...desired.settings, secret: await webhookSecret(context) };
	const webhooks = webhooksAt(api, desired.scope, desired.place.path);
	const updated = known
		? await unlessRefused(webhooks.update(known.webhookId, body), [403, 404])
		: undefined;
	const answer = updated ?? (await createOrAdopt(webhooks, body, desired.url));
	const registration = registrationOf(context, desired, verify(context, answer, desired).id);
	state.registration = registration;
	await clearPending(context, api, state, registration);
	return true;
}
