/** Turns lookups into n8n's listSearch methods: search as you type, page by page. */
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type {
	IDataObject,
	ILoadOptionsFunctions,
	INodeListSearchItems,
	INodeListSearchResult,
} from 'n8n-workflow';

import { addedParameters, parseRoute } from '../api/route';
import type { Route } from '../api/route';
import type { Resource } from '../operation/resource';
import { withOwnUsername } from '../api/ownUsername';
import { fillPath, segmentIssue } from '../api/path';
import { openClient } from '../api/client';
import type { Client } from '../api/client';
import type { ApiOperation } from '../api/operation';
import { isObject, readResponseBody, rowsIn } from '../api/responseBody';
import { styleOn } from '../api/pagination';
import type { PageStyle } from '../api/pagination';
import type { ApiRequest } from '../api/request';
import { withInnerFields } from '../fields/childFields';
import type { ApiLookup, Lookup } from '../fields/lookup';

type ListSearch = (
	this: ILoadOptionsFunctions,
	filter?: string,
	paginationToken?: string,
) => Promise<INodeListSearchResult>;

const TIMEOUT_MS = 20_000;
/** Pages searched for one keystroke before the user is shown what was found so far. */
const PAGES_PER_SEARCH = 4;

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

/** What the form holds in a field; nothing where the form has no such field, which n8n would throw for. */
function chosen(context: ILoadOptionsFunctions, parameter: string): unknown {
	return context.getCurrentNodeParameter(parameter) === undefined
		? undefined
		: context.getCurrentNodeParameter(parameter, { extractValue: true });
}

/** Whether the form holds what a longer route has and the usual one has not: the organization. */
function isFilledFor(context: ILoadOptionsFunctions, lookup: ApiLookup, inside: Route): boolean {
	const added = addedParameters(lookup.request, inside);
	return added.every((name) => {
		const need = lookup.dependsOn?.[name];
		return need !== undefined && Boolean(chosen(context, need.parameter));
	});
}

/** The lookup as this form asks for it. */
export function detoured<
	T extends Pick<ApiLookup, 'request' | 'versions' | 'dependsOn' | 'detour'>,
>(context: ILoadOptionsFunctions, lookup: T): T {
	const { detour } = lookup;
	const isMeant = Object.entries(detour?.when ?? {}).some(
		([parameter, value]) => context.getCurrentNodeParameter(parameter) === value,
	);
	if (!detour || !isMeant) return lookup;
	const { request, versions, dependsOn } = detour;
	return { ...lookup, request, versions, dependsOn };
}

/** The values of the placeholders, from the parameters that the user has filled so far. */
export async function pathValues(
	context: ILoadOptionsFunctions,
	client: Client,
	lookup: Pick<ApiLookup, 'dependsOn'>,
	parameters: string[],
): Promise<Map<string, string>> {
	const values = new Map<string, string>();
	for (const name of parameters) {
		const need = lookup.dependsOn?.[name];
		const given = need && chosen(context, need.parameter);
		const isGiven = typeof given === 'number' || (typeof given === 'string' && given !== '');
		if (!isGiven && need?.fallback !== 'myOrganization') {
			throw new NodeOperationError(context.getNode(), `Choose '${need?.label ?? name}' first`);
		}
		const value = isGiven ? String(given) : String(await client.myOrganization());
		if (segmentIssue(value)) {
			throw new NodeOperationError(context.getNode(), `'${need?.label ?? name}' is not a valid ID`);
		}
		values.set(name, value);
	}
	return values;
}

function toItems(
	lookup: ApiLookup,
	body: unknown,
): { items: INodeListSearchItems[]; received: number } {
	const { data } = readResponseBody(body);
	const rows: unknown[] = lookup.rows ? lookup.rows(data) : rowsIn(data);
	const items = rows
		.filter(isObject)
		.map((row: IDataObject) => ({ name: lookup.label(row), value: lookup.value(row) }));
	return { items, received: rows.length };
}

