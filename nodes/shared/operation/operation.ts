/**
 * What an operation is: one record from which come the form, the request, the documentation, the
 * contract test and the AI tool's description. Nothing of it is written a second time anywhere.
 */
import type { IDataObject } from 'n8n-workflow';

import type { Edition } from '../api/edition';
import type { ApiOperation } from '../api/operation';
import type { ApiRequest } from '../api/request';
import type { Field } from '../fields';
import type { FieldContext, Part } from '../fields/field';
import type { Download } from './download';
import type { Pausing } from './pausing';
import type { ResponseMapping } from './responseMapping';
import type { Simplified } from './simplified';
import type { ToolAnswer, ToolGuide } from './tool';

/** Why a form can't be sent as it is, and how to get unstuck. */
export interface ValidationIssue {
	message: string;
	description?: string;
}

/** What every operation has, whether it is one request or several. */
export interface OperationBase
	extends Pick<ApiOperation, 'action' | 'versions' | 'needs' | 'effect' | 'failsOn'> {
	/** The label in the editor; by default made from the operation's key (`getAll` is "Get Many"). */
	name?: string;
	/** One line that a user would say aloud. */
	description: string;
	fields: Field[];
	/** What to know before it runs, such as that it can't be undone: shown above the form. */
	notice?: string;
	/** The few fields that matter of an answer with more than ten; adds Simplify and Output. */
	simplify?: Simplified;
	/** Files that the rows link to; adds Download. */
	download?: Download;
	/** What a model has to know besides the description. */
	guide?: ToolGuide;
	/** The rows as a model reads them best. */
	toolAnswer?: ToolAnswer;
}

/** The path in an answer, or false where it shows something else there; it may depend on what was asked. */
export type Echo = string | false | ((asked: IDataObject) => string | false);

/** By keys that are sent. False for all: the answer is about something else. */
export type Echoes = false | Readonly<Record<string, Echo>>;

/** An operation that is one request (or one for each page). */
export interface Operation extends OperationBase, ApiOperation {
	/** The rows inside a list's answer, where they are not simply its list. */
	rows?(data: unknown, request: Pick<ApiRequest, 'query'>): unknown[];
	/** How the answer becomes items; by default one item, or one for each element. */
	mapResponse?: ResponseMapping;
	/** The last word on what is sent, where one value depends on another. */
	settle?(parts: Part[], context: FieldContext): Part[];
	/** Looks at all that would be sent: fields that need or exclude each other. */
	check?(
		parts: readonly Part[],
		context: Pick<FieldContext, 'edition'>,
	): ValidationIssue | undefined;
	/** What is done around the request: looking before it, making sense of its answer. */
	around?: Around;
	/** Where the answer to a write shows what was asked, if not under the keys that were sent. */
	echoes?: Echoes;
	/** What the body holds when the form says nothing else. */
	defaults?: IDataObject;
}

/** The operation as it is in or outside an organization, where it can be done in both. */
export function routed<T extends Pick<ApiOperation, 'request' | 'inOrganization'>>(
	operation: T,
	isInside: boolean,
): T {
	const { inOrganization } = operation;
	return isInside && inOrganization
		? { ...operation, inOrganization: undefined, ...inOrganization }
		: operation;
}

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
	/** Whether a model calls: it can't look around, so it is told more and trusted less. */
	readonly isTool: boolean;
	/** Whether this is itself a step of a larger operation, which knows what to make of it. */
	readonly isStep: boolean;
	/** The server's edition. */
	readonly edition: Edition;
	/** Tells keys and servers apart without holding the key. */
	readonly identity: string;
	/** The address of the server. */
	readonly server: string;
	/** Pauses the workflow; undefined where there are several items, which can't wait together. */
	readonly pausing: Pausing | undefined;
	/** Runs an operation and gives its rows; it ends the item when the API refuses. */
	run(operation: Operation, overrides?: Overrides): Promise<IDataObject[]>;
	/** Runs an operation that only reads several times, some at once, and gives the rows of each. */
	runEach(operation: Operation, overrides: readonly Overrides[]): Promise<IDataObject[][]>;
	/**
	 * What is the same for all items is loaded by the first that needs it, and kept while this node
	 * runs: never longer, when it could be stale. What did not load is loaded again.
	 */
	once<T>(key: string, load: () => Promise<T>): Promise<T>;
	/**
	 * Like `run`, but hands back why the API refused. Only a certain refusal (400, 409, 422) comes
	 * back: after anything else it is open whether the step was done, and the item ends.
	 */
	attempt(
		operation: Operation,
		overrides?: Overrides,
	): Promise<IDataObject[] | { refused: string }>;
	/** Waits; ends the item when the user stops the execution meanwhile. */
	pause(milliseconds: number): Promise<void>;
	/** Ends the item with a message. Never returns. */
	refuse(message: string, description?: string): never;
}

/**
 * What is done around the one request of an operation: looking before it, making sense of what
 * came of it. `send` sends the request and gives its rows; what it is given is sent too, where the
 * form says nothing else.
 */
export type Around = (
	steps: Steps,
	send: (besides?: IDataObject) => Promise<IDataObject[]>,
) => Promise<IDataObject[]>;
