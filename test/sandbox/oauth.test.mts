// The sandbox as an authorization server: consent on the website, tokens from the API, and what a
// token can and can't do, as Cal.com has it.
import { createHash } from 'node:crypto';

import { startSandbox } from './index.mts';
import type { Sandbox } from './index.mts';

const CALLBACK = 'http://127.0.0.1:5678/rest/oauth2-credential/callback';
const VERIFIER = 'v'.repeat(50);
const CHALLENGE = createHash('sha256').update(VERIFIER).digest('base64url');

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.stop());
afterEach(() => sandbox.reset());

type Fields = Record<string, string>;

const apps = () => sandbox.oauth.apps;

const asked = (more: Fields = {}): Fields => ({
	client_id: apps().confidential.id,
	redirect_uri: CALLBACK,
	response_type: 'code',
	scope: 'BOOKING_READ,PROFILE_READ',
	state: 'c3RhdGU=',
	code_challenge: CHALLENGE,
	code_challenge_method: 'S256',
	...more,
});

const page = async (fields: Fields) =>
	await fetch(`${sandbox.websiteUrl}/auth/oauth2/authorize?${String(new URLSearchParams(fields))}`);

/** What the browser does when a button of the page is pressed. */
async function decide(fields: Fields, allowed = 'true', account = '1') {
	const response = await fetch(`${sandbox.websiteUrl}/auth/oauth2/authorize`, {
		method: 'POST',
		redirect: 'manual',
		body: new URLSearchParams({ ...fields, account, allowed }),
	});
	const location = response.headers.get('location');
	return { status: response.status, answer: location ? new URL(location) : undefined };
}

const codeFrom = async (fields: Fields) =>
	(await decide(fields)).answer?.searchParams.get('code') ?? '';

async function exchange(fields: Fields, asJson = false) {
	const response = await fetch(`${sandbox.url}/v2/auth/oauth2/token`, {
		method: 'POST',
		...(asJson
			? { headers: { 'content-type': 'application/json' }, body: JSON.stringify(fields) }
			: { body: new URLSearchParams(fields) }),
	});
	return { status: response.status, body: (await response.json()) as Fields };
}

const byCode = (code: string, more: Fields = {}): Fields => ({
	grant_type: 'authorization_code',
	client_id: apps().confidential.id,
	client_secret: apps().confidential.secret,
	code,
	redirect_uri: CALLBACK,
	code_verifier: VERIFIER,
	...more,
});

const without = (fields: Fields, ...keys: string[]): Fields =>
	Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)));

const me = async (token: string) =>
	await fetch(`${sandbox.url}/v2/me`, { headers: { Authorization: `Bearer ${token}` } });

describe('the consent page', () => {
	it('names the app, what it asks for, and the accounts', async () => {
		const html = await (await page(asked())).text();
		for (const text of ['Automations', 'BOOKING_READ', 'PROFILE_READ', 'carol@example.test']) {
			expect(html).toContain(text);
		}
	});

	it.each([
		[{ redirect_uri: `${CALLBACK}/` }, 'redirect_uri_mismatch'],
		[{ redirect_uri: `${CALLBACK}?x=1` }, 'redirect_uri_mismatch'],
		[{ client_id: 'nobody' }, 'client_not_found'],
		[{ client_id: 'sandbox-app-pending' }, 'client_not_approved'],
	])('%j leads nowhere: %s', async (more, reason) => {
		const response = await page(asked(more));
		expect(response.status).toBe(400);
		expect(await response.text()).toContain(reason);
		const { status, answer } = await decide(asked(more));
		expect([status, answer]).toEqual([400, undefined]);
	});

	it('escapes what the address says', async () => {
		const html = await (await page(asked({ state: '"><script>' }))).text();
		expect(html).toContain('&quot;&gt;&lt;script&gt;');
		expect(html).not.toContain('<script>');
	});

	it('goes back with a code and the state', async () => {
		const { status, answer } = await decide(asked());
		expect(status).toBe(302);
		expect(`${answer?.origin}${answer?.pathname}`).toBe(CALLBACK);
		expect(answer?.searchParams.get('state')).toBe('c3RhdGU=');
		expect(answer?.searchParams.get('code')).toBeTruthy();
	});

	it.each([
		[{ allowed: 'false' }, {}, 'access_denied'],
		[{}, { scope: 'BOOKING_READ FLY' }, 'invalid_scope'],
		[{}, { scope: '' }, 'invalid_scope'],
		[{}, { code_challenge_method: 'plain' }, 'invalid_request'],
	])('goes back with the refusal: %j %j', async ({ allowed }: Fields, more, error) => {
		const { answer } = await decide(asked(more as Fields), allowed);
		expect(answer?.searchParams.get('error')).toBe(error);
		expect(answer?.searchParams.get('code')).toBeNull();
	});

	it('wants a code challenge of public apps', async () => {
		const fields = without(asked({ client_id: apps().public.id }), 'code_challenge');
		const { answer } = await decide(fields);
		expect(answer?.searchParams.get('error_description')).toBe('pkce_required');
	});
});

