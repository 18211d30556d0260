/**
 * Lists that can't be read to their end: a server that promises more and gives nothing, or that would
 * give for ever. They end with a word: half a list that looks whole would be believed.
 */
import { createHash } from 'node:crypto';

/** A list that ended before its end. */
export class IncompleteList extends Error {
	readonly description =
		"Nothing of the list was returned, because it would not be whole: try again later, or set a 'Limit' to take what there is";
}

/** Pages without a row, one after the other, that lead nowhere. */
const MOST_EMPTY_PAGES = 20;
/** How far a list may outgrow what it said it was: some rows always come while it is read. */
const MOST_GROWN = 1000;
const MOST_PAGES = 50_000;

/** What tells a page from others: its first and last row stand for it. */
export function fingerprint(rows: unknown[]): string {
	const ends = JSON.stringify([rows.length, rows[0], rows[rows.length - 1]]);
	return createHash('sha256').update(ends).digest('base64');
}

/** What of a page tells whether the list comes to an end. */
interface SeenPage {
	rows: unknown[];
	next?: { cursor?: string };
	total?: number;
}

/**
 * Watches a list being read: takes note of each page, and throws when going on would lead in circles
 * or nowhere.
 */
export function createListWatch(): (page: SeenPage) => void {
	const pages = new Set<string>();
	const cursors = new Set<string>();
	let received = 0;
	let empty = 0;
	let firstTotal: number | undefined;
	const once = (seen: Set<string>, what: string, said: string) => {
		if (seen.has(what)) throw new IncompleteList(said);
		seen.add(what);
	};
	return ({ rows, next, total }) => {
		received += rows.length;
		empty = rows.length === 0 ? empty + 1 : 0;
		firstTotal ??= total;
		if (rows.length > 0) {
			once(pages, fingerprint(rows), 'Cal.com gave the same page of a list twice');
		}
		if (next === undefined) return;
		if (next.cursor !== undefined) {
			once(cursors, next.cursor, 'Cal.com answered a page position that it had answered before');
		}
		const most = 2 * (firstTotal ?? Infinity) + MOST_GROWN;
		if (empty > MOST_EMPTY_PAGES || received > most || pages.size > MOST_PAGES) {
			throw new IncompleteList("Cal.com's list has no end");
		}
	};
}
