/**
 * Something picked from a list, or a text of the user's own where there is no list: one field, of
 * which the mode decides what is sent.
 */
import { simpleField } from './field';
import type { Field } from './field';
import { locator, mode } from './locator';
import type { LocatorOptions } from './locator';
import type { Lookup } from './lookup';
import { isNothing } from './nothing';
import { toText } from './text';

const TEXT_MODE = 'text';

export interface LocatorOrTextOptions extends LocatorOptions {
	/** What a typed text is sent as. */
	text: { key: string; placeholder: string };
}

function isTyped(value: unknown): value is { value: unknown } {
	return typeof value === 'object' && value !== null && 'mode' in value && value.mode === TEXT_MODE;
}

/** A locator that also takes a text. */
export function locatorOrText(
	name: string,
	lookup: Lookup,
	{ text, ...options }: LocatorOrTextOptions,
): Field {
	const picked = locator(name, lookup, options);
	const label = picked.property.displayName;
	const byText = mode(TEXT_MODE, 'By Text', { type: 'string', placeholder: text.placeholder });
	const typed = simpleField({
		name,
		options: { ...options, key: text.key },
		property: picked.property,
		fills: { type: 'text' },
		toWire: (value, context) => toText(value, label, context).trim(),
	});
	return {
		...picked,
		property: { ...picked.property, modes: [...(picked.property.modes ?? []), byText] },
		fills: [...picked.fills, ...typed.fills],
		parts(value, context) {
			if (!isTyped(value)) return picked.parts(value, context);
			return isNothing(value.value) ? [] : typed.parts(value.value, context);
		},
	};
}
