/** Numbers: also taken from text, because expressions and AI models often give `"30"`. */
import { baseProperty, simpleField } from './field';
import type { Field, FieldOptions, FieldContext } from './field';
import { cutQuotes } from './nothing';
import { quoted } from './quoted';

export interface NumberOptions extends FieldOptions {
	/** Shown at first. Without it an untouched field of a group sends what the group's user enters. */
	default?: number;
	min?: number;
	max?: number;
	/** Whether fractions are allowed. */
	fraction?: boolean;
	/** The API takes null for "none", which a form can only show as 0. */
	zeroIsNone?: boolean;
}

/** A number out of a number or a numeric text: what is no number, is rounded or not finite, is none. */
function numberIn(value: unknown): number | undefined {
	const isNumeric =
		typeof value === 'number' ||
		(typeof value === 'string' && /^[+-]?\d{1,40}(?:\.\d{1,40})?$/.test(cutQuotes(value)));
	const number = isNumeric ? Number(typeof value === 'string' ? cutQuotes(value) : value) : NaN;
	return Number.isFinite(number) ? number : undefined;
}

/** A number out of a number or a numeric text. Refuses anything else, and what is out of bounds. */
export function toNumber(
	value: unknown,
	label: string,
	bounds: Pick<NumberOptions, 'min' | 'max' | 'fraction'>,
	context: FieldContext,
): number {
	const number =
		numberIn(value) ?? context.refuse(`'${label}' must be a number, but it is ${quoted(value)}`);
	if (!bounds.fraction && !Number.isInteger(number)) {
		return context.refuse(`'${label}' must be a whole number, but it is ${quoted(value)}`);
	}
	if (Math.abs(number) > Number.MAX_SAFE_INTEGER) {
		return context.refuse(
			`'${label}' can't be ${quoted(value)}: so large a number loses its last digits`,
		);
	}
	if (bounds.min !== undefined && number < bounds.min) {
		return context.refuse(`'${label}' must be at least ${bounds.min}, but it is ${quoted(value)}`);
	}
	if (bounds.max !== undefined && number > bounds.max) {
		return context.refuse(`'${label}' must be at most ${bounds.max}, but it is ${quoted(value)}`);
	}
	return number;
}

/** An ID: whole and positive, taken with a `#` in front as well. */
export function toId(value: unknown, label: string, context: FieldContext): number {
	const bare = typeof value === 'string' ? cutQuotes(value).replace(/^#/, '') : value;
	return toNumber(bare, label, { min: 1 }, context);
}

/** A number. A field that is neither required nor in a group starts empty-like only if `default` is left out. */
export function number(name: string, options: NumberOptions = {}): Field {
	const base = baseProperty(name, options);
	const typeOptions = {
		...(options.min !== undefined ? { minValue: options.min } : {}),
		...(options.max !== undefined ? { maxValue: options.max } : {}),
		...(options.fraction ? { numberPrecision: 2 } : {}),
	};
	return simpleField({
		name,
		options,
		property: {
			...base,
			type: 'number',
			default: options.default ?? options.min ?? 0,
			...(Object.keys(typeOptions).length > 0 ? { typeOptions } : {}),
		},
		fills: { type: 'number' },
		toWire(value, context) {
			const wire = toNumber(value, base.displayName, options, context);
			return wire === 0 && options.zeroIsNone ? null : wire;
		},
	});
}
