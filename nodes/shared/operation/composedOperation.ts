/** An operation that the API does not have: several requests that make one thing a user asks for. */
import type { IDataObject } from 'n8n-workflow';

import type { Operation, OperationBase, Steps } from './operation';

export interface ComposedOperation extends OperationBase {
	effect: 'read' | 'write';
	/** Gives the rows of one item. */
	run(steps: Steps): Promise<IDataObject[]>;
}

export type AnyOperation = Operation | ComposedOperation;

export function isComposed(operation: AnyOperation): operation is ComposedOperation {
	return 'run' in operation;
}
