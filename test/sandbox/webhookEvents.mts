// The events that webhooks can ask for, by the contract and by what a server of 2025 said it knows.
import { bodyOf, operations } from '../contract/contract.mts';
import recordings from '../recordings/webhooks.json';

const create = operations.find(({ method, path }) => method === 'POST' && path === '/v2/webhooks');
const events = create && bodyOf(create)?.inside.get('triggers')?.values;

/** Every event of the cloud. */
export const TRIGGERS: readonly string[] = [...(events ?? [])];

/** Those in the refusal that a server of 2025 gave to an event it did not know. */
export function eventsOf2025(): Set<string> {
	const list = /each value in triggers .*? values: ([A-Z_, ]+)/.exec(JSON.stringify(recordings));
	return new Set(list?.[1]?.split(', '));
}

/** Sent a while after the start of the meeting: the webhook has to say how long. */
export const isDelayed = (event: string) => /^AFTER_\w+_NO_SHOW$/.test(event);
