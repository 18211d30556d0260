/** One thing picked from a list, by its ID, or by a pasted address: n8n's resource locator. */
import type { INodePropertyMode } from 'n8n-workflow';

import { baseProperty, simpleField } from './field';
import type { Field, FieldOptions, FieldContext, FieldProperty, ZoneOfTimes } from './field';
import type { Lookup } from './lookup';
import { cutQuotes, isNothing, refuseFaults } from './nothing';
import { toId } from './number';
import { quoted } from './quoted';
import { toText } from './text';
import { TEXT_FORMS } from './textForms';
import type { TextForm } from './textForms';

export interface LocatorOptions extends FieldOptions {
	/** The type of the ID on the wire. */
	id?: 'text' | 'number';
	/** Finds the ID in an address that the user pasted; its first group is the ID. */
	url?: { regex: string; placeholder: string };
	/** What a text ID has to be; by default one word. */
	as?: TextForm;
	zoneOfTimes?: ZoneOfTimes;
	fallback?: Field['fallback'];
	/** It names where the thing is, such as its organization, not the thing itself. */
	isScope?: boolean;
	findsNames?: boolean;
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

/** Whether a text is an address, as of a page that was pasted where an ID is asked. */
const isAddress = (text: string) => /^https?:\/\//i.test(text);

/** An address that is said without its scheme: `app.cal.com/booking/…`. */
const withScheme = (text: string) =>
	/^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}(?::\d{1,5})?\//i.test(text)
		? `https://${text}`
		: text;

/** The bare ID of a locator's value, whatever the mode; an expression may also give the ID itself. */
export function idOf(value: unknown, urlRegex?: string): unknown {
	const given = isLocatorValue(value) ? value.value : value;
	if (typeof given !== 'string') return given;
	const bare = cutQuotes(given);
	const address = withScheme(bare);
	const found =
		urlRegex && isAddress(address) ? new RegExp(urlRegex).exec(address)?.[1] : undefined;
	return found ?? bare;
}

/** How a locator finds the ID in an address that was pasted, if it does. */
export function urlRegexOf({ modes }: Pick<FieldProperty, 'modes'>): string | undefined {
	const regex = modes?.find(({ name }) => name === 'url')?.extractValue?.regex;
	return typeof regex === 'string' ? regex : undefined;
}

/** One way of giving a value. */
export function mode(
	name: string,
	label: string,
	rest: Omit<INodePropertyMode, 'name' | 'displayName'>,
): INodePropertyMode {
	return { ...baseProperty(name, { label }), ...rest };
}

const EMPTY_MEANS: Record<NonNullable<Field['fallback']>, string> = {
	myOrganization: 'My organization',
	ownClient: 'Client of the credential',
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

/** A text ID in the form that is asked; of a list that this package knows, the real name. */
function textId(
	value: unknown,
	label: string,
	lookup: Lookup,
	options: LocatorOptions,
	context: FieldContext,
): string {
	const entered = toText(value, label, context);
	refuseFaults(entered, label, context);
	if ('all' in lookup) {
		return (
			lookup.named(entered) ??
			context.refuse(`'${label}' is not one of the ${lookup.things}: ${quoted(value)}`, lookup.help)
		);
	}
	if (isAddress(entered)) {
		return context.refuse(
			`'${label}' can't be found in this address: ${quoted(value)}`,
			options.url
				? `It has to look like ${options.url.placeholder.replace('e.g. ', '')}`
				: undefined,
		);
	}
	return TEXT_FORMS[options.as ?? 'uid'](entered, label, context);
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
				? toId(value, base.displayName, context)
				: textId(value, base.displayName, lookup, options, context);
		},
	});
	return {
		...field,
		...(options.isScope ? { isScope: true } : {}),
		...(options.findsNames ? { findsNames: true } : {}),
		...(options.zoneOfTimes ? { zoneOfTimes: options.zoneOfTimes } : {}),
		parts(value, context) {
			const given = idOf(value, options.url?.regex);
			const usesZone = isNothing(given) && options.fallback === 'workflowTimeZone';
			return field.parts(usesZone ? (context.workflowZone ?? context.timezone) : given, context);
		},
	};
}
