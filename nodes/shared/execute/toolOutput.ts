/**
 * What a model gets back from an operation: nothing found is an answer, a list that was cut says so,
 * and a field that isn't there is named.
 */
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { toItems } from '../fields/list';
import type { AnyOperation } from '../operation/composedOperation';
import type { Answer } from '../operation/tool';
import { simplifyRows, valueAt } from './simplify';

/** About 9,000 tokens: more would crowd out what the model was asked to do. */
const MOST_CHARACTERS = 30_000;

const CUT =
	'There are more. Ask for a narrower range, use filters, or raise the limit of this tool.';

/** What a webhook is signed with is nothing that a conversation should hold. */
function withoutSecret(row: IDataObject): IDataObject {
	return Object.fromEntries(Object.entries(row).filter(([name]) => name !== 'secret'));
}

/** How many rows a model can be given, at least one. */
function fitting(rows: IDataObject[]): number {
	let left = MOST_CHARACTERS;
	const over = rows.findIndex((row) => (left -= JSON.stringify(row).length) < 0);
	return over < 0 ? rows.length : Math.max(over, 1);
}

/** Names the fields that no row has, with those there are. */
function unknownFields(names: string[], rows: IDataObject[]): IDataObject[] {
	const unknown = names.filter((name) => rows.every((row) => valueAt(row, name) === undefined));
	if (unknown.length === 0) return [];
	const known = [...new Set(rows.flatMap((row) => Object.keys(row)))].sort().join(', ');
	return [{ note: `The answer has no field ${unknown.join(', ')}. It has: ${known}` }];
}

/** The rows of an answer as a model reads them. */
export function toolOutput(
	context: IExecuteFunctions,
	operation: AnyOperation,
	{ rows, asked, cutAt }: Answer,
	itemIndex: number,
): IDataObject[] {
	if (asked && rows.length === 0) return [{ found: 0, asked }];
	const read = (name: string) => context.getNodeParameter(name, itemIndex, '') as string;
	const output = operation.simplify ? read('output') : '';
	const { simplify, toolAnswer } = operation;
	const usual = toolAnswer && (output === '' || output === 'simplified');
	const shaped = usual
		? toolAnswer(rows, { timezone: context.getTimezone(), asked: asked ?? {} })
		: simplify
			? simplifyRows(context, rows, simplify, itemIndex)
			: rows;
	const names = output === 'selected' ? toItems(read('selectedFields')).map(String) : [];
	const told = shaped.map(withoutSecret);
	const fits = fitting(told);
	const isCut = fits < told.length || cutAt !== undefined;
	return [
		...told.slice(0, fits),
		...unknownFields(names, rows),
		...(isCut ? [{ note: CUT, shown: Math.min(fits, cutAt ?? fits) }] : []),
	];
}
