/** Who the caller is, and in which organization: one `GET /v2/me`, remembered for a minute for each key. */
import { NodeOperationError } from 'n8n-workflow';
import type { INode } from 'n8n-workflow';

import type { Credential } from './credential';
import { isObject, readResponseBody } from './responseBody';
import type { ApiReply } from './request';

const REMEMBERED_MS = 60_000;

/** What of the profile other requests need. */
export interface CurrentUser {
	id?: number;
	username?: string;
	organizationId?: number;
}

interface Remembered {
	until: number;
	me: Promise<CurrentUser>;
}

const remembered = new Map<string, Remembered>();

function profileIn(reply: ApiReply): CurrentUser {
	const { data } = readResponseBody(reply.body);
	const { id, organizationId, username } = isObject(data) ? data : {};
	return {
		...(typeof id === 'number' ? { id } : {}),
		...(typeof organizationId === 'number' ? { organizationId } : {}),
		...(typeof username === 'string' ? { username } : {}),
	};
}

function forgetOld(now: number): void {
	for (const [key, entry] of remembered) if (entry.until <= now) remembered.delete(key);
}

/** The user of the credential. */
export async function readCurrentUser(
	credential: Credential,
	getMe: () => Promise<ApiReply>,
): Promise<CurrentUser> {
	const now = Date.now();
	forgetOld(now);
	let entry = remembered.get(credential.identity);
	if (!entry) {
		entry = { until: now + REMEMBERED_MS, me: getMe().then(profileIn) };
		remembered.set(credential.identity, entry);
		entry.me.catch(() => remembered.delete(credential.identity));
	}
	return await entry.me;
}

/** The ID of the user's organization. Refuses for a user without one. */
export function organizationOf(me: CurrentUser, node: INode, itemIndex?: number): number {
	if (me.organizationId !== undefined) return me.organizationId;
	throw new NodeOperationError(node, 'Your Cal.com user belongs to no organization', {
		itemIndex,
		description: "Choose an 'Organization', or use the API key of a member of one",
	});
}
