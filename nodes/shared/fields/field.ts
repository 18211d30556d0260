/**
 * What every field of the vocabulary is: how it looks in the editor and how its value is sent.
 * A field is data plus two small functions, so operations stay rows and never touch values.
 */
import type { INodeProperties, NodeParameterValue } from 'n8n-workflow';

import { editionName } from '../api/edition';
import type { Edition, OnEditions } from '../api/edition';
import type { FieldContext } from './context';
import type { FormSource, Lookup } from './lookup';
import { isNothing } from './nothing';
import type { Reading } from './nothing';

/** Where a value travels: a path segment, the query string or the JSON body. */
export type ParameterPlace = 'path' | 'query' | 'body';

/** The editor's view of a field. Conditions are added by the description builder. */
export type FieldProperty = Omit<INodeProperties, 'displayOptions'>;

/** Conditions on sibling parameters under which a field is shown and sent. */
export type Condition = Record<string, NodeParameterValue[]>;

export type { FieldContext } from './context';

/** Of an operation with two routes that inside an organization, or that outside of one. */
export type RouteSide = 'inside' | 'outside';

/** One value on its way to the API. `place` is absent where the operation's route decides. */
export interface Part {
	key: string;
	place?: ParameterPlace;
	value: unknown;
	/** An array of the query string that the API reads from repeated keys, not from commas. */
	repeat?: boolean;
	/** The key is the user's own: dots in it make no nested objects. */
	literal?: boolean;
	/** Taken by only one of two routes. */
	only?: RouteSide;
	/** One element of the list under this key, which several fields make together; or several such. */
	element?: boolean | 'each';
	/** What the user knows the value by, for two that can't be sent together. */
	label?: string;
	/** Sent only where no other field fills the key: found in what another one was given. */
	spare?: boolean;
}

/** Whose times are of a zone in the form: all that it asks, those only where it has no such zone, or in doubt. */
export type ZoneOfTimes = 'form' | 'else' | 'doubt';

export interface Field {
	/** The internal parameter name: the same thing has the same name in every operation. */
	readonly name: string;
	/** The keys of the API this field may fill, for the contract test and the documentation. */
	readonly fills: FilledKey[];
	readonly property: FieldProperty;
	readonly required: boolean;
	readonly condition?: Condition;
	/** What an empty field means: in the path the caller's organization or client, or the workflow's time zone. */
	readonly fallback?: 'myOrganization' | 'ownClient' | 'workflowTimeZone';
	/** The list that feeds this field's dropdown. */
	readonly lookup?: Lookup;
	/** It names where the thing is, such as its organization, not the thing itself. */
	readonly isScope?: boolean;
	/** Its operation finds what is named itself, in fewer requests. */
	readonly findsNames?: boolean;
	/** The form of Cal.com's that this field shows. */
	readonly formSource?: FormSource;
	/** The values this field sends for what the user entered: none when it is left empty. */
	parts(value: unknown, context: FieldContext): Part[];
	/** The value under which other fields are shown, where it can be given in several forms. */
	settled?(value: unknown, context: FieldContext): NodeParameterValue | NodeParameterValue[];
	/** The field beside it that names the time zone of a time without offset. */
	readonly zoneFrom?: string;
	/** What empties it on the server, where an update can do that. */
	cleared?: Part;
	/** Times without offset in the same form are times of this zone, or else may be meant so. */
	readonly zoneOfTimes?: ZoneOfTimes;
	/** The fields inside a group, rows or variant. */
	readonly children?: Field[];
}

/** A key of the API with the shape this field gives it. */
export interface FilledKey {
	key: string;
	place?: ParameterPlace;
	type: 'text' | 'number' | 'boolean' | 'list' | 'object' | 'json';
	/** The values offered, where the field is a choice. */
	values?: Array<string | number | boolean>;
	/** Taken by only one of two routes. */
	only?: RouteSide;
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
	/** The name that some editions use, where it differs from today's cloud. */
	keyOn?: OnEditions<string>;
	place?: ParameterPlace;
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
	only?: RouteSide;
	/** The editions whose API does not know it, and would drop it without a word. */
	notOn?: readonly Edition[];
	/** An update can empty it, by 'Clear Fields'. Left empty it is left alone, as every field. */
	clears?: boolean;
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
	/** How it reads words such as `null` and `None`; by default as no value. */
	reading?: Reading;
	settled?: Field['settled'];
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
	const { keyOn = {} } = kind.options;
	const keys = new Set([key, ...Object.values(keyOn)]);
	const repeat = kind.options.repeat ? { repeat: true } : {};
	const element = kind.options.element ? { element: kind.options.element } : {};
	const { only, notOn } = kind.options;
	const side = only ? { only } : {};
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
		...(kind.settled ? { settled: kind.settled } : {}),
		...(kind.options.clears
			? { cleared: { ...at, value: kind.fills.type === 'list' ? [] : '' } }
			: {}),
		fills: kind.options.local
			? []
			: [...keys].map((name) => ({
					...at,
					key: name,
					...fills,
					...side,
					...(notOn ? { notOn } : {}),
				})),
		parts(value, context) {
			if (isNothing(value, kind.reading)) return [];
			const wire = kind.toWire(value, context);
			if (kind.options.local || wire === undefined) return [];
			refuseUnknown(`'${kind.property.displayName}'`, notOn, context);
			const named = { ...at, key: (context.edition && keyOn[context.edition]) ?? key };
			const label = kind.property.displayName;
			return [{ ...named, ...repeat, ...element, ...side, label, value: wire }];
		},
	};
}
