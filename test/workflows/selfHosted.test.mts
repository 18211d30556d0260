// Servers that people host themselves, through n8n's engine: an API behind the website, keys with a
// prefix of their own, a certificate that nobody vouches for.
import { runNode } from '../engine/engine.mts';
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';
import { freshCredentials, startServer, success } from './server.mts';
import { startTlsServer } from './tlsServer.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.stop());
afterEach(() => sandbox.reset());

const credentials = (baseUrl: string, more: object = {}) => ({
	calComV2Api: {
		...freshCredentials(baseUrl).calComV2Api,
		apiKey: sandbox.apiKey,
		...more,
	},
});

const me = { resource: 'profile', operation: 'get' };

const run = async (given: ReturnType<typeof credentials>, parameters: object = me, items = [{}]) =>
	await runNode({ type: 'calCom', parameters: { ...parameters }, credentials: given, items });

describe('an API that only the website passes on, under /api/v2', () => {
	it('is found once, and every item gets there', async () => {
		const given = credentials(sandbox.websiteUrl);
		const { items, error } = await run(given, me, [{}, {}, {}]);
		expect(error).toBeUndefined();
		expect(items.map(({ json }) => json.username)).toEqual(['alice', 'alice', 'alice']);
		sandbox.log.length = 0;
		await run(given);
		expect(sandbox.log.map(({ path }) => path)).toEqual(['/api/v2/me']);
	});

	it('is taken at its word when it was pasted so', async () => {
		const { error } = await run(credentials(`${sandbox.websiteUrl}/api/v2`));
		expect(error).toBeUndefined();
	});

	it('gets a write once', async () => {
		const server = await startServer();
		const page = { status: 404, headers: { 'content-type': 'text/html' }, text: '<html></html>' };
		server.answer(({ path }) => (path.startsWith('/api/v2') ? success({ id: 1 }) : page));
		const { error } = await run(credentials(server.url), {
			resource: 'schedule',
			operation: 'create',
			name: 'Evenings',
			timeZone: { mode: 'id', value: 'Europe/Berlin' },
			isDefault: false,
		});
		const writes = server.seen.filter(({ method }) => method === 'POST');
		expect(writes.map(({ path }) => path)).toEqual(['/v2/schedules', '/api/v2/schedules']);
		expect(error).toBeUndefined();
		await server.stop();
	});
});

it('a page of a server that has its API elsewhere leads to no second request', async () => {
	const server = await startServer();
	const page = { status: 404, headers: { 'content-type': 'text/html' }, text: '<html></html>' };
	server.answer(({ path }) => (path === '/v2/me' || path === '/api/v2/me' ? success({}) : page));
	await run(credentials(server.url), { resource: 'schedule', operation: 'getAll' });
	expect(server.seen.filter(({ path }) => path.endsWith('/schedules'))).toHaveLength(1);
	await server.stop();
});

it('a key with another prefix is taken by a self-hosted server', async () => {
	sandbox.state.keys.set('acme_0123456789', 3);
	const { items } = await run(credentials(sandbox.url, { apiKey: 'acme_0123456789' }));
	expect(items[0]?.json).toMatchObject({ username: 'carol' });
});

describe('a certificate that nobody vouches for', () => {
	let server: Awaited<ReturnType<typeof startTlsServer>>;
	beforeAll(async () => {
		server = await startTlsServer({ status: 'success', data: { username: 'tess' } });
	});
	afterAll(async () => await server.stop());

	it('is refused, with words about what to do', async () => {
		const { error } = await run(credentials(server.url), { ...me, options: { retries: 0 } });
		expect(error?.message).toContain("can't be verified");
		expect(error?.description).toContain('NODE_EXTRA_CA_CERTS');
		expect(error?.description).toContain("'Ignore SSL Issues'");
		expect(error).toMatchObject({ failure: { cause: 'configuration-invalid' } });
	});

	it('is taken when the credential says so', async () => {
		const { items, error } = await run(credentials(server.url, { ignoreSSLIssues: true }));
		expect(error).toBeUndefined();
		expect(items[0]?.json).toMatchObject({ username: 'tess' });
	});
});
