/**
 * Finds out which edition a server is: by routes that only some have, asked without a key and
 * without an effect. A server says `Cannot GET …` of a route that it doesn't have at a version date.
 */
import type { IHttpRequestOptions, IN8nHttpFullResponse } from 'n8n-workflow';

import type { Edition } from './edition';
import { isFromWebsite, located, relocate } from './locate';
import type { PlainSender } from './plainRequest';
import type { ApiReply } from './request';
import { isPage } from './responseBody';
import { addressOf } from './server';
import type { NamedServer } from './server';

interface Probe {
	path: string;
	version?: string;
}

/** Came with the version dates of 2026. */
const OF_2026: Probe = { path: '/v2/bookings/n8n/references', version: '2026-02-25' };
/** Gone from Cal.diy. */
const TEAMS: Probe = { path: '/v2/teams' };
/** Came after December 2025. */
const ATTENDEES: Probe = { path: '/v2/bookings/n8n/attendees', version: '2024-08-13' };
/** Came between August and December 2025. */
const SESSIONS: Probe = { path: '/v2/bookings/n8n/conferencing-sessions', version: '2024-08-13' };

const TIMEOUT_MS = 20_000;
/** After this a server is asked again: it may have been updated. */
const KEPT_MS = 60 * 60 * 1000;

/** The server answered none of what a Cal.com would: it is too early to say what it is. */
export class UnknownServer extends Error {
	constructor(readonly status: number) {
		super(`It could not be found out which Cal.com this is (the server answered ${status})`);
	}
}

type ProbeSender = (probe: Probe) => Promise<boolean>;

function saysCannot(body: unknown, path: string): boolean {
	const text = typeof body === 'string' ? body : JSON.stringify(body ?? '');
	return text.includes('Cannot GET ') && text.includes(path);
}

/** One question, at the place where the API is, or may be. */
async function ask(
	sender: PlainSender,
	server: NamedServer,
	{ path, version }: Probe,
): Promise<ApiReply> {
	const options: IHttpRequestOptions = {
		method: 'GET',
		url: `${addressOf(server)}${path}`,
		headers: { Accept: 'application/json', ...(version ? { 'cal-api-version': version } : {}) },
		...(server.ignoresSslIssues ? { skipSslCertificateValidation: true } : {}),
		returnFullResponse: true,
		ignoreHttpStatusErrors: true,
		disableFollowRedirect: true,
		timeout: TIMEOUT_MS,
	};
	const { body, statusCode } = (await sender.helpers.httpRequest(options)) as IN8nHttpFullResponse;
	return { status: statusCode, headers: {}, body };
}

/** Asks the server whether it has a route. */
function askerOf(sender: PlainSender, server: NamedServer): ProbeSender {
	return async (probe) => {
		const askAt = async (at: NamedServer) => await ask(sender, at, probe);
		const first = await askAt(located(server));
		const other = isFromWebsite(first) ? await relocate(located(server), askAt) : undefined;
		const { body, status } = other ? await askAt(other) : first;
		if (saysCannot(body, probe.path)) return false;
		if (isPage({ body }) || status === 429 || status >= 500) throw new UnknownServer(status);
		return true;
	};
}

async function editionOf(has: ProbeSender): Promise<Edition> {
	if (await has(OF_2026)) return 'cloud';
	if (!(await has(TEAMS))) return 'calDiy';
	if (await has(ATTENDEES)) return 'calCom2026';
	return (await has(SESSIONS)) ? 'calCom2025' : 'calCom2025August';
}

interface KnownEdition {
	edition: Promise<Edition>;
	until: number;
}

/** One for the process: what is known of each server. */
const known = new Map<string, KnownEdition>();

/** Forgets what a server is, so that it is asked again. */
export function forgetEdition(baseUrl: string): void {
	known.delete(baseUrl);
}

/** The edition of a server: asked once, and again after an hour. */
export async function detectEdition(
	sender: PlainSender,
	server: NamedServer,
	now = Date.now(),
): Promise<Edition> {
	const { baseUrl } = server;
	const found = known.get(baseUrl);
	if (found && now < found.until) return await found.edition;
	const edition = editionOf(askerOf(sender, server));
	known.set(baseUrl, { edition, until: now + KEPT_MS });
	edition.catch(() => {
		forgetEdition(baseUrl);
	});
	return await edition;
}
