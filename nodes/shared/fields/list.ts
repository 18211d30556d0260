/** Lists of texts or numbers: typed separated by commas, or handed over as an array by an expression. */
import { baseProperty, simpleField } from './field';
import type { Field, FieldContext, FieldOptions } from './field';
import { cutBlanks, isNothing, refuseFaults } from './nothing';
import { toId } from './number';
import { parseJson } from './parseJson';
import { asNumberIfOne, toText } from './text';
import { addressIn, nameBeside, TEXT_FORMS } from './textForms';
import type { TextForm } from './textForms';

export interface ListOptions extends FieldOptions {
	/** `number`: IDs and other whole numbers from 1 on; `either`: numbers where the text is one. */
	of?: 'text' | 'number' | 'either';
	/** What each element has to be, where that is not just any words. */
	as?: TextForm;
	/** The API wants one comma-separated text instead of an array. */
	joined?: boolean;
	/** `Ada <ada@x.test>` becomes an object of address and name, which has this key. */
	nameKey?: string;
	/** The most elements that the API takes. */
	max?: number;
}

function parseArray(source: string): unknown[] | undefined {
	if (!source.startsWith('[') || !source.endsWith(']')) return undefined;
	const parsed = parseJson(source);
	return 'value' in parsed && Array.isArray(parsed.value) ? parsed.value : undefined;
}

/** The parts of a text between separators that stand neither in quotes nor in angle brackets. */
function splitAt(text: string, separators: string): string[] {
	const parts = [''];
	let closing = '';
	for (const char of text) {
		if (closing === '' && separators.includes(char)) {
			parts.push('');
			continue;
		}
		if (char === closing) closing = '';
		else if (closing === '' && char === '"') closing = '"';
		parts[parts.length - 1] += char;
	}
	// A quote that nobody closes is no quote.
	return closing === ''
		? parts
		: [...separators].reduce((all, at) => all.flatMap((one) => one.split(at)), [text]);
}

const filled = (items: string[]) => items.map(cutBlanks).filter((item) => item !== '');

/** An array as it is, the elements of a JSON array in text, or what `split` makes of any other text. */
function itemsOf(value: unknown, split: (text: string) => string[]): unknown[] {
	const text = typeof value === 'string' ? cutBlanks(value) : undefined;
	const given = text === undefined ? value : (parseArray(text) ?? split(text));
	const items: unknown[] = Array.isArray(given) ? given : [given];
	return items.filter((item) => !isNothing(item, 'answer'));
}

/** Words between commas; where there are several lines, an element each, which may have commas. */
export function toItems(value: unknown): unknown[] {
	return itemsOf(value, (text) => {
		const lines = filled(splitAt(text, '\n\r'));
		return lines.length > 1 ? lines.map((line) => line.replace(/,$/, '')) : filled(text.split(','));
	});
}

/** IDs and other words without blanks: whatever stands between them separates them. */
const toWords = (value: unknown) => itemsOf(value, (text) => filled(text.split(/[,;\s]/)));

/** `Example, Ada <ada@x.test>` is one address: a name may have a comma. */
function joinNames(parts: string[]): string[] {
	const joined: string[] = [];
	let before = '';
	for (const part of parts) {
		const whole = before === '' ? part : `${before}, ${part}`;
		const isName = !part.includes('@') && parts.length > 1;
		if (isName) before = whole;
		else {
			const isNamed = before !== '' && part.endsWith('>') && addressIn(whole) !== undefined;
			joined.push(...(isNamed || before === '' ? [whole] : [before, part]));
			before = '';
		}
	}
	return before === '' ? joined : [...joined, before];
}

/** Addresses between commas, semicolons or lines, each with or without a name. */
export const toAddresses = (value: unknown) =>
	itemsOf(value, (text) => {
		const parts = filled(splitAt(text, ';\n\r'));
		return parts.flatMap((part) => joinNames(filled(splitAt(part, ','))));
	});

/** The longest runs of a text between commas that are known: `Berlin, Germany` may be one option. */
function knownRuns(text: string, isKnown: (text: string) => boolean): string[] {
	const parts = filled(text.split(','));
	const found: string[] = [];
	for (let start = 0; start < parts.length; ) {
		let end = Math.min(parts.length, start + 8);
		while (end > start + 1 && !isKnown(parts.slice(start, end).join(', '))) end -= 1;
		found.push(parts.slice(start, end).join(', '));
		start = end;
	}
	return found;
}

/** The elements of a list with known values: they are found first, and only the rest is split. */
export function splitKnown(value: unknown, isKnown: (text: string) => boolean): unknown[] {
	return itemsOf(value, (text) =>
		filled(text.split(/[;\n\r]/)).length > 1 && !isKnown(text)
			? filled(text.split(/[;\n\r]/)).flatMap((line) => knownRuns(line, isKnown))
			: isKnown(text)
				? [text]
				: knownRuns(text, isKnown),
	);
}

function splitFor({ as, of }: ListOptions): (value: unknown) => unknown[] {
	if (as === 'email') return toAddresses;
	return of === 'number' || as === 'word' || as === 'uid' || as === 'url' ? toWords : toItems;
}

function wireOf(
	item: unknown,
	label: string,
	{ as, of, nameKey }: ListOptions,
	context: FieldContext,
): string | number | object {
	if (of === 'number') return toId(item, label, context);
	const entered = toText(item, label, context);
	refuseFaults(entered, label, context);
	if (as) {
		const wire = TEXT_FORMS[as](entered, label, context);
		const name = nameKey && nameBeside(entered);
		return name ? { [as]: wire, [nameKey]: name } : wire;
	}
	return of === 'either' ? asNumberIfOne(cutBlanks(entered)) : cutBlanks(entered);
}

/** A list of texts or numbers. */
export function list(name: string, options: ListOptions = {}): Field {
	const base = baseProperty(name, options);
	const split = splitFor(options);
	return simpleField({
		name,
		options,
		property: { ...base, type: 'string', default: '' },
		fills: { type: 'list' },
		toWire(value, context) {
			if (typeof value === 'string') refuseFaults(value, base.displayName, context);
			const items = split(value)
				.filter((item) => !isNothing(item, options.as ? 'form' : 'answer'))
				.map((item) => wireOf(item, base.displayName, options, context));
			if (items.length === 0) return undefined;
			if (options.max !== undefined && items.length > options.max) {
				return context.refuse(
					`'${base.displayName}' takes at most ${options.max} entries, but it has ${items.length}`,
				);
			}
			return options.joined ? items.join(',') : items;
		},
	});
}
