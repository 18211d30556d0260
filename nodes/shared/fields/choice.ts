/** One of, or several of, a fixed set of values. Labels are for people; the values are the API's. */
import type { INodePropertyOptions } from 'n8n-workflow';

import { baseProperty, labelOf, quoted, refuseUnknown, simpleField } from './field';
import type { Field, FieldOptions, FieldContext, ValuesNotOn } from './field';
import { toItems } from './list';

type Value = string | number;

/** A value alone, a value with its label, or also with a description. */
export type Option = Value | [Value, string] | [Value, string, string];

export interface ChoiceOptions extends FieldOptions {
	options: readonly Option[];
	default?: Value;
	/** The values that some editions do not know. */
	valuesNotOn?: ValuesNotOn;
	/** Lets values through that are not listed: the API knows more of them than its documentation. */
	open?: boolean;
	/** The option that stands for the API's empty text, which a form can't tell from no choice at all. */
	empty?: Value;
}

export interface ChoicesOptions extends Omit<ChoiceOptions, 'default' | 'empty'> {
	default?: Value[];
	/** Sent as one comma-separated text instead of an array. */
	joined?: boolean;
}

/** `SINGLE_SELECT` → `Single Select`, `google-meet` → `Google Meet`. */
function optionLabel(value: Value): string {
	if (typeof value === 'number') return String(value);
	if (!/[_-]/.test(value) && value === value.toUpperCase()) {
		return value.charAt(0) + value.slice(1).toLowerCase();
	}
	return value
		.split(/[_-]/)
		.map((word) => labelOf(word === word.toUpperCase() ? word.toLowerCase() : word))
		.join(' ');
}

/** n8n shows the options of a dropdown from five on in alphabetical order. */
export function toPropertyOptions(options: readonly Option[]): INodePropertyOptions[] {
	const rows = options.map((option) => {
		const [value, label, description] = Array.isArray(option) ? option : [option];
		return { name: label ?? optionLabel(value), value, ...(description ? { description } : {}) };
	});
	return rows.length < 5 ? rows : rows.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

function valuesOf(options: readonly Option[]): Value[] {
	return options.map((option) => (Array.isArray(option) ? option[0] : option));
}

/** A value as people read it, under the label of its field. */
function valueName(value: Value, { options }: Pick<ChoiceOptions, 'options'>, label: string) {
	const { name } = toPropertyOptions(options).find((option) => option.value === value) ?? {};
	return `'${name ?? value}' of '${label}'`;
}

function pick(
	value: unknown,
	options: ChoiceOptions | ChoicesOptions,
	label: string,
	context: FieldContext,
): Value {
	const values = valuesOf(options.options);
	const isPlain = ['string', 'number', 'boolean'].includes(typeof value);
	const match = isPlain ? values.find((known) => String(known) === String(value)) : undefined;
	if (match !== undefined) {
		refuseUnknown(valueName(match, options, label), options.valuesNotOn?.[String(match)], context);
		return match;
	}
	if (options.open && typeof value === 'string') return value;
	return context.refuse(
		`'${label}' can't be ${quoted(value)}`,
		`It takes one of: ${values.join(', ')}`,
	);
}

/** One value of a dropdown. */
export function choice(name: string, options: ChoiceOptions): Field {
	const base = baseProperty(name, options);
	const values = valuesOf(options.options);
	return simpleField({
		name,
		options,
		property: {
			...base,
			type: 'options',
			options: toPropertyOptions(options.options),
			default: options.default ?? values[0] ?? '',
		},
		fills: {
			type: typeof values[0] === 'number' ? 'number' : 'text',
			values: values.map((value) => (value === options.empty ? '' : value)),
			...(options.valuesNotOn ? { valuesNotOn: options.valuesNotOn } : {}),
		},
		toWire(value, context) {
			const picked = pick(value, options, base.displayName, context);
			return picked === options.empty ? '' : picked;
		},
	});
}

/** Several values of a dropdown. */
export function choices(name: string, options: ChoicesOptions): Field {
	const base = baseProperty(name, options);
	return simpleField({
		name,
		options,
		property: {
			...base,
			type: 'multiOptions',
			options: toPropertyOptions(options.options),
			default: options.default ?? [],
		},
		fills: {
			type: 'list',
			values: valuesOf(options.options),
			...(options.valuesNotOn ? { valuesNotOn: options.valuesNotOn } : {}),
		},
		toWire(value, context) {
			const picked = toItems(value).map((item) => pick(item, options, base.displayName, context));
			if (picked.length === 0) return undefined;
			return options.joined ? picked.join(',') : picked;
		},
	});
}
