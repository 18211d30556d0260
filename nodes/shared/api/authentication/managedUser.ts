/**
 * Access tokens of managed users, which the platform client gets for them: kept in memory only,
 * renewed before they expire and when the server no longer takes them.
 */
import type { IDataObject } from 'n8n-workflow';

import type { BearerToken } from '../credential';
import type { ApiOperation } from '../operation';
import { encodeSegment } from '../path';
import type { ApiReply, ApiRequest } from '../request';
import { isObject, readResponseBody } from '../responseBody';
import type { Secrets } from '../secrets';

interface Tokens {
	accessToken: string;
	refreshToken: string;
	/** When to get new ones, before the access token expires. */
	renewAt: number;
}

/** The tokens of this process by whose they are, as promises: a user's are fetched once at a time. */
const known = new Map<string, Promise<Tokens>>();

const KEPT = 1_000;
const EARLY_MS = 60_000;
/** What they live at least, where a server does not say. */
const USUAL_MS = 600_000;

const common = { platformClient: true, effect: 'read' as const };

/** They may be repeated: only the tokens that come last count. */
const FORCE: ApiOperation = {
	...common,
	action: 'Get access token of managed user',
	request: 'POST /v2/oauth-clients/{clientId}/users/{userId}/force-refresh',
};
const REFRESH: ApiOperation = {
	...common,
	action: 'Refresh access token of managed user',
	request: 'POST /v2/oauth/{clientId}/refresh',
};

/** The platform client, as far as it is needed here. */
export interface Platform {
	identity: string;
	clientId: string;
	secrets: Secrets;
	send(request: ApiRequest, operation: ApiOperation): Promise<ApiReply>;
}

const post = (path: string, body: IDataObject = {}): ApiRequest => ({
	method: 'POST',
	path,
	query: '',
	body,
	pathValues: new Map(),
});

/** Cal.com says milliseconds, and older servers dates. */
function toTime(value: unknown): number {
	const time = typeof value === 'number' ? value : Date.parse(String(value));
	return Number.isFinite(time) ? time : Date.now() + USUAL_MS;
}

function tokensIn(reply: ApiReply, { secrets }: Platform): Tokens {
	const { data } = readResponseBody(reply.body);
	const { accessToken, refreshToken, accessTokenExpiresAt } = isObject(data) ? data : {};
	secrets.add(accessToken, refreshToken);
	return {
		accessToken: String(accessToken ?? ''),
		refreshToken: String(refreshToken ?? ''),
		renewAt: toTime(accessTokenExpiresAt) - EARLY_MS,
	};
}

async function fetchTokens(platform: Platform, userId: string, before?: Tokens): Promise<Tokens> {
	const clientId = encodeSegment(platform.clientId);
	if (before?.refreshToken) {
		const request = post(`/v2/oauth/${clientId}/refresh`, { refreshToken: before.refreshToken });
		const reply = await platform.send(request, REFRESH).catch(() => undefined);
		if (reply) return tokensIn(reply, platform);
	}
	const path = `/v2/oauth-clients/${clientId}/users/${encodeSegment(userId)}/force-refresh`;
	return tokensIn(await platform.send(post(path), FORCE), platform);
}

function remember(key: string, tokens: Promise<Tokens>): Promise<Tokens> {
	known.delete(key);
	known.set(key, tokens);
	tokens.catch(() => known.get(key) === tokens && known.delete(key));
	const [oldest] = known.keys();
	if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
	return tokens;
}

/** The token of a managed user. */
export function tokenOfManagedUser(platform: Platform, userId: string): BearerToken {
	const key = `${platform.identity} ${userId}`;
	const fetchNew = async (before?: Tokens) =>
		await remember(key, fetchTokens(platform, userId, before));
	const present = async (): Promise<Tokens> => {
		const tokens = await (known.get(key) ?? fetchNew());
		platform.secrets.add(tokens.accessToken, tokens.refreshToken);
		return tokens;
	};
	return {
		async current() {
			const tokens = await present();
			if (Date.now() < tokens.renewAt) return tokens.accessToken;
			return await this.renewed(tokens.accessToken);
		},
		async renewed(refused) {
			const before = known.get(key);
			const tokens = await present();
			if (tokens.accessToken !== refused) return tokens.accessToken;
			// Another request may have begun to renew it meanwhile.
			const isUnderWay = known.has(key) && known.get(key) !== before;
			return (isUnderWay ? await present() : await fetchNew(tokens)).accessToken;
		},
	};
}
