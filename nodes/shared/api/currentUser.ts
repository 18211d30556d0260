/** Who the caller is, and in which organization: one `GET /v2/me`, remembered for a minute for each key. */
import { NodeOperationError } from 'n8n-workflow';
import type { INode } from 'n8n-workflow';

import { isObject, readResponseBody } from './responseBody';
import type { ApiReply } from './request';

const REMEMBERED_MS = 60_000;

/** What of the profile other requests need. */
export interface CurrentUser {
	username?: string;
	organizationId?: number;
}

interface Remembered {
	until: number;
	user: CurrentUser;
}

/** Successes alone: how long to wait, when to stop and whose item it is differs between callers. */
const remembered = new Map<string, Remembered>();

function profileIn(reply: ApiReply): CurrentUser {
	const { data } = readResponseBody(reply.body);
	const { organizationId, username } = isObject(data) ? data : {};
	return {
		...(typeof organizationId === 'number' ? { organizationId } : {}),
		...(typeof username === 'string' ? { username } : {}),
	};
}

function recall(identity: string): CurrentUser | undefined {
	const now = Date.now();
	for (const [key, { until }] of remembered) if (until <= now) remembered.delete(key);
	return remembered.get(identity)?.user;
}

/**
 * The user of the credential, for one client: its items wait for one request of theirs, and when
 * that is refused each asks for itself, so that each gets an error of its own.
 */
export function createCurrentUser(
	identity: string,
	getMe: (itemIndex?: number) => Promise<ApiReply>,
): (itemIndex?: number) => Promise<CurrentUser> {
	let asking: Promise<CurrentUser> | undefined;
	const ask = async (itemIndex?: number): Promise<CurrentUser> => {
		const user = profileIn(await getMe(itemIndex));
		remembered.set(identity, { until: Date.now() + REMEMBERED_MS, user });
		return user;
	};
	return async (itemIndex) => {
		if (asking) await asking.catch(() => undefined);
		const known = recall(identity);
		if (known) return known;
		const own = ask(itemIndex).finally(() => (asking = undefined));
		asking ??= own;
		return await own;
	};
}

/** The ID of the user's organization. Refuses for a user without one. */
export function organizationOf(me: CurrentUser, node: INode, itemIndex?: number): number {
	if (me.organizationId !== undefined) return me.organizationId;
	throw new NodeOperationError(node, 'Your Cal.com user belongs to no organization', {
		itemIndex,
		description: "Choose an 'Organization', or use the API key of a member of one",
	});
}
