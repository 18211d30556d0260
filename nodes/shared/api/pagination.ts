/**
 * Lists of any length from the API's styles of paging, one page at a time. It takes whichever
 * shape the server answers, asks for no more than it needs and never turns in circles.
 */
import type { IDataObject } from 'n8n-workflow';

import { extendQuery } from './query';
import { readResponseBody, rowsIn } from './responseBody';
import type { ResponseBody } from './responseBody';
import type { ApiReply, ApiRequest } from './request';
import type { Server } from './server';

export interface PageStyle {
	/** `skip`: take and skip. `offset`: limit and offset. `cursor`: limit and cursor. `none`: all at once. */
	kind: 'skip' | 'offset' | 'cursor' | 'none';
	/** The most rows that the API gives in one page. */
	size: number;
	/** The style of a server of 2025, where it differs. */
	server2025?: PageStyle;
	/** The page's parameters travel in the body of a POST that reads. */
	inBody?: boolean;
}

export const skipPages = (size = 250): PageStyle => ({ kind: 'skip', size });
export const offsetPages = (size: number): PageStyle => ({ kind: 'offset', size });
export const cursorPages = (size: number): PageStyle => ({ kind: 'cursor', size });
export const noPages: PageStyle = { kind: 'none', size: Number.POSITIVE_INFINITY };

interface Position {
	offset: number;
	cursor?: string;
}

const NAMES = {
	skip: { size: 'take', offset: 'skip' },
	offset: { size: 'limit', offset: 'offset' },
	cursor: { size: 'limit', offset: 'skip' },
} as const;

/** The request of the page at a position. In a query the first page leaves out what is zero anyway. */
function pageRequest(
	request: ApiRequest,
	style: PageStyle,
	size: number,
	at: Position,
): ApiRequest {
	if (style.kind === 'none') return request;
	const names = NAMES[style.kind];
	const extra: Record<string, string | number> = {
		[names.size]: size,
		...(at.cursor === undefined ? {} : { cursor: at.cursor }),
		...(at.cursor === undefined && (at.offset > 0 || style.inBody)
			? { [names.offset]: at.offset }
			: {}),
	};
	return style.inBody
		? { ...request, body: { ...request.body, ...extra } as IDataObject }
		: { ...request, query: extendQuery(request.query, extra) };
}

/** Where the next page starts, or undefined after the last one. */
function nextPosition(
	style: PageStyle,
	{ pagination }: ResponseBody,
	received: number,
	asked: number,
	at: Position,
): Position | undefined {
	// More rows than asked for come from a server that doesn't page: it would send the same again.
	if (style.kind === 'none' || received === 0 || received > asked) return undefined;
	const offset = at.offset + received;
	const cursor = pagination.nextCursor;
	if (typeof cursor === 'string' && cursor !== '') {
		return pagination.hasMore === false ? undefined : { offset, cursor };
	}
	if (pagination.nextCursor === null || pagination.hasMore === false) return undefined;
	if (pagination.hasNextPage === false) return undefined;
	if (typeof pagination.totalItems === 'number') {
		return offset < pagination.totalItems ? { offset } : undefined;
	}
	if (style.kind === 'cursor' || received < asked) return undefined;
	return { offset };
}

/** A server that answers a cursor it gave before would be asked for ever. */
function guardAgainstCircles(next: Position | undefined, seen: Set<string>): void {
	if (next?.cursor === undefined) return;
	if (seen.has(next.cursor)) throw new RepeatedCursor();
	seen.add(next.cursor);
}

/** The server sent the same cursor twice: going on would repeat rows for ever. */
export class RepeatedCursor extends Error {
	constructor() {
		super('Cal.com answered a page position that it had answered before');
	}
}

export type SendPage = (request: ApiRequest) => Promise<ApiReply>;

/** The style of paging on a server of that generation. */
export function styleOn(style: PageStyle, { generation }: Pick<Server, 'generation'>): PageStyle {
	return generation === '2025' ? (style.server2025 ?? style) : style;
}

/**
 * Yields the pages of a list, at most `limit` rows in all. While a page is handed out, the next is
 * already under way where its position is known for certain; never more than that one is held.
 */
export async function* fetchPages(
	send: SendPage,
	request: ApiRequest,
	style: PageStyle,
	limit: number,
	rowsOf: (data: unknown) => unknown[] = rowsIn,
): AsyncGenerator<unknown[]> {
	const seen = new Set<string>();
	let at: Position | undefined = { offset: 0 };
	let ahead: Promise<ApiReply> | undefined;
	let left = limit;
	while (at && left > 0) {
		const asked = Math.min(style.size, left);
		const reply = await (ahead ?? send(pageRequest(request, style, asked, at)));
		const envelope = readResponseBody(reply.body);
		const received = rowsOf(envelope.data);
		const rows = received.slice(0, left);
		left -= rows.length;
		at = nextPosition(style, envelope, received.length, asked, at);
		guardAgainstCircles(at, seen);
		const isCertain =
			at !== undefined && left > 0 && typeof envelope.pagination.totalItems === 'number';
		ahead =
			isCertain && at
				? send(pageRequest(request, style, Math.min(style.size, left), at))
				: undefined;
		// Whoever stops reading early must not leave a rejection behind that nobody handles.
		ahead?.catch(() => undefined);
		if (rows.length > 0) yield rows;
	}
}
