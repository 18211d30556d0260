/** Older servers find the caller's own things only by the caller's username. */
import { isOlderApi } from './edition';
import type { Client } from './client';
import type { ApiRequest } from './request';
import { extendQuery } from './query';

/** The request with the username of whoever asks, where such a server needs one and none is given. */
export async function withOwnUsername(
	request: ApiRequest,
	client: Client,
	itemIndex?: number,
): Promise<ApiRequest> {
	const isNamed = /(^|&)usernames?=/.test(request.query);
	if (isNamed || !isOlderApi(client.credential.server.edition)) return request;
	const { username } = await client.currentUser(itemIndex);
	return username === undefined
		? request
		: { ...request, query: extendQuery(request.query, { username }) };
}
