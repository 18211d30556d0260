// The limiter in virtual time: nothing is lost or doubled, and little time or goodwill is wasted.
import fc from 'fast-check';

import { Stopped } from '../../../../../nodes/shared/api/clock';
import { createLimiter } from '../../../../../nodes/shared/api/rateLimit/limiter';
import { LimitReached, sendWithRetry } from '../../../../../nodes/shared/api/retry/sendWithRetry';
import type { SendWithRetryOptions } from '../../../../../nodes/shared/api/retry/sendWithRetry';
import { SimulatedServer } from '../simulatedServer.mts';
import type { SimulatedLimit } from '../simulatedServer.mts';
import { VirtualClock } from '../virtualClock.mts';

const options: SendWithRetryOptions = {
	identity: 'key',
	route: 'POST /v2/bookings',
	isWrite: true,
	retries: 3,
	waitsForLimit: true,
};
const noCode = () => ({});

interface Load {
	executions: number;
	requests: number;
	/** Whether every execution has a limiter of its own, like separate workers. */
	separate?: boolean;
}

async function simulate(rules: SimulatedLimit, { executions, requests, separate }: Load) {
	const clock = new VirtualClock();
	const server = new SimulatedServer(clock, rules);
	const shared = createLimiter(clock);
	const started = clock.now();
	const execution = async (number: number) => {
		const limiter = separate ? createLimiter(clock) : shared;
		for (let index = 0; index < requests; index++) {
			const id = `${number}-${index}`;
			const reply = await sendWithRetry(
				async () => await server.handle(id),
				noCode,
				limiter,
				clock,
				options,
			);
			expect(reply.status).toBe(200);
		}
	};
	await clock.run(
		Promise.all(Array.from({ length: executions }, async (_, n) => await execution(n))),
	);
	return { server, tookMs: clock.now() - started };
}

/** The least time in which a fixed window lets that many through. */
function minimumMs(total: number, { limit, windowMs }: SimulatedLimit): number {
	return Math.floor((total - 1) / limit) * windowMs;
}

describe('one process with a key of its own', () => {
	test('1,000 writes at 120 a minute take the minimum, without one 429', async () => {
		const rules = { limit: 120, windowMs: 60_000, blockMs: 60_000, latencyMs: 50 };
		const { server, tookMs } = await simulate(rules, { executions: 1, requests: 1000 });
		expect(server.refused).toBe(0);
		expect(server.applied.size).toBe(1000);
		expect(tookMs).toBeLessThanOrEqual(minimumMs(1000, rules) * 1.05 + 10_000);
	});

	test('any budget: nothing lost, nothing doubled, no waiting for nothing', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.record({
					limit: fc.integer({ min: 5, max: 200 }),
					windowMs: fc.integer({ min: 2, max: 90 }).map((seconds) => seconds * 1000),
					blockMs: fc.integer({ min: 1, max: 90 }).map((seconds) => seconds * 1000),
					latencyMs: fc.integer({ min: 2, max: 200 }),
				}),
				fc.integer({ min: 1, max: 4 }),
				fc.integer({ min: 1, max: 60 }),
				async (rules, executions, requests) => {
					const { server, tookMs } = await simulate(rules, { executions, requests });
					const total = executions * requests;
					expect(server.applied.size).toBe(total);
					expect([...server.applied.values()].every((times) => times === 1)).toBe(true);
					// Before the first answer nobody knows the limit: as many may be too many as run at once.
					expect(server.refused).toBeLessThanOrEqual(executions);
					const windows = minimumMs(total, rules) / rules.windowMs;
					const rounding = (windows + 1) * 1100;
					const sending =
						(total * rules.latencyMs) / Math.min(executions, total) + rules.latencyMs * 4;
					const firstBlock = server.refused > 0 ? rules.blockMs * 1.2 : 0;
					expect(tookMs).toBeLessThanOrEqual(
						minimumMs(total, rules) + rounding + sending * 2 + firstBlock,
					);
				},
			),
			{ numRuns: 60 },
		);
	});
});

describe('several processes with one key', () => {
	test('they feel each other through the headers and lose nothing', async () => {
		const rules = { limit: 120, windowMs: 60_000, blockMs: 60_000, latencyMs: 40 };
		const { server } = await simulate(rules, { executions: 3, requests: 200, separate: true });
		expect(server.applied.size).toBe(600);
		expect([...server.applied.values()].every((times) => times === 1)).toBe(true);
		expect(server.refused).toBeLessThanOrEqual(6);
	});
});

describe('waiting', () => {
	const full = { limit: 1, windowMs: 60_000, blockMs: 60_000, latencyMs: 10 };

	async function usedUp() {
		const clock = new VirtualClock();
		const server = new SimulatedServer(clock, full);
		const limiter = createLimiter(clock);
		const once = async () => await server.handle('x');
		await clock.run(sendWithRetry(once, noCode, limiter, clock, options));
		return { clock, server, limiter, once };
	}

	test('ends at once when the user stops the execution', async () => {
		const { clock, limiter, once, server } = await usedUp();
		const stop = new AbortController();
		const running = sendWithRetry(once, noCode, limiter, clock, {
			...options,
			signal: stop.signal,
		});
		const outcome = expect(running).rejects.toThrow(Stopped);
		stop.abort();
		await outcome;
		expect(server.applied.get('x')).toBe(1);
	});

	test('is told', async () => {
		const { clock, limiter, once } = await usedUp();
		const waits: number[] = [];
		await clock.run(
			sendWithRetry(once, noCode, limiter, clock, { ...options, onWait: (ms) => waits.push(ms) }),
		);
		expect(waits).toHaveLength(1);
		expect(waits[0]).toBeGreaterThan(59_000);
	});

	test('can be declined: no request goes out, and the time to come back is known', async () => {
		const { clock, limiter, once, server } = await usedUp();
		const declined = sendWithRetry(once, noCode, limiter, clock, {
			...options,
			waitsForLimit: false,
		});
		await expect(declined).rejects.toThrow(LimitReached);
		expect(server.refused).toBe(0);
	});
});
