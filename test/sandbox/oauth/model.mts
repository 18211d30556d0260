// What the OAuth library asks the sandbox: who an app is, which codes and tokens it was given.
// The descriptions of refusals are the reasons that Cal.com gives.
import OAuth2Server from '@node-oauth/oauth2-server';
import type {
	AuthorizationCode,
	AuthorizationCodeModel,
	Client,
	RefreshToken,
	RefreshTokenModel,
} from '@node-oauth/oauth2-server';

import type { State } from '../state.mts';
import type { App } from './apps.mts';
import { SCOPES } from './scopes.mts';
import { grant } from './tokens.mts';
import type { Grant, Lifetimes } from './tokens.mts';

const { InvalidClientError, InvalidGrantError, InvalidRequestError, InvalidScopeError } =
	OAuth2Server;
const { UnauthorizedClientError } = OAuth2Server;

const UNAUTHORIZED = { code: 401 };

const toClient = ({ id, redirectUris }: App): Client => ({
	id,
	redirectUris,
	grants: ['authorization_code', 'refresh_token'],
});

function appOf(state: State, id: string): App {
	const app = state.apps.find((row) => row.id === id);
	if (!app) throw new InvalidClientError('client_not_found', UNAUTHORIZED);
	return app;
}

/** The library gives null for the secret when people consent, where no app proves itself. */
function clientOf(state: State, id: string, secret: string | null | undefined): Client {
	const app = appOf(state, id);
	if (secret !== null && app.type === 'CONFIDENTIAL' && secret !== app.secret) {
		throw new InvalidClientError('invalid_client_credentials', UNAUTHORIZED);
	}
	if (app.status !== 'APPROVED')
		throw new UnauthorizedClientError('client_not_approved', UNAUTHORIZED);
	return toClient(app);
}

function scopesFor({ scopes }: App, asked: string[] = []): string[] {
	if (asked.length === 0) throw new InvalidScopeError('scope_required');
	if (asked.some((scope) => !SCOPES.includes(scope))) throw new InvalidScopeError('unknown_scope');
	if (asked.some((scope) => !scopes.includes(scope))) {
		throw new InvalidScopeError('scope_exceeds_client_registration');
	}
	return asked;
}

const toToken = (state: State, given: Grant) => ({
	accessToken: given.accessToken,
	accessTokenExpiresAt: given.accessTokenExpiresAt,
	refreshToken: given.refreshToken,
	refreshTokenExpiresAt: given.refreshTokenExpiresAt,
	scope: given.scopes,
	client: toClient(appOf(state, given.clientId)),
	user: { id: given.userId },
});

const ofRefreshToken = (state: State, token: string) =>
	state.grants.find((row) => row.kind === 'app' && row.refreshToken === token);

function refreshable(state: State, token: string): Grant {
	const found = ofRefreshToken(state, token);
	if (!found) throw new InvalidGrantError('invalid_refresh_token');
	if (found.isRefreshed || found.isRevoked) throw new InvalidGrantError('refresh_token_revoked');
	return found;
}

type Model = AuthorizationCodeModel & RefreshTokenModel;

const codes = (state: State): Pick<Model, 'getAuthorizationCode' | 'revokeAuthorizationCode'> => ({
	getAuthorizationCode: async (code) => {
		const found = state.codes.get(code);
		if (found) return await Promise.resolve(found);
		throw new InvalidGrantError('code_invalid_or_expired');
	},
	revokeAuthorizationCode: async ({ authorizationCode }) =>
		await Promise.resolve(state.codes.delete(authorizationCode)),
});

export function modelOf(state: State, lifetimes: Lifetimes): Model {
	return {
		...codes(state),
		getClient: async (id, secret) =>
			await Promise.resolve(clientOf(state, id, secret as string | null | undefined)),
		validateScope: async (_user, client, asked) =>
			await Promise.resolve(scopesFor(appOf(state, client.id), asked)),
		saveAuthorizationCode: async (code, client, user) => {
			if (appOf(state, client.id).type === 'PUBLIC' && !code.codeChallenge)
				throw new InvalidRequestError('pkce_required');
			const saved = { ...code, client, user } as AuthorizationCode;
			state.codes.set(code.authorizationCode, saved);
			return await Promise.resolve(saved);
		},
		saveToken: async (token, client, user) => {
			const scopes = token.scope ?? [];
			const who = { kind: 'app' as const, clientId: client.id, userId: Number(user.id), scopes };
			return await Promise.resolve(toToken(state, grant(state, who, lifetimes)));
		},
		getRefreshToken: async (token) =>
			await Promise.resolve(toToken(state, refreshable(state, token)) as RefreshToken),
		revokeToken: async ({ refreshToken }) => {
			const used = ofRefreshToken(state, refreshToken);
			if (used) used.isRefreshed = true;
			return await Promise.resolve(used !== undefined);
		},
		getAccessToken: async () => await Promise.resolve(undefined),
	};
}
