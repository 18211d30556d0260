// One key in several processes, which only know of each other by what is left in the answers.
// `PROPERTY_SEED=… SHARED_KEY_RUNS=200` is the long form.
import fc from 'fast-check';

import { runWorkers } from './workers.mts';

const RUNS = Number(process.env.SHARED_KEY_RUNS ?? 12);
const TIMEOUT_MS = 1_800_000;

const schedules = fc.record({
	processes: fc.constantFrom(2, 4),
	concurrency: fc.constantFrom(5, 20),
	requests: fc.constant(1000),
	latencyMs: fc.constantFrom(10, 150),
	spread: fc.double({ min: 0, max: 0.5, noNaN: true }),
	startMs: fc.integer({ min: 0, max: 3000 }),
	seed: fc.integer(),
});

test(
	'1,000 reads of 2 or 4 processes: at most 5 refusals and 1.05 × the least time',
	async () => {
		await fc.assert(
			fc.asyncProperty(schedules, async (schedule) => {
				const { refused, applied, doubled, tookMs, leastMs } = await runWorkers(schedule);
				expect({ applied, doubled }).toEqual({ applied: 1000, doubled: 0 });
				expect(refused).toBeLessThanOrEqual(5);
				expect(tookMs).toBeLessThanOrEqual(leastMs * 1.05);
			}),
			{ numRuns: RUNS, endOnFailure: true },
		);
	},
	TIMEOUT_MS,
);

test.each([5, 20])('one process with %i at a time gives nothing away', async (concurrency) => {
	const alone = { processes: 1, concurrency, requests: 1000, latencyMs: 50, spread: 0.4 };
	const { refused, tookMs, leastMs } = await runWorkers({ ...alone, startMs: 0, seed: 1 });
	expect(refused).toBe(0);
	expect(tookMs).toBeLessThanOrEqual(leastMs * 1.01);
});

test('when the other process stops, its part of the window is used', async () => {
	const two = { processes: 2, concurrency: 5, requests: 241, latencyMs: 50, spread: 0.2 };
	const { refused, tookMs } = await runWorkers({ ...two, startMs: 0, seed: 7 });
	expect(refused).toBe(0);
	expect(tookMs).toBeLessThanOrEqual(135_000);
});
