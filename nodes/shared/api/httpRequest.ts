/** One HTTP exchange with the API: any answer comes back as a reply, only a missing answer throws. */
import type { IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import type { Credential, CredentialContext } from './credential';
import type { ApiReply, ApiRequest } from './request';

export interface HttpRequestOptions {
	/** The `cal-api-version` date; none is sent without it. */
	version?: string;
	/** How long to wait for the whole answer, in milliseconds. */
	timeout: number;
}

function headersOf(request: ApiRequest, options: HttpRequestOptions): Record<string, string> {
	return {
		Accept: 'application/json',
		...(request.body ? { 'Content-Type': 'application/json' } : {}),
		...(options.version ? { 'cal-api-version': options.version } : {}),
	};
}

function textHeaders(headers: IN8nHttpFullResponse['headers']): Record<string, string> {
	return Object.fromEntries(
		Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]),
	);
}

/** No complete answer came in time. The code is that of n8n's HTTP layer for the same thing. */
export class TimedOut extends Error {
	readonly code = 'ETIMEDOUT';

	constructor(milliseconds: number) {
		super(`No complete answer within ${milliseconds / 1000} seconds`);
	}
}

/** n8n's own timeout starts anew with every byte, so a server that drips would never meet it. */
async function withDeadline<T>(work: Promise<T>, milliseconds: number): Promise<T> {
	const deadline = AbortSignal.timeout(milliseconds);
	let expire = () => {};
	const expired = new Promise<never>((_, reject) => {
		expire = () => reject(new TimedOut(milliseconds));
		deadline.addEventListener('abort', expire);
	});
	try {
		return await Promise.race([work, expired]);
	} finally {
		deadline.removeEventListener('abort', expire);
	}
}

/**
 * Sends a request with the credential.
 * Redirects are never followed: the key would travel to wherever the answer points.
 * The body is serialized here because n8n leaves out an empty object, which some operations need.
 */
export async function httpRequest(
	context: CredentialContext,
	credential: Credential,
	request: ApiRequest,
	options: HttpRequestOptions,
): Promise<ApiReply> {
	const query = request.query ? `?${request.query}` : '';
	const httpOptions: IHttpRequestOptions = {
		method: request.method,
		url: `${credential.server.baseUrl}${request.path}${query}`,
		headers: headersOf(request, options),
		...(request.body ? { body: JSON.stringify(request.body) } : {}),
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: options.timeout,
	};
	const response = (await withDeadline(
		context.helpers.httpRequestWithAuthentication.call(
			context,
			credential.credentialType,
			httpOptions,
		),
		options.timeout,
	)) as IN8nHttpFullResponse;
	return {
		status: response.statusCode,
		headers: textHeaders(response.headers),
		body: response.body,
	};
}
