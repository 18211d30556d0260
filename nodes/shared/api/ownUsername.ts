/** Some servers find the caller's own things only by the caller's username. */
import type { Client } from './client';
import type { ApiOperation } from './operation';
import type { ApiRequest } from './request';
import { extendQuery } from './query';

/** The request with the username of whoever asks, where such a server needs one and none is given. */
export async function withOwnUsername(
	request: ApiRequest,
	{ needsUsernameOn }: Pick<ApiOperation, 'needsUsernameOn'>,
	client: Client,
	itemIndex?: number,
): Promise<ApiRequest> {
	const isNamed = /(^|&)usernames?=/.test(request.query);
	const { edition } = client.credential.server;
	if (isNamed || !edition || !needsUsernameOn?.includes(edition)) return request;
	const { username } = await client.currentUser(itemIndex);
	return username === undefined
		? request
		: { ...request, query: extendQuery(request.query, { username }) };
}
