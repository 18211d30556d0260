/** How an answer becomes the JSON of items. Every function returns one object for each item. */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../api/responseBody';
import type { ApiReply, ApiRequest } from '../api/request';

export interface MappedResponse {
	/** What the envelope held: undefined without data, null for the API's "nothing there". */
	data: unknown;
	reply: ApiReply;
	request: ApiRequest;
	/** Ends the item as "not found", naming the field that identified it. */
	notFound(): never;
}

export type ResponseMapping = (answered: MappedResponse) => IDataObject[];

function toObject(value: unknown): IDataObject {
	return isObject(value) ? value : { value: value as IDataObject };
}

/** One item, or one for each element; an answer without data says at least what was done to what. */
export const asItems: ResponseMapping = ({ data, request, notFound }) => {
	if (Array.isArray(data)) return data.map(toObject);
	if (isObject(data)) return [data];
	if (data === null && request.method === 'GET') return notFound();
	if (data === undefined || data === null)
		return [{ success: true, ...Object.fromEntries(request.ownIds ?? request.pathValues) }];
	return [toObject(data)];
};

/** A getter of something that need not be set: an empty object when it is not. */
export const asOptional: ResponseMapping = ({ data }) => [isObject(data) ? data : {}];

/** A bare yes or no under a name that says what it means. */
export const asBoolean =
	(name: string): ResponseMapping =>
	({ data }) => [isObject(data) ? data : { [name]: data !== false }];

/** `{ deleted: true }` with the ID of what is gone. */
export const asDeleted: ResponseMapping = ({ request }) => {
	const last = [...request.pathValues.values()].pop();
	return [{ deleted: true, ...(last === undefined ? {} : { id: last }) }];
};

/** Deleting all of a kind: the API says in a sentence how many there were. */
export const asAllDeleted: ResponseMapping = ({ data }) => [
	{ deleted: true, ...(typeof data === 'string' ? { message: data } : {}) },
];

/** The address that a redirect points to, for operations made for a browser. */
export const asRedirect: ResponseMapping = ({ reply }) => [
	{ redirectUrl: reply.headers.location ?? '' },
];
