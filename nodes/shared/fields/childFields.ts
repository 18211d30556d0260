/** The fields inside a group: their look in the editor, and the parts of those that apply. */
import type { IDataObject, INodeProperties } from 'n8n-workflow';

import { isEmpty } from './field';
import type { Condition, Field, FilledKey, Part, FieldContext } from './field';
import { parseJson } from './parseJson';

/** Whether the values of its siblings say that a field is shown, and so sent. */
export function applies(condition: Condition | undefined, values: IDataObject): boolean {
	return Object.entries(condition ?? {}).every(([name, allowed]) =>
		allowed.some((value) => value === values[name]),
	);
}

/** The values of a group; an expression may give them as JSON. Anything else would be lost silently. */
export function groupValues(value: unknown, label: string, context: FieldContext): IDataObject {
	const given = typeof value === 'string' ? objectIn(value) : (value ?? {});
	return typeof given === 'object' && given !== null && !Array.isArray(given)
		? (given as IDataObject)
		: context.refuse(`'${label}' must be an object`);
}

function objectIn(source: string): unknown {
	if (source.trim() === '') return {};
	const parsed = parseJson(source);
	return 'value' in parsed ? parsed.value : source;
}

/** The fields and all inside them, however deep, each before what is inside it. */
export function withInnerFields(fields: readonly Field[]): Field[] {
	return fields.flatMap((field) => [field, ...withInnerFields(field.children ?? [])]);
}

/** The properties of a group's children, in the alphabetical order n8n asks of optional fields. */
export function childProperties(children: Field[], sorted: boolean): INodeProperties[] {
	const properties = children.map((child) => ({
		...child.property,
		...(child.condition ? { displayOptions: { show: child.condition } } : {}),
	}));
	return sorted && properties.length > 4
		? properties.sort((a, b) => a.displayName.localeCompare(b.displayName, 'en'))
		: properties;
}

/** The parts of all children that have a value, missing required ones refused. */
export function childParts(
	children: Field[],
	values: IDataObject,
	label: string,
	context: FieldContext,
): Part[] {
	const defaults: IDataObject = {};
	for (const child of children) defaults[child.name] = child.property.default as IDataObject;
	const known = { ...defaults, ...values };
	return children.flatMap((child) => {
		if (!applies(child.condition, known)) return [];
		const parts = child.parts(values[child.name], context);
		if (parts.length === 0 && child.required && isEmptyish(values[child.name])) {
			return context.refuse(`'${child.property.displayName}' in '${label}' is required`);
		}
		return parts;
	});
}

function isEmptyish(value: unknown): boolean {
	return isEmpty(value) || typeof value === 'object';
}

/** What the children fill, for an object that holds them. */
export function childFills(children: Field[]): FilledKey[] {
	return children.flatMap((child) => child.fills);
}
