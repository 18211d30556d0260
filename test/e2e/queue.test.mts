/**
 * The package in n8n's queue mode: two workers under one rate limit, deliveries to a webhook process,
 * a worker that is killed in the middle, and all of n8n. Long forms: `QUEUE_BOOKINGS=2000`,
 * `TRIGGER_LOAD=1000`, `CATCH_UP_BOOKINGS=50`.
 */
import { failureOf } from '../../scripts/host/runData.mjs';
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';
import { expectStarted, happenOften } from './bookings.mts';
import { GuestList, guestName } from './guestList.mts';
import { membersOf, startedBy, startQueueMode, until } from './queueMode.mts';
import type { Member, QueueMode } from './queueMode.mts';
import { TriggerLoad } from './triggerLoad.mts';
import { TriggerWorkflow } from './triggerWorkflow.mts';
import { bookBy, waitingAt, WaitingWorkflow } from './waitingWorkflow.mts';

const BOOKINGS = Number(process.env.QUEUE_BOOKINGS ?? 400);
const LISTS = 20;
const MISSED = Number(process.env.CATCH_UP_BOOKINGS ?? 10);
const DELIVERIES = Number(process.env.TRIGGER_LOAD ?? 200);
/** The requests that a node sends at a time. */
const AT_ONCE = 5;
const WINDOW = { limit: 120, windowMs: 2000, blockMs: 2000 };
const TIMEOUT_MS = 900_000;
/** A worker that says nothing for so long is taken for dead; n8n's own times are a minute and more. */
const SOON_DEAD = {
	QUEUE_WORKER_LOCK_DURATION: '5000',
	QUEUE_WORKER_LOCK_RENEW_TIME: '1000',
	QUEUE_WORKER_STALLED_INTERVAL: '2000',
};

let sandbox: Sandbox;
let queue: QueueMode;

beforeAll(async () => {
	sandbox = await startSandbox({ rateLimit: WINDOW, latencyMs: 10 });
	queue = await startQueueMode({ env: SOON_DEAD });
}, TIMEOUT_MS);

afterEach(() => sandbox.reset());

afterAll(async () => {
	await queue?.stop();
	await sandbox?.stop();
});

const statuses = async (id: string) =>
	(await queue.rest.listExecutions(id)).map(({ status }) => status);

function refusals(): number {
	return sandbox.log.filter(({ status }) => status === 429).length;
}

it(
	`makes ${BOOKINGS} bookings by two workers under one limit: none lost, none twice`,
	async () => {
		const list = await new GuestList(queue, sandbox).start();
		const size = BOOKINGS / LISTS;
		const began = Date.now();
		for (let at = 0; at < BOOKINGS; at += size) await list.send(at, at + size);
		await until(
			async () => {
				const all = await statuses(list.id);
				return all.length === LISTS && all.every((status) => status === 'success');
			},
			{ what: 'All lists are booked', timeoutMs: TIMEOUT_MS },
		);
		const seconds = (Date.now() - began) / 1000;
		const least = (Math.floor((BOOKINGS - 1) / WINDOW.limit) * WINDOW.windowMs) / 1000;
		process.stdout.write(
			`${BOOKINGS} bookings by two workers: ${seconds.toFixed(1)} s, the least ${least} s, ` +
				`${refusals()} refused\n`,
		);
		const wanted = Array.from({ length: BOOKINGS }, (_, number) => guestName(number));
		expect(list.booked().sort()).toEqual(wanted.sort());
		for (const worker of queue.workers) expect(startedBy(worker).length).toBeGreaterThan(0);
		expect(startedBy(queue.main)).toEqual([]);
		expect(startedBy(queue.webhook)).toEqual([]);
	},
	TIMEOUT_MS,
);

