/** How many rows a list gives: what people choose in the form and models write into it. */
import type { IExecuteFunctions } from 'n8n-workflow';
import { NodeOperationError } from 'n8n-workflow';

import { isEmpty, quoted } from '../fields/field';
import { limitProperty } from './listFields';

/** `"false"` is what models and expressions make of a switch that is off. */
function isOn(value: unknown): boolean {
	return value === true || String(value).trim().toLowerCase() === 'true';
}

/** Infinity stands for all. Nothing is the usual limit, and what is no count is refused. */
export function readLimit(context: IExecuteFunctions, itemIndex: number): number {
	if (isOn(context.getNodeParameter('returnAll', itemIndex, false))) return Infinity;
	const given = context.getNodeParameter('limit', itemIndex, null) as unknown;
	if (isEmpty(given)) return limitProperty.default as number;
	const text = String(given).trim().toLowerCase();
	if (text === 'all') return Infinity;
	const limit = /^\d+(\.0+)?$/.test(text) ? Number(text) : 0;
	if (limit >= 1) return limit;
	throw new NodeOperationError(
		context.getNode(),
		`'Limit' must be a whole number of 1 or more, but it is ${quoted(given)}`,
		{ itemIndex, description: "For all results, turn on 'Return All'" },
	);
}
