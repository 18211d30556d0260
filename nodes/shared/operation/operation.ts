/**
 * What an operation is: one record from which come the form, the request, the documentation, the
 * contract test and the AI tool's description. Nothing of it is written a second time anywhere.
 */
import type { IDataObject } from 'n8n-workflow';

import type { ApiOperation } from '../api/operation';
import type { ApiRequest } from '../api/request';
import type { Field } from '../fields';
import type { FieldContext, Part } from '../fields/field';
import type { Download } from './download';
import type { ResponseMapping } from './responseMapping';
import type { Simplified } from './simplified';

/** Why a form can't be sent as it is, and how to get unstuck. */
export interface ValidationIssue {
	message: string;
	description?: string;
}

/** What every operation has, whether it is one request or several. */
export interface OperationBase
	extends Pick<ApiOperation, 'action' | 'versions' | 'needs' | 'effect'> {
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
}

/** An operation that is one request (or one for each page). */
export interface Operation extends OperationBase, ApiOperation {
	/** The rows inside a list's answer, where they are not simply its list. */
	rows?(data: unknown, request: Pick<ApiRequest, 'query'>): unknown[];
	/** How the answer becomes items; by default one item, or one for each element. */
	mapResponse?: ResponseMapping;
	/** The last word on what is sent, where one value depends on another. */
	settle?(parts: Part[], context: FieldContext): Part[];
	/** Looks at all that would be sent: fields that need or exclude each other. */
	check?(parts: readonly Part[]): ValidationIssue | undefined;
	/** Servers of 2025 list nothing unless they are told a username: the caller's own by default. */
	needsUsernameOn2025?: boolean;
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
