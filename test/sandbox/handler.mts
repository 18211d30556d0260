// What a handler gets and gives. It sees a valid request of a known user and changes the state.
import type { Edition } from '../contract/editions.mts';
import type { Match } from './contractRoutes.mts';
import type { State, User } from './state.mts';
import type { Json } from './validate.mts';

export interface Call {
	state: State;
	user: User;
	operation: Match['operation'];
	/** The placeholders of the route. */
	parameters: Record<string, string>;
	query: Json;
	body: Json;
	headers: Record<string, string | string[] | undefined>;
	edition: Edition;
	/** The shapes of its answers. */
	generation: '2026' | '2025';
}

export interface Answer {
	status?: number;
	/** The data of the envelope; without it the envelope only says `success`. */
	data?: unknown;
	/** Beside the data: `pagination`, `meta`. */
	more?: Json;
	/** The whole body, for answers without the envelope. */
	raw?: unknown;
	headers?: Record<string, string>;
}

export type Handler = (call: Call) => Answer;

/** Handlers by route, as the contract prints it. */
export type Handlers = Record<string, Handler>;

/** A placeholder that has to be a number. */
export function id(call: Call, name: string): number {
	return Number(call.parameters[name]);
}

/** The part of a list that take and skip mean. */
export function page<T>(call: Call, rows: T[]): T[] {
	const skip = Number(call.query.skip ?? call.query.offset ?? 0);
	const take = Number(call.query.take ?? call.query.limit ?? 250);
	return rows.slice(skip, skip + take);
}

/** A page by cursor: the cursor is the ID of the last row of the page before. */
export function cursorPage<T extends { id: unknown }>(
	call: Call,
	rows: T[],
): { rows: T[]; nextCursor: string | null; hasMore: boolean } {
	const limit = Number(call.query.limit ?? 25);
	const after = rows.findIndex((row) => String(row.id) === call.query.cursor) + 1;
	const found = rows.slice(after, after + limit);
	const hasMore = after + limit < rows.length;
	const last = found[found.length - 1];
	return { rows: found, hasMore, nextCursor: hasMore && last ? String(last.id) : null };
}
