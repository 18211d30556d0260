/**
 * What every field of the vocabulary is: how it looks in the editor and how its value is sent.
 * A field is data plus two small functions, so operations stay rows and never touch values.
 */
import type { IDataObject, INodeProperties, NodeParameterValue } from 'n8n-workflow';

import { editionName, isOlderApi } from '../api/edition';
import type { Edition } from '../api/edition';
import type { FormSource, Lookup } from './lookup';

/** Where a value travels: a path segment, the query string or the JSON body. */
export type Place = 'path' | 'query' | 'body';

/** The editor's view of a field. Conditions are added by the description builder. */
export type FieldProperty = Omit<INodeProperties, 'displayOptions'>;

/** Conditions on sibling parameters under which a field is shown and sent. */
export type Condition = Record<string, NodeParameterValue[]>;

/** What a kind may know while it turns a value into what the API takes. */
export interface FieldContext {
	/** The workflow's time zone (IANA name): the meaning of a date picked without an offset. */
	timezone: string;
	/** The server's edition, for shapes that differ between them; the cloud when it is left out. */
	edition?: Edition;
	/** Refuses the value. Never returns. */
	refuse(message: string, description?: string): never;
}

/** One value on its way to the API. `place` is absent where the operation's route decides. */
export interface Part {
	key: string;
	place?: Place;
	value: unknown;
	/** An array of the query string that the API reads from repeated keys, not from commas. */
	repeat?: boolean;
	/** The key is the user's own: dots in it make no nested objects. */
	literal?: boolean;
	/** Taken by only one of two routes: that inside an organization, or that outside of one. */
	only?: { inside: boolean; label: string };
	/** One element of the list under this key, which several fields make together; or several such. */
	element?: boolean | 'each';
}

export interface Field {
	/** The internal parameter name: the same thing has the same name in every operation. */
	readonly name: string;
	/** The keys of the API this field may fill, for the contract test and the documentation. */
	readonly fills: FilledKey[];
	readonly property: FieldProperty;
	readonly required: boolean;
	readonly condition?: Condition;
	/** What an empty field means: the caller's organization (in the path), or the workflow's time zone. */
	readonly fallback?: 'myOrganization' | 'workflowTimeZone';
	/** The list that feeds this field's dropdown. */
	readonly lookup?: Lookup;
	/** It names where the thing is, such as its organization, not the thing itself. */
	readonly isScope?: boolean;
	/** The form of Cal.com's that this field shows. */
	readonly formSource?: FormSource;
	/** The values this field sends for what the user entered: none when it is left empty. */
	parts(value: unknown, context: FieldContext): Part[];
	/** The fields inside a group, rows or variant. */
	readonly children?: Field[];
}

/** A key of the API with the shape this field gives it. */
export interface FilledKey {
	key: string;
	place?: Place;
	type: 'text' | 'number' | 'boolean' | 'list' | 'object' | 'json';
	/** The values offered, where the field is a choice. */
	values?: Array<string | number | boolean>;
	/** Taken by only one of two routes. */
	only?: 'inside' | 'outside';
	/** The editions that do not know the key. */
	notOn?: readonly Edition[];
	/** The editions that do not know a value. */
	valuesNotOn?: ValuesNotOn;
	/** The keys inside an object or inside the rows of a list. */
	inside?: FilledKey[];
}

/** The values of a choice that some editions refuse, or take for something else. */
export type ValuesNotOn = Readonly<Record<string, readonly Edition[]>>;

/** What most kinds accept. */
export interface FieldOptions {
	/** The label; by default the name in Title Case without a trailing "Id". */
	label?: string;
	/** One line that a user would say aloud. */
	description?: string;
	/** The name that the API uses, where it differs from the parameter's; dots make nested objects. */
	key?: string;
	/** The name that servers of 2025 use, where it differs from today's. */
	key2025?: string;
	place?: Place;
	required?: boolean;
	placeholder?: string;
	hint?: string;
	/** An array in the query string becomes repeated keys instead of one comma-separated value. */
	repeat?: boolean;
	/** Fields with the same key make one list together, in their order: an element each, or many. */
	element?: boolean | 'each';
	condition?: Condition;
	/** Only steers the form (what else is shown): never sent. */
	local?: boolean;
	/** Where the operation has a route inside an organization and one outside: taken by one alone. */
	only?: 'inside' | 'outside';
	/** The editions whose API does not know it, and would drop it without a word. */
	notOn?: readonly Edition[];
	/** Added and left empty it empties what is there: an empty text or list is sent. */
	clears?: boolean;
}

export function isEmpty(value: unknown): boolean {
	return value === undefined || value === null || value === '';
}

