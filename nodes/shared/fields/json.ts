/** Free-form JSON: taken as text or as an object, checked before it is sent. */
import { baseProperty, simpleField } from './field';
import type { Field, FieldOptions, FieldContext } from './field';
import { parseJson } from './parseJson';

export interface JsonOptions extends FieldOptions {
	/** What the API expects at the top. */
	of?: 'object' | 'array' | 'any';
	/** Its keys are the request's own, for an API that takes whichever keys the user has. */
	spread?: boolean;
	/** Checks the parsed value; returns the issue. */
	check?(value: object): string | undefined;
}

function parse(value: unknown, label: string, context: FieldContext): unknown {
	if (typeof value !== 'string') return value;
	const parsed = parseJson(value);
	return 'value' in parsed
		? parsed.value
		: context.refuse(`'${label}' is not valid JSON`, parsed.reason);
}

/** Names such as `__proto__` would change the object instead of being a key of it. */
function hasUnsafeKey(value: unknown): boolean {
	if (typeof value !== 'object' || value === null) return false;
	return Object.entries(value).some(
		([key, inner]) =>
			['__proto__', 'constructor', 'prototype'].includes(key) || hasUnsafeKey(inner),
	);
}

/** The field with each key of its object sent by itself. */
function spreadOut(field: Field): Field {
	return {
		...field,
		parts: (value, context) =>
			field.parts(value, context).flatMap(({ place, value: object }) =>
				Object.entries(object as object).map(([key, inner]) => ({
					key,
					place,
					value: inner as unknown,
					literal: true,
				})),
			),
	};
}

/** A JSON value. */
export function json(name: string, options: JsonOptions = {}): Field {
	const base = baseProperty(name, options);
	const kind = options.of ?? 'object';
	const field = simpleField({
		name,
		options,
		property: { ...base, type: 'json', default: kind === 'array' ? '[]' : '{}' },
		fills: { type: 'json' },
		toWire(value, context) {
			const parsed = parse(value, base.displayName, context);
			const fits =
				kind === 'any' ||
				(typeof parsed === 'object' &&
					parsed !== null &&
					Array.isArray(parsed) === (kind === 'array'));
			if (!fits) {
				return context.refuse(
					`'${base.displayName}' must be a JSON ${kind === 'array' ? 'array' : 'object'}`,
				);
			}
			if (hasUnsafeKey(parsed)) {
				return context.refuse(`'${base.displayName}' has a key that JSON data must not use`);
			}
			const issue = options.check?.(parsed as object);
			if (issue) return context.refuse(`'${base.displayName}' ${issue}`);
			return parsed;
		},
	});
	return options.spread ? spreadOut(field) : field;
}
