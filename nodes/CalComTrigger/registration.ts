/**
 * Keeps exactly one webhook at Cal.com for an active workflow: found again, adopted, updated, created
 * again, and deleted at the end. What can't be registered throws: n8n would be active in vain.
 */
import { NodeOperationError } from 'n8n-workflow';
import type { IDataObject, IHookFunctions } from 'n8n-workflow';

import { openClient } from '../shared/api/client';
import { clearLeftovers, setAside } from './leftovers';
import { newSecret } from './signature';
import { forgetWebhook, isSamePlace, stateOf } from './staticData';
import type { TriggerState } from './staticData';
import { wantedWebhook } from './wanted';
import type { Wanted } from './wanted';
import { isOutage, unlessRefused, webhooksAt } from './webhooks';
import type { RemoteWebhook, Webhooks } from './webhooks';

export const API_OPTIONS = { timeout: 30_000 };

/** A webhook of the wanted address is ours, whoever made it; so is the remembered one. */
function findOurs(list: RemoteWebhook[], state: TriggerState, url: string) {
	return (
		list.find(({ id }) => id === state.webhookId) ??
		list.find(({ subscriberUrl }) => subscriberUrl === url)
	);
}

function sameEvents(one: unknown, other: string[]): boolean {
	return (
		Array.isArray(one) &&
		one.length === other.length &&
		(one as unknown[]).every((event) => other.includes(String(event)))
	);
}

/** What the server does not say (older ones know no version) can't differ. */
function isAsWanted(remote: RemoteWebhook, { settings }: Wanted): boolean {
	const { triggers, ...plain } = settings;
	const differs = Object.entries(plain).some(
		([key, value]) => remote[key] !== undefined && remote[key] !== value,
	);
	return !differs && sameEvents(remote.triggers, triggers) && !remote.payloadTemplate;
}

function remember(state: TriggerState, { place, url }: Wanted, webhookId: string): void {
	state.webhookId = webhookId;
	state.place = place;
	state.url = url;
}

/** A webhook of another scope or server stays until the new one is there, so that nothing is missed. */
function moveTo(state: TriggerState, wanted: Wanted): void {
	if (!state.place || isSamePlace(wanted.place, state.place)) return;
	setAside(state);
	forgetWebhook(state);
	delete state.place;
	// Whoever could read the old webhook knows its secret.
	delete state.secret;
}

async function findWebhook(context: IHookFunctions): Promise<boolean> {
	const api = await openClient(context, API_OPTIONS);
	const wanted = await wantedWebhook(context, api);
	const state = stateOf(context);
	moveTo(state, wanted);
	const list = await webhooksAt(api, wanted.scope, wanted.place.path).list();
	const ours = findOurs(list, state, wanted.url);
	if (!ours) {
		forgetWebhook(state);
		return false;
	}
	remember(state, wanted, ours.id);
	const hasSecret = ours.secret === undefined || ours.secret === state.secret;
	if (!state.secret || !hasSecret || !isAsWanted(ours, wanted)) return false;
	await clearLeftovers(context, api, state);
	return true;
}

/** n8n restarts while Cal.com is away: the webhook that is remembered still delivers afterwards. */
function mayTrustMemory(context: IHookFunctions, error: unknown): boolean {
	const { webhookId, secret } = stateOf(context);
	const isRestart = ['init', 'leadershipChange'].includes(context.getActivationMode());
	return isRestart && Boolean(webhookId && secret) && isOutage(error);
}

/** Whether the webhook is there and as the form wants it. */
export async function checkExists(context: IHookFunctions): Promise<boolean> {
	return await findWebhook(context).catch(async (error: unknown) => {
		if (!mayTrustMemory(context, error)) return await Promise.reject(error);
		context.logger.warn(
			`Cal.com could not be asked about the webhook ${stateOf(context).webhookId}: it is taken to exist`,
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
	const ours = findOurs(await webhooks.list(), {}, url);
	return ours && (await webhooks.update(ours.id, body));
}

/** What the server answered must be what was asked for: otherwise events would never come. */
function verify(
	context: IHookFunctions,
	answer: RemoteWebhook | undefined,
	{ settings }: Wanted,
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
	if (settings.time !== undefined && answer.time !== settings.time) {
		return refuse(
			"This Cal.com server does not take 'No-Show After', so it would never report a no-show",
			"Remove the No-Show events of Cal Video from 'Trigger On', or update the self-hosted Cal.com",
		);
	}
	return answer;
}

/** Brings the webhook about: updates the one that was found, or creates it. */
export async function create(context: IHookFunctions): Promise<boolean> {
	const api = await openClient(context, API_OPTIONS);
	const wanted = await wantedWebhook(context, api);
	const state = stateOf(context);
	moveTo(state, wanted);
	state.secret ??= newSecret();
	const body = { ...wanted.settings, secret: state.secret };
	const webhooks = webhooksAt(api, wanted.scope, wanted.place.path);
	const updated = state.webhookId
		? await unlessRefused(webhooks.update(state.webhookId, body), [403, 404])
		: undefined;
	const answer = updated ?? (await createOrAdopt(webhooks, body, wanted.url));
	remember(state, wanted, verify(context, answer, wanted).id);
	await clearLeftovers(context, api, state);
	return true;
}
