/** The one place where an answer or a fault becomes n8n's error, with nothing secret in it. */
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { INode } from 'n8n-workflow';

import type { Operation } from '../operation';
import type { ApiReply } from '../transport/request';
import type { Server } from '../transport/server';
import { failureFor } from './failure';
import { hintFor } from './hints';
import { refusalText, tidy } from './refusal';

/** What an error needs to know about the request that met it. */
export interface Failed {
	node: INode;
	operation: Pick<Operation, 'needs' | 'action'>;
	server: Server;
	/** Undefined outside an execution, as in a dropdown. */
	itemIndex?: number;
}

function marked(message: string, itemIndex: number | undefined): string {
	return itemIndex === undefined ? message : `${message} [item ${itemIndex}]`;
}

function fallbackText(status: number): string {
	if (status >= 300 && status < 400) return `Cal.com's server redirected the request (${status})`;
	if (status >= 500) return `Cal.com could not handle the request (${status})`;
	return `Cal.com refused the request (${status})`;
}

/** The error for an answer that is not a success. */
export function replyError(reply: ApiReply, failed: Failed): NodeApiError {
	const said = refusalText(reply);
	const message = marked(said ?? fallbackText(reply.status), failed.itemIndex);
	const description = hintFor(reply.status, said, failed.operation, failed.server);
	return apiError(message, description, String(reply.status), failed, failureFor(reply));
}

/** Builds the error without handing n8n the answer: it would show the body that the API echoes. */
export function apiError(
	message: string,
	description: string | undefined,
	httpCode: string | undefined,
	failed: Failed,
	failure?: ReturnType<typeof failureFor>,
): NodeApiError {
	const error = new NodeApiError(
		failed.node,
		{ message },
		{
			message,
			description,
			httpCode,
			itemIndex: failed.itemIndex,
			...(failure ? { failure } : {}),
		},
	);
	// The constructor replaces messages that contain system codes; this text is already for people.
	error.message = message;
	error.description = description ?? null;
	return error;
}

function causeOf(error: unknown): { code?: string; message: string } {
	const seen = new Set<unknown>();
	let current = error as { code?: unknown; cause?: unknown; message?: unknown } | undefined;
	let message = '';
	while (current && typeof current === 'object' && !seen.has(current)) {
		seen.add(current);
		message ||= String(current.message ?? '');
		if (typeof current.code === 'string') return { code: current.code, message };
		current = current.cause as typeof current;
	}
	return { message };
}

/** The system code of a fault, such as `ECONNREFUSED`, from wherever n8n put it. */
export function faultCode(error: unknown): string | undefined {
	return causeOf(error).code;
}

/** The error for a request that got no answer. */
export function faultError(error: unknown, failed: Failed, description?: string): Error {
	if (error instanceof NodeOperationError) return error;
	const { code, message } = causeOf(error);
	const unreachable = code === 'ENOTFOUND' || code === 'ECONNREFUSED' || code === 'EAI_AGAIN';
	const what = unreachable
		? `Cal.com's server can't be reached at ${failed.server.baseUrl}`
		: `Cal.com's server gave no answer${code ? ` (${code})` : ''}`;
	const known = code ? what : tidy(message) || what;
	return apiError(
		marked(known, failed.itemIndex),
		description ??
			(unreachable
				? "Check 'Server' and 'Base URL' in the credential, and the network"
				: 'Try again later'),
		undefined,
		failed,
		{ cause: 'temporarily-unavailable' },
	);
}
