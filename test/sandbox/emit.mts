// `npm run sandbox -- --emit BOOKING_CREATED [url]`: a signed event for whoever builds a trigger.
import { bodyOf, send } from './deliveries.mts';
import { sampleOf } from './samples.mts';
import { seed } from './seed.mts';
import { TRIGGERS } from './webhookEvents.mts';
import type { Webhook } from './webhooks.mts';

export interface EmitOptions {
	trigger: string;
	/** By default every webhook of the running sandbox. */
	url: string | undefined;
	/** By default the one of the webhook that the running sandbox knows for the URL. */
	secret: string | undefined;
	/** The address of a running sandbox. */
	sandbox: string;
}

/** Why nothing can be sent, and what to do. */
export class EmitError extends Error {}

/** The webhooks of a running sandbox. n8n's test address is another one than that of production. */
async function registered(sandbox: string): Promise<Webhook[]> {
	try {
		return (await (await fetch(`${sandbox}/sandbox/webhooks`)).json()) as Webhook[];
	} catch {
		throw new EmitError(
			`No sandbox answers at ${sandbox}. Say where it is with --sandbox <url>, or what to sign with: --secret <secret>`,
		);
	}
}

const HOW_TO_LISTEN = 'Activate the workflow, or click "Execute step" in the trigger, first.';

/** Where to send, and what to sign with: the webhook of the URL, or all that there are. */
async function targets({ url, secret, sandbox }: EmitOptions): Promise<Target[]> {
	if (url && secret) return [{ url, secret }];
	const known = (await registered(sandbox)).map((webhook) => ({
		url: webhook.subscriberUrl,
		secret: secret ?? webhook.secret ?? '',
	}));
	const meant = known.filter((target) => url === undefined || target.url === url);
	if (meant.length > 0) return meant;
	if (url === undefined) throw new EmitError(`The sandbox has no webhook. ${HOW_TO_LISTEN}`);
	const addresses = known.map((target) => `\n  ${target.url}`).join('') || ' none';
	throw new EmitError(
		`No webhook of the sandbox has the address ${url}. ${HOW_TO_LISTEN} Addresses it knows:${addresses}`,
	);
}

interface Target {
	url: string;
	secret: string;
}

/** Sends the event; gives a line for the person who waits, and whether it was taken. */
async function sendTo({ url, secret }: Target, trigger: string): Promise<Outcome> {
	const body = bodyOf(trigger, sampleOf(seed(), trigger));
	const letter = { trigger, subscriberUrl: url, secret, version: '2021-10-20', body };
	const { status, answer } = await send(letter);
	const isTaken = status !== undefined && status >= 200 && status < 300;
	const said = status === undefined ? `nobody answered (${answer})` : `${status} ${answer}`;
	return { line: `${trigger} to ${url}: ${said}`, isTaken };
}

interface Outcome {
	line: string;
	isTaken: boolean;
}

/** Sends the event to one webhook, or to each that the sandbox has. */
export async function emit(options: EmitOptions): Promise<Outcome[]> {
	const { trigger } = options;
	if (!TRIGGERS.includes(trigger)) {
		throw new EmitError(`There is no event ${trigger}. Known are:\n  ${TRIGGERS.join('\n  ')}`);
	}
	const outcomes: Outcome[] = [];
	for (const target of await targets(options)) outcomes.push(await sendTo(target, trigger));
	return outcomes;
}
