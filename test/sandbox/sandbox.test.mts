// The sandbox answers like the real server did in the recordings: statuses, envelopes and shapes.
import { startSandbox } from './index.mts';
import type { Sandbox } from './index.mts';
import { differences, recorded, shape } from './recorded.mts';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.stop());
afterEach(() => sandbox.reset());

async function ask(method: string, path: string, key?: string, body?: unknown, headers = {}) {
	return await fetch(`${sandbox.url}${path}`, {
		method,
		redirect: 'manual',
		headers: {
			...(key ? { Authorization: `Bearer ${key}` } : {}),
			...(body === undefined ? {} : { 'content-type': 'application/json' }),
			...headers,
		},
		...(body === undefined ? {} : { body: JSON.stringify(body) }),
	});
}

const org = '/v2/organizations/1';
const department = () => sandbox.state.attributes[0]?.id ?? '';
const sales = () => sandbox.state.options[0]?.id ?? '';

type Row = [
	file: string,
	name: string,
	who: 'owner' | 'member' | 'solo' | 'platform' | undefined,
	request: () => [method: string, path: string, body?: unknown],
];

const rows: Row[] = [
	['me', 'me', 'owner', () => ['GET', '/v2/me']],
	['orgs-attributes', 'attrs', 'owner', () => ['GET', `${org}/attributes`]],
	['orgs-attributes', 'attrs-noauth', undefined, () => ['GET', `${org}/attributes`]],
	['orgs-attributes', 'attrs-take0', 'owner', () => ['GET', `${org}/attributes?take=0`]],
	[
		'orgs-attributes',
		'attrs-org-unknown',
		'owner',
		() => ['GET', '/v2/organizations/9999/attributes'],
	],
	['orgs-attributes', 'attr-get', 'owner', () => ['GET', `${org}/attributes/${department()}`]],
	['orgs-attributes', 'attr-get-404', 'owner', () => ['GET', `${org}/attributes/nope`]],
	[
		'orgs-attributes',
		'attr-patch-404',
		'owner',
		() => ['PATCH', `${org}/attributes/nope`, { name: 'z' }],
	],
	[
		'orgs-attributes',
		'attr-delete',
		'owner',
		() => ['DELETE', `${org}/attributes/${department()}`],
	],
	[
		'orgs-attributes',
		'attr-create-403-member',
		'member',
		() => ['POST', `${org}/attributes`, { name: 'Y', slug: 'y', type: 'TEXT', options: [] }],
	],
	[
		'orgs-attributes-options',
		'options',
		'owner',
		() => ['GET', `${org}/attributes/${department()}/options`],
	],
	[
		'orgs-attributes-options',
		'option-create',
		'owner',
		() => ['POST', `${org}/attributes/${department()}/options`, { value: 'R', slug: 'r' }],
	],
	[
		'orgs-attributes-options',
		'option-create-400',
		'owner',
		() => ['POST', `${org}/attributes/${department()}/options`, {}],
	],
	[
		'orgs-attributes-options',
		'assign',
		'owner',
		() => [
			'POST',
			`${org}/attributes/options/2`,
			{ attributeId: department(), attributeOptionId: sales() },
		],
	],
	[
		'orgs-attributes-options',
		'assign-no-option-no-value',
		'owner',
		() => ['POST', `${org}/attributes/options/2`, { attributeId: department() }],
	],
	[
		'orgs-attributes-options',
		'assign-attr404',
		'owner',
		() => ['POST', `${org}/attributes/options/2`, { attributeId: 'nope', value: 'x' }],
	],
	[
		'orgs-attributes-options',
		'assigned',
		'owner',
		() => ['GET', `${org}/attributes/${department()}/options/assigned`],
	],
	['orgs-teams-conferencing', 'tconf-list', 'owner', () => ['GET', `${org}/teams/4/conferencing`]],
	[
		'orgs-teams-conferencing',
		'tconf-default-empty',
		'owner',
		() => ['GET', `${org}/teams/4/conferencing/default`],
	],
	[
		'orgs-teams-conferencing',
		'tconf-connect-meet-nogcal',
		'owner',
		() => ['POST', `${org}/teams/4/conferencing/google-meet/connect`],
	],
	[
		'orgs-teams-conferencing',
		'tconf-connect-meet',
		'owner',
		() => ['POST', `${org}/teams/5/conferencing/google-meet/connect`],
	],
	[
		'orgs-teams-conferencing',
		'tconf-list-team404',
		'owner',
		() => ['GET', `${org}/teams/9999/conferencing`],
	],
	['platform-oauth-clients', 'oauth-clients-list', 'platform', () => ['GET', '/v2/oauth-clients']],
	[
		'platform-oauth-clients',
		'oauth-clients-nonplatform',
		'owner',
		() => ['GET', '/v2/oauth-clients'],
	],
	[
		'platform-oauth-clients',
		'oauth-client-create-400',
		'platform',
		() => ['POST', '/v2/oauth-clients', {}],
	],
	[
		'platform-oauth-clients',
		'oauth-client-get-404',
		'platform',
		() => ['GET', '/v2/oauth-clients/nope'],
	],
	['teams', 'teams', 'owner', () => ['GET', '/v2/teams']],
	['orgs-users', 'org-users', 'owner', () => ['GET', `${org}/users`]],
	['other', 'unknown-path', 'owner', () => ['GET', '/v2/nope']],
	['other', 'wrong-method', 'owner', () => ['PUT', '/v2/me']],
	['other', 'api-prefix', 'owner', () => ['GET', '/api/v2/me']],
];

