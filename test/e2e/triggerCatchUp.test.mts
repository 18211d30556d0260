/**
 * n8n is killed, and bookings are made, moved and cancelled while it is down, or while it starts: each
 * starts exactly one execution, and none that was delivered starts a second one.
 * `CATCH_UP_BOOKINGS=50` is the long form, `CATCH_UP_RESTARTS=20` with a stream of many events.
 */
import { setTimeout as sleep } from 'node:timers/promises';

import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';
import { expectStarted, happen, happenOften } from './bookings.mts';
import type { Happened } from './bookings.mts';
import { startN8n } from './n8n.mts';
import type { N8n } from './n8n.mts';
import { TriggerWorkflow } from './triggerWorkflow.mts';

const BOOKINGS = Number(process.env.CATCH_UP_BOOKINGS ?? 15);
const RESTARTS = Number(process.env.CATCH_UP_RESTARTS ?? 2);
const EVENTS_PER_RESTART = Number(process.env.CATCH_UP_EVENTS ?? 20);
const TIMEOUT_MS = 1_800_000;

let sandbox: Sandbox;
let n8n: N8n;
let workflow: TriggerWorkflow;

beforeAll(async () => {
	sandbox = await startSandbox();
	n8n = await startN8n();
});

afterAll(async () => {
	await n8n?.stop();
	await sandbox?.stop();
});

beforeEach(async () => {
	sandbox.reset();
	workflow = new TriggerWorkflow(n8n, sandbox);
	const events = ['BOOKING_CANCELLED', 'BOOKING_CREATED', 'BOOKING_RESCHEDULED'];
	await workflow.save({ events });
	await workflow.activate();
});

afterEach(async () => await workflow.deactivate());

it(
	`starts once for each of ${BOOKINGS} bookings that were made, moved and cancelled while n8n was down`,
	async () => {
		const before = await happenOften(sandbox, 4);
		await expectStarted(workflow, before);
		await n8n.kill();
		const missed = await happenOften(sandbox, BOOKINGS);
		await n8n.start();
		await expectStarted(workflow, [...before, ...missed]);
		await n8n.restart();
		const after = await happenOften(sandbox, 1);
		await expectStarted(workflow, [...before, ...missed, ...after]);
	},
	TIMEOUT_MS,
);

it(
	'starts once for each while n8n starts',
	async () => {
		await n8n.kill();
		const missed = await happenOften(sandbox, 5);
		let isUp = false;
		const up = n8n.start().then(() => (isUp = true));
		while (!isUp) {
			missed.push(...(await happen(sandbox, 1)));
			await sleep(300);
		}
		await up;
		await sandbox.settled();
		await expectStarted(workflow, missed);
	},
	TIMEOUT_MS,
);

it(
	// n8n that ends between making an execution and saving that it did leaves nobody to know of it.
	`loses nothing of a stream through ${RESTARTS} restarts, and starts few events twice`,
	async () => {
		const all: Happened[] = [];
		let isOver = false;
		const stream = (async () => {
			for (let index = 1; all.length < RESTARTS * EVENTS_PER_RESTART; index++) {
				all.push(...(await happen(sandbox, index)));
				await sleep(200);
			}
			isOver = true;
		})();
		for (let restart = 0; restart < RESTARTS && !isOver; restart++) {
			await sleep(500 + Math.random() * 2_000);
			await n8n.restart();
		}
		await stream;
		await sandbox.settled();
		await n8n.restart();
		await expectStarted(workflow, all, { mostTwice: 2 * RESTARTS });
	},
	TIMEOUT_MS,
);
