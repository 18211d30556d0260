/** Runs a task for every item, several at once, and hands the results back in the items' order. */

/**
 * At most `concurrency` tasks at a time. After a rejection no further task starts; when those under
 * way have ended, the rejection of the lowest item is thrown.
 */
export async function inOrder<T>(
	count: number,
	concurrency: number,
	task: (index: number) => Promise<T>,
): Promise<T[]> {
	const results = new Array<T>(count);
	let next = 0;
	const failures = new Map<number, unknown>();
	const worker = async () => {
		while (next < count && failures.size === 0) {
			const index = next++;
			try {
				results[index] = await task(index);
			} catch (error) {
				failures.set(index, error);
			}
		}
	};
	await Promise.all(Array.from({ length: Math.min(count, concurrency) }, worker));
	if (failures.size > 0) await Promise.reject(failures.get(Math.min(...failures.keys())));
	return results;
}
