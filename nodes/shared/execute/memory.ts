/** What the items of one run of a node have in common, such as the options of an attribute. */
export type RunMemory = Map<string, Promise<unknown>>;

/** Loads something once for all items; what did not load is not kept. */
export async function remembered<T>(
	memory: RunMemory,
	key: string,
	load: () => Promise<T>,
): Promise<T> {
	const known = memory.get(key) as Promise<T> | undefined;
	if (known) return await known;
	const loading = load();
	memory.set(key, loading);
	loading.catch(() => memory.delete(key));
	return await loading;
}
