// What was heard of a server: by event and scope, with what caused it, and what was not whole.
import type { Heard } from './listener.mts';
import { holesOf } from './holes.mts';
import type { TriggerWatch } from './watch.mts';

export function eventOf({ rawBody }: Heard): string {
	return String((JSON.parse(rawBody) as { triggerEvent?: unknown }).triggerEvent);
}

/** A delivery as the tests' recordings have it. */
export interface KeptDelivery {
	trigger: string;
	scope: string;
	cause: string;
	secret: string;
	request: { headers: Record<string, string>; rawBody: string };
}

export function recordingOf(heard: Heard): KeptDelivery {
	const { scope, cause, secret, headers, rawBody } = heard;
	return { trigger: eventOf(heard), scope, cause, secret, request: { headers, rawBody } };
}

/** By event: how many came to each scope, and what caused them. */
export function countsOf(heard: readonly Heard[]) {
	const counts: Record<string, { scopes: Record<string, number>; causes: string[] }> = {};
	for (const one of heard) {
		const row = (counts[eventOf(one)] ??= { scopes: {}, causes: [] });
		row.scopes[one.scope] = (row.scopes[one.scope] ?? 0) + 1;
		if (!row.causes.includes(one.cause)) row.causes.push(one.cause);
	}
	return counts;
}

export function triggerReport({ ear, faults, registered, refusals }: TriggerWatch): string {
	const counts = Object.entries(countsOf(ear.heard)).sort();
	const incomplete = ear.heard.flatMap((one) =>
		holesOf(one.answer).map((hole) => `- ${eventOf(one)} (${one.scope}) by ${one.cause}: ${hole}`),
	);
	return [
		`${ear.heard.length} deliveries to ${registered.length} registrations: ${registered.join(', ')}`,
		'',
		'| Event | Deliveries by scope | Caused by |',
		'|---|---|---|',
		...counts.map(
			([event, { scopes, causes }]) =>
				`| ${event} | ${JSON.stringify(scopes)} | ${causes.join('; ')} |`,
		),
		'',
		`Refused activations:\n${refusals.map((text) => `- ${text}`).join('\n')}`,
		'',
		`Faults:\n${[...faults.map((text) => `- ${text}`), ...incomplete].join('\n') || 'none'}`,
		'',
	].join('\n');
}
