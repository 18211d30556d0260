/** What travels between the rooms: a request ready to send, and the server's reply. */
import type { IDataObject } from 'n8n-workflow';

import type { Method } from './route';

export interface ApiRequest {
	method: Method;
	/** Encoded, starting with `/v2/`. */
	path: string;
	/** Encoded, without `?`. */
	query: string;
	body?: IDataObject;
	/** The placeholders of the route, as the user gave them. */
	pathValues: ReadonlyMap<string, string>;
	/** Those that name the thing itself, not the organization or team that it is in. */
	ownIds?: ReadonlyMap<string, string>;
}

export interface ApiReply {
	status: number;
	headers: Record<string, string>;
	/** Parsed JSON, or the text as it came. */
	body: unknown;
}
