// What a schedule has to look like: a time zone, times of the day, and dates of exceptions.
import { invalid } from './refusal.mts';
import type { ValidationError } from './refusal.mts';
import type { Json } from './validate.mts';
import { isTimeZone } from './zones.mts';

interface Rule {
	name: string;
	text: string;
	fits(value: unknown): boolean;
}

const time = (property: string): Rule => ({
	name: 'matches',
	text: `${property} must be a valid time format HH:MM`,
	fits: (value) => /^([01]\d|2[0-3]):[0-5]\d$/.test(String(value)),
});

const DATE: Rule = {
	name: 'matches',
	text: 'date must be in the format YYYY-MM-DD',
	fits: (value) => /^\d{4}-\d{2}-\d{2}$/.test(String(value)),
};

const ZONE: Rule = {
	name: 'isTimeZone',
	text: 'timeZone must be a valid IANA time-zone',
	fits: (value) => isTimeZone(String(value)),
};

const TIMES = { startTime: time('startTime'), endTime: time('endTime') };

function mistake(target: unknown, property: string, rule: Rule): ValidationError[] {
	const value = (target as Json)[property];
	if (value === undefined || rule.fits(value)) return [];
	return [{ target, value, property, children: [], constraints: { [rule.name]: rule.text } }];
}

/** Of each row under its number, as the API nests what is wrong inside of a list. */
function rowMistakes(body: Json, list: string, rules: Record<string, Rule>): ValidationError[] {
	const rows = (body[list] ?? []) as Json[];
	const wrong = rows.flatMap((row, index): ValidationError[] => {
		const children = Object.entries(rules).flatMap(([key, rule]) => mistake(row, key, rule));
		if (children.length === 0) return [];
		return [{ target: rows, value: row, property: String(index), children }];
	});
	if (wrong.length === 0) return [];
	return [{ target: body, value: rows, property: list, children: wrong }];
}

/** Refuses what the API refuses beyond the types of the contract. */
export function assertSchedule(body: Json): void {
	const errors = [
		...mistake(body, 'timeZone', ZONE),
		...rowMistakes(body, 'availability', TIMES),
		...rowMistakes(body, 'overrides', { date: DATE, ...TIMES }),
	];
	if (errors.length > 0) throw invalid(errors);
}
