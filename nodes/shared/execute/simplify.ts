/** Large answers made small: the most useful fields for people, a choice of fields for AI agents. */
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import type { FieldProperty } from '../fields/field';
import { choice } from '../fields/choice';
import { toItems } from '../fields/list';
import { formChecks, readSwitch } from './formChecks';
import type { Simplified } from '../operation/simplified';
import { isObject } from '../api/responseBody';

export const simplifyProperty: FieldProperty = {
	displayName: 'Simplify',
	name: 'simplify',
	type: 'boolean',
	default: true,
	description: 'Whether to return a simplified version of the response instead of the raw data',
};

const outputField = choice('output', {
	options: [
		['simplified', 'Simplified', 'The most useful fields'],
		['raw', 'Raw', 'Everything that Cal.com returns'],
		['selected', 'Selected Fields', 'The fields you name, and the ID'],
	],
	default: 'simplified',
	description: 'How much of the response the agent gets to read',
});

export const outputProperty = outputField.property;

export const selectedFieldsProperty: FieldProperty = {
	displayName: 'Fields',
	name: 'selectedFields',
	type: 'string',
	default: '',
	placeholder: 'e.g. title, start, attendees',
	description: 'The fields of the response to return (separate several names with commas)',
};

/** The value at a path such as `attendees.0.email`. */
export function valueAt(row: IDataObject, path: string): unknown {
	return path.split('.').reduce<unknown>((value, key) => {
		if (Array.isArray(value)) return (value as unknown[])[Number(key)];
		return isObject(value) && Object.prototype.hasOwnProperty.call(value, key)
			? value[key]
			: undefined;
	}, row);
}

/** The fields of a row that matter most. */
export function simplified(row: IDataObject, fields: Simplified): IDataObject {
	const picked: IDataObject = {};
	for (const [name, path] of Object.entries(fields)) {
		const value = typeof path === 'string' ? valueAt(row, path) : path(row);
		if (value !== undefined) picked[name] = value as IDataObject;
	}
	return picked;
}

function selectedFields(names: unknown[], simplified: Simplified): Simplified {
	const known = Object.entries(simplified);
	const id = known.find(([name]) => name === 'uid' || name === 'id') ?? known[0];
	const wanted = names.map((name) => [String(name), String(name)]);
	return Object.fromEntries(id ? [id, ...wanted] : wanted) as Simplified;
}

/** How much is wanted, by the value or the label of the option. */
function readOutput(context: IExecuteFunctions, itemIndex: number): unknown {
	const given = context.getNodeParameter('output', itemIndex, 'simplified') as unknown;
	return outputField.settled?.(given, formChecks(context, itemIndex));
}

/** The rows as the user wants them. Answers such as `{ deleted: true }` are small already. */
export function simplifyRows(
	context: IExecuteFunctions,
	rows: IDataObject[],
	most: Simplified,
	itemIndex: number,
): IDataObject[] {
	const output = readOutput(context, itemIndex);
	if (output === 'raw' || !readSwitch(context, simplifyProperty, itemIndex)) return rows;
	const names =
		output === 'selected' ? toItems(context.getNodeParameter('selectedFields', itemIndex, '')) : [];
	const fields = output === 'selected' ? selectedFields(names, most) : most;
	return rows.map((row) => {
		const small = simplified(row, fields);
		return Object.keys(small).length > 0 ? small : row;
	});
}
