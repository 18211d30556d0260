/** The API as the rest of the node sees it: send a request, get a success or n8n's error. */
import { NodeOperationError } from 'n8n-workflow';

import { brokenError, limitError, replyError } from './errors/apiError';
import type { Failed } from './errors/apiError';
import { faultCode, faultError } from './errors/networkError';
import { isWrite } from '../operation/operation';
import type { Operation } from '../operation/operation';
import { Stopped, systemClock } from './clock';
import { API_KEY_CREDENTIAL, connect } from './credential';
import type { Connection, RequestContext } from './credential';
import { organizationOf, whoAmI } from './currentUser';
import type { Me } from './currentUser';
import { exchange } from './httpRequest';
import { createLimiter } from './rateLimit/limiter';

import type { ApiReply, ApiRequest } from './request';
import { isBroken } from './retry/policy';
import { LimitReached, send } from './retry/sendWithRetry';
import { versionFor } from './server';

/** What the transport needs to know about an operation. */
export type SentOperation = Pick<
	Operation,
	'action' | 'needs' | 'versions' | 'platformClient' | 'request' | 'effect' | 'followsNothing'
>;

export interface ApiOptions {
	/** Milliseconds to wait for one answer. */
	timeout: number;
	/** How often a request may be sent again after a fault, where that is safe. */
	retries?: number;
	/** Whether to wait when the rate limit is used up; otherwise the request fails. */
	waitsForLimit?: boolean;
	/** The `cal-api-version` to send instead of the operation's own. */
	apiVersion?: string;
	/** Fires when the user stops the execution. */
	signal?: AbortSignal;
	/** Told about every wait for the rate limit, in milliseconds. */
	onWait?(milliseconds: number): void;
}

export interface Api {
	readonly connection: Connection;
	send(request: ApiRequest, operation: SentOperation, itemIndex?: number): Promise<ApiReply>;
	/** The user of the credential. */
	me(itemIndex?: number): Promise<Me>;
	myOrganization(itemIndex?: number): Promise<number>;
}

export const DEFAULT_RETRIES = 3;

const ME: SentOperation = { action: 'Get profile', request: 'GET /v2/me', platformClient: true };
const ME_REQUEST: ApiRequest = { method: 'GET', path: '/v2/me', query: '', pathValues: new Map() };

/** One for the process: all executions with the same key share what is known of its limits. */
const limiter = createLimiter(systemClock);

/** Refuses before any request what the credential or the server's generation can't do. */
function refuseImpossible(operation: SentOperation, connection: Connection, failed: Failed): void {
	const { node, itemIndex } = failed;
	if (connection.credentialType !== API_KEY_CREDENTIAL && !operation.platformClient) {
		throw new NodeOperationError(node, `'${operation.action}' needs a user's API key`, {
			itemIndex,
			description:
				"Set 'Authentication' to API Key: the API does not take the platform client here",
		});
	}
	if (versionFor(operation, connection.server) === 'missing') {
		throw new NodeOperationError(
			node,
			`'${operation.action}' does not exist on Cal.com servers of 2025`,
			{
				itemIndex,
				description:
					"Update the self-hosted Cal.com and set 'API Generation' in the credential to 2026 or later",
			},
		);
	}
}

function isRedirect(reply: ApiReply): boolean {
	return reply.status >= 300 && reply.status < 400;
}

/** The success, or the error that the answer stands for. */
function judge(reply: ApiReply, operation: SentOperation, failed: Failed): ApiReply {
	if (operation.followsNothing && isRedirect(reply)) return reply;
	if (reply.status < 200 || reply.status >= 300) throw replyError(reply, failed);
	if (isBroken(reply)) throw brokenError(reply, failed);
	return reply;
}

/** What ended the sending, as n8n's error. */
function asError(fault: unknown, failed: Failed): Error {
	if (fault instanceof LimitReached) return limitError(fault.waitMs, failed);
	if (fault instanceof Stopped) {
		return new NodeOperationError(failed.node, fault.message, { itemIndex: failed.itemIndex });
	}
	return faultError(fault, failed);
}

/** Opens the API with the node's credential. */
export async function openApi(context: RequestContext, options: ApiOptions): Promise<Api> {
	const connection = await connect(context);
	const { retries = DEFAULT_RETRIES, waitsForLimit = true, signal, onWait, timeout } = options;

	const sendOne: Api['send'] = async (request, operation, itemIndex) => {
		const node = context.getNode();
		const write = isWrite(operation);
		const failed: Failed = {
			node,
			operation,
			server: connection.server,
			isWrite: write,
			itemIndex,
		};
		refuseImpossible(operation, connection, failed);
		const version = options.apiVersion ?? versionFor(operation, connection.server);
		const reply = await send(
			async () => await exchange(context, connection, request, { timeout, version }),
			faultCode,
			limiter,
			systemClock,
			{
				identity: connection.identity,
				route: operation.request,
				isWrite: write,
				retries,
				waitsForLimit,
				signal,
				onWait,
			},
		).catch(async (fault: unknown) => await Promise.reject(asError(fault, failed)));
		return judge(reply, operation, failed);
	};

	const me: Api['me'] = async (itemIndex) =>
		await whoAmI(connection, async () => await sendOne(ME_REQUEST, ME, itemIndex));

	return {
		connection,
		send: sendOne,
		me,
		myOrganization: async (itemIndex) =>
			organizationOf(await me(itemIndex), context.getNode(), itemIndex),
	};
}