/** A value as a refusal quotes it: short, and never an error of its own. */
export function quoted(value: unknown): string {
	try {
		const text = typeof value === 'bigint' ? `${value}n` : (JSON.stringify(value) ?? typeof value);
		return text.length > 80 ? `${text.slice(0, 80)}…` : text;
	} catch {
		return 'an object that contains itself';
	}
}

const UPPER_CASE = new Set([
	'api',
	'crm',
	'id',
	'ics',
	'ip',
	'json',
	'oauth',
	'ooo',
	'sms',
	'uid',
	'url',
	'utc',
]);

/** `defaultScheduleId` → `Default Schedule`; `slug` → `Slug`; `logoUrl` → `Logo URL`. */
export function labelOf(name: string): string {
	const words = name
		.replace(/Id$/, '')
		.replace(/([a-z0-9])([A-Z])/g, '$1 $2')
		.split(' ');
	return words
		.map((word) =>
			UPPER_CASE.has(word.toLowerCase())
				? word.toUpperCase().replace('OAUTH', 'OAuth')
				: word.charAt(0).toUpperCase() + word.slice(1),
		)
		.join(' ');
}

/** The parts of a property that all kinds share. */
export function baseProperty(name: string, options: FieldOptions) {
	return {
		displayName: options.label ?? labelOf(name),
		name,
		...(options.required ? { required: true } : {}),
		...(options.description ? { description: options.description } : {}),
		...(options.placeholder ? { placeholder: options.placeholder } : {}),
		...(options.hint ? { hint: options.hint } : {}),
	};
}

interface SimpleKind {
	name: string;
	options: FieldOptions;
	property: FieldProperty;
	fills: Omit<FilledKey, 'key' | 'place'>;
	children?: Field[];
	lookup?: Field['lookup'];
	fallback?: Field['fallback'];
	/** Turns a value that is not empty into what the API takes; undefined sends nothing. */
	toWire(value: unknown, context: FieldContext): unknown;
}

/** Refuses what the server's edition would drop in silence, or refuse in words of its own. */
export function refuseUnknown(
	what: string,
	notOn: readonly Edition[] | undefined,
	context: FieldContext,
): void {
	if (!context.edition || !notOn?.includes(context.edition)) return;
	context.refuse(
		`${what} does not exist in ${editionName(context.edition)}`,
		'Leave it out: this server would ignore it or refuse the request',
	);
}

/** A field that fills exactly one key of the API. */
export function simpleField(kind: SimpleKind): Field {
	const key = kind.options.key ?? kind.name;
	const place = kind.options.place;
	const at = { key, ...(place ? { place } : {}) };
	const keys = [key, ...(kind.options.key2025 ? [kind.options.key2025] : [])];
	const repeat = kind.options.repeat ? { repeat: true } : {};
	const element = kind.options.element ? { element: kind.options.element } : {};
	const { only, notOn } = kind.options;
	const side = only
		? { only: { inside: only === 'inside', label: kind.property.displayName } }
		: {};
	const fills = kind.options.element
		? { type: 'list' as const, ...(kind.fills.inside ? { inside: kind.fills.inside } : {}) }
		: kind.fills;
	return {
		name: kind.name,
		property: kind.property,
		required: kind.options.required === true,
		condition: kind.options.condition,
		children: kind.children,
		lookup: kind.lookup,
		fallback: kind.fallback,
		fills: kind.options.local
			? []
			: keys.map((name) => ({
					...at,
					key: name,
					...fills,
					...(only ? { only } : {}),
					...(notOn ? { notOn } : {}),
				})),
		parts(value, context) {
			if (kind.options.local || (isEmpty(value) && !(kind.options.clears && value === '')))
				return [];
			const wire = kind.toWire(value, context);
			if (wire !== undefined) refuseUnknown(`'${kind.property.displayName}'`, notOn, context);
			const renamed = isOlderApi(context.edition) && kind.options.key2025;
			const on = renamed ? { ...at, key: renamed } : at;
			return wire === undefined ? [] : [{ ...on, ...repeat, ...element, ...side, value: wire }];
		},
	};
}

function isPlainObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Puts parts into one object, a key `a.b` becoming `{ a: { b } }`. Objects of the same key become one. */
export function assemble(parts: Part[]): IDataObject {
	const body: IDataObject = {};
	for (const { key, value, literal, element } of parts) {
		const path = literal ? [key] : key.split('.');
		const last = path.pop() as string;
		let target = body;
		for (const step of path) {
			target[step] ??= {};
			target = target[step] as IDataObject;
		}
		const before = target[last];
		if (element) {
			const added = element === 'each' && Array.isArray(value) ? (value as unknown[]) : [value];
			target[last] = [...((before as unknown[] | undefined) ?? []), ...added] as IDataObject[];
		} else if (isPlainObject(before) && isPlainObject(value)) {
			target[last] = { ...before, ...value };
		} else {
			target[last] = value as IDataObject;
		}
	}
	return body;
}
