/** Who the caller is, and in which organization: one `GET /v2/me`, remembered for a minute for each key. */
import { NodeOperationError } from 'n8n-workflow';
import type { INode } from 'n8n-workflow';

import type { Connection } from './credential';
import { isObject, openEnvelope } from './responseBody';
import type { ApiReply } from './request';

const REMEMBERED_MS = 60_000;

/** What of the profile other requests need. */
export interface Me {
	username?: string;
	organizationId?: number;
}

interface Remembered {
	until: number;
	me: Promise<Me>;
}

const remembered = new Map<string, Remembered>();

function profileIn(reply: ApiReply): Me {
	const { data } = openEnvelope(reply.body);
	const { organizationId, username } = isObject(data) ? data : {};
	return {
		...(typeof organizationId === 'number' ? { organizationId } : {}),
		...(typeof username === 'string' ? { username } : {}),
	};
}

function forgetOld(now: number): void {
	for (const [key, entry] of remembered) if (entry.until <= now) remembered.delete(key);
}

/** The user of the credential. */
export async function whoAmI(connection: Connection, getMe: () => Promise<ApiReply>): Promise<Me> {
	const now = Date.now();
	forgetOld(now);
	let entry = remembered.get(connection.identity);
	if (!entry) {
		entry = { until: now + REMEMBERED_MS, me: getMe().then(profileIn) };
		remembered.set(connection.identity, entry);
		entry.me.catch(() => remembered.delete(connection.identity));
	}
	return await entry.me;
}

/** The ID of the user's organization. Refuses for a user without one. */
export function organizationOf(me: Me, node: INode, itemIndex?: number): number {
	if (me.organizationId !== undefined) return me.organizationId;
	throw new NodeOperationError(node, 'Your Cal.com user belongs to no organization', {
		itemIndex,
		description: "Choose an 'Organization', or use the API key of a member of one",
	});
}
