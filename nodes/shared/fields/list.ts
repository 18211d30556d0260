/** Lists of texts or numbers: typed separated by commas, or handed over as an array by an expression. */
import { baseProperty, simpleField } from './field';
import type { Field, FieldOptions } from './field';
import { toNumber } from './number';
import { parseJson } from './parseJson';
import { asNumberIfOne, toText } from './text';

export interface ListOptions extends FieldOptions {
	/** `either`: numbers where the text is one. */
	of?: 'text' | 'number' | 'either';
	/** The API wants one comma-separated text instead of an array. */
	joined?: boolean;
	/** The most elements that the API takes. */
	max?: number;
}

/** An array as it is, the elements of a JSON array in text, or the parts of a comma-separated text. */
export function toItems(value: unknown): unknown[] {
	if (Array.isArray(value))
		return value.filter((item) => item !== null && item !== undefined && item !== '');
	if (typeof value !== 'string') return [value];
	const trimmed = value.trim();
	if (trimmed.startsWith('[') && trimmed.endsWith(']')) {
		const parsed = parseJson(trimmed);
		if ('value' in parsed && Array.isArray(parsed.value)) return parsed.value;
	}
	return trimmed
		.split(',')
		.map((item) => item.trim())
		.filter((item) => item !== '');
}

/** A list of texts or numbers. */
export function list(name: string, options: ListOptions = {}): Field {
	const base = baseProperty(name, options);
	return simpleField({
		name,
		options,
		property: { ...base, type: 'string', default: '' },
		fills: { type: 'list' },
		toWire(value, context) {
			const items = toItems(value).map((item) => {
				if (options.of === 'number') return toNumber(item, base.displayName, {}, context);
				const text = toText(item, base.displayName, context);
				return options.of === 'either' ? asNumberIfOne(text) : text;
			});
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
