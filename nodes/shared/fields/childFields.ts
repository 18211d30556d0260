/** The fields inside a group: their look in the editor, and the parts of those that apply. */
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import type { Condition, Field, FieldContext, FieldProperty, FilledKey, Part } from './field';
import { isNothing } from './nothing';
import { parseJson } from './parseJson';
import { quoted } from './quoted';

/** Whether the values of its siblings say that a field is shown, and so sent; of several one is enough. */
export function applies(condition: Condition | undefined, values: IDataObject): boolean {
	return Object.entries(condition ?? {}).every(([name, allowed]) => {
		const given = values[name];
		return allowed.some((value) =>
			Array.isArray(given) ? (given as unknown[]).includes(value) : value === given,
		);
	});
}

/** The values of a group; an expression may give them as JSON. Anything else would be lost silently. */
export function groupValues(value: unknown, label: string, context: FieldContext): IDataObject {
	const given = isNothing(value) ? {} : typeof value === 'string' ? objectIn(value) : value;
	return Object.prototype.toString.call(given) === '[object Object]'
		? (given as IDataObject)
		: context.refuse(`'${label}' must be an object`);
}

function objectIn(source: string): unknown {
	const parsed = parseJson(source);
	return 'value' in parsed ? parsed.value : source;
}

/** The fields and all inside them, however deep, each before what is inside it. */
export function withInnerFields(fields: readonly Field[]): Field[] {
	return fields.flatMap((field) => [field, ...withInnerFields(field.children ?? [])]);
}

/**
 * n8n would ask for a required field of a group that nobody added, and, where the choice it depends on
 * is an expression, for those of every branch. `childParts` and `collect` ask when it matters.
 */
export function withoutRequired<T extends FieldProperty>(property: T): T {
	const optional = { ...property };
	delete optional.required;
	return optional;
}

/** Why a required field is missing: it is empty, or holds a word for nothing. */
export function missing(label: string, value: unknown): string {
	const isWord = typeof value === 'string' && !['', '{}', '[]'].includes(value.trim());
	return `${label} is required${isWord ? `, but it is ${quoted(value)}` : ''}`;
}

/** The values by which it is decided which fields are shown: of switches what they mean. */
function settledValues(children: Field[], values: IDataObject, context: FieldContext): IDataObject {
	const settled: IDataObject = { ...values };
	for (const child of children) {
		const { default: initial } = child.property;
		const given = values[child.name] ?? (initial as IDataObject);
		settled[child.name] = child.settled?.(given, context) ?? given;
	}
	return settled;
}

/** The properties of a group's children, in the alphabetical order n8n asks of optional fields. */
export function childProperties(children: Field[], sorted: boolean): INodeProperties[] {
	const properties = children.map((child) =>
		child.condition
			? { ...withoutRequired(child.property), displayOptions: { show: child.condition } }
			: child.property,
	);
	return sorted && properties.length > 4
		? properties.sort((a, b) => a.displayName.localeCompare(b.displayName, 'en'))
		: properties;
}

/** A field that is shown, with its value and what it sends. */
export interface Entry {
	field: Field;
	value: unknown;
	parts: Part[];
}

/** The context of a field: times without offset are of the zone that stands beside them, if there is one. */
function contextOf(
	{ zoneFrom }: Field,
	siblings: Field[],
	values: IDataObject,
	context: FieldContext,
): FieldContext {
	const beside = zoneFrom && siblings.find(({ name }) => name === zoneFrom);
	const [zone] = beside ? beside.parts(values[beside.name], context) : [];
	return zone ? { ...context, timezone: String(zone.value) } : context;
}

/** The required fields that neither send anything themselves nor are told by another field. */
export function missingIn(entries: Entry[]): Entry[] {
	const told = new Set(
		entries.flatMap(({ parts }) => parts.filter(({ spare }) => spare).map(({ key }) => key)),
	);
	return entries.filter(
		({ field: { required, fills }, parts }) =>
			required && parts.length === 0 && fills.length > 0 && !fills.some(({ key }) => told.has(key)),
	);
}

/** The parts of all children that have a value, missing required ones refused. */
export function childParts(
	children: Field[],
	values: IDataObject,
	label: string,
	context: FieldContext,
): Part[] {
	const known = settledValues(children, values, context);
	const entries = children
		.filter(({ condition }) => applies(condition, known))
		.map((field): Entry => {
			const value = values[field.name];
			const own = contextOf(field, children, values, context);
			return { field, value, parts: field.parts(value, own) };
		});
	// A flag that is sent only when it is on is given all the same.
	const [empty] = missingIn(entries).filter(({ value }) => typeof value !== 'boolean');
	if (empty) {
		context.refuse(missing(`'${empty.field.property.displayName}' in '${label}'`, empty.value));
	}
	return entries.flatMap(({ parts }) => parts);
}

/** What the children fill, for an object that holds them. */
export function childFills(children: Field[]): FilledKey[] {
	return children.flatMap((child) => child.fills);
}
