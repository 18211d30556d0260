/** The values of a form: of every field that is shown, in the type that the API takes. */
import type { IDataObject } from 'n8n-workflow';

import { assemble, refuseConflicts } from '../fields/assemble';
import { applies, groupValues, missing, missingIn } from '../fields/childFields';
import type { Entry } from '../fields/childFields';
import type { Field, FieldContext, ZoneOfTimes } from '../fields/field';
import { idOf } from '../fields/locator';
import { isNothing } from '../fields/nothing';

export interface FormContext extends FieldContext {
	/** The value of a parameter of the form. */
	read(name: string): unknown;
}

/** A field that is shown, and what it sends. */
export type Collected = Entry;

/** The value of a field of the form, or of a group in it. */
function* valuesOf(fields: Field[], context: FormContext): Generator<[Field, unknown]> {
	for (const field of fields) {
		const isGroup = field.property.type === 'collection';
		const value = context.read(field.name);
		yield [field, value];
		if (!isGroup || !field.children?.some(({ zoneOfTimes }) => zoneOfTimes)) continue;
		const inside = groupValues(value, field.property.displayName, context);
		for (const child of field.children) yield [child, inside[child.name]];
	}
}

/** The time zones that the form names for its times, by how far they go. */
function zonesIn(fields: Field[], context: FormContext): Partial<Record<ZoneOfTimes, string>> {
	const zones: Partial<Record<ZoneOfTimes, string>> = {};
	if (!fields.some((field) => namesZone(field) || field.children?.some(namesZone))) return zones;
	for (const [field, value] of valuesOf(fields, context)) {
		if (!field.zoneOfTimes || isNothing(idOf(value))) continue;
		const [part] = field.parts(value, context);
		if (part) zones[field.zoneOfTimes] = String(part.value);
	}
	return zones;
}

const namesZone = ({ zoneOfTimes }: Field) => zoneOfTimes !== undefined;

/** The context in which times without offset are times of the zone that the form names. */
function inZoneOfForm(fields: Field[], context: FormContext): FormContext {
	const zones = zonesIn(fields, context);
	const named = zones.form ?? zones.else;
	return {
		...context,
		...(named ? { timezone: named, workflowZone: context.timezone } : {}),
		...(zones.doubt ? { guestZone: zones.doubt } : {}),
	};
}

/** Every field that is shown, with what it sends; a missing required one is refused by its label. */
export function collect(fields: Field[], given: FormContext): Collected[] {
	const context = inZoneOfForm(fields, given);
	const values: IDataObject = {};
	const collected: Collected[] = [];
	for (const field of fields) {
		if (!applies(field.condition, values)) continue;
		const value = context.read(field.name);
		values[field.name] = (field.settled?.(value, context) ?? value) as IDataObject;
		collected.push({ field, value, parts: field.parts(value, context) });
	}
	const [empty] = missingIn(collected);
	if (empty) {
		const { property, lookup } = empty.field;
		const given = isNothing(empty.value) || !lookup;
		context.refuse(
			missing(`'${property.displayName}'`, empty.value),
			given ? undefined : 'Choose it from the list, or give its ID',
		);
	}
	refuseConflicts(
		collected.flatMap(({ parts }) => parts),
		context,
	);
	return collected;
}

/** The checked values of a form by the keys of its fields, for an operation that makes several requests of it. */
export function formValues(fields: Field[], context: FormContext): IDataObject {
	return assemble(collect(fields, context).flatMap(({ parts }) => parts));
}
