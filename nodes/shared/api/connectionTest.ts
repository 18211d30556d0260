/**
 * The test of a credential: asks whose it is, at the place where the API really answers, and tells
 * what was found or what is wrong in the words of the nodes.
 */
import type {
	ICredentialDataDecryptedObject,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
	INodeCredentialTestResult,
} from 'n8n-workflow';

import { keyHeaders } from './authentication/apiKey';
import { platformHeaders } from './authentication/platformClient';
import { API_KEY_CREDENTIAL, issueOf } from './credential';
import { detectEdition, forgetEdition, UnknownServer } from './detectEdition';
import { areAlike, editionName, whatItLacks } from './edition';
import type { Edition } from './edition';
import { wordsForBroken, wordsForReply } from './errors/apiError';
import { wordsForFault } from './errors/networkError';
import { hiddenRefusal } from './errors/refusal';
import { isFromWebsite, located, relocate } from './locate';
import type { PlainSender } from './plainRequest';
import type { ApiReply } from './request';
import { isObject, readResponseBody } from './responseBody';
import { isBroken } from './retry/policy';
import { createSecrets } from './secrets';
import { addressOf, isCloud, serverOf } from './server';
import type { NamedServer } from './server';
import { UNKNOWN_SERVER_HINT } from './serverEdition';
import { ME, ME_REQUEST } from './transport';

const TIMEOUT_MS = 20_000;

/** What is wrong, in one or two sentences. */
class NotConnected extends Error {
	constructor(text: string, hint?: string) {
		super(hint ? `${text}. ${hint}.` : `${text}.`);
	}
}

type Ask = (server: NamedServer) => Promise<ApiReply>;

function askerOf(sender: PlainSender, authentication: Record<string, string>): Ask {
	return async (server) => {
		const options: IHttpRequestOptions = {
			method: ME_REQUEST.method,
			url: `${addressOf(server)}${ME_REQUEST.path}`,
			headers: { Accept: 'application/json', ...authentication },
			...(server.ignoresSslIssues ? { skipSslCertificateValidation: true } : {}),
			returnFullResponse: true,
			ignoreHttpStatusErrors: true,
			disableFollowRedirect: true,
			timeout: TIMEOUT_MS,
		};
		const { statusCode, body } = (await sender.helpers.httpRequest(
			options,
		)) as IN8nHttpFullResponse;
		return { status: statusCode, headers: {}, body };
	};
}

/** Asks where the API was found before or was said to be, and elsewhere when that is the website. */
async function askWhereItIs(named: NamedServer, ask: Ask): Promise<[NamedServer, ApiReply]> {
	const server = located(named);
	const reply = await ask(server);
	const other = isFromWebsite(reply) ? await relocate(server, ask) : undefined;
	return other ? [other, await ask(other)] : [server, reply];
}

function refuseRefusal(reply: ApiReply, server: NamedServer, credentialType: string): void {
	const failed = { operation: ME, server, credentialType };
	const isSuccess = reply.status >= 200 && reply.status < 300;
	const status = isSuccess ? hiddenRefusal(reply) : reply.status;
	const words =
		status !== undefined
			? wordsForReply({ ...reply, status }, failed)
			: isBroken(reply) && wordsForBroken(reply);
	if (words) throw new NotConnected(words.text, words.hint);
}

/** What the server is: asked, whatever the credential says, because it may have been updated. */
async function editionOf(sender: PlainSender, server: NamedServer): Promise<Edition | undefined> {
	if (isCloud(server.baseUrl)) return 'cloud';
	forgetEdition(server.baseUrl);
	return await detectEdition(sender, server).catch(async (fault: unknown) => {
		if (!(fault instanceof UnknownServer)) return await Promise.reject(fault);
		if (server.edition) return server.edition;
		throw new NotConnected(fault.message, UNKNOWN_SERVER_HINT);
	});
}

function refuseMisnamed(found: Edition | undefined, { edition: named }: NamedServer): void {
	if (!found || !named || areAlike(found, named)) return;
	throw new NotConnected(
		`The server is ${editionName(found)}, but the credential says ${editionName(named)}`,
		"Set 'Edition' to Detect",
	);
}

function successText(server: NamedServer, edition: Edition | undefined, reply: ApiReply): string {
	const { data } = readResponseBody(reply.body);
	const { email, username } = isObject(data) ? data : {};
	const who = [email, username].find((name) => typeof name === 'string' && name !== '');
	const what = edition ? `${editionName(edition)} at ` : '';
	return [
		`Connected to ${what}${addressOf(server)}${typeof who === 'string' ? ` as ${who}` : ''}.`,
		edition && whatItLacks(edition),
	]
		.filter(Boolean)
		.join(' ');
}

async function connect(
	sender: PlainSender,
	type: string,
	credentials: ICredentialDataDecryptedObject,
): Promise<string> {
	const named = serverOf(credentials);
	const issue = issueOf(type, credentials, named);
	if (issue) throw new NotConnected(issue.message, issue.description);
	const headers =
		type === API_KEY_CREDENTIAL ? keyHeaders(credentials) : platformHeaders(credentials);
	const [server, reply] = await askWhereItIs(named, askerOf(sender, headers));
	refuseRefusal(reply, server, type);
	const edition = await editionOf(sender, server);
	refuseMisnamed(edition, named);
	return successText(server, edition, reply);
}

/** The result, with nothing secret in its message. */
export async function testConnection(
	sender: PlainSender,
	type: string,
	credentials: ICredentialDataDecryptedObject,
): Promise<INodeCredentialTestResult> {
	const secrets = createSecrets(credentials.apiKey, credentials.clientSecret);
	try {
		const message = await connect(sender, type, credentials);
		return { status: 'OK', message: secrets.mask(message) };
	} catch (fault) {
		const { text, hint } = wordsForFault(fault, serverOf(credentials).baseUrl);
		const message = fault instanceof NotConnected ? fault.message : `${text}. ${hint}.`;
		return { status: 'Error', message: secrets.mask(message) };
	}
}
