/** One HTTP exchange with the API: any answer comes back as a reply, only a missing answer throws. */
import type { IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import type { Connection, RequestContext } from './connection';
import type { ApiReply, ApiRequest } from './request';

export interface ExchangeOptions {
	/** The `cal-api-version` date; none is sent without it. */
	version?: string;
	/** How long to wait for the whole answer, in milliseconds. */
	timeout: number;
}

function headersOf(request: ApiRequest, options: ExchangeOptions): Record<string, string> {
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

/**
 * Sends a request with the credential.
 * Redirects are never followed: the key would travel to wherever the answer points.
 * The body is serialized here because n8n leaves out an empty object, which some operations need.
 */
export async function exchange(
	context: RequestContext,
	connection: Connection,
	request: ApiRequest,
	options: ExchangeOptions,
): Promise<ApiReply> {
	const query = request.query ? `?${request.query}` : '';
	const httpOptions: IHttpRequestOptions = {
		method: request.method,
		url: `${connection.server.baseUrl}${request.path}${query}`,
		headers: headersOf(request, options),
		...(request.body ? { body: JSON.stringify(request.body) } : {}),
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: options.timeout,
	};
	const response = (await context.helpers.httpRequestWithAuthentication.call(
		context,
		connection.credentialType,
		httpOptions,
	)) as IN8nHttpFullResponse;
	return {
		status: response.statusCode,
		headers: textHeaders(response.headers),
		body: response.body,
	};
}
