/** Carries requests to the API of one credential: limits, retries, and the place where it answers. */
import { systemClock } from './clock';
import type { Credential, CredentialContext } from './credential';
import { networkFaultOf } from './errors/networkError';
import { httpRequest } from './httpRequest';
import { isFromWebsite, located, relocate } from './locate';
import { isWrite } from './operation';
import type { ApiOperation } from './operation';
import { createLimiter } from './rateLimit/limiter';
import type { ApiReply, ApiRequest } from './request';
import { sendWithRetry } from './retry/sendWithRetry';
import type { Server } from './server';
import { versionFor } from './versions';

export interface TransportOptions {
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

export const DEFAULT_RETRIES = 3;

export const ME: ApiOperation = {
	action: 'Get profile',
	request: 'GET /v2/me',
	platformClient: true,
};

export const ME_REQUEST: ApiRequest = {
	method: 'GET',
	path: '/v2/me',
	query: '',
	pathValues: new Map(),
};

/** One for the process: all executions with the same key share what is known of its limits. */
const limiter = createLimiter(systemClock);

/** Gives the answer to a request, or rejects with what ended the sending. */
export type Transport = (request: ApiRequest, operation: ApiOperation) => Promise<ApiReply>;

export function createTransport(
	context: CredentialContext,
	credential: Credential,
	options: TransportOptions,
): Transport {
	const { retries = DEFAULT_RETRIES, waitsForLimit = true, signal, onWait, timeout } = options;
	const { identity } = credential;
	const sendTo = async (server: Server, request: ApiRequest, operation: ApiOperation) => {
		const version = options.apiVersion ?? versionFor(operation, server.edition);
		const place = { ...credential, server };
		const { givesKey } = operation;
		return await sendWithRetry(
			async () =>
				await httpRequest(context, place, request, { timeout, version, signal, givesKey }),
			networkFaultOf,
			limiter,
			systemClock,
			{
				identity,
				route: operation.request,
				isWrite: isWrite(operation),
				retries,
				waitsForLimit,
				signal,
				onWait,
			},
		);
	};
	return async (request, operation) => {
		const server = located(credential.server);
		const reply = await sendTo(server, request, operation);
		if (!isFromWebsite(reply)) return reply;
		const ask = async (place: Server) => await sendTo(place, ME_REQUEST, ME);
		const other = await relocate(server, ask).catch(() => undefined);
		return other ? await sendTo(other, request, operation) : reply;
	};
}
