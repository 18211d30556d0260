// The two acts of the authorization server: a person consents and gets a code, an app exchanges it
// for tokens. A library keeps the rules of RFC 6749 and RFC 7636.
import OAuth2Server from '@node-oauth/oauth2-server';

import type { Answer } from '../handler.mts';
import type { State } from '../state.mts';
import { modelOf } from './model.mts';
import type { Lifetimes } from './tokens.mts';

const { OAuthError, Request, Response } = OAuth2Server;

type Fields = Record<string, string>;

const CODE_SECONDS = 600;

const FORM = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '1' };

const serverOf = (state: State, lifetimes: Lifetimes) =>
	new OAuth2Server({ model: modelOf(state, lifetimes) });

const requestOf = (body: Fields) => new Request({ method: 'POST', query: {}, headers: FORM, body });

/** The keys that each kind of exchange takes; others are refused, as the API does. */
const KEYS: Record<string, readonly string[]> = {
	authorization_code: ['code', 'redirect_uri', 'client_secret', 'code_verifier'],
	refresh_token: ['refresh_token', 'client_secret'],
};

function complaint({ grant_type: kind, client_id: clientId, ...others }: Fields) {
	if (!clientId) return 'client_id is required';
	const keys = KEYS[kind ?? ''];
	if (!keys) return "grant_type must be 'authorization_code' or 'refresh_token'";
	const unknown = Object.keys(others).find((key) => !keys.includes(key));
	return unknown && `${unknown} property is wrong,property ${unknown} should not exist `;
}

const refused = (status: number, error: string, error_description: string): Answer => ({
	status,
	raw: { error, error_description },
});

/** `POST /v2/auth/oauth2/token`: no envelope, and the errors of RFC 6749. */
export async function exchange(
	state: State,
	lifetimes: Lifetimes,
	given: unknown,
): Promise<Answer> {
	const body = (typeof given === 'object' && given !== null ? given : {}) as Fields;
	const wrong = complaint(body);
	if (wrong) return refused(400, 'invalid_request', wrong);
	const response = new Response({ headers: {} });
	try {
		const { accessTokenSeconds, refreshTokenSeconds } = lifetimes;
		const token = await serverOf(state, lifetimes).token(requestOf(body), response, {
			accessTokenLifetime: accessTokenSeconds,
			refreshTokenLifetime: refreshTokenSeconds,
			requireClientAuthentication: { authorization_code: false, refresh_token: false },
		});
		const raw = {
			access_token: token.accessToken,
			token_type: 'bearer',
			refresh_token: token.refreshToken,
			expires_in: accessTokenSeconds,
			scope: (token.scope ?? []).join(' '),
		};
		return { raw, headers: { 'cache-control': 'no-store', pragma: 'no-cache' } };
	} catch (error) {
		if (error instanceof OAuthError) return refused(error.code, error.name, error.message);
		throw error;
	}
}

/** Cal.com takes blanks and commas between scopes. */
const spaced = (scope = '') => scope.split(/[ ,]+/).filter(Boolean).join(' ');

/** Where the browser goes after the decision, or what the page says because it can't go back. */
export async function decide(
	state: State,
	lifetimes: Lifetimes,
	asked: Fields,
	userId: number,
): Promise<{ location: string } | { error: string }> {
	const response = new Response({ headers: {} });
	const body = { response_type: 'code', ...asked, scope: spaced(asked.scope) };
	try {
		await serverOf(state, lifetimes).authorize(requestOf(body), response, {
			authenticateHandler: { handle: () => ({ id: userId }) },
			authorizationCodeLifetime: CODE_SECONDS,
			allowEmptyState: true,
		});
	} catch (error) {
		if (!(error instanceof OAuthError)) throw error;
		if (!response.get('location')) return { error: `${error.name}: ${error.message}` };
	}
	return { location: String(response.get('location')) };
}
