/**
 * One thing that the API knows by several keys, such as a calendar by its connection and its own ID:
 * one dropdown for the user. The list's values are JSON texts that hold the keys.
 */
import type { IDataObject } from 'n8n-workflow';

import type { ApiLookup } from './lookup';
import type { Field, Part, FieldContext } from './field';
import { idOf, locator } from './locator';
import type { LocatorOptions } from './locator';
import { toId } from './number';
import { groupValues } from './childFields';
import { cutBlanks, isNothing, refuseFaults } from './nothing';
import { toText } from './text';

export interface CompoundKey {
	type: 'text' | 'number';
	/** Not everything in the list has it. */
	optional?: boolean;
}

export interface CompoundOptions extends Omit<LocatorOptions, 'id' | 'url' | 'key' | 'fallback'> {
	/** The keys sent, of those that the list's values hold. */
	keys: Record<string, CompoundKey>;
	/** The key of the object that holds them. */
	under?: string;
}

function partOf(
	[key, { type, optional }]: [string, CompoundKey],
	values: IDataObject,
	label: string,
	context: FieldContext,
): Part[] {
	const value = values[key];
	if (isNothing(value)) {
		if (optional) return [];
		return context.refuse(
			`'${label}' has no ${key}`,
			'Choose it from the list, or give an object as in the output of Calendar: Get Many',
		);
	}
	const name = `${label}: ${key}`;
	if (type === 'number') return [{ key, value: toId(value, name, context) }];
	const entered = toText(value, name, context);
	refuseFaults(entered, name, context);
	return [{ key, value: cutBlanks(entered) }];
}

/** A resource locator that fills several keys at once. An expression may also give the object itself. */
export function compoundLocator(name: string, lookup: ApiLookup, options: CompoundOptions): Field {
	const { keys, under, ...rest } = options;
	const field = locator(name, lookup, rest);
	const label = field.property.displayName;
	const place = options.place ? { place: options.place } : {};
	const wireKey = (key: string) => (under ? `${under}.${key}` : key);
	return {
		...field,
		fills: Object.entries(keys).map(([key, { type }]) => ({ key: wireKey(key), type, ...place })),
		parts(value, context) {
			const isBare = typeof value === 'object' && value !== null && !('mode' in value);
			const given = isBare ? value : idOf(value);
			if (isNothing(given)) return [];
			const values = groupValues(given, label, context);
			return Object.entries(keys).flatMap((entry) =>
				partOf(entry, values, label, context).map((part) => ({
					...part,
					key: wireKey(part.key),
					...place,
				})),
			);
		},
	};
}
