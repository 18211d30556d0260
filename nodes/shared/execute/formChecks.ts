/** What the vocabulary needs to read the executor's own parameters, and to say no in n8n's way. */
import { NodeOperationError } from 'n8n-workflow';
import type { IExecuteFunctions } from 'n8n-workflow';

import { toBoolean } from '../fields/boolean';
import { isNothing } from '../fields/nothing';
import type { FieldContext, FieldProperty } from '../fields/field';
import { isTool } from './caller';

/** The context of one item's form. */
export function formChecks(context: IExecuteFunctions, itemIndex: number): FieldContext {
	return {
		timezone: context.getTimezone(),
		isTool: isTool(context),
		refuse(message, description) {
			throw new NodeOperationError(context.getNode(), message, { itemIndex, description });
		},
	};
}

/** A switch of the executor's own; what stands for nothing leaves it as it is at first. */
export function readSwitch(
	context: IExecuteFunctions,
	{ name, displayName, default: initial }: FieldProperty,
	itemIndex: number,
): boolean {
	const given = context.getNodeParameter(name, itemIndex, initial) as unknown;
	return toBoolean(isNothing(given) ? initial : given, displayName, formChecks(context, itemIndex));
}
