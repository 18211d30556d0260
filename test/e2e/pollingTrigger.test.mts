/**
 * The Cal.com Polling Trigger in a real n8n: what happened between two looks, and while n8n was down,
 * starts the workflow once, and Cal.com is not asked to deliver anything.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import { itemsOf } from '../../scripts/host/runData.mjs';
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';
import { happen } from './bookings.mts';
import type { Happened } from './bookings.mts';
import { startN8n } from './n8n.mts';
import type { N8n } from './n8n.mts';
import { allExecutions } from './publicApi.mts';
import { registeredAt } from './registered.mts';
import { apiKeyCredential } from './workflows.mts';

const TRIGGER = 'Cal.com Polling Trigger';
/** n8n looks every minute. */
const LOOK_MS = 75_000;
const TIMEOUT_MS = 300_000;

let sandbox: Sandbox;
let n8n: N8n;
let id: string;

beforeAll(async () => {
	sandbox = await startSandbox();
	n8n = await startN8n();
	const { name, ...stored } = apiKeyCredential(sandbox);
	const credential = await n8n.rest.createCredential({ name, ...stored });
	const trigger = {
		id: randomUUID(),
		name: TRIGGER,
		type: 'n8n-nodes-calcom-api.calComPollingTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: {
			pollTimes: { item: [{ mode: 'everyMinute' }] },
			events: ['BOOKING_CANCELLED', 'BOOKING_CREATED', 'BOOKING_RESCHEDULED'],
		},
		credentials: { calComV2Api: { id: credential, name } },
	};
	const end = { id: randomUUID(), name: 'End', type: 'n8n-nodes-base.noOp', typeVersion: 1 };
	const nodes = [trigger, { ...end, position: [200, 0], parameters: {} }];
	const connections = { [TRIGGER]: { main: [[{ node: 'End', type: 'main', index: 0 }]] } };
	({ id } = await n8n.rest.createWorkflow({ name: 'Polling', nodes, connections }));
}, TIMEOUT_MS);

afterAll(async () => {
	await n8n?.stop();
	await sandbox?.stop();
});

/** What the executions so far started with. */
async function started(): Promise<string[]> {
	const all: string[] = [];
	for (const execution of await allExecutions(n8n, id)) {
		const ended = await n8n.rest.waitForExecution(execution);
		const items = itemsOf(ended, TRIGGER) as Array<Record<string, any>>;
		all.push(...items.map(({ event, booking }) => `${event} ${booking.uid}`));
	}
	return all.sort();
}

/** Waits until there is as much as expected, which must be the same. */
async function expectStarted(expected: Happened[]): Promise<void> {
	const wanted = expected.map((event) => event.join(' ')).sort();
	const deadline = Date.now() + LOOK_MS;
	while ((await started()).length < wanted.length && Date.now() < deadline) await sleep(1_000);
	expect(await started()).toEqual(wanted);
}

it(
	'tells of what happens from now on, also while n8n is down, and registers no webhook',
	async () => {
		await happen(sandbox, 1);
		await n8n.rest.activate(id);
		const first = [...(await happen(sandbox, 15)), ...(await happen(sandbox, 1))];
		await expectStarted(first);
		await n8n.kill();
		const missed = [...(await happen(sandbox, 15)), ...(await happen(sandbox, 3))];
		await n8n.start();
		await expectStarted([...first, ...missed]);
		expect(registeredAt(sandbox)).toEqual([]);
	},
	TIMEOUT_MS,
);
