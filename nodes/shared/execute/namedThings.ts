/**
 * Things that a form names instead of giving their ID, such as an event type by its slug or title: people
 * and models know those. The list is read once for an execution, and only when something is named.
 */
import type { IDataObject } from 'n8n-workflow';

import type { Client } from '../api/client';
import { applies, groupValues } from '../fields/childFields';
import type { Field, FieldContext } from '../fields/field';
import { idOf } from '../fields/locator';
import type { ApiLookup } from '../fields/lookup';
import { cutQuotes, isFault, isNothing } from '../fields/nothing';
import { quoted } from '../fields/quoted';
import type { Operation, Overrides } from '../operation/operation';

/** Reads the whole list behind an operation. */
export type ReadList = (operation: Operation) => Promise<IDataObject[]>;

interface Form extends FieldContext {
	read(name: string): unknown;
}

/** How many names a refusal lists. */
const MOST_LISTED = 20;

/** The list in which a field's thing is found by its name. */
function listOf({ lookup, property, fills }: Field): ApiLookup | undefined {
	const isById = property.type === 'resourceLocator' && fills[0]?.type === 'number';
	if (!isById || !lookup || 'all' in lookup || lookup.dependsOn) return undefined;
	return lookup.names ? lookup : undefined;
}

/** The name that stands where an ID is asked: a word with a letter that is neither an address nor a fault. */
function nameIn(value: unknown): string | undefined {
	const given = idOf(value);
	if (typeof given !== 'string' || given.length > 200) return undefined;
	const name = cutQuotes(given);
	const isNumber = /^[#+-]?[\d.]+(?:e[+-]?\d+)?$/i.test(name) || /^(?:0x|true$|false$)/i.test(name);
	const isNone = isNothing(name) || isFault(name) || /^[a-z]+:\/\//i.test(name);
	return !isNumber && !isNone && /\p{L}/u.test(name) ? name : undefined;
}

const written = (name: unknown) =>
	String(name)
		.trim()
		.toLowerCase()
		.replace(/[\s_-]+/g, ' ');

const lists = new WeakMap<Client, Map<string, Promise<IDataObject[]>>>();

async function rowsOf(client: Client, lookup: ApiLookup, read: ReadList): Promise<IDataObject[]> {
	const known = lists.get(client) ?? new Map<string, Promise<IDataObject[]>>();
	lists.set(client, known);
	const operation = {
		...lookup.from,
		action: `List ${lookup.things}`,
		description: '',
		fields: [],
	};
	const rows = known.get(lookup.method) ?? read(operation);
	known.set(lookup.method, rows);
	// The next item may have more luck.
	rows.catch(() => known.delete(lookup.method));
	return await rows;
}

/** The ID of the one thing that is called so. */
function idNamed(
	name: string,
	rows: IDataObject[],
	{ names, value, things }: ApiLookup,
	label: string,
	context: FieldContext,
): string | number {
	const namesOf = (row: IDataObject) => (names?.(row) ?? []).filter((one) => one !== undefined);
	const found = rows.filter((row) => namesOf(row).some((one) => written(one) === written(name)));
	const [row] = found;
	if (row && found.length === 1) return value(row);
	const ids = found.map((one) => value(one)).join(', ');
	const all = rows.slice(0, MOST_LISTED).map((one) => String(namesOf(one)[0]));
	return context.refuse(
		`'${label}' can't be ${quoted(name)}: ${found.length > 1 ? 'several' : 'none'} of your ${things} ${found.length > 1 ? 'are' : 'is'} called so`,
		found.length > 1
			? `Give the ID of one of them: ${ids}`
			: `It takes an ID or a name${all.length > 0 ? `, such as ${all.join(', ')}` : ''}`,
	);
}

/** The fields that are shown, with their values; a field that can't be read is refused later. */
function shown(fields: readonly Field[], values: (name: string) => unknown, context: FieldContext) {
	const known: IDataObject = {};
	return fields.flatMap((field) => {
		const value = values(field.name);
		if (!applies(field.condition, known)) return [];
		known[field.name] = (field.settled?.(value, context) ?? value) as IDataObject;
		return [{ field, value }];
	});
}

/** The values that take the place of names, by parameter. */
export async function namedThings(
	fields: readonly Field[],
	form: Form,
	client: Client,
	read: ReadList,
): Promise<Overrides> {
	const named: Record<string, unknown> = {};
	if (!fields.some((field) => listOf(field) ?? field.children?.some(listOf))) return named;
	const resolved = async (field: Field, value: unknown) => {
		const lookup = listOf(field);
		const name = lookup && nameIn(value);
		if (!lookup || name === undefined) return undefined;
		const rows = await rowsOf(client, lookup, read);
		return idNamed(name, rows, lookup, field.property.displayName, form);
	};
	for (const { field, value } of shown(fields, form.read, form)) {
		const id = await resolved(field, value);
		if (id !== undefined) named[field.name] = id;
		if (field.property.type !== 'collection') continue;
		const inside = groupValues(value, field.property.displayName, form);
		for (const child of field.children ?? []) {
			const innerId = await resolved(child, inside[child.name]);
			if (innerId === undefined) continue;
			named[field.name] = { ...inside, ...(named[field.name] as object), [child.name]: innerId };
		}
	}
	return named;
}
