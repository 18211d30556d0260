/** Servers of 2025 find the caller's own things only by the caller's username. */
import type { Api } from './client';
import type { ApiRequest } from './request';
import { extendQuery } from '../request/query';

/** The request with the username of whoever asks, where such a server needs one and none is given. */
export async function withOwnUsername(
	request: ApiRequest,
	api: Api,
	itemIndex?: number,
): Promise<ApiRequest> {
	const isNamed = /(^|&)usernames?=/.test(request.query);
	if (isNamed || api.connection.server.generation !== '2025') return request;
	const { username } = await api.me(itemIndex);
	return username === undefined
		? request
		: { ...request, query: extendQuery(request.query, { username }) };
}
