/** The Options collection that every operation has, and its values at run time. */
import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import type { ApiOptions } from '../transport/api';

export interface ExecutionOptions extends ApiOptions {
	/** How many requests that only read may be under way at once. */
	concurrency: number;
}

const CONCURRENCY = 5;
const TIMEOUT_SECONDS = 60;

export const optionsProperty: INodeProperties = {
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	options: [
		{
			displayName: 'Concurrency',
			name: 'concurrency',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 50 },
			default: CONCURRENCY,
			description:
				'How many items to read at the same time (items that change something always run one after the other)',
		},
	],
};

function within(value: unknown, fallback: number, min: number, max: number): number {
	const number = Number(value ?? fallback);
	return Number.isFinite(number) ? Math.min(Math.max(Math.floor(number), min), max) : fallback;
}

/** Reads the options; they apply to the whole execution, so the first item's count. */
export function readOptions(context: IExecuteFunctions): ExecutionOptions {
	const options = context.getNodeParameter('options', 0, {}) as IDataObject;
	return {
		concurrency: within(options.concurrency, CONCURRENCY, 1, 50),
		timeout: TIMEOUT_SECONDS * 1000,
	};
}
