/** One of, or several of, a fixed set of values. Labels are for people; the values are the API's. */
import type { INodePropertyOptions } from 'n8n-workflow';

import { baseProperty, labelOf, refuseUnknown, simpleField } from './field';
import type { Field, FieldOptions, FieldContext, ValuesNotOn } from './field';
import { quoted } from './quoted';
import { splitKnown } from './list';
import { cutQuotes, isFault, isNothing } from './nothing';

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
	/** No expression can choose it: what the form shows and asks depends on it. */
	fixed?: boolean;
	/** The option that stands for the API's empty text, which a form can't tell from no choice at all. */
	empty?: Value;
}

export interface ChoicesOptions extends Omit<ChoiceOptions, 'default' | 'empty' | 'fixed'> {
	default?: Value[];
	/** Sent as one comma-separated text instead of an array. */
	joined?: boolean;
	/** Words for one or several of the options besides their own, such as `weekdays`. */
	words?(text: string): Value[] | undefined;
}

/** The options that one element of a list means. */
function pickSeveral(
	item: unknown,
	options: ChoicesOptions,
	label: string,
	context: FieldContext,
): Value[] {
	const isListed = optionOf(item, options.options) !== undefined;
	const meant =
		!isListed && typeof item === 'string' ? options.words?.(cutQuotes(item)) : undefined;
	const picked = meant ?? [pick(item, options, label, context)];
	return picked.filter((value) => value !== undefined);
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

/** A name as people write it: in any case, with blanks, hyphens or underscores. */
const written = (name: string) =>
	cutQuotes(name)
		.toLowerCase()
		.replace(/[\s_-]+/g, ' ');

/** The values of the options that a text names, by value or else by label; one in the best case. */
function named(text: string, options: readonly Option[]): Value[] {
	const exact = valuesOf(options).filter((known) => String(known) === text);
	if (exact.length > 0) return exact.slice(0, 1);
	const wanted = written(text);
	const rows = toPropertyOptions(options);
	const byValue = rows.filter(({ value }) => written(String(value)) === wanted);
	const found = byValue.length > 0 ? byValue : rows.filter(({ name }) => written(name) === wanted);
	return [...new Set(found.map(({ value }) => value as Value))];
}

function optionOf(value: unknown, options: readonly Option[]): Value | undefined {
	const isPlain = ['string', 'number', 'boolean'].includes(typeof value);
	const found = isPlain ? named(String(value), options) : [];
	return found.length === 1 ? found[0] : undefined;
}

function refuseOption(
	value: unknown,
	options: readonly Option[],
	label: string,
	context: FieldContext,
): never {
	return context.refuse(
		`'${label}' can't be ${quoted(value)}`,
		`It takes one of: ${valuesOf(options).join(', ')}`,
	);
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
): Value | undefined {
	const match = optionOf(value, options.options);
	if (match !== undefined) {
		refuseUnknown(valueName(match, options, label), options.valuesNotOn?.[String(match)], context);
		return match;
	}
	if (isNothing(value)) return undefined;
	const isOpen = options.open && typeof value === 'string';
	if (isOpen && !isFault(value) && !/\s/.test(cutQuotes(value))) return cutQuotes(value);
	return refuseOption(value, options.options, label, context);
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
			...(options.fixed ? { noDataExpression: true } : {}),
			options: toPropertyOptions(options.options),
			default: options.default ?? values[0] ?? '',
		},
		fills: {
			type: typeof values[0] === 'number' ? 'number' : 'text',
			values: values.map((value) => (value === options.empty ? '' : value)),
			...(options.valuesNotOn ? { valuesNotOn: options.valuesNotOn } : {}),
		},
		reading: 'option',
		settled: (value, context) =>
			pick(value, options, base.displayName, context) ?? options.default ?? values[0] ?? '',
		toWire(value, context) {
			const picked = pick(value, options, base.displayName, context);
			return picked !== undefined && picked === options.empty ? '' : picked;
		},
	});
}

/** Several values of a dropdown. */
export function choices(name: string, options: ChoicesOptions): Field {
	const base = baseProperty(name, options);
	const { displayName } = base;
	const picked = (value: unknown, context: FieldContext): Value[] => {
		const isKnown = (text: string) =>
			optionOf(text, options.options) !== undefined || options.words?.(text) !== undefined;
		const several = splitKnown(value, isKnown).flatMap((item) =>
			pickSeveral(item, options, displayName, context),
		);
		return [...new Set(several)];
	};
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
		reading: 'option',
		settled: picked,
		toWire(value, context) {
			const several = picked(value, context);
			if (several.length === 0) return undefined;
			return options.joined ? several.join(',') : several;
		},
	});
}
