/**
 * A short memory of the lists behind dropdowns: who types a name has the same pages searched at every
 * key. It is kept by credential for a minute, and gone as soon as a node of the process writes.
 */
import type { Position } from './pagination';

/** What of a page a dropdown shows. */
export interface ChoicesPage {
	choices: Array<{ name: string; value: string | number }>;
	next?: Position;
}

const KEPT_MS = 60_000;
const KEPT_LISTS = 50;
/** A list longer than this is not kept to its end. */
const KEPT_CHOICES = 20_000;

interface KeptList {
	identity: string;
	until: number;
	pages: Map<string, ChoicesPage>;
	size: number;
}

export interface ListMemory {
	/** The page as it was a moment ago, or undefined when it has to be asked for. */
	recall(identity: string, list: string, at: Position): ChoicesPage | undefined;
	/** To be called before a page is asked for: gives the function that keeps what came. */
	asking(identity: string, list: string, at: Position): (page: ChoicesPage) => void;
	/** Forgets the pages of one list, or all that the credential was given. */
	forget(identity: string, list?: string): void;
}

export function createListMemory(now: () => number): ListMemory {
	const lists = new Map<string, KeptList>();
	let forgotten = 0;
	const keyOf = (identity: string, list: string) => `${identity} ${list}`;

	const open = (identity: string, list: string): KeptList => {
		const known = lists.get(keyOf(identity, list));
		if (known && known.until > now()) return known;
		const fresh = { identity, until: now() + KEPT_MS, pages: new Map(), size: 0 };
		lists.delete(keyOf(identity, list));
		lists.set(keyOf(identity, list), fresh);
		const [oldest] = lists.keys();
		if (lists.size > KEPT_LISTS && oldest !== undefined) lists.delete(oldest);
		return fresh;
	};

	return {
		recall(identity, list, at) {
			const known = lists.get(keyOf(identity, list));
			return known && known.until > now() ? known.pages.get(JSON.stringify(at)) : undefined;
		},
		asking(identity, list, at) {
			const before = forgotten;
			return (page) => {
				// What was on its way while something was written may be of before.
				if (before !== forgotten) return;
				const kept = open(identity, list);
				if (kept.size + page.choices.length > KEPT_CHOICES) return;
				kept.size += page.choices.length;
				kept.pages.set(JSON.stringify(at), page);
			};
		},
		forget(identity, list) {
			forgotten += 1;
			for (const [key, kept] of lists) {
				const isMeant =
					list === undefined ? kept.identity === identity : key === keyOf(identity, list);
				if (isMeant || kept.until <= now()) lists.delete(key);
			}
		},
	};
}

/** One for the process. */
export const listMemory = createListMemory(() => Date.now());
