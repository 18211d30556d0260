// `npm run sandbox -- --emit BOOKING_CREATED <url>`: one signed event for whoever builds a trigger.
import { bodyOf, send } from './deliveries.mts';
import { sampleOf } from './samples.mts';
import { seed } from './seed.mts';
import { TRIGGERS } from './webhookEvents.mts';
import type { Webhook } from './webhooks.mts';

export interface EmitOptions {
	trigger: string;
	url: string | undefined;
	/** By default the one of the webhook that the running sandbox knows for the URL. */
	secret: string | undefined;
	/** The address of a running sandbox. */
	sandbox: string;
}

/** Why nothing can be sent, and what to do. */
export class EmitError extends Error {}

/** n8n's test address is another one than the address that an active workflow registers. */
async function registeredSecret(sandbox: string, url: string): Promise<string> {
	let webhooks: Webhook[];
	try {
		webhooks = (await (await fetch(`${sandbox}/sandbox/webhooks`)).json()) as Webhook[];
	} catch {
		throw new EmitError(
			`No sandbox answers at ${sandbox}. Say where it is with --sandbox <url>, or what to sign with: --secret <secret>`,
		);
	}
	const { secret } = webhooks.find(({ subscriberUrl }) => subscriberUrl === url) ?? {};
	if (secret) return secret;
	const known = webhooks.map(({ subscriberUrl }) => `\n  ${subscriberUrl}`).join('') || ' none';
	throw new EmitError(
		`No webhook of the sandbox has the address ${url}. Activate the workflow, or click "Execute step" in the trigger, first. Addresses it knows:${known}`,
	);
}

/** Sends the event; gives a line for the person who waits, and whether it was taken. */
export async function emit(options: EmitOptions): Promise<{ line: string; isTaken: boolean }> {
	const { trigger, url, sandbox } = options;
	if (!TRIGGERS.includes(trigger)) {
		throw new EmitError(`There is no event ${trigger}. Known are:\n  ${TRIGGERS.join('\n  ')}`);
	}
	if (!url) throw new EmitError(`Say where to: npm run sandbox -- --emit ${trigger} <url>`);
	const secret = options.secret ?? (await registeredSecret(sandbox, url));
	const body = bodyOf(trigger, sampleOf(seed(), trigger));
	const letter = { trigger, subscriberUrl: url, secret, version: '2021-10-20', body };
	const { status, answer } = await send(letter);
	const isTaken = status !== undefined && status >= 200 && status < 300;
	const said = status === undefined ? `nobody answered (${answer})` : `${status} ${answer}`;
	return { line: `${trigger} to ${url}: ${said}`, isTaken };
}
