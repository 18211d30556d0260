/**
 * n8n's public API, as other programs use it. It lists executions by their IDs: the list of the editor
 * is sorted by when they started and paged by ID, and so leaves some out where workers start them.
 */
import axios from 'axios';

import type { N8nRest } from '../../scripts/host/rest.mjs';

const LABEL = 'e2e';

interface Page {
	data: Array<{ id: string | number }>;
	nextCursor: string | null;
}

/** One key for each n8n. */
const keys = new WeakMap<N8nRest, Promise<string>>();

async function newKey(rest: N8nRest): Promise<string> {
	const scopes: unknown = await rest.request('GET', '/rest/api-keys/scopes');
	const body = { label: LABEL, scopes, expiresAt: null };
	return (await rest.request('POST', '/rest/api-keys', body)).rawApiKey;
}

export async function publicApi<T>(
	{ url, rest }: { url: string; rest: N8nRest },
	method: 'GET' | 'POST',
	path: string,
	data?: unknown,
): Promise<T> {
	const key = keys.get(rest) ?? newKey(rest);
	keys.set(rest, key);
	const headers = { 'X-N8N-API-KEY': await key };
	return (await axios.request<T>({ url: `${url}/api/v1${path}`, method, data, headers })).data;
}

/** Those that have not ended, which the public API may leave out; no more than the newest hundred. */
async function current(rest: N8nRest, workflowId: string): Promise<string[]> {
	const filter = JSON.stringify({ workflowId, status: ['new', 'running'] });
	const query = new URLSearchParams({ filter, limit: '100' });
	const { results } = await rest.request('GET', `/rest/executions?${query.toString()}`);
	return (results as Array<{ id: string }>).map(({ id }) => id);
}

/** The IDs of all executions of a workflow, whatever their state. */
export async function allExecutions(
	n8n: { url: string; rest: N8nRest },
	workflowId: string,
): Promise<string[]> {
	const ids = await current(n8n.rest, workflowId);
	let cursor: string | null = '';
	do {
		const query = new URLSearchParams({ workflowId, limit: '250', ...(cursor ? { cursor } : {}) });
		const page: Page = await publicApi<Page>(n8n, 'GET', `/executions?${query.toString()}`);
		ids.push(...page.data.map(({ id }) => String(id)));
		cursor = page.nextCursor;
	} while (cursor);
	return [...new Set(ids)];
}