it(
	'ends what a killed worker was doing, says so, and does none of it again',
	async () => {
		const list = await new GuestList(queue, sandbox).start();
		await list.send(0, 1000);
		await until(() => list.booked().length > 100, { what: 'It is in the middle' });
		const [execution] = await queue.rest.listExecutions(list.id);
		const id = String(execution?.id);
		const dead = queue.workers.find((worker) => startedBy(worker).includes(id)) as Member;
		const alive = queue.workers.find((worker) => worker !== dead) as Member;
		await dead.kill();
		const done = list.booked().length;
		await list.send(2000, 2010);
		const killed = await queue.rest.waitForExecution(id, TIMEOUT_MS);
		expect(failureOf(killed)).toContain('This execution failed to be processed too many times');
		const [next] = await queue.rest.listExecutions(list.id);
		expect(startedBy(alive)).toContain(next?.id);
		expect((await queue.rest.waitForExecution(String(next?.id))).status).toBe('success');
		const booked = list.booked();
		expect(new Set(booked).size).toBe(booked.length);
		// What was on its way when the worker died may still have arrived.
		expect(booked.length - 10 - done).toBeLessThanOrEqual(AT_ONCE);
		await dead.start();
	},
	TIMEOUT_MS,
);

it(
	`starts one execution for each of ${DELIVERIES} deliveries to the webhook process, none for forged`,
	async () => {
		const n8n = { url: queue.publicUrl, rest: queue.rest };
		const load = await new TriggerLoad(n8n, sandbox).start();
		expect(load.webhook.subscriberUrl.startsWith(queue.publicUrl)).toBe(true);
		const before = membersOf(queue).map(startedBy);
		await load.send(DELIVERIES);
		await load.verify();
		const [main, webhook, ...workers] = membersOf(queue).map(
			(member, index) => startedBy(member).length - (before[index]?.length ?? 0),
		);
		expect([main, webhook]).toEqual([0, 0]);
		expect(workers.reduce((sum, count) => sum + count, 0)).toBe(DELIVERIES);
		expect(Math.min(...workers)).toBeGreaterThan(0);
	},
	TIMEOUT_MS,
);

it(
	`starts once for each of ${MISSED} bookings that came while every process of n8n was killed`,
	async () => {
		const n8n = { url: queue.publicUrl, rest: queue.rest };
		const workflow = new TriggerWorkflow(n8n, sandbox);
		const events = ['BOOKING_CANCELLED', 'BOOKING_CREATED', 'BOOKING_RESCHEDULED'];
		await workflow.save({ events });
		await workflow.activate();
		const before = await happenOften(sandbox, 4);
		await expectStarted(workflow, before);
		await Promise.all(membersOf(queue).map(async (member) => await member.kill()));
		const missed = await happenOften(sandbox, MISSED);
		await Promise.all([queue.webhook, ...queue.workers].map(async (each) => await each.start()));
		await queue.main.start();
		await expectStarted(workflow, [...before, ...missed]);
		const after = await happenOften(sandbox, 1);
		await expectStarted(workflow, [...before, ...missed, ...after]);
		await workflow.deactivate();
	},
	TIMEOUT_MS,
);

it(
	'goes on with an execution that waits for a booking, also after all processes were killed',
	async () => {
		const workflow = await new WaitingWorkflow(queue, sandbox).save();
		const [first, second] = [await workflow.start(), await workflow.start()];
		expect(waitingAt(sandbox).map(({ subscriberUrl }) => new URL(subscriberUrl).origin)).toEqual([
			queue.publicUrl,
			queue.publicUrl,
		]);
		const early = await bookBy(sandbox, first.token);
		expect((await workflow.end(first.execution)).booked).toMatchObject([
			{ booking: { uid: early.uid } },
		]);
		expect(await workflow.status(second.execution)).toBe('waiting');
		await Promise.all(membersOf(queue).map(async (member) => await member.kill()));
		await Promise.all([queue.webhook, ...queue.workers].map(async (each) => await each.start()));
		await queue.main.start();
		const { uid } = await bookBy(sandbox, second.token);
		expect((await workflow.end(second.execution)).booked).toMatchObject([{ booking: { uid } }]);
		expect(waitingAt(sandbox)).toEqual([]);
	},
	TIMEOUT_MS,
);
