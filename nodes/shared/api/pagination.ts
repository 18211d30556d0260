/**
 * Lists of any length from the API's styles of paging, one page at a time: for operations, which read
 * them to their end, and for dropdowns, which go on when the user does. It takes whichever shape the
 * server answers, and asks for no more than it needs.
 */
import type { IDataObject } from 'n8n-workflow';

import { createListWatch, fingerprint, IncompleteList } from './incompleteList';
import { extendQuery } from './query';
import { readResponseBody, rowsIn } from './responseBody';
import type { ApiReply, ApiRequest } from './request';
import type { OnEditions } from './edition';
import type { ListOrder } from './listOrder';
import type { Server } from './server';

export interface PageStyle {
	/** `skip`: take and skip. `offset`: limit and offset. `cursor`: limit and cursor. `none`: all at once. */
	kind: 'skip' | 'offset' | 'cursor' | 'none';
	/** The most rows that the API gives in one page. */
	size: number;
	/** The style on some editions, where it differs. */
	on?: OnEditions<PageStyle>;
	/** What the list can be sorted by, where the API sorts it. */
	order?: ListOrder;
	/** The page's parameters travel in the body of a POST that reads. */
	inBody?: boolean;
	/** Nobody knows whether this list has pages: one that comes again is the whole of it. */
	onTrial?: boolean;
}

export const skipPages = (size = 250): PageStyle => ({ kind: 'skip', size });
export const offsetPages = (size: number): PageStyle => ({ kind: 'offset', size });
export const cursorPages = (size: number): PageStyle => ({ kind: 'cursor', size });
export const noPages: PageStyle = { kind: 'none', size: Number.POSITIVE_INFINITY };

/** Where a page starts. */
export interface Position {
	offset: number;
	cursor?: string;
	/** What this server was seen to give in one page, where it says nothing about pages. */
	most?: number;
	/** The page before, where the server may not know of pages and give it again. */
	before?: string;
}

export const FIRST_PAGE: Position = { offset: 0 };

