// Access and refresh tokens of apps that people let in and of managed users: both look like JWTs.
import { createHash } from 'node:crypto';

import { Refusal, refuse } from '../refusal.mts';
import type { State } from '../state.mts';

export interface Lifetimes {
	accessTokenSeconds: number;
	refreshTokenSeconds: number;
}

/** Of apps; those of managed users live an hour and a year. */
export const LIFETIMES: Lifetimes = { accessTokenSeconds: 1_800, refreshTokenSeconds: 2_592_000 };
const MANAGED: Lifetimes = { accessTokenSeconds: 3_600, refreshTokenSeconds: 31_536_000 };

/** What somebody was given once: a pair of tokens. */
export interface Grant {
	/** Of an app, or of the platform client for its managed users. */
	kind: 'app' | 'managed';
	clientId: string;
	userId: number;
	scopes: string[];
	accessToken: string;
	accessTokenExpiresAt: Date;
	refreshToken: string;
	refreshTokenExpiresAt: Date;
	/** A refresh token works once. */
	isRefreshed?: boolean;
	/** Nothing of it works any more. */
	isRevoked?: boolean;
}

const base64url = (text: string) => Buffer.from(text).toString('base64url');

const HEADER = base64url(JSON.stringify({ alg: 'HS256', typ: 'JWT' }));

let minted = 0;

/** A token that nobody was given before. */
export function newToken(claims: object): string {
	minted += 1;
	const payload = base64url(JSON.stringify({ ...claims, jti: minted }));
	const signature = createHash('sha256').update(`sandbox ${payload}`).digest('base64url');
	return `${HEADER}.${payload}.${signature}`;
}

export const after = (seconds: number) => new Date(Date.now() + seconds * 1_000);

/** Gives a user's pair of tokens to a client and remembers it. */
export function grant(
	state: State,
	who: Pick<Grant, 'kind' | 'clientId' | 'userId' | 'scopes'>,
	lifetimes: Lifetimes = who.kind === 'app' ? LIFETIMES : MANAGED,
): Grant {
	const { clientId, userId } = who;
	const given: Grant = {
		...who,
		accessToken: newToken({ token_type: 'Access Token', clientId, userId }),
		accessTokenExpiresAt: after(lifetimes.accessTokenSeconds),
		refreshToken: newToken({ token_type: 'Refresh Token', clientId, userId }),
		refreshTokenExpiresAt: after(lifetimes.refreshTokenSeconds),
	};
	state.grants.push(given);
	return given;
}

/** The grant of an access token that works; managed users' have an answer of their own when old. */
export function grantOf(state: State, accessToken: string): Grant {
	const found = state.grants.find((row) => row.accessToken === accessToken);
	const isOld = found !== undefined && found.accessTokenExpiresAt.getTime() <= Date.now();
	if (!found || found.isRevoked || (isOld && found.kind === 'app')) {
		throw refuse(401, 'ApiAuthStrategy - access token - Invalid Access Token.');
	}
	if (isOld) {
		const text = 'ACCESS_TOKEN_IS_EXPIRED';
		throw new Refusal(498, 'TokenExpiredException', text, text);
	}
	return found;
}
