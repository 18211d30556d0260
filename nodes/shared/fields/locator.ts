/** One thing picked from a list, by its ID, or by a pasted address: n8n's resource locator. */
import type { INodePropertyMode } from 'n8n-workflow';

import { baseProperty, isEmpty, simpleField } from './field';
import type { Field, FieldOptions, FieldContext } from './field';
import type { Lookup } from './lookup';
import { toNumber } from './number';
import { toText } from './text';

export interface LocatorOptions extends FieldOptions {
	/** The type of the ID on the wire. */
	id?: 'text' | 'number';
	/** Finds the ID in an address that the user pasted; its first group is the ID. */
	url?: { regex: string; placeholder: string };
	fallback?: Field['fallback'];
	/** It names where the thing is, such as its organization, not the thing itself. */
	isScope?: boolean;
	/** What the empty list says instead of "Choose…", where empty means something. */
	empty?: string;
}

interface LocatorValue {
	mode?: string;
	value: unknown;
}

function isLocatorValue(value: unknown): value is LocatorValue {
	return typeof value === 'object' && value !== null && 'value' in value && !Array.isArray(value);
}

/** The bare ID of a locator's value; an expression may also give the ID itself. */
export function idOf(value: unknown, urlRegex?: string): unknown {
	if (!isLocatorValue(value)) return value;
	if (value.mode === 'url' && urlRegex && typeof value.value === 'string') {
		return new RegExp(urlRegex).exec(value.value)?.[1] ?? value.value;
	}
	return value.value;
}

function mode(name: string, label: string, rest: Omit<INodePropertyMode, 'name' | 'displayName'>) {
	return { ...baseProperty(name, { label }), ...rest };
}

const EMPTY_MEANS: Record<NonNullable<Field['fallback']>, string> = {
	myOrganization: 'My organization',
	workflowTimeZone: 'Time zone of the workflow',
};

function modes(lookup: Lookup, options: LocatorOptions): INodePropertyMode[] {
	const placeholder =
		options.placeholder ?? (options.id === 'number' ? 'e.g. 42' : 'e.g. 4f1c2d3e');
	const { url } = options;
	const empty = options.fallback ? EMPTY_MEANS[options.fallback] : options.empty;
	return [
		mode('list', 'From List', {
			type: 'list',
			typeOptions: { searchListMethod: lookup.method, searchable: true },
			...(empty ? { placeholder: empty } : {}),
		}),
		mode('id', lookup.typedMode ?? 'By ID', { type: 'string', placeholder }),
		...(url
			? [
					mode('url', 'By URL', {
						type: 'string',
						placeholder: url.placeholder,
						extractValue: { type: 'regex', regex: url.regex },
					}),
				]
			: []),
	];
}

/** A resource locator fed by a lookup. */
export function locator(name: string, lookup: Lookup, options: LocatorOptions = {}): Field {
	const base = baseProperty(name, { ...options, placeholder: undefined });
	const field = simpleField({
		name,
		options,
		property: {
			...base,
			type: 'resourceLocator',
			default: { mode: 'list', value: '' },
			modes: modes(lookup, options),
		},
		fills: { type: options.id === 'number' ? 'number' : 'text' },
		lookup,
		fallback: options.fallback,
		toWire(value, context: FieldContext) {
			return options.id === 'number'
				? toNumber(value, base.displayName, {}, context)
				: toText(value, base.displayName, context);
		},
	});
	return {
		...field,
		...(options.isScope ? { isScope: true } : {}),
		parts(value, context) {
			const given = idOf(value, options.url?.regex);
			const usesZone = isEmpty(given) && options.fallback === 'workflowTimeZone';
			const id = usesZone ? context.timezone : given;
			return isEmpty(id) ? [] : field.parts(id, context);
		},
	};
}
