// One key in 1, 2 and 4 processes, in virtual time: hours of limits pass in seconds, so that many random
// schedules can be tried. The worst of them is what is reported.
import { runWorkers } from '../nodes/shared/api/rateLimit/workers.mts';
import type { Rows } from './scenarios.mts';

const REQUESTS = 1000;
const SCHEDULES = 5;

async function row(processes: number, concurrency: number, latencyMs: number) {
	let refused = 0;
	let slowest = 0;
	for (let seed = 1; seed <= SCHEDULES; seed++) {
		const schedule = { processes, concurrency, latencyMs, spread: 0.4, startMs: 1000, seed };
		const outcome = await runWorkers({ ...schedule, requests: REQUESTS });
		refused = Math.max(refused, outcome.refused);
		slowest = Math.max(slowest, outcome.tookMs / outcome.leastMs);
	}
	return { processes, concurrency, 'ms latency': latencyMs, refused, '× least': round(slowest) };
}

const round = (value: number) => Math.round(value * 1000) / 1000;

/** 1,000 reads at 120 a minute, shared by the processes. */
export async function sharedKey(): Promise<Rows> {
	const rows: Rows = [];
	for (const processes of [1, 2, 4]) {
		for (const concurrency of [5, 20]) {
			for (const latencyMs of [10, 150]) rows.push(await row(processes, concurrency, latencyMs));
		}
	}
	return rows;
}
