// A fault, a method, a position: every item is answered or named in an error, no write happens
// twice, and what reports success happened exactly once. The sandbox's own log is the witness.
import { createServer } from 'node:http';

import { runNode } from '../engine/engine.mts';
import type { NodeResult } from '../engine/engine.mts';
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';
import { cases } from './faults.mts';
import { requests } from './requests.mts';
import type { ChaosRequest } from './requests.mts';

/** All three positions take minutes; by default one stands for them. */
const POSITIONS = process.env.CHAOS === 'full' ? [1, 2, 3] : [2];
const METHODS = ['GET', 'POST', 'PATCH', 'PUT', 'DELETE'] as const;
const names = cases().map(({ name }) => name);
const matrix = names.flatMap((name) =>
	METHODS.flatMap((method) => POSITIONS.map((position) => ({ name, method, position }))),
);

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.stop());
beforeEach(() => sandbox.reset());

async function run(
	request: ChaosRequest,
	options: Record<string, unknown> = {},
): Promise<NodeResult> {
	return await runNode({
		type: request.type,
		items: request.items,
		onError: 'continueRegularOutput',
		parameters: { ...request.parameters, options: { timeout: 0.5, concurrency: 1, ...options } },
		credentials: {
			calComV2Api: {
				apiKey: sandbox.apiKey,
				server: 'selfHosted',
				baseUrl: sandbox.url,
				apiGeneration: '2026',
			},
		},
	});
}

function requestOf(method: string): ChaosRequest {
	const found = requests(sandbox).find((request) => request.method === method);
	if (!found) throw new Error(`No request with ${method}`);
	return found;
}

/** How often the write of each item took effect, by what identifies it in path and body. */
function applications(request: ChaosRequest): number[] {
	const applied = sandbox.log.filter((entry) => entry.operation === request.route && entry.applied);
	return request.items.map(
		(item) =>
			applied.filter((entry) => {
				const sent = `${entry.path} ${JSON.stringify(entry.body ?? {})}`;
				return Object.values(item).every((value) => sent.includes(String(value)));
			}).length,
	);
}

test.each(matrix)('$name, $method, request $position', async ({ name, method, position }) => {
	const request = requestOf(method);
	const chosen = cases().find((entry) => entry.name === name);
	if (!chosen) throw new Error(name);
	let left = 1;
	sandbox.fault(({ route, number }) => {
		if (route !== request.route || number !== position || left === 0) return undefined;
		left -= 1;
		return chosen.fault;
	});
	const { items, error } = await run(request);

	expect(error).toBeUndefined();
	expect(left).toBe(0);
	expect(items.map(({ pairedItem }) => pairedItem)).toEqual(
		request.items.map((_, item) => ({ item })),
	);
	const succeeds = request.isWrite ? chosen.writeSucceeds : chosen.readSucceeds;
	const failed = items.flatMap(({ json }, item) => (json.error === undefined ? [] : [item]));
	expect(failed).toEqual(succeeds ? [] : [position - 1]);
	for (const item of failed) expect(String(items[item]?.json.error)).toContain(`[item ${item}]`);
	if (!request.isWrite) return;
	const times = applications(request);
	expect(times.every((count) => count <= 1)).toBe(true);
	expect(times.filter((_, item) => !failed.includes(item)).every((count) => count === 1)).toBe(
		true,
	);
});

test('the key never follows a redirect', async () => {
	const visits: unknown[] = [];
	const elsewhere = createServer((incoming, outgoing) => {
		visits.push(incoming.headers);
		outgoing.end('{}');
	});
	await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
	const { port } = elsewhere.address() as { port: number };
	const headers = { Location: `http://127.0.0.1:${port}/v2/me` };
	sandbox.fault(() => ({ kind: 'redirect', applied: false, headers }));
	const { items } = await run(requestOf('GET'));
	await new Promise((resolve) => elsewhere.close(resolve));
	expect(visits).toEqual([]);
	expect(items.every(({ json }) => String(json.error).includes('redirected'))).toBe(true);
});

test('a write without a clear answer says that it may have happened', async () => {
	sandbox.fault(() => ({ kind: 'reset-after', applied: true }));
	const request = requestOf('POST');
	const { error } = await runNode({
		type: request.type,
		items: request.items.slice(0, 1),
		parameters: request.parameters,
		credentials: {
			calComV2Api: {
				apiKey: sandbox.apiKey,
				server: 'selfHosted',
				baseUrl: sandbox.url,
				apiGeneration: '2026',
			},
		},
	});
	expect(error?.description).toMatch(/may have done it nevertheless/);
	expect(applications(request)[0]).toBe(1);
});

test('a server that is not there is tried again, also by a write, and nothing is lost', async () => {
	const request = requestOf('POST');
	const { port } = new URL(sandbox.url);
	await sandbox.stop();
	const back = new Promise<Sandbox>((resolve) => {
		setTimeout(() => void startSandbox({ port: Number(port) }).then(resolve), 400);
	});
	const { items } = await run(request);
	sandbox = await back;
	expect(items.map(({ json }) => json.error)).toEqual([undefined, undefined, undefined]);
	expect(applications(request)).toEqual([1, 1, 1]);
});

test('On Rate Limit → Fail ends with n8n words to act on', async () => {
	sandbox.fault(() => cases()[0]?.fault);
	const request = requestOf('GET');
	const { error } = await runNode({
		type: request.type,
		items: request.items.slice(0, 1),
		parameters: { ...request.parameters, options: { onRateLimit: 'fail' } },
		credentials: {
			calComV2Api: {
				apiKey: `${sandbox.apiKey}`,
				server: 'selfHosted',
				baseUrl: `${sandbox.url}/v2`,
				apiGeneration: '2026',
			},
		},
	});
	expect(error).toMatchObject({
		httpCode: '429',
		failure: { cause: 'rate-limited', retryAfterMs: 1000 },
	});
});

test('stopping the execution stops the waiting', async () => {
	const wait = {
		status: 429,
		kind: 'status',
		applied: false,
		headers: { 'Retry-After': '60' },
	} as const;
	sandbox.fault(() => ({ ...wait, body: {} }));
	const request = requestOf('GET');
	const started = Date.now();
	await runNode({
		type: request.type,
		items: request.items,
		parameters: request.parameters,
		// Another address is another bucket: the block must not reach the other tests.
		credentials: {
			calComV2Api: {
				apiKey: sandbox.apiKey,
				server: 'selfHosted',
				baseUrl: `${sandbox.url}/`,
				apiGeneration: '2026',
			},
		},
		stop: new Promise((resolve) => setTimeout(resolve, 500)),
	}).catch(() => undefined);
	expect(Date.now() - started).toBeLessThan(5000);
});
