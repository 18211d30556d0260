/** One HTTP exchange with the API: any answer comes back as a reply, only a missing answer throws. */
import type { IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import { sendWithRenewal } from './authentication/oauth2';
import type { SendHttp } from './authentication/oauth2';
import { OAUTH2_CREDENTIAL } from './credential';
import { Stopped } from './clock';
import type { BearerToken, Credential, CredentialContext } from './credential';
import type { ApiReply, ApiRequest } from './request';
import { addressOf } from './server';

export interface HttpRequestOptions {
	/** The `cal-api-version` date; none is sent without it. */
	version?: string;
	/** How long to wait for the whole answer, in milliseconds. */
	timeout: number;
	/** Fires when the user stops the execution. */
	signal?: AbortSignal;
	/** A success may hold the credential's own secret. */
	givesKey?: boolean;
}

function headersOf(request: ApiRequest, version?: string): Record<string, string> {
	return {
		Accept: 'application/json',
		...(request.body ? { 'Content-Type': 'application/json' } : {}),
		...(version ? { 'cal-api-version': version } : {}),
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

/**
 * Runs a request no longer than the time, and ends it then: n8n's own timeout starts anew with every
 * byte, so a server that drips would never meet it. A stopped execution ends it as well.
 */
export async function withDeadline<T>(
	work: (abortSignal: AbortSignal) => Promise<T>,
	milliseconds: number,
	signal?: AbortSignal,
): Promise<T> {
	const deadline = AbortSignal.timeout(milliseconds);
	const aborting = new AbortController();
	let end = () => {};
	const ended = new Promise<never>((_, reject) => {
		end = () => {
			reject(signal?.aborted ? new Stopped() : new TimedOut(milliseconds));
			aborting.abort();
		};
		deadline.addEventListener('abort', end);
		signal?.addEventListener('abort', end);
		if (signal?.aborted) end();
	});
	try {
		return await Promise.race([work(aborting.signal), ended]);
	} finally {
		deadline.removeEventListener('abort', end);
		signal?.removeEventListener('abort', end);
	}
}

/** Cal.com's own status for an access token that has expired. */
const TOKEN_EXPIRED = 498;

/** Sends a request as a managed user, whose token n8n doesn't know. */
async function sendWithToken(send: SendHttp, token: BearerToken, options: IHttpRequestOptions) {
	const withToken = async (value: string) =>
		await send({ ...options, headers: { ...options.headers, Authorization: `Bearer ${value}` } });
	const current = await token.current();
	const response = await withToken(current);
	const isRefused = response.statusCode === 401 || response.statusCode === TOKEN_EXPIRED;
	return isRefused ? await withToken(await token.renewed(current)) : response;
}

/** Sends a request in the way of the credential, each attempt within the time. */
async function sendAuthenticated(
	context: CredentialContext,
	{ credentialType, identity, bearer, server }: Credential,
	options: IHttpRequestOptions,
	{ timeout, signal }: HttpRequestOptions,
): Promise<IN8nHttpFullResponse> {
	const { httpRequest: plain, httpRequestWithAuthentication: authenticated } = context.helpers;
	const send: SendHttp = async (request) =>
		(await withDeadline(
			async (abortSignal) =>
				bearer
					? await plain.call(context, { ...request, abortSignal })
					: await authenticated.call(context, credentialType, { ...request, abortSignal }),
			timeout,
			signal,
		)) as IN8nHttpFullResponse;
	if (bearer) return await sendWithToken(send, bearer, options);
	if (credentialType !== OAUTH2_CREDENTIAL) return await send(options);
	const probe = { ...options, ...PROBE, url: `${addressOf(server)}/v2/me`, body: undefined };
	return await sendWithRenewal(identity, send, options, probe);
}

/** Asks who the token belongs to, and throws for any refusal. */
const PROBE = { method: 'GET', ignoreHttpStatusErrors: false } as const;

/**
 * Sends a request with the credential.
 * Redirects are never followed: the key would travel to wherever the answer points.
 * The body is serialized here because n8n leaves out an empty object, which some operations need.
 */
export async function httpRequest(
	context: CredentialContext,
	credential: Credential,
	request: ApiRequest,
	httpOptions: HttpRequestOptions,
): Promise<ApiReply> {
	const { timeout, version } = httpOptions;
	const { server, secrets } = credential;
	const query = request.query ? `?${request.query}` : '';
	const options: IHttpRequestOptions = {
		method: request.method,
		url: `${addressOf(server)}${request.path}${query}`,
		headers: headersOf(request, version),
		...(request.body ? { body: JSON.stringify(request.body) } : {}),
		...(server.ignoresSslIssues ? { skipSslCertificateValidation: true } : {}),
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout,
	};
	const response = await sendAuthenticated(context, credential, options, httpOptions);
	const isGiven = httpOptions.givesKey && response.statusCode < 300;
	return {
		status: response.statusCode,
		headers: secrets.mask(textHeaders(response.headers)),
		body: isGiven ? (response.body as unknown) : secrets.mask<unknown>(response.body),
	};
}
