/** Yes or no. Descriptions start with "Whether", as n8n's editor expects of a switch. */
import { baseProperty, quoted, simpleField } from './field';
import type { Field, FieldOptions, FieldContext } from './field';

export interface BooleanOptions extends FieldOptions {
	description: string;
	default?: boolean;
	/** A flag of the query string travels as text. */
	asText?: boolean;
	/** Sent only when it is on, for an API that reads the mere presence of the key. */
	onlyTrue?: boolean;
}

/** A boolean out of a boolean or the words `true` and `false`. */
export function toBoolean(value: unknown, label: string, context: FieldContext): boolean {
	if (typeof value === 'boolean') return value;
	if (value === 'true') return true;
	if (value === 'false') return false;
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
		toWire(value, context) {
			const isOn = toBoolean(value, base.displayName, context);
			return isOn || !options.onlyTrue ? isOn : undefined;
		},
	});
}
