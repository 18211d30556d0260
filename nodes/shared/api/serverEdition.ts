/** The edition of the server in use: found out where nobody named it, and corrected by its answers. */
import { NodeOperationError } from 'n8n-workflow';
import type { INode } from 'n8n-workflow';

import type { CredentialContext } from './credential';
import { detectEdition, forgetEdition, UnknownServer } from './detectEdition';
import { editionName } from './edition';
import type { Edition } from './edition';
import type { FailedRequest } from './errors/apiError';
import { contradicts, isOldestShape } from './olderAnswer';
import type { ApiReply } from './request';
import { isCloud } from './server';
import type { NamedServer, Server } from './server';

/** The server is another one than it was taken for. Nothing was done: the request can be made anew. */
export class EditionChanged extends NodeOperationError {
	constructor(node: INode, edition: Edition, itemIndex?: number) {
		super(node, `The server is ${editionName(edition)}, not what it was taken for`, {
			itemIndex,
			description: "Nothing was done: try again, and set 'Edition' in the credential to Detect",
		});
	}
}

/** Runs it again, from the form on, when the server turned out to be another one than it was taken for. */
export async function followingEdition<T>(run: () => Promise<T>): Promise<T> {
	return await run().catch(async (error: unknown) =>
		error instanceof EditionChanged ? await run() : await Promise.reject(error),
	);
}

/** The servers that a credential named wrongly: from then on they are asked. */
const misnamed = new Set<string>();

/** The server with its edition. */
export async function resolveServer(
	context: CredentialContext,
	server: NamedServer,
): Promise<Server> {
	const { edition, baseUrl } = server;
	const isNamed = edition !== undefined && !misnamed.has(baseUrl);
	return { ...server, edition: isNamed ? edition : await detectEdition(context, server) };
}

export const UNKNOWN_SERVER_HINT =
	"Check 'Base URL' in the credential (it has to be the address of the API), try again later, or choose the 'Edition'";

function notKnown(node: INode, fault: UnknownServer): NodeOperationError {
	return new NodeOperationError(node, fault.message, {
		description: UNKNOWN_SERVER_HINT,
		failure: { cause: 'temporarily-unavailable' },
	});
}

/** The error for a server that can't be told. */
export function toEditionError(node: INode, fault: unknown): unknown {
	return fault instanceof UnknownServer ? notKnown(node, fault) : fault;
}

/** Done, but by an API that understands less of it. */
function doneByOldest(node: INode, edition: Edition, itemIndex?: number): NodeOperationError {
	return new NodeOperationError(
		node,
		`The server is ${editionName(edition)}, and did this in its oldest API`,
		{
			itemIndex,
			description:
				"Look at what it did before you repeat it, and set 'Edition' in the credential to Detect",
		},
	);
}

/** Looks at an answer that says the server is another one, asks it, and ends the request if it is. */
export async function correctEdition(
	context: CredentialContext,
	server: Server,
	reply: ApiReply,
	{ isWrite, itemIndex }: Pick<FailedRequest, 'isWrite' | 'itemIndex'>,
): Promise<void> {
	if (isCloud(server.baseUrl) || !contradicts(reply)) return;
	forgetEdition(server.baseUrl);
	const found = await detectEdition(context, server).catch(() => server.edition);
	if (found === server.edition) return;
	misnamed.add(server.baseUrl);
	server.edition = found;
	const node = context.getNode();
	if (isWrite && isOldestShape(reply)) throw doneByOldest(node, found, itemIndex);
	throw new EditionChanged(node, found, itemIndex);
}