export interface Page {
	rows: unknown[];
	/** Where the next page starts; undefined after the last one. */
	next?: Position;
	/** How many rows the list has, where the server says so. */
	total?: number;
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

/**
 * Nobody limits pages to fewer rows than this. To ask on after fewer would cost every short list a
 * second request, and find nothing at any server that is known.
 */
export const LEAST_LIMIT = 7;

/** Limits of pages are round numbers mostly, and not small ones: whole lists are. */
function looksLikeLimit(received: number): boolean {
	const isPowerOfTwo = (received & (received - 1)) === 0;
	return received >= 50 && (received % 25 === 0 || isPowerOfTwo);
}

/**
 * Where the next page starts, for a server that says nothing about it. A first page that is shorter
 * than asked may be all there is, or as much as this server gives: asking once more costs a request,
 * ending could cost the rest of the list. Later pages are the last when they are shorter than others.
 */
function guessedPosition(
	{ kind }: PageStyle,
	rows: unknown[],
	asked: number,
	{ offset, most }: Position,
): Position | undefined {
	const received = rows.length;
	// More rows than asked for come from a server that doesn't page: it would send the same again.
	if (kind === 'cursor' || received > asked) return undefined;
	const isFull = received >= Math.min(asked, most ?? Math.min(asked, LEAST_LIMIT));
	if (!isFull) return undefined;
	return {
		offset: offset + received,
		most: Math.max(received, most ?? 0),
		before: fingerprint(rows),
	};
}

/** Whether the page before came again. */
const isAgain = (rows: unknown[], { before }: Position) =>
	before !== undefined && rows.length > 0 && fingerprint(rows) === before;

/**
 * Whether a page that came again is the whole list, because the server knows no pages at all: then it
 * gives more rows than are asked for, too. One that gives as few as are asked for only ignores where
 * they begin, and a number of rows that looks like its limit says that the rest can't be had.
 */
async function isWholeList(
	{ onTrial }: PageStyle,
	rows: unknown[],
	asked: number,
	at: Position,
	countOf: (size: number) => Promise<number>,
): Promise<boolean> {
	const received = rows.length;
	if (at.offset !== received) return false;
	if (onTrial || (received < asked && !looksLikeLimit(received))) return true;
	return received > 1 && (await countOf(received - 1)) === received;
}

/** Where the next page starts, or undefined after the last one. */
function nextPosition(
	style: PageStyle,
	pagination: IDataObject,
	rows: unknown[],
	asked: number,
	at: Position,
): Position | undefined {
	if (style.kind === 'none') return undefined;
	const received = rows.length;
	const { nextCursor, hasMore, hasNextPage, returnedItems, totalItems } = pagination;
	const offset = at.offset + received;
	// Cal.com of 2025 counts what a filter leaves out: it says of an empty page that it gave rows.
	if (received === 0 && Number(returnedItems ?? 0) > 0) return undefined;
	if (hasMore === false || (nextCursor === null && hasNextPage !== true && hasMore !== true)) {
		return undefined;
	}
	if (typeof nextCursor === 'string' && nextCursor !== '') return { offset, cursor: nextCursor };
	if (hasNextPage === false) return undefined;
	const saysTotal = typeof totalItems === 'number';
	const isPromised = hasMore === true || hasNextPage === true || (saysTotal && offset < totalItems);
	if (isPromised && (received === 0 || nextCursor === null)) {
		throw new IncompleteList(
			`Cal.com's list ended early: there should be more than the ${offset} rows that it gave`,
		);
	}
	if (isPromised) return { offset };
	return received === 0 || saysTotal ? undefined : guessedPosition(style, rows, asked, at);
}

export type SendPage = (request: ApiRequest) => Promise<ApiReply>;

/** The style of paging on a server of that edition. */
export function styleOn(style: PageStyle, { edition }: Pick<Server, 'edition'>): PageStyle {
	return (edition && style.on?.[edition]) ?? style;
}

/** What a page is read with, besides where it is. */
export interface PageOptions {
	/** The most rows wanted. */
	wanted?: number;
	/** The rows inside the answer. */
	rowsOf?(data: unknown): unknown[];
}

/** The page of a list at a position, and where the next one is. */
export async function fetchPage(
	send: SendPage,
	request: ApiRequest,
	style: PageStyle,
	at: Position,
	{ wanted = Infinity, rowsOf = rowsIn }: PageOptions = {},
): Promise<Page> {
	const asked = Math.min(style.size, wanted);
	const readPage = async (size: number, from: Position) => {
		const reply = await send(pageRequest(request, style, size, from));
		const { data, pagination } = readResponseBody(reply.body);
		return { rows: rowsOf(data), pagination };
	};
	const { rows, pagination } = await readPage(asked, at);
	if (isAgain(rows, at)) {
		const countOf = async (size: number) => (await readPage(size, FIRST_PAGE)).rows.length;
		if (await isWholeList(style, rows, asked, at, countOf)) return { rows: [] };
		throw new IncompleteList('Cal.com gave the same page of a list twice');
	}
	const { totalItems } = pagination;
	return {
		rows,
		next: rows.length >= wanted ? undefined : nextPosition(style, pagination, rows, asked, at),
		...(typeof totalItems === 'number' ? { total: totalItems } : {}),
	};
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
	const watch = createListWatch();
	let left = limit;
	const pageAt = async (at: Position) =>
		await fetchPage(send, request, style, at, { wanted: left, rowsOf });
	let page: Promise<Page> | undefined = left > 0 ? pageAt(FIRST_PAGE) : undefined;
	while (page) {
		const { rows, next, total } = await page;
		watch({ rows, next, total });
		const taken = rows.slice(0, left);
		left -= taken.length;
		const isAhead = next !== undefined && total !== undefined;
		page = isAhead ? pageAt(next) : undefined;
		// Whoever stops reading early must not leave a rejection behind that nobody handles.
		page?.catch(() => undefined);
		if (taken.length > 0) yield taken;
		if (next && !isAhead) page = pageAt(next);
	}
}
