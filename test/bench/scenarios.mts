// What is measured: reads at a latency, writes under a limit, CPU for each item, memory of a long list.
import type { INodeType } from 'n8n-workflow';

import { startSandboxChild } from './sandboxChild.mts';
import { declarative, httpRequest, httpRequestInLoop, ours } from './subjects.mts';
import type { Subject, Task } from './subjects.mts';

export type Rows = Array<Record<string, string | number>>;

const ORGANIZATION = { __rl: true, mode: 'id', value: '1' };

const reading = (url: string, key: string, count: number): Task => ({
	url,
	key,
	kind: 'read',
	method: 'GET',
	path: '/v2/me',
	items: Array.from({ length: count }, (_, number) => ({ number })),
	type: 'calCom',
	parameters: { resource: 'profile', operation: 'get' },
});

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; cpuMs: number; result: T }> {
	const cpu = process.cpuUsage();
	const started = performance.now();
	const result = await work();
	const ms = performance.now() - started;
	const { user, system } = process.cpuUsage(cpu);
	return { ms, cpuMs: (user + system) / 1000, result };
}

/** The middle one of three runs. */
async function median<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
	const runs = [await timed(work), await timed(work), await timed(work)] as const;
	return [...runs].sort((a, b) => a.ms - b.ms)[1] ?? runs[0];
}

/** 200 reads of 50 ms each; the middle one of three runs. */
export async function reads(http: INodeType): Promise<Rows> {
	const count = 200;
	const latencyMs = 50;
	const sandbox = await startSandboxChild({ latencyMs });
	const subjects: Array<[string, Subject]> = [
		['Cal.com, concurrency 5 (default)', ours()],
		['Cal.com, concurrency 20', ours(20)],
		['HTTP Request, one at a time (loop)', httpRequestInLoop(http)],
		['HTTP Request, unbounded', httpRequest(http)],
		['declarative node', declarative()],
	];
	const rows: Rows = [];
	await ours()(reading(sandbox.url, sandbox.key, 5));
	for (const [name, subject] of subjects) {
		const { ms, result } = await median(
			async () => await subject(reading(sandbox.url, sandbox.key, count)),
		);
		const good = result.items.filter(({ json }) => json.error === undefined).length;
		rows.push({
			node: name,
			seconds: round(ms / 1000),
			items: good,
			'items/s': round((count / ms) * 1000),
		});
	}
	await sandbox.stop();
	return rows;
}

/** 1,000 writes under 120 in a window of two seconds, blocked for two seconds beyond. */
export async function writes(
	http: INodeType,
	attributeId: (url: string, key: string) => Promise<string>,
): Promise<Rows> {
	const count = 1000;
	const rateLimit = { limit: 120, windowMs: 2000, blockMs: 2000 };
	const minimumMs = Math.floor((count - 1) / rateLimit.limit) * rateLimit.windowMs;
	const subjects: Array<[string, Subject]> = [
		['Cal.com', ours()],
		['HTTP Request, one each 5 ms', httpRequest(http, 5)],
		['HTTP Request, unbounded', httpRequest(http)],
		['declarative node', declarative()],
	];
	const rows: Rows = [];
	for (const [name, subject] of subjects) {
		const sandbox = await startSandboxChild({ rateLimit });
		const attribute = await attributeId(sandbox.url, sandbox.key);
		await new Promise((resolve) => setTimeout(resolve, 2100));
		const { ms, result } = await timed(
			async () => await subject(writing(sandbox.url, sandbox.key, count, attribute)),
		);
		const log = (await sandbox.log()).filter(({ method }) => method === 'POST');
		await sandbox.stop();
		const created = log
			.filter(({ status }) => status === 201)
			.map(({ body }) => JSON.stringify(body));
		const good = result.items.filter(({ json }) => json.error === undefined).length;
		rows.push({
			node: name,
			seconds: round(ms / 1000),
			'× minimum': round(ms / minimumMs),
			done: good,
			lost: count - new Set(created).size,
			doubled: created.length - new Set(created).size,
			'429 in %': round((log.filter(({ status }) => status === 429).length / log.length) * 100),
		});
	}
	return rows;
}

function writing(url: string, key: string, count: number, attribute: string): Task {
	return {
		url,
		key,
		kind: 'write',
		method: 'POST',
		path: `/v2/organizations/1/attributes/${attribute}/options`,
		body: '{{ JSON.stringify({ value: "V" + $json.number, slug: "s" + $json.number }) }}',
		items: Array.from({ length: count }, (_, number) => ({ number })),
		type: 'calComOrganization',
		parameters: {
			resource: 'attributeOption',
			operation: 'create',
			organizationId: ORGANIZATION,
			attributeId: { __rl: true, mode: 'id', value: attribute },
			value: '=V{{ $json.number }}',
			slug: '=s{{ $json.number }}',
		},
	};
}

/** CPU time for each item without any latency. */
export async function cpu(http: INodeType): Promise<Rows> {
	const count = 5000;
	const sandbox = await startSandboxChild({});
	const subjects: Array<[string, Subject]> = [
		['Cal.com', ours()],
		['HTTP Request', httpRequest(http)],
		['declarative node', declarative()],
	];
	const rows: Rows = [];
	for (const [name, subject] of subjects) {
		await subject(reading(sandbox.url, sandbox.key, 200));
		const { cpuMs, ms } = await timed(
			async () => await subject(reading(sandbox.url, sandbox.key, count)),
		);
		rows.push({ node: name, 'CPU ms/item': round(cpuMs / count, 3), seconds: round(ms / 1000) });
	}
	await sandbox.stop();
	return rows;
}

/** Memory while 100,000 bookings are listed page by page. */
export async function memory(): Promise<Rows> {
	const total = 100_000;
	const sandbox = await startSandboxChild({ bookings: total });
	const before = process.memoryUsage().rss;
	let peak = before;
	const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 50);
	const { ms, result } = await timed(
		async () =>
			await ours()({
				...reading(sandbox.url, sandbox.key, 1),
				parameters: { resource: 'booking', operation: 'getAll', returnAll: true },
			}),
	);
	clearInterval(watch);
	await sandbox.stop();
	const megabytes = (bytes: number) => Math.round(bytes / 1_048_576);
	return [
		{
			node: 'Cal.com, simplified',
			bookings: result.items.length,
			seconds: round(ms / 1000),
			'memory before in MB': megabytes(before),
			'at most in MB': megabytes(peak),
		},
	];
}

function round(value: number, digits = 2): number {
	return Number(value.toFixed(digits));
}
