/** The API as the rest of the node sees it: send a request, get a success or n8n's error. */
import { NodeOperationError } from 'n8n-workflow';

import { faultError, replyError } from '../errors/apiError';
import type { Failed } from '../errors/apiError';
import type { Operation } from '../operation';
import { API_KEY_CREDENTIAL, connect } from './connection';
import type { Connection, RequestContext } from './connection';
import { exchange } from './exchange';
import { myOrganization } from './organization';
import type { ApiReply, ApiRequest } from './request';
import { versionFor } from './server';

/** What the transport needs to know about an operation. */
export type SentOperation = Pick<
	Operation,
	'action' | 'needs' | 'versions' | 'platformClient' | 'request' | 'effect' | 'followsNothing'
>;

export interface ApiOptions {
	/** Milliseconds to wait for one answer. */
	timeout: number;
	/** The `cal-api-version` to send instead of the operation's own. */
	apiVersion?: string;
}

export interface Api {
	readonly connection: Connection;
	send(request: ApiRequest, operation: SentOperation, itemIndex?: number): Promise<ApiReply>;
	myOrganization(itemIndex?: number): Promise<number>;
}

const ME: SentOperation = { action: 'Get profile', request: 'GET /v2/me', platformClient: true };
const ME_REQUEST: ApiRequest = { method: 'GET', path: '/v2/me', query: '', pathValues: new Map() };

/** Refuses before any request what the credential or the server's generation can't do. */
function refuseImpossible(
	context: RequestContext,
	connection: Connection,
	operation: SentOperation,
	itemIndex: number | undefined,
): void {
	if (connection.credentialType !== API_KEY_CREDENTIAL && !operation.platformClient) {
		throw new NodeOperationError(
			context.getNode(),
			`'${operation.action}' needs a user's API key`,
			{
				itemIndex,
				description:
					"Set 'Authentication' to API Key: the API does not take the platform client here",
			},
		);
	}
	if (versionFor(operation, connection.server) === 'missing') {
		throw new NodeOperationError(
			context.getNode(),
			`'${operation.action}' does not exist on Cal.com servers of 2025`,
			{
				itemIndex,
				description:
					"Update the self-hosted Cal.com and set 'API Generation' in the credential to 2026 or later",
			},
		);
	}
}

function isSuccess(reply: ApiReply, operation: SentOperation): boolean {
	if (reply.status >= 200 && reply.status < 300) return true;
	return operation.followsNothing === true && reply.status >= 300 && reply.status < 400;
}

/** Opens the API with the node's credential. */
export async function openApi(context: RequestContext, options: ApiOptions): Promise<Api> {
	const connection = await connect(context);
	const send: Api['send'] = async (request, operation, itemIndex) => {
		refuseImpossible(context, connection, operation, itemIndex);
		const failed: Failed = {
			node: context.getNode(),
			operation,
			server: connection.server,
			itemIndex,
		};
		const version = options.apiVersion ?? versionFor(operation, connection.server);
		let reply: ApiReply;
		try {
			reply = await exchange(context, connection, request, { timeout: options.timeout, version });
		} catch (error) {
			throw faultError(error, failed);
		}
		if (!isSuccess(reply, operation)) throw replyError(reply, failed);
		return reply;
	};
	return {
		connection,
		send,
		myOrganization: (itemIndex) =>
			myOrganization(
				context.getNode(),
				connection,
				() => send(ME_REQUEST, ME, itemIndex),
				itemIndex,
			),
	};
}
