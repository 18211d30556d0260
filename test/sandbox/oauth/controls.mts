// What tests do to the authorization server from outside: let an app in without a browser, turn the
// clock of tokens, take access away.
import type { World } from '../app.mts';
import { APPS } from './apps.mts';
import { SCOPES } from './scopes.mts';
import { grant } from './tokens.mts';
import type { Lifetimes } from './tokens.mts';

/** As an app keeps what the token endpoint answered. */
export interface TokenData {
	access_token: string;
	refresh_token: string;
	token_type: string;
	expires_in: number;
}

export interface OAuthControls {
	apps: typeof APPS;
	/** Of tokens from now on, until the reset. */
	lifetimes: Lifetimes;
	/** Where people come back to, besides a local n8n. */
	allowRedirect(address: string): void;
	/** What an app gets for a user who let it in. */
	letIn(options?: { userId?: number; clientId?: string; scopes?: readonly string[] }): TokenData;
	/** Every access token so far is too old now. */
	expireAccessTokens(): void;
	/** Every token so far ends, refresh tokens too. */
	revoke(): void;
}

export function controlsOf(world: World): OAuthControls {
	const { lifetimes } = world;
	return {
		apps: APPS,
		lifetimes,
		allowRedirect(address) {
			for (const app of world.state.apps) app.redirectUris.push(address);
		},
		letIn({ userId = 1, clientId = APPS.confidential.id, scopes = SCOPES } = {}) {
			const who = { kind: 'app' as const, clientId, userId, scopes: [...scopes] };
			const given = grant(world.state, who, lifetimes);
			return {
				access_token: given.accessToken,
				refresh_token: given.refreshToken,
				token_type: 'bearer',
				expires_in: lifetimes.accessTokenSeconds,
			};
		},
		expireAccessTokens() {
			for (const row of world.state.grants) row.accessTokenExpiresAt = new Date(0);
		},
		revoke() {
			for (const row of world.state.grants) row.isRevoked = true;
		},
	};
}
