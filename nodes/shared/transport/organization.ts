/** The caller's own organization: one `GET /v2/me`, remembered for a minute for each key. */
import { NodeOperationError } from 'n8n-workflow';
import type { INode } from 'n8n-workflow';

import type { Connection } from './connection';
import { isObject, openEnvelope } from './envelope';
import type { ApiReply } from './request';

const REMEMBERED_MS = 60_000;

interface Remembered {
	until: number;
	organization: Promise<number | undefined>;
}

const remembered = new Map<string, Remembered>();

function organizationIn(reply: ApiReply): number | undefined {
	const { data } = openEnvelope(reply.body);
	const id = isObject(data) ? data.organizationId : undefined;
	return typeof id === 'number' ? id : undefined;
}

function forgetOld(now: number): void {
	for (const [key, entry] of remembered) if (entry.until <= now) remembered.delete(key);
}

/** The ID of the organization of the credential's user. Refuses for a user without one. */
export async function myOrganization(
	node: INode,
	connection: Connection,
	getMe: () => Promise<ApiReply>,
	itemIndex?: number,
): Promise<number> {
	const now = Date.now();
	forgetOld(now);
	let entry = remembered.get(connection.identity);
	if (!entry) {
		entry = { until: now + REMEMBERED_MS, organization: getMe().then(organizationIn) };
		remembered.set(connection.identity, entry);
		entry.organization.catch(() => remembered.delete(connection.identity));
	}
	const id = await entry.organization;
	if (id !== undefined) return id;
	throw new NodeOperationError(node, 'Your Cal.com user belongs to no organization', {
		itemIndex,
		description: "Choose an 'Organization', or use the API key of a member of one",
	});
}
