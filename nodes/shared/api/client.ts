/** The API as the rest of the node sees it: send a request, get a success or n8n's error. */
import { NodeOperationError } from 'n8n-workflow';

import { brokenError, limitError, replyError } from './errors/apiError';
import type { FailedRequest } from './errors/apiError';
import { networkErrorCode, networkError } from './errors/networkError';
import { isWrite } from './operation';
import type { ApiOperation } from './operation';
import { Stopped, systemClock } from './clock';
import { API_KEY_CREDENTIAL, readCredential } from './credential';
import type { Credential, CredentialContext } from './credential';
import { organizationOf, readCurrentUser } from './currentUser';
import type { CurrentUser } from './currentUser';
import { httpRequest } from './httpRequest';
import { createLimiter } from './rateLimit/limiter';
import type { ApiReply, ApiRequest } from './request';
import { isBroken } from './retry/policy';
import { LimitReached, sendWithRetry } from './retry/sendWithRetry';
import { versionFor } from './versions';

export interface ClientOptions {
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

export interface Client {
	readonly credential: Credential;
	send(request: ApiRequest, operation: ApiOperation, itemIndex?: number): Promise<ApiReply>;
	/** The user of the credential. */
	currentUser(itemIndex?: number): Promise<CurrentUser>;
	myOrganization(itemIndex?: number): Promise<number>;
}

export const DEFAULT_RETRIES = 3;

const ME: ApiOperation = { action: 'Get profile', request: 'GET /v2/me', platformClient: true };
const ME_REQUEST: ApiRequest = { method: 'GET', path: '/v2/me', query: '', pathValues: new Map() };

/** One for the process: all executions with the same key share what is known of its limits. */
const limiter = createLimiter(systemClock);

/** Refuses before any request what the credential or the server's generation can't do. */
function refuseImpossible(
	operation: ApiOperation,
	credential: Credential,
	failed: FailedRequest,
): void {
	const { node, itemIndex } = failed;
	if (credential.credentialType !== API_KEY_CREDENTIAL && !operation.platformClient) {
		throw new NodeOperationError(node, `'${operation.action}' needs a user's API key`, {
			itemIndex,
			description:
				"Set 'Authentication' to API Key: the API does not take the platform client here",
		});
	}
	if (versionFor(operation, credential.server) === 'missing') {
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
function successOrError(reply: ApiReply, operation: ApiOperation, failed: FailedRequest): ApiReply {
	if (operation.returnsRedirect && isRedirect(reply)) return reply;
	if (reply.status < 200 || reply.status >= 300) throw replyError(reply, failed);
	if (isBroken(reply)) throw brokenError(reply, failed);
	return reply;
}

/** What ended the sending, as n8n's error. */
function toNodeError(fault: unknown, failed: FailedRequest): Error {
	if (fault instanceof LimitReached) return limitError(fault.waitMs, failed);
	if (fault instanceof Stopped) {
		return new NodeOperationError(failed.node, fault.message, { itemIndex: failed.itemIndex });
	}
	return networkError(fault, failed);
}

/** Opens the API with the node's credential. */
export async function openClient(
	context: CredentialContext,
	options: ClientOptions,
): Promise<Client> {
	const credential = await readCredential(context);
	const { retries = DEFAULT_RETRIES, waitsForLimit = true, signal, onWait, timeout } = options;

	const sendOne: Client['send'] = async (request, operation, itemIndex) => {
		const node = context.getNode();
		const write = isWrite(operation);
		const failed: FailedRequest = {
			node,
			operation,
			server: credential.server,
			isWrite: write,
			itemIndex,
		};
		refuseImpossible(operation, credential, failed);
		const version = options.apiVersion ?? versionFor(operation, credential.server);
		const reply = await sendWithRetry(
			async () => await httpRequest(context, credential, request, { timeout, version }),
			networkErrorCode,
			limiter,
			systemClock,
			{
				identity: credential.identity,
				route: operation.request,
				isWrite: write,
				retries,
				waitsForLimit,
				signal,
				onWait,
			},
		).catch(async (fault: unknown) => await Promise.reject(toNodeError(fault, failed)));
		return successOrError(reply, operation, failed);
	};

	const currentUser: Client['currentUser'] = async (itemIndex) =>
		await readCurrentUser(credential, async () => await sendOne(ME_REQUEST, ME, itemIndex));

	return {
		credential,
		send: sendOne,
		currentUser,
		myOrganization: async (itemIndex) =>
			organizationOf(await currentUser(itemIndex), context.getNode(), itemIndex),
	};
}
