// The accounts of a platform client answer as the real server did in the recordings, and their
// tokens live and end as there.
import { startSandbox } from './index.mts';
import type { Sandbox } from './index.mts';
import { differences, recorded, shape } from './recorded.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.stop());
afterEach(() => sandbox.reset());

const users = () => `/v2/oauth-clients/${sandbox.clientId}/users`;

async function ask(method: string, path: string, body?: unknown, headers = {}) {
	const response = await fetch(`${sandbox.url}${path}`, {
		method,
		headers: {
			'x-cal-secret-key': sandbox.clientSecret,
			...(body === undefined ? {} : { 'content-type': 'application/json' }),
			...headers,
		},
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
	return { status: response.status, body: (await response.json()) as { data: Tokens } };
}

interface Tokens {
	accessToken: string;
	refreshToken: string;
}

const asUser = async (token: string) =>
	await fetch(`${sandbox.url}/v2/me`, { headers: { Authorization: `Bearer ${token}` } });

const force = async (userId = 51) =>
	(await ask('POST', `${users()}/${userId}/force-refresh`)).body.data;

const fresh = { email: 'new@example.test', name: 'New One', timeZone: 'Europe/Berlin' };

describe.each<[name: string, request: () => [method: string, path: string, body?: unknown]]>([
	['managed-user-create', () => ['POST', users(), fresh]],
	['managed-users', () => ['GET', `${users()}?limit=10&offset=0`]],
	['managed-user-get', () => ['GET', `${users()}/51`]],
	['managed-user-patch', () => ['PATCH', `${users()}/51`, { name: 'Renamed' }]],
	['managed-user-force-refresh', () => ['POST', `${users()}/51/force-refresh`]],
	[
		'oauth-refresh-bad',
		() => ['POST', `/v2/oauth/${sandbox.clientId}/refresh`, { refreshToken: 'x' }],
	],
	['managed-user-delete', () => ['DELETE', `${users()}/51`]],
	['managed-user-delete-404', () => ['DELETE', `${users()}/9999`]],
])('%s', (name, request) => {
	it('has the status and shape of the recording', async () => {
		const { status, body } = await ask(...request());
		const { response } = recorded('platform-managed-users', name);
		expect(status).toBe(response.status);
		expect(differences(shape(response.body), shape(body))).toEqual([]);
	});
});

it('makes a user once', async () => {
	await ask('POST', users(), fresh);
	expect((await ask('POST', users(), fresh)).status).toBe(409);
});

it("acts for the user with the user's token", async () => {
	const { accessToken } = await force();
	expect(await (await asUser(accessToken)).json()).toMatchObject({ data: { username: 'mona' } });
});

it('ends the tokens before when new ones are made', async () => {
	const before = await force();
	await force();
	expect((await asUser(before.accessToken)).status).toBe(401);
});

it('answers 498 for a token that is too old, and renews it', async () => {
	const { accessToken, refreshToken } = await force();
	sandbox.oauth.expireAccessTokens();
	expect((await asUser(accessToken)).status).toBe(498);
	const path = `/v2/oauth/${sandbox.clientId}/refresh`;
	const { body } = await ask('POST', path, { refreshToken });
	expect((await asUser(body.data.accessToken)).status).toBe(200);
});

it('belongs to one client', async () => {
	const wrong = { 'x-cal-secret-key': 'wrong' };
	expect((await ask('GET', users(), undefined, wrong)).status).toBe(401);
});
