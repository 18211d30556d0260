/**
 * The packed package inside a real n8n, over n8n's REST interface.
 * Covers what only a real n8n does: loading an installed package, credential tests, executions.
 */
import { basename } from 'node:path';

import manifest from '../../package.json';
import { itemsOf } from '../../scripts/host/runData.mjs';
import type { Sandbox } from '../sandbox/index.mts';
import { startSandbox } from '../sandbox/index.mts';
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
		expect(result).toMatchObject({ status: 'OK' });
	});

	it('says what to enter where only the website passes the API on', async () => {
		const behind = apiKeyCredential(sandbox, { baseUrl: sandbox.websiteUrl });
		expect(await n8n.rest.testCredential(behind)).toMatchObject({
			status: 'Error',
			message: expect.stringContaining('/api/v2 at its end'),
		});
		const entered = apiKeyCredential(sandbox, { baseUrl: `${sandbox.websiteUrl}/api/v2` });
		expect(await n8n.rest.testCredential(entered)).toMatchObject({ status: 'OK' });
	});

	it("explains that a key of Cal.com's cloud starts with cal_, and asks nobody", async () => {
		const credential = apiKeyCredential(sandbox, { apiKey: 'live_1', server: 'us', baseUrl: '' });
		const result = await n8n.rest.testCredential(credential);
		expect(result).toMatchObject({ status: 'Error', message: expect.stringContaining('cal_') });
	});

	it('asks a self-hosted server, whose keys may start as they like', async () => {
		const result = await n8n.rest.testCredential(apiKeyCredential(sandbox, { apiKey: 'live_1' }));
		expect(result).toMatchObject({ status: 'Error', message: 'Unauthorized' });
	});

	it('fails with a key that Cal.com does not know', async () => {
		const credential = apiKeyCredential(sandbox, { apiKey: 'cal_live_unknown' });
		expect(await n8n.rest.testCredential(credential)).toMatchObject({ status: 'Error' });
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
