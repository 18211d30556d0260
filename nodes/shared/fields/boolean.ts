/** Yes or no. Descriptions start with "Whether", as n8n's editor expects of a switch. */
import { baseProperty, simpleField } from './field';
import type { Field, FieldOptions, FieldContext } from './field';
import { cutQuotes, isNothing } from './nothing';
import { quoted } from './quoted';

export interface BooleanOptions extends FieldOptions {
	description: string;
	default?: boolean;
	/** A flag of the query string travels as text. */
	asText?: boolean;
	/** Sent only when it is on, for an API that reads the mere presence of the key. */
	onlyTrue?: boolean;
}

const WORDS = new Map([
	...['true', 'yes', 'on', '1'].map((word) => [word, true] as const),
	...['false', 'no', 'off', '0'].map((word) => [word, false] as const),
]);

/** Yes or no in any of the words that mean nothing else, as spreadsheets and databases have them. */
export function toBoolean(value: unknown, label: string, context: FieldContext): boolean {
	if (typeof value === 'boolean') return value;
	const isPlain = typeof value === 'string' || typeof value === 'number';
	const word = isPlain ? cutQuotes(String(value)).toLowerCase() : '';
	const meant = WORDS.get(word);
	if (meant !== undefined) return meant;
	return context.refuse(`'${label}' must be true or false, but it is ${quoted(value)}`);
}

/** A switch. */
export function boolean(name: string, options: BooleanOptions): Field {
	const base = baseProperty(name, options);
	return simpleField({
		name,
		options,
		property: { ...base, type: 'boolean', default: options.default ?? false },
		fills: { type: 'boolean' },
		settled: (value, context) =>
			isNothing(value) ? (options.default ?? false) : toBoolean(value, base.displayName, context),
		toWire(value, context) {
			const isOn = toBoolean(value, base.displayName, context);
			return isOn || !options.onlyTrue ? isOn : undefined;
		},
	});
}
