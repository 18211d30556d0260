// Several processes that use one key, in virtual time: each has a limiter of its own and sends so many
// requests at a time to one server. Latencies, starts and turns are random, by a seed.
import { createLimiter } from '../../../../../nodes/shared/api/rateLimit/limiter';
import { sendWithRetry } from '../../../../../nodes/shared/api/retry/sendWithRetry';
import { SimulatedServer } from '../simulatedServer.mts';
import type { SimulatedLimit } from '../simulatedServer.mts';
import { VirtualClock } from '../virtualClock.mts';

export interface Workers {
	processes: number;
	concurrency: number;
	/** In all; every process has its part. */
	requests: number;
	latencyMs: number;
	/** How much a latency may differ, as a part of it. */
	spread: number;
	/** Processes begin within this time. */
	startMs: number;
	seed: number;
}

export interface Outcome {
	refused: number;
	/** Requests that were applied, and how many of them more than once. */
	applied: number;
	doubled: number;
	tookMs: number;
	/** The least time that a fixed window allows. */
	leastMs: number;
}

export const CLOUD: Omit<SimulatedLimit, 'latencyMs'> = {
	limit: 120,
	windowMs: 60_000,
	blockMs: 60_000,
};

/** Numbers from 0 to 1 that look random and are the same for a seed (mulberry32). */
export function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

export async function runWorkers(workers: Workers): Promise<Outcome> {
	const { processes, concurrency, requests, latencyMs, spread, startMs, seed } = workers;
	const random = seeded(seed);
	const clock = new VirtualClock(random);
	const server = new SimulatedServer(clock, { ...CLOUD, latencyMs, spread });
	const started = clock.now();
	const one = async (number: number) => {
		const limiter = createLimiter(clock);
		const own = Math.floor(requests / processes) + (number < requests % processes ? 1 : 0);
		const ids = Array.from({ length: own }, (_, index) => `${number}-${index}`).values();
		const options = {
			identity: 'key',
			route: 'GET /v2/me',
			isWrite: false,
			retries: 0,
			waitsForLimit: true,
		};
		const lane = async () => {
			for (const id of ids) {
				const once = async () => await server.handle(id);
				await sendWithRetry(once, () => ({}), limiter, clock, options);
			}
		};
		await clock.pause(random() * startMs);
		await Promise.all(Array.from({ length: concurrency }, lane));
	};
	await clock.run(Promise.all(Array.from({ length: processes }, async (_, n) => await one(n))));
	const times = [...server.applied.values()];
	return {
		refused: server.refused,
		applied: times.length,
		doubled: times.filter((count) => count > 1).length,
		tookMs: clock.now() - started,
		leastMs: Math.floor((requests - 1) / CLOUD.limit) * CLOUD.windowMs,
	};
}