function pageOf(request: ApiRequest, { kind, size }: PageStyle, position: string): ApiRequest {
	if (kind === 'none') return request;
	const names =
		kind === 'skip'
			? ['take', 'skip']
			: kind === 'offset'
				? ['limit', 'offset']
				: ['limit', 'cursor'];
	const start = position === '' ? '' : `&${names[1]}=${encodeURIComponent(position)}`;
	return {
		...request,
		query: [request.query, `${names[0]}=${size}${start}`].filter(Boolean).join('&'),
	};
}

function nextPosition(
	{ kind, size }: PageStyle,
	body: unknown,
	position: string,
	received: number,
): string | undefined {
	if (kind === 'none') return undefined;
	const { pagination } = readResponseBody(body);
	if (kind === 'cursor') {
		return typeof pagination.nextCursor === 'string' ? pagination.nextCursor : undefined;
	}
	return received < size ? undefined : String(Number(position || '0') + received);
}

async function searchApi(
	context: ILoadOptionsFunctions,
	lookup: ApiLookup,
	filter: string | undefined,
	paginationToken: string | undefined,
): Promise<INodeListSearchResult> {
	const client = await openClient(context, { timeout: TIMEOUT_MS });
	const { method, path, parameters } = parseRoute(lookup.request);
	const values = await pathValues(context, client, lookup, parameters);
	const { versions, platformClient } = lookup;
	const operation: ApiOperation = {
		versions,
		platformClient,
		action: `List ${lookup.things}`,
		request: lookup.request,
	};
	const plain = { method, path: fillPath(path, values), query: '', pathValues: values };
	const request = lookup.needsUsernameOn2025 ? await withOwnUsername(plain, client) : plain;
	const style = styleOn(lookup.pages, client.credential.server);
	const results: INodeListSearchItems[] = [];
	let position: string | undefined = paginationToken ?? '';
	for (
		let page = 0;
		page < PAGES_PER_SEARCH && position !== undefined && results.length === 0;
		page++
	) {
		const reply = await client.send(pageOf(request, style, position), operation);
		const { items, received } = toItems(lookup, reply.body);
		results.push(...matching(items, filter));
		position = nextPosition(style, reply.body, position, received);
	}
	return { results, ...(position === undefined ? {} : { paginationToken: position }) };
}

function isForbidden(error: unknown): boolean {
	return error instanceof NodeApiError && error.httpCode === '403';
}

function noAccess(context: ILoadOptionsFunctions, lookup: Lookup): NodeOperationError {
	return new NodeOperationError(
		context.getNode(),
		`Your Cal.com user may not list ${lookup.things}: switch to '${lookup.typedMode ?? 'By ID'}' and enter it`,
	);
}

/** The n8n method of a lookup. A list that the key may not read says so and leaves By ID. */
export function listSearchOf(lookup: Lookup): ListSearch {
	return async function (filter, paginationToken) {
		if ('all' in lookup) return { results: matching(lookup.all(), filter) };
		const asked = detoured(this, lookup);
		const { fallback, inOrganization } = asked;
		const isInside = inOrganization && isFilledFor(this, asked, inOrganization.request);
		const first = isInside ? { ...asked, ...inOrganization } : asked;
		const routes = [first, ...(fallback ? [{ ...first, request: fallback }] : [])];
		for (const route of routes) {
			const result = await searchApi(this, route, filter, paginationToken).catch(
				async (error: unknown) => (isForbidden(error) ? undefined : await Promise.reject(error)),
			);
			if (result) return result;
		}
		throw noAccess(this, lookup);
	};
}

/** The methods of every lookup that the fields of these resources use. */
export function listSearchMethods(resources: readonly Resource[]): Record<string, ListSearch> {
	const lookups = resources.flatMap(({ operations }) =>
		Object.values(operations).flatMap(({ fields }) =>
			withInnerFields(fields).flatMap(({ lookup }) => lookup ?? []),
		),
	);
	return Object.fromEntries(lookups.map((lookup) => [lookup.method, listSearchOf(lookup)]));
}
