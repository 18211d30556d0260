/**
 * Create or update: a thing that is recognised by something other than its ID is brought to what the
 * form says. The list is read once for all items, and only what differs is written.
 */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../api/responseBody';
import { addedParameters, parseRoute } from '../api/route';
import type { Field } from '../fields';
import { idOf } from '../fields/locator';
import { isNothing } from '../fields/nothing';
import type { ComposedOperation } from './composedOperation';
import type { Operation, Steps } from './operation';
import { isAsAsked } from './asAsked';

export interface UpsertKind {
	create: Operation;
	update: Operation;
	list: Operation;
	/** What it is: `schedule`; for the name of the action with its owner: `schedule of user`. */
	thing: string;
	of?: string;
	/** The keys that it is recognised by, and how people call them: `name`. */
	by: Record<string, string>;
	/** Keys whose values the answer spells otherwise: `roundRobin` as `ROUND_ROBIN`. */
	constants?: readonly string[];
	/** What leaves a thing that exists as it is, though it is sent for a new one. */
	leaves?: IDataObject;
}

/** The placeholders of an operation's routes. */
function placeholders({ request, inOrganization }: Operation): string[] {
	const added = inOrganization ? addedParameters(request, inOrganization.request) : [];
	return [...parseRoute(request).parameters, ...added];
}

const fillsOne = (names: string[]) => (field: Field) =>
	field.fills.some(({ key }) => names.includes(key));

/** Values as they are sent, in place of the fields that they came from. */
const body: Field = {
	name: 'body',
	property: { displayName: 'Values', name: 'body', type: 'json', default: '' },
	required: false,
	fills: [],
	parts: (value) =>
		Object.entries(isObject(value) ? value : {}).map(([key, one]) => ({
			key,
			value: one,
			literal: true,
		})),
};

/** An operation that takes its path from the form, and what it sends from the step. */
function withBody(operation: Operation): Operation {
	const inPath = operation.fields.filter(fillsOne(placeholders(operation)));
	return { ...operation, fields: [...inPath, body] };
}

/** What the form says of the thing itself, without where it is. */
function wantedBy(steps: Steps, { create }: UpsertKind): IDataObject {
	const places = placeholders(create);
	return Object.fromEntries(Object.entries(steps.form).filter(([key]) => !places.includes(key)));
}

/** What the form says that a thing which exists does not. */
function changesTo(row: IDataObject, wanted: IDataObject, steps: Steps, kind: UpsertKind) {
	const { create, update, by, leaves = {}, constants = [] } = kind;
	const known = new Set(update.fields.flatMap(({ fills }) => fills.map(({ key }) => rootOf(key))));
	const meantByNothing = create.fields
		.filter(({ fallback, name }) => fallback && isNothing(idOf(steps.read(name))))
		.flatMap(({ fills }) => fills.map(({ key }) => key));
	return Object.fromEntries(
		Object.entries(wanted).filter(
			([key, value]) =>
				known.has(key) &&
				!(key in by) &&
				!meantByNothing.includes(key) &&
				leaves[key] !== value &&
				!isAsAsked(value, row[key]) &&
				!(constants.includes(key) && letters(value) === letters(row[key])),
		),
	);
}

const letters = (value: unknown) =>
	String(value)
		.toLowerCase()
		.replace(/[^a-z]/g, '');

const rootOf = (key: string) => key.split('.')[0] ?? key;

/** The one thing that the form means, among those there are. */
function found(rows: IDataObject[], wanted: IDataObject, steps: Steps, kind: UpsertKind) {
	const isMeant = (row: IDataObject) =>
		Object.keys(kind.by).every((key) => isAsAsked(wanted[key], row[key]));
	const [row, ...others] = rows.filter(isMeant);
	if (others.length === 0) return row;
	const ids = [row, ...others].map((one) => String(one?.id)).join(', ');
	return steps.refuse(
		`Several of them have this ${Object.values(kind.by).join(' and ')}: ${ids}`,
		`Update the right one by its ID, or give each ${kind.thing} one of its own`,
	);
}

async function upserted(steps: Steps, kind: UpsertKind): Promise<IDataObject[]> {
	const { create, update, list } = kind;
	const places = placeholders(create);
	const wanted = wantedBy(steps, kind);
	const at = JSON.stringify(places.map((key) => steps.form[key] ?? null));
	const inPath = list.fields.filter(fillsOne(placeholders(list)));
	const rows = await steps.once(
		`${kind.thing} ${at}`,
		async () => await steps.run({ ...list, fields: inPath }),
	);
	const row = found(rows, wanted, steps, kind);
	if (!row) {
		const made = await steps.run(withBody(create), { body: wanted });
		rows.push(...made);
		return made.map((one) => ({ action: 'created', ...one }));
	}
	const changes = changesTo(row, wanted, steps, kind);
	if (Object.keys(changes).length === 0) return [{ action: 'unchanged', ...row }];
	const selected = update.fields.find(({ fills }) =>
		fills.some(({ key }) => placeholders(update).includes(key) && !places.includes(key)),
	);
	const [shown = {}] = await steps.run(withBody(update), {
		[selected?.name ?? 'id']: row.id,
		body: changes,
	});
	Object.assign(row, changes, shown);
	return [{ action: 'updated', changed: Object.keys(changes), ...row }];
}

/** The operation of a kind of things. */
export function upsert(kind: UpsertKind): ComposedOperation {
	const { create, thing, of = '', by } = kind;
	const recognised = Object.values(by).join(' and ');
	return {
		name: 'Create or Update',
		action: `Create or update ${thing}${of}`,
		description: 'Create a new record, or update the current one if it already exists (upsert)',
		notice: `A ${thing} with this ${recognised} is updated, and only where it differs; if there is none, it is created. The output says which under 'action': created, updated or unchanged.`,
		guide: {
			order: `It finds the ${thing} by ${recognised} itself: no need to look first`,
			returns: 'action says what was done: created, updated or unchanged',
		},
		effect: 'write',
		versions: create.versions,
		needs: create.needs,
		...(create.simplify
			? { simplify: { action: 'action', changed: 'changed', ...create.simplify } }
			: {}),
		fields: create.fields,
		run: async (steps) => await upserted(steps, kind),
	};
}
