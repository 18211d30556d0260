/** The Options collection that every operation has, and its values at run time. */
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { DEFAULT_RETRIES } from '../api/transport';
import type { TransportOptions } from '../api/transport';
import { choice, group, number, text } from '../fields';
import type { Field } from '../fields';
import { assemble } from '../fields/assemble';
import { formChecks } from './formChecks';

/** What may differ from item to item. */
export type ItemOptions = Pick<
	TransportOptions,
	'apiVersion' | 'retries' | 'timeout' | 'waitsForLimit'
>;

const CONCURRENCY = 5;
const TIMEOUT_SECONDS = 60;

const concurrency = number('concurrency', {
	min: 1,
	max: 50,
	default: CONCURRENCY,
	description:
		'How many items to read at the same time (items that change something always run one after the other)',
});

const ofItems = [
	text('apiVersion', {
		label: 'API Version',
		as: 'day',
		placeholder: 'e.g. 2026-02-25',
		description:
			'The cal-api-version date to send instead of the right one for this operation (for experts: an unknown date silently selects the oldest version)',
	}),
	choice('differences', {
		options: [
			['fail', 'Fail', 'Stop with an error that says what differs (the change was made)'],
			['warn', 'Warn', 'Go on, with a hint beside the output'],
		],
		description:
			'What to do when Cal.com made a change, but its answer shows other values than you asked for',
	}),
	choice('onRateLimit', {
		options: [
			['wait', 'Wait', 'Slow down before the limit and go on when there is room again'],
			['fail', 'Fail', 'Stop with an error that says when to try again'],
		],
		description: "What to do when Cal.com's rate limit is used up",
	}),
	number('retries', {
		min: 0,
		max: 10,
		default: DEFAULT_RETRIES,
		description:
			'How many times to try again after a network or server error, if nothing can be done twice by that',
	}),
	number('timeout', {
		min: 0.1,
		max: 600,
		fraction: true,
		default: TIMEOUT_SECONDS,
		description: 'How many seconds to wait for a response',
	}),
];

/** Its values may be expressions, and so differ from item to item. */
const options = group('options', [...ofItems, concurrency], { button: 'Add Option' });

export const optionsProperty = options.property;

/** What the options of one item say, by the names of the options. */
function said(context: IExecuteFunctions, itemIndex: number, field: Field): IDataObject {
	const given = context.getNodeParameter(options.name, itemIndex, {}) as unknown;
	return assemble(field.parts(given, formChecks(context, itemIndex)));
}

/** The options of one item. */
export function readOptions(context: IExecuteFunctions, itemIndex: number): ItemOptions {
	const { apiVersion, onRateLimit, retries, timeout } = said(context, itemIndex, options);
	return {
		retries: Number(retries ?? DEFAULT_RETRIES),
		timeout: Number(timeout ?? TIMEOUT_SECONDS) * 1000,
		waitsForLimit: onRateLimit !== 'fail',
		...(apiVersion === undefined ? {} : { apiVersion: String(apiVersion) }),
	};
}

/** Whether a change that was made otherwise than asked is only told, not an error. */
export function warnsOfDifferences(context: IExecuteFunctions, itemIndex: number): boolean {
	return said(context, itemIndex, options).differences === 'warn';
}

const alone = group(options.name, [concurrency]);

const concurrencyOf = (context: IExecuteFunctions, itemIndex: number) =>
	Number(said(context, itemIndex, alone).concurrency ?? CONCURRENCY);

/** How many items may be read at once: what the first says. A value that is none its item refuses itself. */
export function readConcurrency(context: IExecuteFunctions): number {
	try {
		return concurrencyOf(context, 0);
	} catch {
		return 1;
	}
}

/** There is one such number for all items, so one that says another is refused, not ignored. */
export function refuseOtherConcurrency(
	context: IExecuteFunctions,
	itemIndex: number,
	used: number,
): void {
	const own = concurrencyOf(context, itemIndex);
	if (own === used) return;
	formChecks(context, itemIndex).refuse(
		`'${concurrency.property.displayName}' can't differ between items: it is ${own}, for the first one ${used}`,
		'Give it one value for all items: it says how many of them are read at the same time',
	);
}
