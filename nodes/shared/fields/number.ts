/** Numbers: also taken from text, because expressions and AI models often give `"30"`. */
import { baseProperty, quoted, simpleField } from './field';
import type { Field, FieldOptions, FieldContext } from './field';

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

/** A number out of a number or a numeric text. Refuses anything else, and what is out of bounds. */
export function toNumber(
	value: unknown,
	label: string,
	bounds: Pick<NumberOptions, 'min' | 'max' | 'fraction'>,
	context: FieldContext,
): number {
	const isNumeric =
		typeof value === 'number' || (typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value));
	const number = isNumeric ? Number(value) : NaN;
	if (!Number.isFinite(number)) {
		return context.refuse(`'${label}' must be a number, but it is ${quoted(value)}`);
	}
	if (!bounds.fraction && !Number.isInteger(number)) {
		return context.refuse(`'${label}' must be a whole number, but it is ${number}`);
	}
	if (bounds.min !== undefined && number < bounds.min) {
		return context.refuse(`'${label}' must be at least ${bounds.min}, but it is ${number}`);
	}
	if (bounds.max !== undefined && number > bounds.max) {
		return context.refuse(`'${label}' must be at most ${bounds.max}, but it is ${number}`);
	}
	return number;
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
