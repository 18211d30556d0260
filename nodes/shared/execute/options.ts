/** The Options collection that every operation has, and its values at run time. */
import type { IDataObject, IExecuteFunctions, INodeProperties } from 'n8n-workflow';

import { DEFAULT_RETRIES } from '../api/transport';
import type { TransportOptions } from '../api/transport';

export interface ExecutionOptions extends TransportOptions {
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
			displayName: 'API Version',
			name: 'apiVersion',
			type: 'string',
			default: '',
			placeholder: 'e.g. 2026-02-25',
			description:
				'The cal-api-version date to send instead of the right one for this operation (for experts: an unknown date silently selects the oldest version)',
		},
		{
			displayName: 'Concurrency',
			name: 'concurrency',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 50 },
			default: CONCURRENCY,
			description:
				'How many items to read at the same time (items that change something always run one after the other)',
		},
		{
			displayName: 'On Rate Limit',
			name: 'onRateLimit',
			type: 'options',
			options: [
				{
					name: 'Wait',
					value: 'wait',
					description: 'Slow down before the limit and go on when there is room again',
				},
				{
					name: 'Fail',
					value: 'fail',
					description: 'Stop with an error that says when to try again',
				},
			],
			default: 'wait',
			description: "What to do when Cal.com's rate limit is used up",
		},
		{
			displayName: 'Retries',
			name: 'retries',
			type: 'number',
			typeOptions: { minValue: 0, maxValue: 10 },
			default: DEFAULT_RETRIES,
			description:
				'How many times to try again after a network or server error, if nothing can be done twice by that',
		},
		{
			displayName: 'Timeout',
			name: 'timeout',
			type: 'number',
			typeOptions: { minValue: 1, maxValue: 600 },
			default: TIMEOUT_SECONDS,
			description: 'How many seconds to wait for a response',
		},
	],
};

function within(value: unknown, fallback: number, min: number, max: number): number {
	const number = Number(value ?? fallback);
	return Number.isFinite(number) ? Math.min(Math.max(number, min), max) : fallback;
}

/** Reads the options; they apply to the whole execution, so the first item's count. */
export function readOptions(context: IExecuteFunctions): ExecutionOptions {
	const options = context.getNodeParameter('options', 0, {}) as IDataObject;
	const apiVersion = String(options.apiVersion ?? '').trim();
	return {
		concurrency: Math.floor(within(options.concurrency, CONCURRENCY, 1, 50)),
		retries: Math.floor(within(options.retries, DEFAULT_RETRIES, 0, 10)),
		timeout: within(options.timeout, TIMEOUT_SECONDS, 0.1, 600) * 1000,
		waitsForLimit: options.onRateLimit !== 'fail',
		...(apiVersion ? { apiVersion } : {}),
	};
}
