// Every parameter of every operation by itself: the way to it through groups, rows and variants, a form
// in which it is shown with whatever else is required, and what becomes of a value in it.
import type { IDataObject } from 'n8n-workflow';

import type { Field } from '../../nodes/shared/fields';
import { isComposed } from '../../nodes/shared/operation/composedOperation';
import type { AnyOperation } from '../../nodes/shared/operation/composedOperation';
import type { Operation } from '../../nodes/shared/operation/operation';
import { buildRequest } from '../../nodes/shared/request/buildRequest';
import { formValues } from '../../nodes/shared/request/form';
import { overlay, specials } from '../workflows/specials.mts';
import { sampleForm } from '../workflows/sampleForm.mts';
import { allOperations } from './allOperations.mts';
import { contextIn, Refused } from './shared/wireContext.mts';

type Form = Record<string, unknown>;

/** A parameter: the fields on the way to it, itself the last. */
export interface Parameter {
	path: string;
	way: [Field, ...Field[]];
	field: Field;
}

export interface OperationForm {
	id: string;
	operation: AnyOperation;
	parameters: Parameter[];
}

const hasOthers = ({ property }: Field) =>
	property.type === 'collection' || property.type === 'fixedCollection';

export function parametersIn(fields: Field[], above: Field[] = []): Parameter[] {
	return fields.flatMap((field) => {
		const way: Parameter['way'] = [
			above[0] ?? field,
			...above.slice(1),
			...(above[0] ? [field] : []),
		];
		const path = way.map(({ name }) => name).join('.');
		return [{ path, way, field }, ...parametersIn(field.children ?? [], way)];
	});
}

/** All operations with their parameters, groups and rows among them. */
export const operationForms: OperationForm[] = allOperations.map(
	({ node, resource, key, operation }) => ({
		id: `${node}.${resource.value}.${key}`,
		operation,
		parameters: parametersIn(operation.fields),
	}),
);

/** Whether it holds other fields instead of a value. */
export const isContainer = hasOthers;

const isSeveral = ({ property }: Field) => property.type === 'multiOptions';

export const NO_VALUE = Symbol('no value');

/** The siblings with which a field is shown: switches as it wants them, and whatever is required. */
export function filled(fields: Field[], [first, ...rest]: Field[], value: unknown): Form {
	const form: Form = {};
	for (const field of fields) {
		const wanted = first?.condition?.[field.name]?.[0];
		if (wanted !== undefined) form[field.name] = isSeveral(field) ? [wanted] : wanted;
		const isShown = Object.entries(field.condition ?? {}).every(([name, allowed]) => {
			const sibling = fields.find((other) => other.name === name);
			// What stands in the parameter itself decides nothing: its siblings are those of its default.
			const decides = sibling === first ? undefined : form[name];
			const decided: unknown = decides ?? sibling?.property.default;
			return [decided].flat().some((one) => allowed.includes(one as never));
		});
		if (!isShown) continue;
		if (field === first) {
			const inner = rest.length > 0 ? within(field, rest, value) : value;
			if (inner !== NO_VALUE) form[field.name] = inner;
		} else if (field.required && wanted === undefined) {
			form[field.name] = sampleForm([{ ...field, condition: undefined }], 'everything')[field.name];
		}
	}
	return form;
}

function within({ property, children = [] }: Field, rest: Field[], value: unknown): unknown {
	const inner = filled(children, rest, value);
	if (property.type !== 'fixedCollection') return inner;
	return { rows: property.typeOptions?.multipleValues ? [inner] : inner };
}

export type Outcome = { refused: string } | { sent: unknown };

function read(operation: AnyOperation, form: Form) {
	const values: Form = {};
	for (const { name, property } of operation.fields) values[name] = property.default;
	const all = { ...values, ...form };
	return {
		...contextIn('Europe/Berlin'),
		read: (name: string) => all[name],
		myOrganization: async () => await Promise.resolve(99),
		ownClient: () => undefined,
	};
}

/** What an operation makes of a form: the request that would go out, or the refusal. */
export async function outcomeOf(operation: AnyOperation, form: Form): Promise<Outcome> {
	const context = read(operation, form);
	try {
		if (isComposed(operation)) return { sent: formValues(operation.fields, context) };
		const { request } = await buildRequest(operation as Operation, context);
		const { path, query, body } = request;
		// As it would travel: what JSON can't say is lost on the way.
		return { sent: JSON.parse(JSON.stringify({ path, query, body })) as IDataObject };
	} catch (error) {
		if (error instanceof Refused) return { refused: error.message };
		throw error;
	}
}

/** The form with a value in one parameter. */
export function formWith(
	{ id, operation }: OperationForm,
	{ way }: Parameter,
	value: unknown,
): Form {
	const special = Object.entries(specials[id]?.required ?? {});
	const besides = special.filter(([path]) => path.split('.')[0] !== way[0].name);
	const form = filled(operation.fields, way, value);
	// An update of nothing is refused.
	const update = operation.fields.find(({ name }) => name === 'updateFields');
	if (update && way[0] !== update) {
		const [first] = (update.children ?? []).filter(({ name }) => name !== 'clearFields');
		if (first) form.updateFields = sampleForm([first], 'everything');
	}
	return overlay(form, Object.fromEntries(besides));
}
