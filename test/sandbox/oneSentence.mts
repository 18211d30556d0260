// Some endpoints say all that is wrong in one sentence, and refuse keys that they don't know.
import { refuse } from './refusal.mts';
import type { Refusal } from './refusal.mts';

export const DATE = 'must be a valid ISO 8601 date string';
export const ZONE = 'must be a valid IANA time-zone';

/** What is wrong with one key. */
export function wrong(property: string, ...reasons: string[]): string {
	return `${property} property is wrong,${reasons.join(', ')} `;
}

export function sentence(mistakes: string[]): Refusal {
	return refuse(400, mistakes.join(', '));
}

/** Refuses keys that the endpoint does not know. */
export function refuseUnknown(given: object, known: ReadonlyMap<string, unknown>): void {
	const unknown = Object.keys(given).filter((name) => !known.has(name));
	if (unknown.length === 0) return;
	throw sentence(unknown.map((name) => wrong(name, `property ${name} should not exist`)));
}
