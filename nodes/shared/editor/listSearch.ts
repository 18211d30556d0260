/** Turns lookups into n8n's listSearch methods: search as you type, page by page. */
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type {
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import type { Client } from '../api/client';
import { listMemory } from '../api/listMemory';
import type { ChoicesPage } from '../api/listMemory';
import { extendQuery } from '../api/query';
import type { ApiRequest } from '../api/request';
import { isObject, rowsIn } from '../api/responseBody';
import { followingEdition } from '../api/serverEdition';
import { fetchPage, FIRST_PAGE, styleOn } from '../api/pagination';
import type { Position } from '../api/pagination';
import { parseJson } from '../fields/parseJson';
import type { ApiLookup, ListPart, Lookup } from '../fields/lookup';
import { askedList, openEditorClient, operationFor, requestFor } from './askedList';
import type { AskedList } from './askedList';

export type ListSearch = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

/** Requests for one keystroke before the user is shown what was found so far. */
const REQUESTS_PER_SEARCH = 4;

/** A dropdown with fewer choices can't be scrolled, and so not be asked to go on. */
const SCROLLED_FROM = 20;

const AN_ADDRESS = /^[^\s@]+@[^\s@.]+\.[^\s@]+$/;

function matching(
	items: INodeListSearchItems[],
	filter: string | undefined,
): INodeListSearchItems[] {
	const wanted = filter?.trim().toLowerCase();
	if (!wanted) return items;
	return items.filter(
		({ name, value }) =>
			name.toLowerCase().includes(wanted) || String(value).toLowerCase() === wanted,
	);
}

/** A place in a list: which of its parts, and where in that. */
interface ListPlace {
	part: number;
	at: Position;
}

const START: ListPlace = { part: 0, at: FIRST_PAGE };

/** Where n8n says to go on: what this method answered before. */
function listPlaceOf(token: string | undefined): ListPlace {
	const parsed = token === undefined ? undefined : parseJson(token);
	const place = parsed && 'value' in parsed ? parsed.value : undefined;
	const isPlace = isObject(place) && typeof place.part === 'number' && isObject(place.at);
	return isPlace ? (place as unknown as ListPlace) : START;
}

/** Lists that change with the time are asked for the same minute by who types in one. */
const MINUTE_MS = 60_000;

function partsOf(lookup: ApiLookup): ListPart[] {
	const now = new Date(Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS);
	return lookup.parts?.(now) ?? [{ query: {}, has: () => true }];
}

/** The pages of one list as choices, each asked for when it is needed. */
function choicesOf(
	client: Client,
	lookup: ApiLookup,
	{ list }: AskedList,
	request: ApiRequest,
	timezone: string,
) {
	const { identity, server } = client.credential;
	const parts = partsOf(lookup);
	const keyOf = (query: string) => [lookup.method, request.path, query].join(' ');
	const operation = operationFor(list, `List ${lookup.things}`);
	const style = styleOn(list.pages, server);
	const rowsOf = (data: unknown) => lookup.rows?.(data) ?? rowsIn(data);
	let requests = 0;

	const ask = async (
		asked: ApiRequest,
		at: Position,
		has: ListPart['has'] = () => true,
	): Promise<ChoicesPage> => {
		requests += 1;
		const send = async (page: ApiRequest) => await client.send(page, operation);
		const { rows, next } = await fetchPage(send, asked, style, at, { rowsOf });
		const choices = rows
			.filter(isObject)
			.filter(has)
			.map((row) => ({ name: lookup.label(row, timezone), value: lookup.value(row) }));
		return { choices, next };
	};
	return {
		requests: () => requests,
		forget() {
			for (const { query } of parts) {
				listMemory.forget(identity, keyOf(extendQuery(request.query, query)));
			}
		},
		/** The choices at a place, and the place after them. */
		async page({
			part,
			at,
		}: ListPlace): Promise<{ choices: INodeListSearchItems[]; next?: ListPlace }> {
			const { query, has } = parts[part] as ListPart;
			const asked = { ...request, query: extendQuery(request.query, query) };
			const key = keyOf(asked.query);
			let page = listMemory.recall(identity, key, at);
			if (!page) {
				const keep = listMemory.asking(identity, key, at);
				page = await ask(asked, at, has);
				keep(page);
			}
			const { choices, next } = page;
			if (next) return { choices, next: { part, at: next } };
			return part + 1 < parts.length
				? { choices, next: { part: part + 1, at: FIRST_PAGE } }
				: { choices };
		},
		/** One person, by the API's own search: a list of thousands is not read for an address. */
		async byEmail(email: string): Promise<ChoicesPage> {
			return await ask(
				{ ...request, query: extendQuery(request.query, { emails: email }) },
				FIRST_PAGE,
			);
		},
	};
}

async function searchApi(
	context: ILoadOptionsFunctions,
	lookup: ApiLookup,
	asked: AskedList,
	filter: string,
	token: string | undefined,
): Promise<INodeListSearchResult> {
	const client = await openEditorClient(context, lookup);
	const request = await requestFor(context, client, asked);
	const choices = choicesOf(client, lookup, asked, request, context.getTimezone());
	// Who opens the list wants to see it as it is; who types searches what was there a moment ago.
	if (filter === '' && token === undefined) choices.forget();
	if (asked.list.findsEmails && AN_ADDRESS.test(filter) && token === undefined) {
		const { choices: found } = await choices.byEmail(filter);
		if (found.length > 0) return { results: found };
	}
	const results: INodeListSearchItems[] = [];
	let place: ListPlace | undefined = listPlaceOf(token);
	const isTooShort = ({ at }: ListPlace) =>
		results.length === 0 ||
		(filter === '' && at.before !== undefined && results.length < SCROLLED_FROM);
	while (place && isTooShort(place) && choices.requests() < REQUESTS_PER_SEARCH) {
		const page: Awaited<ReturnType<typeof choices.page>> = await choices.page(place);
		results.push(...matching(page.choices, filter));
		place = page.next;
	}
	return { results, ...(place ? { paginationToken: JSON.stringify(place) } : {}) };
}

function isForbidden(error: unknown): boolean {
	return error instanceof NodeApiError && error.httpCode === '403';
}

function noAccess(
	context: ILoadOptionsFunctions,
	{ things }: Lookup,
	otherWay: string,
): NodeOperationError {
	const message = `Your Cal.com user may not list ${things}: ${otherWay}`;
	return new NodeOperationError(context.getNode(), message);
}

/** The n8n method of a lookup. A list that the key may not read says so, and what is left to do. */
export function listSearchOf(
	lookup: Lookup,
	otherWay = `switch to '${lookup.typedMode ?? 'By ID'}' and enter it`,
): ListSearch {
	return async function (filter, paginationToken) {
		if ('all' in lookup) return { results: matching(lookup.all(), filter) };
		const first = askedList(this, lookup);
		const { fallback } = lookup;
		for (const asked of [first, ...(fallback ? [{ ...first, list: fallback }] : [])]) {
			const typed = filter?.trim() ?? '';
			const run = async () => await searchApi(this, lookup, asked, typed, paginationToken);
			const result = await followingEdition(run).catch(async (error: unknown) =>
				isForbidden(error) ? undefined : await Promise.reject(error),
			);
			if (result) return result;
		}
		throw noAccess(this, lookup, otherWay);
	};
}
