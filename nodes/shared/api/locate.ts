/**
 * Where the API of a self-hosted server answers. Behind Cal.com's website it is `/api/v2` instead
 * of `/v2`, and the website answers `/v2` with a page: found out once, and kept for the process.
 */
import type { ApiReply } from './request';
import { isObject, isPage } from './responseBody';
import { otherPrefix } from './server';
import type { NamedServer, Server } from './server';

const found = new Map<string, Server['prefix']>();

const KEPT = 1_000;

/** The server where its API was found before. */
export function located<T extends NamedServer>(server: T): T {
	return found.has(server.baseUrl) ? { ...server, prefix: found.get(server.baseUrl) } : server;
}

/** The answer of a website that has no such page: nothing was done, so asking elsewhere is safe. */
export function isFromWebsite(reply: ApiReply): boolean {
	return (reply.status === 404 || reply.status === 405) && isPage(reply);
}

/** The API answers everything with JSON, refusals too. */
async function hasApi<T extends NamedServer>(
	server: T,
	ask: (server: T) => Promise<ApiReply>,
): Promise<boolean> {
	const { body } = await ask(server);
	return isObject(body) && ('status' in body || 'error' in body);
}

/** The server at the other path, if the API is there and only there. */
export async function relocate<T extends NamedServer>(
	server: T,
	ask: (server: T) => Promise<ApiReply>,
): Promise<T | undefined> {
	const other = { ...server, prefix: otherPrefix(server) };
	if ((await hasApi(server, ask)) || !(await hasApi(other, ask))) return undefined;
	const [oldest] = found.keys();
	if (found.size >= KEPT && oldest !== undefined) found.delete(oldest);
	found.set(server.baseUrl, other.prefix);
	return other;
}
