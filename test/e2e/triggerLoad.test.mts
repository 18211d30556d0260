/**
 * Many deliveries at once, genuine and forged: each is answered, every genuine one starts exactly
 * one execution, no forged one does. `TRIGGER_LOAD=1000` is the long form.
 */
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';
import { startN8n } from './n8n.mts';
import type { N8n } from './n8n.mts';
import { registeredAt } from './registered.mts';
import type { Registered } from './registered.mts';
import { createdEvent, deliver, TriggerWorkflow } from './triggerWorkflow.mts';

const COUNT = Number(process.env.TRIGGER_LOAD ?? 200);
const AT_ONCE = 50;
const TIMEOUT_MS = 900_000;

let sandbox: Sandbox;
let n8n: N8n;

beforeAll(async () => {
	sandbox = await startSandbox();
	// n8n answers 503 to everybody while SQLite is slow, as it is on a machine shared with other tests.
	n8n = await startN8n({ env: { DB_PING_TIMEOUT_MS: '120000' } });
});

afterAll(async () => {
	await n8n?.stop();
	await sandbox?.stop();
});

interface Answer {
	status: number;
	milliseconds: number;
}

async function timed(send: () => Promise<number>): Promise<Answer> {
	const start = performance.now();
	const status = await send();
	return { status, milliseconds: performance.now() - start };
}

/** Runs the tasks in their order, so many at a time. */
async function atOnce(tasks: Array<() => Promise<void>>, count: number): Promise<void> {
	const waiting = tasks.values();
	const work = async () => {
		for (const task of waiting) await task();
	};
	await Promise.all(Array.from({ length: count }, work));
}

function percentile(answers: Answer[], part: number): number {
	const sorted = answers.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
	return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0);
}

function report(name: string, answers: Answer[]): void {
	const [median, p99] = [percentile(answers, 0.5), percentile(answers, 0.99)];
	process.stdout.write(`${name}: ${answers.length}, median ${median} ms, p99 ${p99} ms\n`);
}

it(
	`starts one execution for each of ${COUNT} deliveries, and none for ${COUNT} forged ones`,
	async () => {
		const workflow = await new TriggerWorkflow(n8n, sandbox).save({ events: ['BOOKING_CREATED'] });
		await workflow.activate();
		const webhook = registeredAt(sandbox)[0] as Registered;
		const genuine: Answer[] = [];
		const forged: Answer[] = [];
		const forger = { ...webhook, secret: 'f'.repeat(64) };
		const tasks = Array.from({ length: COUNT }, (_, index) => [
			async () => void genuine.push(await timed(() => deliver(webhook, createdEvent(`g${index}`)))),
			async () => void forged.push(await timed(() => deliver(forger, createdEvent(`f${index}`)))),
		]).flat();
		await atOnce(tasks, AT_ONCE);
		report('genuine', genuine);
		report('forged', forged);
		expect(new Set(genuine.map(({ status }) => status))).toEqual(new Set([200]));
		expect(new Set(forged.map(({ status }) => status))).toEqual(new Set([401]));
		const uids: string[] = [];
		for (const id of await workflow.executions())
			uids.push((await workflow.output(id)).booking.uid);
		const wanted = Array.from({ length: COUNT }, (_, index) => `g${index}`);
		expect(uids.sort()).toEqual(wanted.sort());
		await workflow.deactivate();
		expect(registeredAt(sandbox)).toEqual([]);
	},
	TIMEOUT_MS,
);
