/**
 * The lists in which things are found by their names: each is read once for an execution, also where
 * it belongs to something else in the form, such as the event types of a team.
 */
import { NodeApiError } from 'n8n-workflow';
import type { IDataObject } from 'n8n-workflow';

import type { ApiList } from '../api/list';
import { isObject } from '../api/responseBody';
import type { Client } from '../api/client';
import type { Field, FieldContext } from '../fields/field';
import { idOf, urlRegexOf } from '../fields/locator';
import type { ApiLookup, Dependency } from '../fields/lookup';
import { isNothing } from '../fields/nothing';
import { quoted } from '../fields/quoted';
import type { Operation, Overrides } from '../operation/operation';

export interface NameForm extends FieldContext {
	read(name: string): unknown;
}

/** Where names are looked up: the form they stand in, with the IDs that were found so far. */
export interface NameSearch {
	fields: readonly Field[];
	form: NameForm;
	client: Client;
	/** Reads the whole list behind an operation. */
	list(operation: Operation, named: Overrides): Promise<IDataObject[]>;
	named: Record<string, unknown>;
}

/** How many names a refusal lists. */
const MOST_LISTED = 20;

const valueOf = ({ form, named }: NameSearch, parameter: string) =>
	idOf(named[parameter] ?? form.read(parameter));

/** What fills the path of a list: a field of the form, or what its absence means. */
function inPath({ fields }: NameSearch, [key, need]: [string, Dependency]): Field {
	const field = fields.find(({ name }) => name === need.parameter);
	const regex = field && urlRegexOf(field.property);
	const displayName = field?.property.displayName ?? need.label;
	return {
		name: need.parameter,
		property: { displayName, name: need.parameter, type: 'string', default: '' },
		required: false,
		fallback: field ? field.fallback : need.fallback,
		fills: [{ key, place: 'path', type: 'text' }],
		parts(value) {
			const id = idOf(value, regex);
			return isNothing(id) ? [] : [{ key, place: 'path', value: String(id).replace(/^#/, '') }];
		},
	};
}

const isForbidden = (error: unknown) => error instanceof NodeApiError && error.httpCode === '403';

async function readRows(search: NameSearch, lookup: ApiLookup): Promise<IDataObject[]> {
	const { rows, dependsOn = {} } = lookup;
	const read = async (from: ApiList) => {
		const operation: Operation = {
			...from,
			...(rows ? { rows } : {}),
			action: `List ${lookup.things}`,
			description: '',
			fields: Object.entries(dependsOn).map((need) => inPath(search, need)),
		};
		return await search.list(operation, search.named);
	};
	const { from, fallback } = lookup;
	return await read(from).catch(async (error: unknown) =>
		fallback && isForbidden(error) ? await read(fallback) : await Promise.reject(error),
	);
}

const lists = new WeakMap<Client, Map<string, Promise<IDataObject[]>>>();

/** The rows of a list, those that have a name. */
export async function rowsOf(search: NameSearch, lookup: ApiLookup): Promise<IDataObject[]> {
	const known = lists.get(search.client) ?? new Map<string, Promise<IDataObject[]>>();
	lists.set(search.client, known);
	const of = Object.values(lookup.dependsOn ?? {}).map(({ parameter }) =>
		valueOf(search, parameter),
	);
	const key = JSON.stringify([lookup.method, ...of]);
	const rows = known.get(key) ?? readRows(search, lookup);
	known.set(key, rows);
	// The next item may have more luck.
	rows.catch(() => known.delete(key));
	return (await rows).filter((row) => isObject(row) && namesOf(row, lookup).length > 0);
}

const written = (name: unknown) =>
	String(name)
		.trim()
		.toLowerCase()
		.replace(/^https?:\/\/(?:www\.)?/, '')
		.replace(/\/$/, '')
		.replace(/[\s_-]+/g, ' ');

function namesOf(row: IDataObject, { names }: ApiLookup): string[] {
	return (names?.(row) ?? []).filter((one) => one !== undefined && one !== null).map(String);
}

/** The rows that are called so; an address is compared without what follows it, if it has to be. */
export function called(name: string, rows: IDataObject[], lookup: ApiLookup): IDataObject[] {
	const by = (text: string) =>
		rows.filter((row) =>
			[lookup.value(row), ...namesOf(row, lookup)].some((one) => written(one) === written(text)),
		);
	const found = by(name);
	return found.length > 0 || !name.includes('://') ? found : by(name.replace(/[?#].*$/, ''));
}

/** The ID of the one thing that is called so. */
export function idNamed(
	name: string,
	rows: IDataObject[],
	lookup: ApiLookup,
	label: string,
	context: FieldContext,
): string | number {
	const { things, value } = lookup;
	const found = called(name, rows, lookup);
	const [row] = found;
	if (row && found.length === 1) return value(row);
	const owned = /^(?:the|my|your) /.test(things) ? things : `your ${things}`;
	if (row) {
		const ids = found.map((one) => `${value(one)} (${lookup.label(one, context.timezone)})`);
		return context.refuse(
			`'${label}' can't be ${quoted(name)}: several of ${owned} are called so`,
			`Give the ID of one of them: ${ids.join(', ')}`,
		);
	}
	const all = rows.slice(0, MOST_LISTED).map((one) => namesOf(one, lookup)[0]);
	return context.refuse(
		`'${label}' can't be ${quoted(name)}: none of ${owned} is called so`,
		`It takes an ID or a name${all.length > 0 ? `, such as ${all.join(', ')}` : ''}`,
	);
}
