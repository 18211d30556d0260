/**
 * Many deliveries at once to a Cal.com Trigger, genuine and forged: each is answered, every genuine
 * one starts exactly one execution, no forged one does.
 */
import type { Sandbox } from '../sandbox/index.mts';
import type { N8n } from './n8n.mts';
import { registeredAt } from './registered.mts';
import type { Registered } from './registered.mts';
import { createdEvent, deliver, TriggerWorkflow } from './triggerWorkflow.mts';

const AT_ONCE = 50;

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

export class TriggerLoad {
	private readonly workflow: TriggerWorkflow;

	private sent: string[] = [];

	webhook = {} as Registered;

	constructor(
		n8n: Pick<N8n, 'url' | 'rest'>,
		private readonly sandbox: Sandbox,
	) {
		this.workflow = new TriggerWorkflow(n8n, sandbox);
	}

	async start(): Promise<this> {
		await this.workflow.save({ events: ['BOOKING_CREATED'] });
		await this.workflow.activate();
		this.webhook = registeredAt(this.sandbox)[0] as Registered;
		return this;
	}

	/** Sends so many genuine and as many forged deliveries; the answers must be right. */
	async send(count: number): Promise<void> {
		const genuine: Answer[] = [];
		const forged: Answer[] = [];
		const forger = { ...this.webhook, secret: 'f'.repeat(64) };
		this.sent = Array.from({ length: count }, (_, index) => `g${index}`);
		const tasks = this.sent.flatMap((uid) => [
			async () => void genuine.push(await timed(() => deliver(this.webhook, createdEvent(uid)))),
			async () => void forged.push(await timed(() => deliver(forger, createdEvent(`not ${uid}`)))),
		]);
		await atOnce(tasks, AT_ONCE);
		report('genuine', genuine);
		report('forged', forged);
		expect(new Set(genuine.map(({ status }) => status))).toEqual(new Set([200]));
		expect(new Set(forged.map(({ status }) => status))).toEqual(new Set([401]));
	}

	/** Every genuine delivery started one execution; afterwards Cal.com has no webhook any more. */
	async verify(): Promise<void> {
		const uids: string[] = [];
		for (const id of await this.workflow.executions())
			uids.push((await this.workflow.output(id)).booking.uid);
		expect(uids.sort()).toEqual([...this.sent].sort());
		await this.workflow.deactivate();
		expect(registeredAt(this.sandbox)).toEqual([]);
	}
}
