/**
 * Forms that have fields in common, as one list: what looks the same in several forms stands once
 * and names them all. n8n's cost grows with the number of its properties.
 */

export interface Merged<T> {
	entry: T;
	/** The names of the forms that show it. */
	forms: string[];
}

/** One list in which every form finds its own entries, in its own order. */
export function mergeByLook<T>(
	forms: ReadonlyArray<readonly [name: string, entries: readonly T[]]>,
	lookOf: (entry: T) => unknown,
): Array<Merged<T>> {
	const merged: Array<Merged<T> & { look: string }> = [];
	for (const [name, entries] of forms) {
		let cursor = -1;
		for (const entry of entries) {
			const look = JSON.stringify(lookOf(entry));
			const known = merged.findIndex((other, index) => index > cursor && other.look === look);
			cursor = known < 0 ? cursor + 1 : known;
			if (known < 0) merged.splice(cursor, 0, { look, entry, forms: [name] });
			else merged[known]?.forms.push(name);
		}
	}
	return merged.map(({ entry, forms: names }) => ({ entry, forms: names }));
}
