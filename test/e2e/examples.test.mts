/**
 * The example workflows, run twice against one Cal.com: people copy them and run them on a schedule.
 * A second run that fails or does everything again would show only then.
 */
import { failureOf, itemsOf } from '../../scripts/host/runData.mjs';
import { importExamples } from '../../scripts/start/examples.mjs';
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';
import { startN8n } from './n8n.mts';
import type { N8n } from './n8n.mts';
import { apiKeyCredential } from './workflows.mts';

type Examples = Awaited<ReturnType<typeof importExamples>>;

let sandbox: Sandbox;
let n8n: N8n;
let examples: Examples;

beforeAll(async () => {
	sandbox = await startSandbox();
	n8n = await startN8n();
	const credential = apiKeyCredential(sandbox);
	const calComV2Api = { id: await n8n.rest.createCredential(credential), name: credential.name };
	const state = { owner: n8n.owner, credentials: {}, workflows: {} };
	examples = await importExamples(n8n.rest, state, { calComV2Api });
});

afterAll(async () => {
	await n8n?.stop();
	await sandbox?.stop();
});

async function run(name: string) {
	const example = examples.find((one) => one.name === name);
	if (!example) throw new Error(`There is no example "${name}".`);
	const execution = await n8n.rest.run(example.id, { trigger: example.trigger });
	expect(failureOf(execution)).toBeUndefined();
	return execution;
}

it('syncs departments, and has nothing left to do in a second run', async () => {
	const name = 'Sync departments to attribute options';
	const first = await run(name);
	expect(itemsOf(first, 'Assign to User')).toHaveLength(1);
	const second = await run(name);
	expect(itemsOf(second, 'Get Options').length).toBeGreaterThanOrEqual(3);
	expect(itemsOf(second, 'Create Option')).toEqual([]);
	expect(itemsOf(second, 'Assign to User')).toEqual([]);
});

it('reports the conferencing apps of every team', async () => {
	const execution = await run("Report each team's conferencing apps");
	const report = itemsOf(execution, 'Report');
	expect(report).toHaveLength(itemsOf(execution, 'Teams').length);
	expect(report.length).toBeGreaterThan(0);
	expect(report[0]).toEqual({
		team: expect.any(String),
		apps: expect.any(String),
		count: expect.any(Number),
	});
});
