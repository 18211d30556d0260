/** Opens the API's envelope `{ status, data, pagination }`; what comes without one is taken as it is. */
import type { IDataObject } from 'n8n-workflow';

import type { ApiReply } from './request';

export interface ResponseBody {
	/** Undefined when the server sent no data at all, null when it sent null. */
	data: unknown;
	/** Where the next page is, in whichever place the server says so. */
	pagination: IDataObject;
}

export function isObject(value: unknown): value is IDataObject {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether an answer is a page for a browser. */
export function isPage({ body }: Pick<ApiReply, 'body'>): boolean {
	return typeof body === 'string' && body.trimStart().startsWith('<');
}

export function readResponseBody(body: unknown): ResponseBody {
	if (!isObject(body) || !('status' in body))
		return { data: body === '' ? undefined : body, pagination: {} };
	const data = body.data;
	const places = [body.pagination, body.meta, isObject(data) ? data.pagination : undefined, data];
	const pagination = places.find(
		(place): place is IDataObject =>
			isObject(place) &&
			('nextCursor' in place ||
				'hasMore' in place ||
				'totalItems' in place ||
				'hasNextPage' in place),
	);
	return { data, pagination: pagination ?? {} };
}

/** The rows of a list: the data itself, or the list inside it. */
export function rowsIn(data: unknown): unknown[] {
	if (Array.isArray(data)) return data;
	if (!isObject(data)) return [];
	return (
		Object.values(data).find((value): value is unknown[] & IDataObject => Array.isArray(value)) ??
		[]
	);
}
