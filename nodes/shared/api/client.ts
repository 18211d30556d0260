/** The API as the rest of the node sees it: send a request, get a success or n8n's error. */
import { NodeOperationError } from 'n8n-workflow';

import { tokenOfManagedUser } from './authentication/managedUser';
import { ConnectionEnded } from './authentication/oauth2';
import { brokenError, connectionError, limitError, replyError } from './errors/apiError';
import type { FailedRequest } from './errors/apiError';
import { networkError } from './errors/networkError';
import { isWrite } from './operation';
import type { ApiOperation } from './operation';
import { Stopped } from './clock';
import { hashOf, PLATFORM_CREDENTIAL, readCredential } from './credential';
import type { Credential, CredentialContext } from './credential';
import { createCurrentUser, organizationOf } from './currentUser';
import type { CurrentUser } from './currentUser';
import { listMemory } from './listMemory';
import type { ApiReply, ApiRequest } from './request';
import type { Server } from './server';
import { hiddenRefusal } from './errors/refusal';
import { isBroken } from './retry/policy';
import { LimitReached } from './retry/sendWithRetry';
import { createTransport, ME, ME_REQUEST } from './transport';
import type { TransportOptions } from './transport';
import { editionName } from './edition';
import { correctEdition, resolveServer, toEditionError } from './serverEdition';
import { hasRoute, unavailable } from './versions';

export interface Client {
	readonly credential: Credential;
	/** Refuses, before the form is read, what the server or the credential can't do by any route. */
	refuseUnavailable(operation: ApiOperation, itemIndex?: number): void;
	send(request: ApiRequest, operation: ApiOperation, itemIndex?: number): Promise<ApiReply>;
	/** The user of the credential. */
	currentUser(itemIndex?: number): Promise<CurrentUser>;
	myOrganization(itemIndex?: number): Promise<number>;
}

/** Refuses before any request what the server's edition can't do. */
function refuseUnavailable(
	operation: ApiOperation,
	{ edition }: Server,
	{ node, itemIndex }: Pick<FailedRequest, 'node' | 'itemIndex'>,
): void {
	const reason = operation.failsOn?.[edition];
	if (reason) {
		const message = `'${operation.action}' does not work in ${editionName(edition)}`;
		throw new NodeOperationError(node, message, { itemIndex, description: reason });
	}
	if (!hasRoute(operation, edition)) {
		const { message, description } = unavailable(operation, edition);
		throw new NodeOperationError(node, message, { itemIndex, description });
	}
}

/** The same for what the credential can't do. */
function refuseImpossible(
	operation: ApiOperation,
	credential: Credential,
	failed: Pick<FailedRequest, 'node' | 'itemIndex'>,
): void {
	const { node, itemIndex } = failed;
	const isPlatform = credential.credentialType === PLATFORM_CREDENTIAL && !credential.bearer;
	if (isPlatform && !operation.platformClient) {
		throw new NodeOperationError(node, `'${operation.action}' needs a user's API key`, {
			itemIndex,
			description:
				"Set 'Authentication' to API Key or OAuth2, or choose a managed user under 'Act As' where the node has it: Cal.com documents no platform client here, though some servers have been seen to take it",
		});
	}
	refuseUnavailable(operation, credential.server, failed);
}

function isRedirect(reply: ApiReply): boolean {
	return reply.status >= 300 && reply.status < 400;
}

/** The success, or the error that the answer stands for. */
function successOrError(reply: ApiReply, operation: ApiOperation, failed: FailedRequest): ApiReply {
	if (operation.returnsRedirect && isRedirect(reply)) return reply;
	if (reply.status < 200 || reply.status >= 300) throw replyError(reply, failed);
	if (isBroken(reply)) throw brokenError(reply, failed);
	const status = hiddenRefusal(reply);
	if (status !== undefined) throw replyError({ ...reply, status }, failed);
	return reply;
}

/** What ended the sending, as n8n's error. */
function toNodeError(fault: unknown, failed: FailedRequest): Error {
	if (fault instanceof LimitReached) return limitError(fault.waitMs, failed);
	if (fault instanceof Stopped) {
		return new NodeOperationError(failed.node, fault.message, { itemIndex: failed.itemIndex });
	}
	if (fault instanceof ConnectionEnded) return connectionError(fault.message, failed);
	return networkError(fault, failed);
}

/** The client of one credential. */
function clientOf(
	context: CredentialContext,
	credential: Credential,
	options: TransportOptions,
): Client {
	const transport = createTransport(context, credential, options);

	const send: Client['send'] = async (request, operation, itemIndex) => {
		const failed: FailedRequest = {
			node: context.getNode(),
			operation,
			server: credential.server,
			credentialType: credential.credentialType,
			isWrite: isWrite(operation),
			itemIndex,
		};
		refuseImpossible(operation, credential, failed);
		// A managed user's token is fetched before, so that what prevents it is said as it is.
		await credential.bearer?.current();
		const forget = () => failed.isWrite && listMemory.forget(credential.identity);
		forget();
		const reply = await transport(request, operation)
			.catch(async (fault: unknown) => {
				const error = toNodeError(fault, failed);
				error.message = credential.secrets.mask(error.message);
				return await Promise.reject(error);
			})
			.finally(forget);
		if (!options.apiVersion) {
			await correctEdition(context, credential.server, reply, failed);
		}
		return successOrError(reply, operation, failed);
	};

	const currentUser = createCurrentUser(
		credential.identity,
		async (itemIndex) => await send(ME_REQUEST, ME, itemIndex),
	);

	return {
		credential,
		refuseUnavailable(operation, itemIndex) {
			const { platformClient = operation.inOrganization?.platformClient } = operation;
			const byAnyRoute = { ...operation, platformClient };
			refuseImpossible(byAnyRoute, credential, { node: context.getNode(), itemIndex });
		},
		send,
		currentUser,
		myOrganization: async (itemIndex) =>
			organizationOf(await currentUser(itemIndex), context.getNode(), itemIndex),
	};
}

/** The platform client's credential, acting for one of its managed users. */
function actingFor(userId: string, platform: Client): Credential {
	const { credential, send } = platform;
	const { identity, clientId = '' } = credential;
	const secrets = credential.secrets.extended();
	return {
		...credential,
		identity: hashOf(identity, userId),
		secrets,
		bearer: tokenOfManagedUser({ identity, clientId, secrets, send }, userId),
	};
}

/** The credential, with the edition of its server found out where it names none. */
async function openCredential(context: CredentialContext): Promise<Credential> {
	const { server, ...named } = await readCredential(context);
	const node = context.getNode();
	const resolved = await resolveServer(context, server).catch(async (fault: unknown) => {
		const operation = { action: 'Detect edition' };
		const { credentialType } = named;
		const failed = { node, operation, server, credentialType, isWrite: false };
		return await Promise.reject(networkError(toEditionError(node, fault), failed));
	});
	return { ...named, server: resolved };
}

/** Opens the API with the node's credential, for the managed user that a platform client acts for. */
export async function openClient(
	context: CredentialContext,
	options: TransportOptions,
	actAs?: string,
): Promise<Client> {
	const client = clientOf(context, await openCredential(context), options);
	if (!actAs || client.credential.credentialType !== PLATFORM_CREDENTIAL) return client;
	return clientOf(context, actingFor(actAs, client), options);
}
