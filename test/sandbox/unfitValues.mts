// Values that today's API takes and an older edition refuses, before it looks anything up.
import { measured } from '../contract/editions.mts';
import type { Edition, Measured } from '../contract/editions.mts';
import { invalid } from './refusal.mts';
import type { ValidationError } from './refusal.mts';

type Json = Record<string, unknown>;

interface Unfit {
	on: readonly Edition[];
	route: RegExp;
	key: string;
	values: readonly unknown[];
}

const CAL_COM: readonly Edition[] = ['calCom2025August', 'calCom2025', 'calCom2026'];

const UNFIT: readonly Unfit[] = [
	{ on: ['calDiy'], route: /\/webhooks/, key: 'triggers', values: ['INSTANT_MEETING'] },
	{ on: ['calDiy'], route: /\/webhooks/, key: 'version', values: ['2026-07-27'] },
	{ on: CAL_COM, route: /\/attributes$/, key: 'type', values: ['USER_RELATIONSHIP'] },
];

/** What a change needs in an edition, though today's API needs nothing of it. */
function lackingIn(edition: Edition, route: string, body: Json): ValidationError[] {
	if (!route.startsWith('PATCH ') || !isMeasured(edition)) return [];
	const keys = measured[edition].find((row) => row.route === route)?.body ?? [];
	return keys
		.filter((key) => key.endsWith('!') && !(key.slice(0, -1) in body))
		.map((key) => {
			const property = key.slice(0, -1);
			const constraints = { isString: `${property} must be a string` };
			return { target: body, property, children: [], constraints };
		});
}

const isMeasured = (edition: Edition): edition is Measured => edition in measured;

/** Refuses a body with a value that the edition does not know, or without one that it needs. */
export function assertFits(edition: Edition, route: string, body: Json): void {
	const errors: ValidationError[] = UNFIT.filter(
		({ on, route: pattern }) => on.includes(edition) && pattern.test(route),
	).flatMap(({ key, values }) => {
		const value = body[key];
		const given: unknown[] = Array.isArray(value) ? value : [value];
		if (!given.some((one) => values.includes(one))) return [];
		const constraints = { isEnum: `${key} must be one of the following values: …` };
		return [{ target: body, value, property: key, children: [], constraints }];
	});
	const all = [...errors, ...lackingIn(edition, route, body)];
	if (all.length > 0) throw invalid(all);
}
