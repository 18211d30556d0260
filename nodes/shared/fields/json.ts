/** Free-form JSON: taken as text or as an object, checked before it is sent. */
import { baseProperty, simpleField } from './field';
import type { Field, FieldOptions, FieldContext } from './field';
import { parseJson } from './parseJson';
import { isFault } from './nothing';
import { quoted } from './quoted';

export interface JsonOptions extends FieldOptions {
	/** What the API expects at the top. */
	of?: 'object' | 'array' | 'any';
	/** Its keys are the request's own, for an API that takes whichever keys the user has. */
	spread?: boolean;
	/** Checks the parsed value; returns the issue. */
	check?(value: object): string | undefined;
	/** Makes what is sent of what was checked; undefined sends nothing. */
	wire?(value: object): object | undefined;
}

function parse(value: unknown, label: string, context: FieldContext): unknown {
	if (typeof value !== 'string') return value;
	const parsed = parseJson(value);
	if (!('value' in parsed)) {
		return context.refuse(`'${label}' is not valid JSON`, parsed.reason);
	}
	// A text in JSON that holds JSON itself was put into words twice.
	const inner = typeof parsed.value === 'string' ? parseJson(parsed.value) : parsed;
	return 'value' in inner ? inner.value : parsed.value;
}

/** Names such as `__proto__` would change the object instead of being a key of it. */
const UNSAFE = new Set(['__proto__', 'constructor', 'prototype']);

/** Also a Date of n8n's sandbox for expressions, which has a class of its own. */
const isDate = (value: unknown) => Object.prototype.toString.call(value) === '[object Date]';

/** What JSON can't say, and would say as null or leave out. */
function isUnsayable(value: unknown): boolean {
	if (typeof value === 'number') return !Number.isFinite(value);
	if (isDate(value)) return Number.isNaN(Number(value));
	return ['bigint', 'function', 'symbol'].includes(typeof value);
}

/** What is wrong inside of a value: where, and what. */
export function faultIn(
	value: unknown,
	path = '',
	above: readonly unknown[] = [],
): string | undefined {
	if (isUnsayable(value) || (typeof value === 'string' && isFault(value, true))) {
		return `has no value in '${path}': ${quoted(value)}`;
	}
	if (typeof value !== 'object' || value === null) return undefined;
	if (above.includes(value)) return `contains itself in '${path}'`;
	if (above.length > 50) return `is nested too deeply in '${path.slice(0, 40)}…'`;
	for (const [key, inner] of Object.entries(value)) {
		if (UNSAFE.has(key)) return 'has a key that JSON data must not use';
		if (isFault(key)) return `has a key that is no name: ${quoted(key)}`;
		const fault = faultIn(inner, path === '' ? key : `${path}.${key}`, [...above, value]);
		if (fault !== undefined) return fault;
	}
	return undefined;
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
					!isDate(parsed) &&
					Array.isArray(parsed) === (kind === 'array'));
			if (!fits) {
				return context.refuse(
					`'${base.displayName}' must be a JSON ${kind === 'array' ? 'array' : 'object'}`,
				);
			}
			const issue = faultIn(parsed) ?? options.check?.(parsed as object);
			if (issue) return context.refuse(`'${base.displayName}' ${issue}`);
			return options.wire ? options.wire(parsed as object) : parsed;
		},
	});
	return options.spread ? spreadOut(field) : field;
}
