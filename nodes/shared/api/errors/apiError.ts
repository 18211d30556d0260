/** The one place where an answer or a fault becomes n8n's error, with nothing secret in it. */
import { NodeApiError } from 'n8n-workflow';
import type { INode } from 'n8n-workflow';

import type { ApiOperation } from '../operation';
import { waitAfter429 } from '../rateLimit/headers';
import type { ApiReply } from '../request';
import { isPage } from '../responseBody';
import type { NamedServer } from '../server';
import { failureFor } from './failure';
import { foreignRefusal } from './foreignAnswer';
import type { Said } from './foreignAnswer';
import type { Failure } from './failure';
import { hintFor, RECONNECT_HINT } from './hints';
import type { HintContext } from './hints';
import { isAboutCalendar } from './hintsByText';
import { refusalOf } from './refusal';

/** What an error needs to know about the request that met it. */
export interface FailedRequest {
	node: INode;
	operation: Pick<ApiOperation, 'needs' | 'action' | 'inOrganization'>;
	server: NamedServer;
	credentialType?: string;
	/** Whether the request changes something: without an answer it may have happened. */
	isWrite: boolean;
	/** Undefined outside an execution, as in a dropdown. */
	itemIndex?: number;
}

function fallbackText(status: number): string {
	if (status >= 300 && status < 400) return `Cal.com's server redirected the request (${status})`;
	if (status === 410) return `What was asked for is gone from Cal.com's server (${status})`;
	if (status >= 500) return `Cal.com could not handle the request (${status})`;
	return `Cal.com refused the request (${status})`;
}

/** A write is never sent a second time when the server may have acted on the first. */
export const MAY_HAVE_HAPPENED =
	'Cal.com may have done it nevertheless, so it was not sent again: look, for example with Get Many, before you repeat it';

/** Whether an error leaves open if the write was done. */
export function isUnclear(error: unknown): boolean {
	return error instanceof NodeApiError && error.description === MAY_HAVE_HAPPENED;
}

/** The words for an answer that is not a success. */
export function wordsForReply(
	reply: ApiReply,
	failed: HintContext,
): Partial<Said> & { text: string } {
	const said = refusalOf(reply);
	const foreign = foreignRefusal(reply);
	return {
		text: foreign?.text ?? said?.text ?? fallbackText(reply.status),
		hint: foreign?.hint ?? hintFor(reply.status, said, failed),
	};
}

/** The error for an answer that is not a success. */
export function replyError(reply: ApiReply, failed: FailedRequest): NodeApiError {
	const { text: message, hint } = wordsForReply(reply, failed);
	const isOpen = failed.isWrite && reply.status >= 500;
	const waitMs = reply.status === 429 ? waitAfter429(reply, Date.now()) : undefined;
	const isCalendar = reply.status === 401 && isAboutCalendar(message);
	const failure = failureFor(isCalendar ? 403 : reply.status, waitMs);
	return apiError(
		message,
		isOpen ? MAY_HAVE_HAPPENED : hint,
		String(reply.status),
		failed,
		failure,
	);
}

/** The words for a success without the JSON that makes it one. */
export function wordsForBroken(reply: ApiReply): Said {
	const what = isPage(reply) ? 'a web page instead of data' : 'incomplete data';
	const hint = isPage(reply)
		? "Check 'Base URL' in the credential: it has to be the address of the API, not of the website"
		: 'Try again later';
	return { text: `Cal.com's server answered ${what} (${reply.status})`, hint };
}

/** The error for a success without the JSON that makes it one. */
export function brokenError(reply: ApiReply, failed: FailedRequest): NodeApiError {
	const { text, hint } = wordsForBroken(reply);
	return apiError(text, failed.isWrite ? MAY_HAVE_HAPPENED : hint, String(reply.status), failed, {
		cause: 'temporarily-unavailable',
	});
}

/** The error for a request that would have to wait, when the user does not want that. */
export function limitError(waitMs: number, failed: FailedRequest): NodeApiError {
	return apiError(
		"Cal.com's rate limit is used up",
		`Try again in ${Math.ceil(waitMs / 1000)} seconds, or set the option 'On Rate Limit' to Wait`,
		'429',
		failed,
		failureFor(429, Math.ceil(waitMs)),
	);
}

/** The error for an account that has to be connected again. */
export function connectionError(message: string, failed: FailedRequest): NodeApiError {
	return apiError(message, RECONNECT_HINT, '401', failed, { cause: 'credential-invalid' });
}

/** Builds the error without handing n8n the answer: it would show the body that the API echoes. */
export function apiError(
	message: string,
	description: string | undefined,
	httpCode: string | undefined,
	failed: FailedRequest,
	failure?: Failure,
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
