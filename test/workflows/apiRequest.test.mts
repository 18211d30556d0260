// Any request to the API through n8n's engine: the same transport, and paths that can't leave it.
import { runNode } from '../engine/engine.mts';
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';
import { freshCredentials, startServer } from './server.mts';
import type { Server } from './server.mts';

let sandbox: Sandbox;
let server: Server;
beforeAll(async () => {
	sandbox = await startSandbox();
	server = await startServer();
});
afterAll(async () => await Promise.all([sandbox.stop(), server.stop()]));
afterEach(() => sandbox.reset());

const credentials = (url: string) => ({
	calComV2Api: { ...freshCredentials(url).calComV2Api, apiKey: sandbox.apiKey },
});

const call = async (form: object, url = sandbox.url) =>
	await runNode({
		type: 'calCom',
		parameters: { resource: 'api', operation: 'request', ...form },
		credentials: credentials(url),
	});

it('reads', async () => {
	const { items } = await call({ method: 'GET', path: '/v2/me' });
	expect(items.map(({ json }) => json.username)).toEqual(['alice']);
});

it('sends a body, a query and the version date', async () => {
	server.answer(() => ({ body: { status: 'success', data: { id: 7 } } }));
	const { items } = await call(
		{
			method: 'POST',
			path: 'event-types/42/webhooks/',
			versionDate: '2026-02-25',
			query: '{"limit": 3, "tags": "a b"}',
			body: '{"active": true, "nested": {"a": [1]}}',
		},
		server.url,
	);
	expect(server.seen).toEqual([
		expect.objectContaining({
			method: 'POST',
			path: '/v2/event-types/42/webhooks',
			query: { limit: '3', tags: 'a b' },
			body: { active: true, nested: { a: [1] } },
			headers: expect.objectContaining({ 'cal-api-version': '2026-02-25' }),
		}),
	]);
	expect(items.map(({ json }) => json)).toEqual([{ id: 7 }]);
});

it.each([
	'../../admin',
	'/v2/../admin',
	'/v2/%2e%2e/admin',
	'/v2//admin',
	'/v2/a%2fb',
	'/v2/me?x=1',
	'/v2/me#x',
	'https://evil.test/v2/me',
	'//evil.test/v2/me',
	'/v2/me\r\nX-Evil: 1',
	'/v2/',
	'/v2/bookings/NaN/cancel',
	'/v2/bookings/undefined',
	'/v2/bookings/null/cancel',
	'/v2/bookings/[object Object]',
	'/v2/bookings/{{ $json.uid }}',
])('%j is refused before anything is sent', async (path) => {
	const { error } = await call({ method: 'GET', path });
	expect(error?.message).toContain("'Path'");
	expect(sandbox.log).toEqual([]);
});

const ROWS = Array.from({ length: 612 }, (_, id) => ({ id }));

describe('Return All', () => {
	it('follows cursors', async () => {
		server.answer(({ query }) => {
			const start = Number(query.cursor ?? 0);
			const end = start + Number(query.limit ?? 50);
			const hasMore = end < ROWS.length;
			const pagination = { nextCursor: hasMore ? String(end) : null, hasMore };
			return { body: { status: 'success', data: ROWS.slice(start, end), pagination } };
		});
		const { items } = await call({ method: 'GET', path: '/v2/x', allPages: true }, server.url);
		expect(items.map(({ json }) => json)).toEqual(ROWS);
	});

	it('takes and skips where the answer has no paging data', async () => {
		server.answer(({ query }) => {
			const skip = Number(query.skip ?? 0);
			const data = ROWS.slice(skip, skip + Number(query.take ?? 250));
			return { body: { status: 'success', data } };
		});
		const { items } = await call({ method: 'GET', path: '/v2/x', allPages: true }, server.url);
		expect(items.map(({ json }) => json)).toEqual(ROWS);
	});

	it('reads on where the server gives fewer than asked, without a word', async () => {
		server.answer(({ query }) => {
			const skip = Number(query.skip ?? 0);
			return { body: { status: 'success', data: ROWS.slice(skip, skip + 60) } };
		});
		const { items } = await call({ method: 'GET', path: '/v2/x', allPages: true }, server.url);
		expect(items.map(({ json }) => json)).toEqual(ROWS);
	});

	it('takes a list that knows no pages for whole', async () => {
		server.answer(() => ({ body: { status: 'success', data: ROWS.slice(0, 50) } }));
		const { items } = await call({ method: 'GET', path: '/v2/x', allPages: true }, server.url);
		expect(items).toHaveLength(50);
	});

	it('takes what there is where the path refuses to be asked for pages', async () => {
		server.answer(({ query }) =>
			query.take
				? { status: 400, body: { message: 'property take should not exist' } }
				: { body: { status: 'success', data: ROWS.slice(0, 50) } },
		);
		const { items } = await call({ method: 'GET', path: '/v2/x', allPages: true }, server.url);
		expect(items).toHaveLength(50);
	});

	it('takes a thing with a long list inside for one thing', async () => {
		const thing = { id: 1, hosts: ROWS.slice(0, 60) };
		server.answer(() => ({ body: { status: 'success', data: thing } }));
		const { items } = await call({ method: 'GET', path: '/v2/x/1', allPages: true }, server.url);
		expect([items.map(({ json }) => json), server.seen.length]).toEqual([[thing], 1]);
	});

	it('asks once when there is no more', async () => {
		server.answer(() => ({ body: { status: 'success', data: ROWS.slice(0, 3) } }));
		const { items } = await call({ method: 'GET', path: '/v2/x', allPages: true }, server.url);
		expect([items.length, server.seen.length]).toEqual([3, 1]);
	});
});

describe('the query', () => {
	it('says words, lists and rows, and leaves out null', async () => {
		server.answer(() => ({ body: { status: 'success', data: [] } }));
		const query = { a: null, b: 'x', c: [1, 2], d: [{ e: 1 }], f: false };
		await call({ method: 'GET', path: '/v2/x', query: JSON.stringify(query) }, server.url);
		expect(server.seen[0]?.query).toEqual({ b: 'x', c: '1,2', 'd[0][e]': '1', f: 'false' });
	});

	it.each([{ a: { b: 1 } }, { a: [{ b: { c: 1 } }] }, { a: [null] }, { a: [[1]] }])(
		'refuses %j, which an address can not say',
		async (query) => {
			server.answer(() => ({ body: {} }));
			const parameters = { method: 'GET', path: '/v2/x', query: JSON.stringify(query) };
			const { error } = await call(parameters, server.url);
			expect(error?.message).toMatch(/^'Query' can't say what 'a' is/);
			expect(server.seen).toEqual([]);
		},
	);
});

it('sends no write twice, and waits out the limit', async () => {
	let asked = 0;
	server.answer(() => ((asked += 1) === 1 ? { status: 503, body: {} } : { body: {} }));
	const { error } = await call({ method: 'POST', path: '/v2/x' }, server.url);
	expect([error?.httpCode, server.seen.length]).toEqual(['503', 1]);
});

it.each(['calCom', 'calComTeam'])("n8n's Custom API Call of %s leads here", async (type) => {
	const { error } = await runNode({
		type,
		parameters: { resource: '__CUSTOM_API_CALL__', operation: '__CUSTOM_API_CALL__' },
		credentials: credentials(sandbox.url),
	});
	expect(error?.message).toContain('custom API calls');
	expect(error?.description).toContain("resource 'Custom API Call'");
});
