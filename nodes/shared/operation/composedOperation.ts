/**
 * An operation that is more than one request, and what it works with: other operations as steps,
 * reading the same form. Sending, limits, retries and errors stay the executor's matter.
 */
import type { IDataObject } from 'n8n-workflow';

import type { Operation, OperationBase } from './operation';

/** Values that a step takes instead of the form's, by parameter name. */
export type Overrides = Readonly<Record<string, unknown>>;

export interface Steps {
	/** What the form says, checked and in the types of the API, by the keys of its fields. */
	readonly form: IDataObject;
	/** The value of a parameter of the form, as it was entered. */
	read(name: string): unknown;
	/** The workflow's time zone. */
	readonly timezone: string;
	/** The point in time that "now" means for this item. */
	readonly now: Date;
	/** Runs an operation and gives its rows; it ends the item when the API refuses. */
	run(operation: Operation, overrides?: Overrides): Promise<IDataObject[]>;
	/**
	 * Like `run`, but hands back why the API refused. Only a certain refusal (400, 409, 422) comes
	 * back: after anything else it is open whether the step was done, and the item ends.
	 */
	attempt(
		operation: Operation,
		overrides?: Overrides,
	): Promise<IDataObject[] | { refused: string }>;
	/** Ends the item with a message. Never returns. */
	refuse(message: string, description?: string): never;
}

/** An operation that the API does not have: several requests that make one thing a user asks for. */
export interface ComposedOperation extends OperationBase {
	effect: 'read' | 'write';
	/** Gives the rows of one item. */
	run(steps: Steps): Promise<IDataObject[]>;
}

export type AnyOperation = Operation | ComposedOperation;

export function isComposed(operation: AnyOperation): operation is ComposedOperation {
	return 'run' in operation;
}
