/**
 * The packed package inside a real n8n, over n8n's REST interface.
 * Covers what only a real n8n does: loading an installed package, credential tests, executions.
 */
import { basename } from 'node:path';

import manifest from '../../package.json';
import { itemsOf } from '../../scripts/host/runData.mjs';
import type { Sandbox } from '../sandbox/index.mts';
import { startSandbox } from '../sandbox/index.mts';
import { startServer } from '../workflows/server.mts';
import type { Reply } from '../workflows/server.mts';
import { startN8n } from './n8n.mts';
import type { N8n } from './n8n.mts';
import { apiKeyCredential, fromList, singleNodeWorkflow } from './workflows.mts';

/** `dist/nodes/CalCom/CalCom.node.js` → `calCom`. */
function typeName(file: string) {
	const name = basename(file).split('.')[0] ?? '';
	return name.charAt(0).toLowerCase() + name.slice(1);
}

let n8n: N8n;
let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
	n8n = await startN8n();
});

afterAll(async () => {
	await n8n?.stop();
	await sandbox?.stop();
});

async function run(parameters: Record<string, unknown>) {
	const id = await n8n.rest.createCredential(apiKeyCredential(sandbox));
	const workflow = singleNodeWorkflow({ type: 'calComOrganization', parameters, credential: id });
	const saved = await n8n.rest.createWorkflow(workflow);
	return await n8n.rest.run(saved.id, { trigger: 'Start' });
}

describe('an installed package', () => {
	let types: Array<{ name: string; group: string[]; iconUrl: { light: string } }>;

	beforeAll(async () => {
		types = await n8n.rest.nodeTypes();
	});

	it.each(manifest.n8n.nodes.map(typeName))('offers the node %s with its icon', async (name) => {
		const node = types.find((type) => type.name === `${manifest.name}.${name}`);
		const icon = await n8n.rest.http.get(`/${node?.iconUrl.light}`);
		expect([icon.status, icon.headers['content-type']]).toEqual([200, 'image/svg+xml']);
	});

	it('offers every node that is no trigger as an AI tool too', () => {
		const own = types.filter(({ name }) => name.startsWith(`${manifest.name}.`));
		const names = own.map(({ name }) => name);
		const actions = own.filter(
			({ name, group }) => !group.includes('trigger') && !/Tool$/.test(name),
		);
		expect(actions.length).toBeGreaterThan(0);
		expect(names).toEqual(expect.arrayContaining(actions.map(({ name }) => `${name}Tool`)));
	});

	it('offers its credentials', async () => {
		const names = (await n8n.rest.credentialTypes()).map(({ name }) => name);
		expect(names).toEqual(expect.arrayContaining(manifest.n8n.credentials.map(typeName)));
	});
});

describe('the test of an API key', () => {
	it('succeeds with a key that Cal.com knows', async () => {
		const result = await n8n.rest.testCredential(apiKeyCredential(sandbox));
		expect(result).toMatchObject({
			status: 'OK',
			message: expect.stringMatching(/^Connected to Cal\.com at http.* as .*@/),
		});
	});

	it('finds the API where only the website passes it on', async () => {
		for (const baseUrl of [sandbox.websiteUrl, `${sandbox.websiteUrl}/api/v2`]) {
			const credential = apiKeyCredential(sandbox, { baseUrl });
			expect(await n8n.rest.testCredential(credential)).toMatchObject({
				status: 'OK',
				message: expect.stringContaining(`${sandbox.websiteUrl}/api as `),
			});
		}
	});

	it('says that a server is Cal.diy and what that lacks', async () => {
		const diy = await startSandbox({ edition: 'calDiy' });
		const test = async (apiGeneration: string) =>
			await n8n.rest.testCredential(apiKeyCredential(diy, { apiGeneration }));
		expect(await test('detect')).toMatchObject({
			status: 'OK',
			message: expect.stringMatching(/^Connected to Cal\.diy .* no teams/),
		});
		expect(await test('2026')).toMatchObject({
			status: 'Error',
			message: expect.stringMatching(/^The server is Cal\.diy, but the credential says Cal\.com/),
		});
		await diy.stop();
	});

	it.each<[string, Reply, string]>([
		['the API that was shut down', { status: 410 }, 'API v1'],
		['a website', { status: 404, text: '<html></html>' }, 'a web page instead of data (404)'],
	])('says that at the address is %s', async (_what, reply, message) => {
		const server = await startServer();
		server.answer(() => reply);
		const credential = apiKeyCredential(sandbox, { baseUrl: server.url });
		expect(await n8n.rest.testCredential(credential)).toMatchObject({
			status: 'Error',
			message: expect.stringContaining(message),
		});
		await server.stop();
	});

	it('says which address can not be reached', async () => {
		const credential = apiKeyCredential(sandbox, { baseUrl: 'http://127.0.0.1:9' });
		expect(await n8n.rest.testCredential(credential)).toMatchObject({
			status: 'Error',
			message: expect.stringContaining("can't be reached at http://127.0.0.1:9 (ECONNREFUSED)"),
		});
	});

	it("explains that a key of Cal.com's cloud starts with cal_, and asks nobody", async () => {
		const credential = apiKeyCredential(sandbox, { apiKey: 'live_1', server: 'us', baseUrl: '' });
		const result = await n8n.rest.testCredential(credential);
		expect(result).toMatchObject({ status: 'Error', message: expect.stringContaining('cal_') });
	});

	it('asks a self-hosted server, whose keys may start as they like', async () => {
		const result = await n8n.rest.testCredential(apiKeyCredential(sandbox, { apiKey: 'live_1' }));
		expect(result).toMatchObject({
			status: 'Error',
			message: expect.stringContaining('Check the key in the credential'),
		});
	});

	it('fails with a key that Cal.com does not know', async () => {
		const credential = apiKeyCredential(sandbox, { apiKey: 'cal_live_unknown' });
		const result = await n8n.rest.testCredential(credential);
		expect(result).toMatchObject({
			status: 'Error',
			message: expect.stringContaining('Cal.com (US) and Cal.com (EU) are not interchangeable'),
		});
		expect(result.message).not.toContain('cal_live_unknown');
	});
});

describe('an execution', () => {
	it('returns one item for each row that Cal.com has', async () => {
		const execution = await run({ resource: 'attribute', operation: 'getAll', returnAll: true });
		expect(execution.status).toBe('success');
		const names = itemsOf(execution, 'Cal.com').map(({ name }) => name);
		expect(names).toContain('Department');
	});

	it('fails with the reason when there is no such thing', async () => {
		const attributeId = fromList('no-such-attribute');
		const execution = await run({ resource: 'attribute', operation: 'get', attributeId });
		expect(execution.status).toBe('error');
		expect(execution.data.resultData.error).toMatchObject({
			message: expect.stringContaining('no-such-attribute'),
			node: expect.objectContaining({ name: 'Cal.com' }),
		});
	});
});
