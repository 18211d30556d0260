/**
 * Copies of an active workflow in a real n8n bring its static data: from a backup, from the command
 * line, from the public API. Each gets the events, and takes only its own webhook away.
 */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { booking } from '../nodes/shared/catalogue/event/events.mts';
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';
import { startN8n } from './n8n.mts';
import type { N8n } from './n8n.mts';
import { publicApi } from './publicApi.mts';
import { registeredAt } from './registered.mts';
import { TriggerWorkflow } from './triggerWorkflow.mts';

const TIMEOUT_MS = 300_000;

let sandbox: Sandbox;
let n8n: N8n;
let other: N8n;
let original: TriggerWorkflow;

/** The second n8n comes from a backup of the first, which was made while the original was active. */
beforeAll(async () => {
	sandbox = await startSandbox();
	n8n = await startN8n();
	original = new TriggerWorkflow(n8n, sandbox);
	await original.save({ events: ['BOOKING_CREATED'] });
	await original.activate();
	await n8n.kill();
	other = await startN8n({ backupOf: n8n });
	await n8n.start();
}, TIMEOUT_MS);

afterAll(async () => {
	await n8n?.stop();
	await other?.stop();
	await sandbox?.stop();
});

const urls = () =>
	registeredAt(sandbox)
		.map(({ subscriberUrl }) => subscriberUrl)
		.sort();

/** n8n activates its workflows in its own time when it starts. */
async function expectRegistered(...workflows: TriggerWorkflow[]): Promise<void> {
	for (let waits = 0; waits < 100 && urls().length < workflows.length; waits++) await sleep(200);
	expect(urls()).toEqual(workflows.map(({ url }) => url).sort());
}

/** What Cal.com tells of starts each of the workflows once. */
async function expectEventsIn(...workflows: TriggerWorkflow[]): Promise<void> {
	const before = await Promise.all(workflows.map(async (each) => await each.executions()));
	const uid = randomUUID();
	const sent = await sandbox.emit('BOOKING_CREATED', { ...booking, uid, eventTypeId: 1 });
	expect(sent.map(({ status }) => status)).toEqual(workflows.map(() => 200));
	for (const [index, workflow] of workflows.entries()) {
		const execution = await workflow.newExecution(before[index] ?? []);
		expect(await workflow.output(execution)).toMatchObject({ booking: { uid } });
	}
}

async function expectTwo(copy: TriggerWorkflow): Promise<void> {
	await expectRegistered(original, copy);
	await expectEventsIn(original, copy);
	await copy.deactivate();
	await expectRegistered(original);
	await copy.activate();
	await original.deactivate();
	await expectRegistered(copy);
	await expectEventsIn(copy);
	await copy.deactivate();
	await original.activate();
	await expectRegistered(original);
}

async function stored({ id }: TriggerWorkflow): Promise<Record<string, any>> {
	return await publicApi<Record<string, any>>(n8n, 'GET', `/workflows/${id}`);
}

it('a restored database', async () => {
	await expectTwo(new TriggerWorkflow(other, sandbox, original.id, original.webhookId));
}, 300_000);

it(
	'an export that the command line of another n8n imported',
	async () => {
		const second = new TriggerWorkflow(n8n, sandbox);
		await second.save({ events: ['BOOKING_CREATED'] });
		await second.activate();
		const file = join(n8n.userFolder, 'export.json');
		await n8n.command('export:workflow', `--id=${second.id}`, `--output=${file}`);
		await other.command('import:workflow', `--input=${file}`);
		const copied = await other.rest.request('GET', `/rest/workflows/${second.id}`);
		expect(JSON.stringify(copied.staticData)).toContain(second.url);
		const first = original;
		await first.deactivate();
		original = second;
		const copy = new TriggerWorkflow(other, sandbox, second.id, second.webhookId);
		await copy.activate();
		await expectTwo(copy);
		await second.deactivate();
		original = first;
		await first.activate();
	},
	TIMEOUT_MS,
);

describe('a copy by the public API in the same n8n', () => {
	/** What the API gives, and takes for a new workflow. */
	async function copyOf(workflow: TriggerWorkflow, webhookId: string): Promise<TriggerWorkflow> {
		const { name, nodes, connections, settings, staticData } = await stored(workflow);
		expect(JSON.stringify(staticData)).toContain(workflow.url);
		const renewed = (nodes as Array<Record<string, any>>).map((node) =>
			node.webhookId ? { ...node, webhookId } : node,
		);
		const body = { name: `${name} copy`, nodes: renewed, connections, settings, staticData };
		const { id } = await publicApi<{ id: string }>(n8n, 'POST', '/workflows', body);
		return new TriggerWorkflow(n8n, sandbox, id, webhookId);
	}

	it(
		'with an address of its own',
		async () => {
			const copy = await copyOf(original, randomUUID());
			await copy.activate();
			await expectTwo(copy);
		},
		TIMEOUT_MS,
	);

	it('with the address of the original is refused, and takes nothing away', async () => {
		const copy = await copyOf(original, original.webhookId);
		await expect(copy.activate()).rejects.toThrow();
		await expectRegistered(original);
		await expectEventsIn(original);
		await original.deactivate();
		expect(urls()).toEqual([]);
	});
});
