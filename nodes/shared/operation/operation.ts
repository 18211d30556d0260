/**
 * What an operation is: one record from which come the form, the request, the documentation, the
 * contract test and the AI tool's description. Nothing of it is written a second time anywhere.
 */
import type { IDataObject } from 'n8n-workflow';

import type { Answer } from './responseMapping';
import type { Download } from '../execute/download';
import type { Simplified } from '../execute/simplify';
import type { Steps } from './composedOperation';
import type { Field } from '../fields';
import type { Part, WireContext } from '../fields/field';
import type { PageStyle } from '../api/pagination';
import type { ApiRequest } from '../api/request';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** Method and path as the API's documentation prints them: `GET /v2/teams/{teamId}`. */
export type Route = `${Method} /v2/${string}`;

/** The exact `cal-api-version` dates; a server answers an unknown date with its oldest shape. */
export interface Versions {
	/** Today's cloud; nothing is sent where the API declares none. */
	current?: string;
	/** The date of a self-hosted server of 2025; `true` needs none, `false` lacks the operation. */
	server2025: string | boolean;
}

/** Servers of 2025 lack the operation; today's take no version date for it. */
export const NOT_ON_2025: Versions = { server2025: false };

/** Why a form can't be sent as it is, and how to get unstuck. */
export interface Complaint {
	message: string;
	description?: string;
}

/** What every operation has, whether it is one request or several. */
interface OperationBase {
	/** The label in the editor; by default made from the operation's key (`getAll` is "Get Many"). */
	name?: string;
	/** Sentence case, with the resource: also the name of the AI tool. */
	action: string;
	/** One line that a user would say aloud. */
	description: string;
	versions?: Versions;
	/** Who may do it, said when the API refuses: "It needs the key of a platform administrator". */
	needs?: string;
	fields: Field[];
	/** Overrides what the method says: a POST that only reads, a GET that changes something. */
	effect?: 'read' | 'write';
	/** The few fields that matter of an answer with more than ten; adds Simplify and Output. */
	simplify?: Simplified;
	/** Files that the rows link to; adds Download. */
	download?: Download;
}

/** A second route of an operation, and what is different there. */
export interface OrganizationRoute
	extends Partial<Pick<Operation, 'versions' | 'pages' | 'platformClient'>> {
	request: Route;
}

/** An operation that is one request (or one for each page). */
export interface Operation extends OperationBase {
	request: Route;
	/** The same inside an organization, taken when the user fills Organization. */
	inOrganization?: OrganizationRoute;
	/** The API also takes the platform client's ID and secret instead of a user's key. */
	platformClient?: boolean;
	/** How the list is paged; its presence makes the operation a list with Return All and Limit. */
	pages?: PageStyle;
	/** The rows inside a list's answer, where they are not simply its list. */
	rows?(data: unknown, request: Pick<ApiRequest, 'query'>): unknown[];
	/** How the answer becomes items; by default one item, or one for each element. */
	answer?: Answer;
	/** The last word on what is sent, where one value depends on another. */
	settle?(parts: Part[], context: WireContext): Part[];
	/** Looks at all that would be sent: fields that need or exclude each other. */
	check?(parts: readonly Part[]): Complaint | undefined;
	/** The API answers with a redirect for a browser: its target is the result, and is not visited. */
	followsNothing?: boolean;
	/** Servers of 2025 list nothing unless they are told a username: the caller's own by default. */
	needsUsernameOn2025?: boolean;
	/** What the body holds when the form says nothing else. */
	defaults?: IDataObject;
}

/** An operation that the API does not have: several requests that make one thing a user asks for. */
export interface Composed extends OperationBase {
	effect: 'read' | 'write';
	/** Gives the rows of one item. */
	run(steps: Steps): Promise<IDataObject[]>;
}

export type AnyOperation = Operation | Composed;

export function isComposed(operation: AnyOperation): operation is Composed {
	return 'run' in operation;
}

export interface Resource {
	/** The label, in Title Case. */
	name: string;
	/** The stored value: never changes. */
	value: string;
	/** The stored operation values, which never change either, with their records. */
	operations: Record<string, AnyOperation>;
}

/** The operation as it is in or outside an organization, where it can be done in both. */
export function routed(operation: Operation, inside: boolean): Operation {
	const { inOrganization, ...outside } = operation;
	return inside && inOrganization ? { ...outside, ...inOrganization } : operation;
}

/** The parts of a route. */
export function parseRoute(route: Route): { method: Method; path: string; parameters: string[] } {
	const [method, path] = route.split(' ') as [Method, string];
	return {
		method,
		path,
		parameters: [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string),
	};
}

/** Whether an operation changes something: decides concurrency and what may be retried. */
export function isWrite(operation: Pick<Operation, 'effect'> & { request?: Route }): boolean {
	const usual = operation.request?.startsWith('GET ') ? 'read' : 'write';
	return (operation.effect ?? usual) === 'write';
}

/** The label of an operation in the editor. */
export function operationName(key: string, operation: AnyOperation): string {
	if (operation.name) return operation.name;
	if (key === 'getAll') return 'Get Many';
	const words = key.replace(/([a-z0-9])([A-Z])/g, '$1 $2');
	return words.charAt(0).toUpperCase() + words.slice(1);
}
