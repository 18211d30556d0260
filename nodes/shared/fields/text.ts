/** Text: a line without the blanks around it, which come along when it is pasted; several lines as they are. */
import { baseProperty, simpleField } from './field';
import type { Field, FieldOptions, FieldContext } from './field';

export interface TextOptions extends FieldOptions {
	default?: string;
	/** Lines shown in the editor. */
	rows?: number;
	password?: boolean;
	/** A color such as `#0055ff`, with a color picker. */
	color?: boolean;
	/** A number in the text is sent as a number, for keys that take either. */
	orNumber?: boolean;
	/** Checks what the API would refuse less clearly; returns the issue. */
	check?(value: string): string | undefined;
}

/** Text out of anything that an expression may give; objects are refused, not turned into `[object Object]`. */
export function toText(value: unknown, label: string, context: FieldContext): string {
	if (typeof value === 'string') return value;
	if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint') {
		return String(value);
	}
	return context.refuse(
		`'${label}' must be text, but it is ${Array.isArray(value) ? 'a list' : 'an object'}`,
	);
}

/** `42` is the number 42, everything else stays text. */
export function asNumberIfOne(value: string): string | number {
	return /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value;
}

/** A line (or several) of text. */
export function text(name: string, options: TextOptions = {}): Field {
	const base = baseProperty(name, options);
	const typeOptions = {
		...(options.rows ? { rows: options.rows } : {}),
		...(options.password ? { password: true } : {}),
	};
	return simpleField({
		name,
		options,
		property: {
			...base,
			type: options.color ? 'color' : 'string',
			default: options.default ?? '',
			...(Object.keys(typeOptions).length > 0 ? { typeOptions } : {}),
		},
		fills: { type: 'text' },
		toWire(value, context) {
			const entered = toText(value, base.displayName, context);
			const isLine = options.rows === undefined && !options.password;
			const wire = isLine ? entered.trim() : entered;
			if (wire === '' && !options.clears) return undefined;
			const issue = options.check?.(wire);
			if (issue) return context.refuse(`'${base.displayName}' ${issue}`);
			return options.orNumber ? asNumberIfOne(wire) : wire;
		},
	});
}
