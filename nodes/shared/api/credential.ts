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

import { serverOf } from './server';
import type { Server } from './server';

/** The n8n functions that can send an authenticated request. */
export type CredentialContext =
	| IExecuteFunctions
	| ILoadOptionsFunctions
	| IHookFunctions
	| IPollFunctions
	| IWebhookFunctions;

export const API_KEY_CREDENTIAL = 'calComV2Api';
export const PLATFORM_CREDENTIAL = 'calComPlatformApi';

export interface Credential {
	credentialType: string;
	server: Server;
	/** Tells keys and servers apart without holding the key: what limits and caches are kept by. */
	identity: string;
}

/** What is wrong with a key before anybody asks the API, or undefined. */
export function keyIssue(credentials: ICredentialDataDecryptedObject): string | undefined {
	const key = typeof credentials.apiKey === 'string' ? credentials.apiKey.trim() : '';
	if (key === '') return 'The API key of the Cal.com credential is empty';
	if (!key.startsWith('cal_'))
		return "The API key of the Cal.com credential doesn't start with 'cal_'";
	// Others could end the header line, or make n8n fail without saying why.
	if (!/^[\x21-\x7e]+$/.test(key))
		return 'The API key of the Cal.com credential has characters that no key has';
	return undefined;
}

export const KEY_HINT =
	"Create a key in Cal.com under Settings → Security → API keys and paste it whole, with its 'cal_' prefix";

/** The credential type that the node's Authentication parameter names. */
export function credentialTypeOf(context: Pick<CredentialContext, 'getNode'>): string {
	const usesPlatformClient = context.getNode().parameters.authentication === 'platformClient';
	return usesPlatformClient ? PLATFORM_CREDENTIAL : API_KEY_CREDENTIAL;
}

/** Reads the credential and refuses a key that can't work. */
export async function readCredential(context: CredentialContext): Promise<Credential> {
	const credentialType = credentialTypeOf(context);
	const credentials = await context.getCredentials(credentialType);
	const issue = credentialType === API_KEY_CREDENTIAL ? keyIssue(credentials) : undefined;
	if (issue) {
		throw new NodeOperationError(context.getNode(), issue, {
			description: KEY_HINT,
			failure: { cause: 'credential-invalid' },
		});
	}
	const server = serverOf(credentials);
	if (server.baseUrl === 'https://') {
		throw new NodeOperationError(context.getNode(), 'The Cal.com credential has no base URL', {
			description: 'Enter the address of the API of your installation in the credential',
		});
	}
	const secret = String(
		credentials.apiKey ?? `${String(credentials.clientId)}:${String(credentials.clientSecret)}`,
	);
	const identity = createHash('sha256').update(`${server.baseUrl}\n${secret.trim()}`).digest('hex');
	return { credentialType, server, identity };
}
