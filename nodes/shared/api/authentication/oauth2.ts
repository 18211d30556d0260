/**
 * Requests with a person's OAuth2 token. n8n keeps the tokens and renews them, but only when a
 * request throws for a 401: ours never throw for an answer, so one is sent for that purpose.
 */
import { NodeApiError } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	IHttpRequestOptions,
	IN8nHttpFullResponse,
} from 'n8n-workflow';

/** Why a sign-in can't work before anybody asks the API, and how to get unstuck. */
export function oauth2Issue(credentials: ICredentialDataDecryptedObject) {
	if (accessTokenOf(credentials) !== '') return undefined;
	return {
		message: 'The Cal.com credential is not connected to an account',
		description: 'Open the credential and connect it: Cal.com asks for your consent',
	};
}

export function accessTokenOf({ oauthTokenData }: ICredentialDataDecryptedObject): string {
	const token = (oauthTokenData as { access_token?: unknown } | undefined)?.access_token;
	return typeof token === 'string' ? token : '';
}

/** Whose token it is, as far as it says: the same for all tokens of one consent. */
export function tokenOwnerOf(token: string): string {
	try {
		const payload = Buffer.from(token.split('.')[1] ?? '', 'base64url').toString();
		const { userId, teamId } = JSON.parse(payload) as Record<string, unknown>;
		return [userId, teamId].map((id) => (typeof id === 'number' ? String(id) : '')).join();
	} catch {
		return '';
	}
}

/** The access was taken back, or can't be renewed any more: the person has to consent again. */
export class ConnectionEnded extends Error {
	constructor() {
		super('Cal.com no longer accepts the connection of the credential');
	}
}

/** Sends a request in the way of a credential. */
export type SendHttp = (options: IHttpRequestOptions) => Promise<IN8nHttpFullResponse>;

/** Renewals under way, by whose: n8n's older versions would renew once for every request. */
const renewals = new Map<string, Promise<void>>();

/** What ended a renewal, or nothing where it was answered: what else may be wrong shows in use. */
function whyNotRenewed(error: unknown): unknown {
	const status = error instanceof NodeApiError ? Number(error.httpCode) : NaN;
	// An answer to the renewed token, such as that its scopes don't reach that far.
	if (status >= 400 && status < 500 && status !== 401) return undefined;
	return isServerFault(error, status) ? error : new ConnectionEnded();
}

/** Makes n8n notice that the token is too old. */
async function renew(send: SendHttp, probe: IHttpRequestOptions): Promise<void> {
	await send(probe).catch(async (error: unknown) => {
		const reason = whyNotRenewed(error);
		if (reason !== undefined) await Promise.reject(reason);
	});
}

interface RenewalFault {
	code?: unknown;
	cause?: unknown;
}

/** Cal.com could not be asked, which says nothing about the access. */
function isServerFault(error: unknown, status: number): boolean {
	if (status >= 500) return true;
	const { code, cause } = (error ?? {}) as RenewalFault;
	if (typeof code === 'string') return code !== 'EAUTH' && code !== 'ESTATUS';
	return cause !== undefined && cause !== error && isServerFault(cause, NaN);
}

/** Sends a request, and once more with a renewed token when the first was too old. */
export async function sendWithRenewal(
	identity: string,
	send: SendHttp,
	options: IHttpRequestOptions,
	probe: IHttpRequestOptions,
): Promise<IN8nHttpFullResponse> {
	const response = await send({ ...options });
	if (response.statusCode !== 401) return response;
	let renewal = renewals.get(identity);
	if (!renewal) {
		renewal = renew(send, probe).finally(() => renewals.delete(identity));
		renewals.set(identity, renewal);
	}
	await renewal;
	return await send({ ...options });
}
