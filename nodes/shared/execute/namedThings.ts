/**
 * Things that a form names instead of giving their ID, such as an event type by its slug or title: people
 * and models know those. A list is read only when something in it is named.
 */
import type { IDataObject } from 'n8n-workflow';

import { applies, groupValues, withInnerFields } from '../fields/childFields';
import type { Field } from '../fields/field';
import { splitKnown, toItems } from '../fields/list';
import { idOf, urlRegexOf } from '../fields/locator';
import type { ApiLookup } from '../fields/lookup';
import { isName } from '../fields/names';
import { cutQuotes, isFault, isNothing } from '../fields/nothing';
import { rowsOf as rowsIn } from '../fields/rows';
import type { Overrides } from '../operation/operation';
import { called, idNamed, rowsOf } from './nameLists';
import type { NameSearch } from './nameLists';

/** The list in which a field's thing is found by its name. */
function listOf({ lookup, findsNames }: Field): ApiLookup | undefined {
	return lookup && !findsNames && !('all' in lookup) && lookup.names ? lookup : undefined;
}

/** A locator's value that is typed as a text of its own is no name of anything. */
const isOwnText = (value: unknown) =>
	typeof value === 'object' && value !== null && 'mode' in value && value.mode === 'text';

/** The name that stands where an ID is asked, which is neither an ID nor a fault. */
function nameIn(value: unknown, field: Field, lookup: ApiLookup): string | undefined {
	const given = isOwnText(value) ? undefined : idOf(value, urlRegexOf(field.property));
	if (typeof given !== 'string' || given.length > 200) return undefined;
	const name = cutQuotes(given);
	if (isNothing(name) || isFault(name)) return undefined;
	return (lookup.isName ?? isName)(name) ? name : undefined;
}

/** Where the ID is a text, one that no list has may still be one. */
const isOfTexts = ({ fills }: Field) => fills.some(({ type }) => type === 'text');

/** The ID in place of a name; undefined where the value is none. */
async function idFor(search: NameSearch, field: Field, lookup: ApiLookup, value: unknown) {
	const name = nameIn(value, field, lookup);
	if (name === undefined) return undefined;
	const mayBeId = isOfTexts(field) && !/\s/.test(name);
	const rows = await rowsOf(search, lookup).catch(async (error: unknown) =>
		mayBeId ? [] : await Promise.reject(error),
	);
	if (rows.length === 0 && mayBeId) return undefined;
	return idNamed(name, rows, lookup, field.property.displayName, search.form);
}

/** The IDs in place of what a list of several names; undefined where it names none. */
async function idsFor(search: NameSearch, field: Field, lookup: ApiLookup, value: unknown) {
	const given = toItems(value);
	if (!given.some((item) => nameIn(item, field, lookup) !== undefined)) return undefined;
	const rows = await rowsOf(search, lookup);
	const items = splitKnown(value, (text) => called(text, rows, lookup).length > 0);
	const label = field.property.displayName;
	return items.map((item) => {
		const name = nameIn(item, field, lookup);
		return name === undefined ? item : idNamed(name, rows, lookup, label, search.form);
	});
}

const mayName = (field: Field) => withInnerFields([field]).some(listOf);

const relevant = new WeakMap<readonly Field[], Field[]>();

/** The fields in which something may be named, and those that decide whether these are shown. */
function relevantOf(fields: readonly Field[]): Field[] {
	const known = relevant.get(fields);
	if (known) return known;
	const naming = fields.filter(mayName);
	const deciding = new Set(naming.flatMap(({ condition = {} }) => Object.keys(condition)));
	const found = fields.filter((field) => naming.includes(field) || deciding.has(field.name));
	relevant.set(fields, found);
	return found;
}

/** Of fields that stand together those that are shown, with the values that take the place of names. */
async function among(
	search: NameSearch,
	fields: readonly Field[],
	read: (field: Field) => unknown,
	found: (field: Field, value: unknown) => void,
): Promise<void> {
	const known: IDataObject = {};
	for (const field of relevantOf(fields)) {
		const value = read(field);
		if (!applies(field.condition, known)) continue;
		known[field.name] = (field.settled?.(value, search.form) ?? value) as IDataObject;
		const instead = mayName(field) ? await resolved(search, field, value) : undefined;
		if (instead !== undefined) found(field, instead);
	}
}

/** The values of one object with IDs in place of names; undefined where there are none. */
async function inside(search: NameSearch, children: readonly Field[], values: IDataObject) {
	const changed: IDataObject = {};
	const read = ({ name, property }: Field) =>
		values[name] ?? (property.type === 'options' ? property.default : undefined);
	const found = ({ name }: Field, value: unknown) => {
		changed[name] = value as IDataObject;
	};
	await among(search, children, read, found);
	return Object.keys(changed).length > 0 ? { ...values, ...changed } : undefined;
}

async function resolved(search: NameSearch, field: Field, value: unknown): Promise<unknown> {
	const lookup = listOf(field);
	const { type, displayName } = field.property;
	if (lookup) {
		const find = type === 'resourceLocator' ? idFor : idsFor;
		return await find(search, field, lookup, value);
	}
	const children = field.children ?? [];
	if (isNothing(value)) return undefined;
	if (type === 'collection') {
		return await inside(search, children, groupValues(value, displayName, search.form));
	}
	const rows = rowsIn(value, displayName, search.form);
	let isChanged = false;
	const all: IDataObject[] = [];
	for (const row of rows) {
		const instead = await inside(search, children, row);
		isChanged ||= instead !== undefined;
		all.push(instead ?? row);
	}
	return isChanged ? { rows: all } : undefined;
}

/** The values that take the place of names, by parameter. */
export async function namedThings(given: Omit<NameSearch, 'named'>): Promise<Overrides> {
	const { fields, form } = given;
	const search: NameSearch = { ...given, named: {} };
	await among(
		search,
		fields,
		({ name }) => form.read(name),
		({ name }, value) => {
			search.named[name] = value;
		},
	);
	return search.named;
}
