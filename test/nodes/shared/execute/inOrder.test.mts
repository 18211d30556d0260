// Several at once, results in the items' order, the lowest failure thrown.
import fc from 'fast-check';

import { inOrder } from '../../../../nodes/shared/execute/inOrder';

const pause = async (ms: number) => {
	await new Promise((resolve) => {
		setTimeout(resolve, ms);
	});
};

describe('inOrder', () => {
	it('keeps the order, whatever ends first, and never exceeds the concurrency', async () => {
		const delays = fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 12 });
		await fc.assert(
			fc.asyncProperty(delays, fc.integer({ min: 1, max: 6 }), async (waits, concurrency) => {
				let running = 0;
				let most = 0;
				const results = await inOrder(waits.length, concurrency, async (index) => {
					most = Math.max(most, ++running);
					await pause(waits[index] ?? 0);
					running -= 1;
					return index;
				});
				expect(results).toEqual(waits.map((_, index) => index));
				expect(most).toBeLessThanOrEqual(concurrency);
			}),
			{ numRuns: 40 },
		);
	});

	it('runs as many at once as it may', async () => {
		let most = 0;
		let running = 0;
		await inOrder(6, 3, async () => {
			most = Math.max(most, ++running);
			await pause(1);
			running -= 1;
		});
		expect(most).toBe(3);
	});

	it('throws the failure of the lowest item and starts nothing after it', async () => {
		const started: number[] = [];
		const run = inOrder(10, 2, async (index) => {
			started.push(index);
			await pause(index === 0 ? 10 : 1);
			throw new Error(`item ${index}`);
		});
		await expect(run).rejects.toThrow('item 0');
		expect(started).toEqual([0, 1]);
	});

	it('of nothing is nothing', async () => {
		expect(await inOrder(0, 5, async () => 1)).toEqual([]);
	});
});