describe('the token endpoint', () => {
	it.each([false, true])('gives tokens for a code (JSON: %s)', async (asJson) => {
		const { status, body } = await exchange(byCode(await codeFrom(asked())), asJson);
		expect(status).toBe(200);
		expect(body).toEqual({
			access_token: expect.stringMatching(/^eyJ.+\..+\..+$/),
			refresh_token: expect.stringMatching(/^eyJ.+\..+\..+$/),
			token_type: 'bearer',
			expires_in: 1_800,
			scope: 'BOOKING_READ PROFILE_READ',
		});
		expect((await me(body.access_token ?? '')).status).toBe(200);
	});

	it('gives tokens to a public app for its verifier alone, and refreshes them', async () => {
		const client_id = apps().public.id;
		const fields = without(byCode(await codeFrom(asked({ client_id }))), 'client_secret');
		const { body } = await exchange({ ...fields, client_id });
		const { refresh_token = '' } = body;
		const again = await exchange({ grant_type: 'refresh_token', client_id, refresh_token });
		expect(again.status).toBe(200);
		expect(again.body.access_token).not.toBe(body.access_token);
	});

	it('gives tokens to a confidential app without any verifier', async () => {
		const fields = without(asked(), 'code_challenge', 'code_challenge_method');
		const code = await codeFrom(fields);
		expect((await exchange(without(byCode(code), 'code_verifier'))).status).toBe(200);
	});

	it.each<[change: Fields, status: number, error: string]>([
		[{ client_secret: 'wrong' }, 401, 'invalid_client'],
		[{ client_id: 'nobody' }, 401, 'invalid_client'],
		[{ code: 'wrong' }, 400, 'invalid_grant'],
		[{ code_verifier: 'w'.repeat(50) }, 400, 'invalid_grant'],
		[{ redirect_uri: 'http://other.test/' }, 400, 'invalid_request'],
		[{ grant_type: 'password' }, 400, 'invalid_request'],
		[{ client_id: '' }, 400, 'invalid_request'],
		[{ extra: 'x' }, 400, 'invalid_request'],
	])('refuses %j', async (change, status, error) => {
		const answer = await exchange({ ...byCode(await codeFrom(asked())), ...change });
		expect([answer.status, answer.body.error]).toEqual([status, error]);
	});

	it('takes a code once', async () => {
		const fields = byCode(await codeFrom(asked()));
		await exchange(fields);
		expect((await exchange(fields)).body.error_description).toBe('code_invalid_or_expired');
	});
});

describe('refreshing', () => {
	const refresh = async (refresh_token: string) =>
		await exchange({
			grant_type: 'refresh_token',
			client_id: apps().confidential.id,
			client_secret: apps().confidential.secret,
			refresh_token,
		});

	it('gives a new pair, and the old refresh token ends', async () => {
		const { refresh_token } = sandbox.oauth.letIn();
		const { body } = await refresh(refresh_token);
		expect((await me(body.access_token ?? '')).status).toBe(200);
		expect((await refresh(refresh_token)).body).toEqual({
			error: 'invalid_grant',
			error_description: 'refresh_token_revoked',
		});
	});

	it('is over when access was taken away', async () => {
		const { access_token, refresh_token } = sandbox.oauth.letIn();
		sandbox.oauth.revoke();
		expect((await me(access_token)).status).toBe(401);
		expect((await refresh(refresh_token)).body.error).toBe('invalid_grant');
	});

	it('lives as long as tests say', async () => {
		sandbox.oauth.lifetimes.accessTokenSeconds = 0;
		expect((await me(sandbox.oauth.letIn().access_token)).status).toBe(401);
	});
});

describe('an access token', () => {
	it('acts for the one who let the app in', async () => {
		const { access_token } = sandbox.oauth.letIn({ userId: 3 });
		const { data } = (await (await me(access_token)).json()) as { data: { username: string } };
		expect(data.username).toBe('carol');
	});

	it('is too old after a while', async () => {
		const { access_token } = sandbox.oauth.letIn();
		sandbox.oauth.expireAccessTokens();
		expect((await me(access_token)).status).toBe(401);
	});

	it.each([
		['/v2/me', ['BOOKING_READ'], 403, 'Required: PROFILE_READ. Token has: BOOKING_READ'],
		['/v2/organizations/1/attributes', ['PROFILE_READ'], 403, 'not available for third-party'],
		['/v2/organizations/1/teams/4', ['ORG_PROFILE_READ'], 200, ''],
		['/v2/slots?username=bob&eventTypeSlug=x', [], 400, ''],
	])('%s with %j gives %i', async (path, scopes, status, text) => {
		const { access_token } = sandbox.oauth.letIn({ scopes });
		const response = await fetch(`${sandbox.url}${path}`, {
			headers: { Authorization: `Bearer ${access_token}`, 'cal-api-version': '2024-09-04' },
		});
		expect(await response.text()).toContain(text);
		expect(response.status === 404 ? 400 : response.status).toBe(status);
	});
});

describe('the website', () => {
	it('passes /api/v2 on to the API, and knows no /v2', async () => {
		const headers = { Authorization: `Bearer ${sandbox.apiKey}` };
		const through = await fetch(`${sandbox.websiteUrl}/api/v2/me`, { headers });
		expect(await through.json()).toMatchObject({ data: { id: 1 } });
		const direct = await fetch(`${sandbox.websiteUrl}/v2/me`, { headers });
		expect([direct.status, direct.headers.get('content-type')]).toEqual([
			404,
			expect.stringContaining('text/html'),
		]);
	});
});
