/** Which credential a node uses, checked once, and the server it means. */
import { createHash } from 'node:crypto';

import { NodeOperationError } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	IExecuteFunctions,
	IHookFunctions,
	ILoadOptionsFunctions,
	IPollFunctions,
	IWebhookFunctions,
} from 'n8n-workflow';

import { accessTokenOf, oauth2Issue, tokenOwnerOf } from './authentication/oauth2';
import { keyIssue, KEY_HINT } from './authentication/apiKey';
import { createSecrets } from './secrets';
import type { Secrets } from './secrets';
import { serverOf } from './server';
import type { NamedServer, Server } from './server';

/** The n8n functions that can send an authenticated request. */
export type CredentialContext =
	| IExecuteFunctions
	| ILoadOptionsFunctions
	| IHookFunctions
	| IPollFunctions
	| IWebhookFunctions;

export const API_KEY_CREDENTIAL = 'calComV2Api';
export const OAUTH2_CREDENTIAL = 'calComOAuth2Api';
export const PLATFORM_CREDENTIAL = 'calComPlatformApi';

/** The credential types by the stored value of the node's Authentication. */
const CREDENTIALS = new Map<unknown, string>([
	['oAuth2', OAUTH2_CREDENTIAL],
	['platformClient', PLATFORM_CREDENTIAL],
]);

/** An access token that is fetched when it is needed and lives in memory only. */
export interface BearerToken {
	current(): Promise<string>;
	/** A new one, because the server no longer takes this one. */
	renewed(refused: string): Promise<string>;
}

export interface Credential {
	credentialType: string;
	server: Server;
	/** Tells keys, people and servers apart without holding a key: what limits and caches are kept by. */
	identity: string;
	secrets: Secrets;
	/** The ID of the platform client. */
	clientId?: string;
	/** Acts for a managed user, with that user's token instead of the platform client. */
	bearer?: BearerToken;
}

/** A credential whose server's edition may have to be found out. */
export interface NamedCredential extends Omit<Credential, 'server'> {
	server: NamedServer;
}

export const hashOf = (...parts: readonly string[]) =>
	createHash('sha256').update(parts.join('\n')).digest('hex');

/** Why the credential can't work, and how to get unstuck. */
export function issueOf(
	type: string,
	credentials: ICredentialDataDecryptedObject,
	server: NamedServer,
) {
	if (server.baseUrl === 'https://') {
		return {
			message: 'The Cal.com credential has no base URL',
			description: 'Enter the address of the API of your installation in the credential',
		};
	}
	if (/^[a-z+.-]{1,20}:\/\/[^/]*@/i.test(server.baseUrl)) {
		return {
			message: 'The base URL of the Cal.com credential has a user name or password in it',
			description:
				"Remove everything before the '@': the address alone is needed, the key has its own field",
		};
	}
	if (type === OAUTH2_CREDENTIAL) return oauth2Issue(credentials);
	const message = type === API_KEY_CREDENTIAL ? keyIssue(credentials) : undefined;
	return message && { message, description: KEY_HINT };
}

const textOf = (value: unknown) => String(value ?? '').trim();

/** What is the same as long as it is the same key, client or person: tokens change, these don't. */
function stableParts(
	context: CredentialContext,
	type: string,
	credentials: ICredentialDataDecryptedObject,
): string[] {
	if (type !== OAUTH2_CREDENTIAL) {
		return [credentials.apiKey, credentials.clientId, credentials.clientSecret].map(textOf);
	}
	const id = context.getNode().credentials?.[type]?.id;
	return [type, textOf(id), textOf(credentials.clientId), tokenOwnerOf(accessTokenOf(credentials))];
}

/** The credential type that the node's Authentication names. */
export function credentialTypeOf(context: Pick<CredentialContext, 'getNode'>): string {
	return CREDENTIALS.get(context.getNode().parameters.authentication) ?? API_KEY_CREDENTIAL;
}

/** Reads the credential and refuses one that can't work. */
export async function readCredential(context: CredentialContext): Promise<NamedCredential> {
	const node = context.getNode();
	const type = credentialTypeOf(context);
	const credentials = await context.getCredentials(type);
	const server = serverOf(credentials);
	const issue = issueOf(type, credentials, server);
	if (issue) {
		const { message, description } = issue;
		throw new NodeOperationError(node, message, {
			description,
			failure: { cause: 'credential-invalid' },
		});
	}
	const { apiKey, clientId, clientSecret, oauthTokenData } = credentials;
	const tokens = Object.values((oauthTokenData ?? {}) as object);
	return {
		credentialType: type,
		server,
		identity: hashOf(server.baseUrl, ...stableParts(context, type, credentials)),
		secrets: createSecrets(apiKey, clientSecret, ...tokens),
		...(type === PLATFORM_CREDENTIAL ? { clientId: textOf(clientId) } : {}),
	};
}
