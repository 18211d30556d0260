/** Text: a line without the blanks around it, which come along when it is pasted; several lines as they are. */
import { baseProperty, simpleField } from './field';
import type { Field, FieldOptions, FieldContext, Part } from './field';
import { cutBlanks, refuseFaults } from './nothing';
import type { Reading } from './nothing';
import { quoted } from './quoted';
import { nameBeside, TEXT_FORMS } from './textForms';
import type { TextForm } from './textForms';

export interface TextOptions extends FieldOptions {
	default?: string;
	/** Lines shown in the editor. */
	rows?: number;
	password?: boolean;
	/** A color such as `#0055ff`, with a color picker. */
	color?: boolean;
	/** What it has to be, where that is not just any words: an email address, a phone number, … */
	as?: TextForm;
	/** The key that takes the name in `Ada <ada@x.test>`, where no field of its own says it. */
	nameKey?: string;
	/** A number in the text is sent as a number, for keys that take either. */
	orNumber?: boolean;
	/** Checks what the API would refuse less clearly; returns the issue. */
	check?(value: string): string | undefined;
}

/** A number as people write it: what `String` writes as `1e+21`, or has rounded, is another one. */
function numberAsText(value: number, label: string, context: FieldContext): string {
	const isExact = Number.isFinite(value) && Math.abs(value) <= Number.MAX_SAFE_INTEGER;
	const text = String(value);
	if (isExact && !text.includes('e')) return text;
	return context.refuse(
		`'${label}' can't be ${quoted(value)}`,
		'Give long numbers as text: as numbers they lose their last digits',
	);
}

/** Text out of anything that an expression may give; objects are refused, not turned into `[object Object]`. */
export function toText(value: unknown, label: string, context: FieldContext): string {
	if (typeof value === 'string') return value;
	if (typeof value === 'number') return numberAsText(value, label, context);
	if (typeof value === 'boolean' || typeof value === 'bigint') return String(value);
	return context.refuse(
		`'${label}' must be text, but it is ${Array.isArray(value) ? 'a list' : 'an object'}`,
	);
}

/** `42` is the number 42, everything else stays text: also a number that would be rounded. */
export function asNumberIfOne(value: string): string | number {
	const isNumber = /^-?(?:0|[1-9]\d{0,15})(?:\.\d{1,15})?$/.test(value);
	return isNumber && Math.abs(Number(value)) <= Number.MAX_SAFE_INTEGER ? Number(value) : value;
}

/** A line, or a value of a known form. Long texts and secrets stay as they are. */
function wireOf(
	value: unknown,
	label: string,
	{ as, rows, password }: TextOptions,
	context: FieldContext,
): string {
	const entered = toText(value, label, context);
	const isLong = rows !== undefined;
	refuseFaults(entered, label, context, isLong);
	if (as) return TEXT_FORMS[as](entered, label, context);
	return isLong || password ? entered : cutBlanks(entered);
}

/** A field that also sends the name beside an address. */
function withName(field: Field, key: string): Field {
	return {
		...field,
		parts(value, context) {
			const parts = field.parts(value, context);
			const name = parts.length > 0 && typeof value === 'string' ? nameBeside(value) : undefined;
			const spare: Part[] = name === undefined ? [] : [{ key, value: name, spare: true }];
			return [...parts, ...spare];
		},
	};
}

/** A line (or several) of text. */
export function text(name: string, options: TextOptions = {}): Field {
	const base = baseProperty(name, options);
	const reading: Reading = options.as ? 'form' : 'words';
	const typeOptions = {
		...(options.rows ? { rows: options.rows } : {}),
		...(options.password ? { password: true } : {}),
	};
	const field = simpleField({
		name,
		options,
		property: {
			...base,
			type: options.color ? 'color' : 'string',
			default: options.default ?? '',
			...(Object.keys(typeOptions).length > 0 ? { typeOptions } : {}),
		},
		fills: { type: 'text' },
		reading,
		toWire(value, context) {
			const wire = wireOf(value, base.displayName, options, context);
			const issue = options.check?.(wire);
			if (issue) return context.refuse(`'${base.displayName}' ${issue}`);
			return options.orNumber ? asNumberIfOne(wire) : wire;
		},
	});
	return options.nameKey ? withName(field, options.nameKey) : field;
}
