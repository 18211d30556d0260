/** A map that forgets what was not used for the longest time, so that it never grows beyond a size. */
export class LruMap<Key, Value> {
	/** JavaScript's own map keeps the order in which keys were added. */
	private readonly entries = new Map<Key, Value>();

	constructor(private readonly size: number) {}

	get(key: Key): Value | undefined {
		const value = this.entries.get(key);
		if (value !== undefined) this.set(key, value);
		return value;
	}

	set(key: Key, value: Value): Value {
		this.entries.delete(key);
		this.entries.set(key, value);
		if (this.entries.size > this.size) {
			const [oldest] = this.entries.keys();
			this.entries.delete(oldest as Key);
		}
		return value;
	}
}
