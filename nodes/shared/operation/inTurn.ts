/** Tasks under the same key run one after the other, also when they are asked for at once. */
const turns = new Map<string, Promise<unknown>>();

export async function inTurn<T>(key: string, task: () => Promise<T>): Promise<T> {
	const before = turns.get(key) ?? Promise.resolve();
	const mine = before.then(task);
	// Whoever waits for its turn waits for the end, not for the success.
	const ended = mine.catch(() => undefined);
	turns.set(key, ended);
	try {
		return await mine;
	} finally {
		if (turns.get(key) === ended) turns.delete(key);
	}
}