test.each(rows)('%s: %s', async (file, name, who, request) => {
	const { response } = recorded(file, name);
	const [method, path, body] = request();
	const reply = await ask(method, path, who && sandbox.keys[who], body);
	const answer: unknown = await reply.json();
	expect({
		status: reply.status,
		differences: differences(shape(response.body), shape(answer)),
	}).toEqual({
		status: response.status,
		differences: [],
	});
});

test.each([
	['me-oauth-creds', (secret: string) => secret],
	['me-oauth-creds-wrong', () => 'wrong'],
])('the platform client: %s', async (name, secretOf) => {
	const { response } = recorded('me', name);
	const reply = await ask('GET', '/v2/me', undefined, undefined, {
		'x-cal-client-id': sandbox.clientId,
		'x-cal-secret-key': secretOf(sandbox.clientSecret),
	});
	const answer: unknown = await reply.json();
	expect(reply.status).toBe(response.status);
	expect(differences(shape(response.body), shape(answer))).toEqual([]);
});

test('an exact version date is needed where the contract has one', async () => {
	const path = '/v2/schedules';
	const status = async (version?: string) => {
		const headers = version ? { 'cal-api-version': version } : {};
		return (await ask('GET', path, sandbox.apiKey, undefined, headers)).status;
	};
	expect(await status('2024-08-13')).toBe(404);
	await status('2031-01-01');
	await status();
	expect(sandbox.log.map(({ oldestVersion }) => oldestVersion)).toEqual([false, true, true]);
});

test('the rate limit counts, blocks and says so in headers', async () => {
	const strict = await startSandbox({ rateLimit: { limit: 2, windowMs: 60_000, blockMs: 30_000 } });
	const headers = { Authorization: `Bearer ${strict.apiKey}` };
	const replies = [1, 2, 3].map(async () => await fetch(`${strict.url}/v2/me`, { headers }));
	const statuses = (await Promise.all(replies)).map(({ status }) => status).sort();
	const last = await fetch(`${strict.url}/v2/me`, { headers });
	await strict.stop();
	expect(statuses).toEqual([200, 200, 429]);
	expect(last.status).toBe(429);
	expect(last.headers.get('x-ratelimit-limit-default')).toBe('2');
	expect(last.headers.get('x-ratelimit-remaining-default')).toBe('0');
	expect(Number(last.headers.get('x-ratelimit-reset-default'))).toBeGreaterThan(25);
});
