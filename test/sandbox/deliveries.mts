// What webhooks are told, signed and sent as Cal.com does: once, without waiting for anything.
import { createHmac } from 'node:crypto';

import type { Happening } from './scheduling.mts';
import type { State } from './state.mts';
import { listenersOf } from './webhooks.mts';

const TIMEOUT_MS = 10_000;

export interface Delivery {
	trigger: string;
	subscriberUrl: string;
	/** Undefined when nobody answered. */
	status?: number;
	/** What the subscriber answered, or why it could not. */
	answer: string;
}

interface Letter {
	trigger: string;
	subscriberUrl: string;
	secret: string | null;
	version: string;
	body: string;
}

/** Hex HMAC-SHA256 of the body as it is sent, or the words that Cal.com sends without a secret. */
export function signatureOf(secret: string | null, body: string): string {
	return secret ? createHmac('sha256', secret).update(body).digest('hex') : 'no-secret-provided';
}

/** Some events are the row of the database itself, all others wrap their payload. */
export function bodyOf(trigger: string, payload: object): string {
	const createdAt = new Date().toISOString();
	const isFlat = trigger === 'MEETING_STARTED' || trigger === 'MEETING_ENDED';
	return JSON.stringify(
		isFlat
			? { triggerEvent: trigger, createdAt, ...payload }
			: { triggerEvent: trigger, createdAt, payload },
	);
}

/** Sends one, and never throws. */
export async function send({ trigger, subscriberUrl, ...letter }: Letter): Promise<Delivery> {
	const headers = {
		'Content-Type': 'application/json',
		'X-Cal-Signature-256': signatureOf(letter.secret, letter.body),
		'X-Cal-Webhook-Version': letter.version,
	};
	const signal = AbortSignal.timeout(TIMEOUT_MS);
	try {
		const options = { method: 'POST', headers, body: letter.body, signal };
		const response = await fetch(subscriberUrl, options);
		return { trigger, subscriberUrl, status: response.status, answer: await response.text() };
	} catch (error) {
		return {
			trigger,
			subscriberUrl,
			answer: error instanceof Error ? error.message : String(error),
		};
	}
}

/** The post office of one sandbox. */
export class Deliveries {
	/** All that were sent, in the order in which they were answered. */
	readonly done: Delivery[] = [];
	private readonly underWay = new Set<Promise<Delivery[]>>();

	/** Sends one event to all that listen. */
	dispatch(state: State, happening: Happening): Promise<Delivery[]> {
		const body = bodyOf(happening.trigger, happening.payload);
		const letters = listenersOf(state, happening).map(({ subscriberUrl, secret, version }) =>
			send({ trigger: happening.trigger, subscriberUrl, secret, version, body }),
		);
		const all = Promise.all(letters).then((deliveries) => {
			this.done.push(...deliveries);
			this.underWay.delete(all);
			return deliveries;
		});
		this.underWay.add(all);
		return all;
	}

	/** Empties the outbox of the state. */
	dispatchAll(state: State): void {
		for (const happening of state.scheduling.outbox.splice(0)) {
			void this.dispatch(state, happening);
		}
	}

	/** When everything that is under way has been answered. */
	async settled(): Promise<void> {
		while (this.underWay.size > 0) await Promise.all(this.underWay);
	}
}
