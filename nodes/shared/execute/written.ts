/**
 * A write that was done otherwise than it was asked. Servers drop and change what they don't take,
 * and answer a success: that is said, by the labels of the form.
 */
import { NodeOperationError } from 'n8n-workflow';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';

import { isWrite } from '../api/operation';
import type { ApiReply, ApiRequest } from '../api/request';
import { isObject, readResponseBody } from '../api/responseBody';
import { withInnerFields } from '../fields/childFields';
import type { Field } from '../fields';
import type { Operation } from '../operation/operation';
import { differences } from './differences';
import type { Difference } from './differences';

export interface Written {
	operation: Operation;
	request: ApiRequest;
	reply: ApiReply;
}

/** What the answer to a write shows otherwise than it was asked. */
export function differencesOf({ operation, request, reply }: Written): Difference[] {
	const { echoes } = operation;
	const { data } = readResponseBody(reply.body);
	if (echoes === false || !isWrite(operation) || !isObject(request.body) || !isObject(data)) {
		return [];
	}
	return differences(request.body, data, echoes);
}

/** The label of what fills a place, and which part of it the place is where it has no label. */
function nameOfPlace(fields: readonly Field[], path: string): string {
	const steps = path.split('.');
	const filling = (among: readonly Field[], key: string) =>
		withInnerFields(among).find(
			({ fills, property }) => fills[0]?.key === key && property.type !== 'collection',
		);
	const whole = filling(fields, path);
	if (whole) return `'${whole.property.displayName}'`;
	const outer = filling(fields, steps[0] ?? '');
	if (!outer) return path;
	for (let from = 1; from < steps.length; from++) {
		const inner = filling(outer.children ?? [], steps.slice(from).join('.'));
		if (inner) return `'${inner.property.displayName}' in '${outer.property.displayName}'`;
	}
	return `'${outer.property.displayName}' (${steps.slice(1).join('.')})`;
}

const short = (value: unknown): string => {
	const text = value === undefined || value === null ? 'nothing' : JSON.stringify(value);
	return text.length > 100 ? `${text.slice(0, 100)}…` : text;
};

/** The ID of what was written, to look at it. */
function idOf({ reply }: Written): string {
	const { data } = readResponseBody(reply.body);
	const { uid, id } = isObject(data) ? data : ({} as IDataObject);
	const name = uid ?? id;
	return ['string', 'number'].includes(typeof name) ? ` (${String(name)})` : '';
}

function wordsFor(written: Written, found: Difference[]): string {
	const parts = found.map(
		({ path, asked, shown }) =>
			`${nameOfPlace(written.operation.fields, path)} is ${short(shown)}, not ${short(asked)}`,
	);
	return `Cal.com did it${idOf(written)}, but not as asked: ${parts.join('; ')}`;
}

/** Says what differs: as an error of the item, or as a hint beside its output. */
export function sayDifferences(
	context: IExecuteFunctions,
	written: Written,
	itemIndex: number,
	warns: boolean,
): void {
	const found = differencesOf(written);
	if (found.length === 0) return;
	const message = wordsFor(written, found);
	if (warns) {
		context.addExecutionHints?.({ message, location: 'outputPane', type: 'warning' });
		return;
	}
	throw new NodeOperationError(context.getNode(), message, {
		itemIndex,
		description:
			"It has happened: look at it before you repeat it. If it is right as it is, set the option 'Differences' to Warn",
	});
}
