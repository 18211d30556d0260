/**
 * The secret that Cal.com really has for this node's webhook. It differs from the node's own after
 * the API key was replaced, until the workflow is activated again; no event must be lost meanwhile.
 */
import type { IWebhookFunctions } from 'n8n-workflow';

import { openTriggerClient } from '../shared/trigger/client';
import { chosenScope } from '../shared/trigger/scopeRequest';
import { chosenPlace } from './chosenPlace';
import { ownerOf } from './staticData';
import { webhooksAt } from '../shared/trigger/webhooks';

/** Forgers must not make n8n ask Cal.com as often as they like. */
const ASK_EVERY_MS = 60_000;
/** Cal.com waits for the answer to its delivery. */
const API_OPTIONS = { timeout: 5_000, retries: 0, waitsForLimit: false };
/** Triggers remembered by one process. */
const TRIGGERS_REMEMBERED = 200;

interface AskedSecret {
	at: number;
	secret: Promise<string | undefined>;
}

const asked = new Map<string, AskedSecret>();

async function ask(context: IWebhookFunctions): Promise<string | undefined> {
	const api = await openTriggerClient(context, API_OPTIONS);
	const { path } = await chosenPlace(context, api);
	const list = await webhooksAt(api, chosenScope(context), path).list();
	const url = context.getNodeWebhookUrl('default');
	const secret = list.find(({ subscriberUrl }) => subscriberUrl === url)?.secret;
	return typeof secret === 'string' && secret !== '' ? secret : undefined;
}

function remember(trigger: string, answer: AskedSecret): void {
	asked.delete(trigger);
	asked.set(trigger, answer);
	const oldest = asked.keys().next().value;
	if (asked.size > TRIGGERS_REMEMBERED && oldest !== undefined) asked.delete(oldest);
}

/** What Cal.com has, asked no more than once in a while; undefined when it can't be found out. */
export async function registeredSecret(
	context: IWebhookFunctions,
	now = Date.now(),
): Promise<string | undefined> {
	// A test has just registered its webhook, with the key of now.
	if (context.getMode() === 'manual') return undefined;
	const trigger = ownerOf(context);
	const known = asked.get(trigger);
	if (known && now - known.at < ASK_EVERY_MS) return await known.secret;
	const secret = ask(context).catch(async (error: unknown) => {
		const reason = error instanceof Error ? error.message : String(error);
		context.logger.warn(`Cal.com could not be asked what it signs with: ${reason}`);
		return await known?.secret;
	});
	remember(trigger, { at: now, secret });
	return await secret;
}
