// Every operation with every kind of credential, at a server that sends back whatever it is told, in
// every form: no secret comes out in items, errors or what n8n keeps of the run.
import { runNode } from '../engine/engine.mts';
import { apiOperations } from '../nodes/allOperations.mts';
import { sampleForm } from './sampleForm.mts';
import { overlay, specials } from './specials.mts';
import { startServer, success } from './server.mts';
import type { Reply, Seen, Server } from './server.mts';

let server: Server;

beforeAll(async () => {
	server = await startServer();
});

afterAll(async () => await server.stop());

/** With what needs escaping in an address and in JSON. Each run has its own, and so its own limits. */
const secretsOf = (run: number) => ({
	apiKey: `key~"/+&=%0123456789${run}`,
	clientSecret: `client\\secret/+?0123456789${run}`,
	access: `access.token/+==0123456789${run}`,
	refresh: `refresh.token"\\0123456789${run}`,
	userAccess: `user-access/+0123456789${run}`,
	userRefresh: `user-refresh/+0123456789${run}`,
});

type Secrets = ReturnType<typeof secretsOf>;

let runs = 0;

const base64 = (text: string) => [
	Buffer.from(text).toString('base64'),
	Buffer.from(text).toString('base64url'),
];

/** In which forms a secret travels, and comes back. */
const formsOf = (text: string) => [
	text,
	encodeURIComponent(text),
	encodeURIComponent(encodeURIComponent(text)),
	new URLSearchParams({ q: text }).toString(),
	JSON.stringify({ text }),
	JSON.stringify({ text: JSON.stringify({ text }) }),
	...base64(text),
	...base64(`id-${runs}:${text}`),
	...base64(`${text}:`),
	...base64(`Bearer ${text}`),
	...base64(JSON.stringify({ a: text })),
];

const inJson = (text: string) => JSON.stringify(text).slice(1, -1);

/** What nobody may read: enough of a secret to guess the rest. */
const telling = (text: string) => [
	text,
	encodeURIComponent(text),
	encodeURIComponent(encodeURIComponent(text)),
	new URLSearchParams({ q: text }).toString().slice(2),
	inJson(text),
	...[text, inJson(text)].flatMap((one) =>
		[0, 1, 2].flatMap((offset) => {
			const bytes = Buffer.concat([Buffer.alloc(offset), Buffer.from(one)]);
			return base64(bytes.toString()).map((whole) => whole.slice(offset + 2, -5));
		}),
	),
];

/** Says everything that it was told, as data or as a refusal. */
function echoing(status: number, secrets: Secrets): (seen: Seen) => Reply {
	const echo = Object.values(secrets).flatMap(formsOf);
	const { userAccess, userRefresh } = secrets;
	const tokens = {
		accessToken: userAccess,
		refreshToken: userRefresh,
		accessTokenExpiresAt: Date.now() + 3_600_000,
	};
	return ({ path, headers }) => {
		if (path.endsWith('/force-refresh')) return success(tokens);
		if (path === '/v2/me' && status !== 401) return success({ id: 1, organizationId: 1, echo });
		const told = { id: 1, uid: 'abc', headers, path, echo };
		if (status < 300) return success([told]);
		const message = `${echo.slice(0, 8).join(' ')} ${JSON.stringify(headers)}`;
		return { status, body: { status: 'error', error: { message, details: told } } };
	};
}

const plain = () => ({ server: 'selfHosted', baseUrl: server.url, apiGeneration: '2026' });

const AUTHENTICATIONS = ['apiKey', 'oAuth2', 'platformClient', 'managedUser'] as const;
type Authentication = (typeof AUTHENTICATIONS)[number];

function credentialOf(authentication: Authentication, secrets: Secrets) {
	const { apiKey, clientSecret, access, refresh } = secrets;
	const clientId = `id-${runs}`;
	if (authentication === 'apiKey') return { calComV2Api: { ...plain(), apiKey } };
	if (authentication === 'oAuth2') {
		const oauthTokenData = { access_token: access, refresh_token: refresh };
		return {
			calComOAuth2Api: { ...plain(), clientId, clientSecret, oauthTokenData },
		};
	}
	return { calComPlatformApi: { ...plain(), clientId, clientSecret } };
}

/** Each in turn; only the Cal.com node acts for managed users. */
function authenticationFor(node: string, index: number): Authentication {
	const found = AUTHENTICATIONS[index % AUTHENTICATIONS.length] ?? 'apiKey';
	return found === 'managedUser' && node !== 'calCom' ? 'platformClient' : found;
}

const rows = apiOperations.map((row, index) => ({
	...row,
	id: `${row.node}.${row.resource.value}.${row.key}`,
	authentication: authenticationFor(row.node, index),
}));

async function shownBy(row: (typeof rows)[number], status: number, secrets: Secrets) {
	const { node, resource, key, operation, id, authentication } = row;
	server.answer(echoing(status, secrets));
	const form = overlay(sampleForm(operation.fields, 'everything'), specials[id]?.everything);
	const { error, run } = await runNode({
		type: node,
		parameters: {
			resource: resource.value,
			operation: key,
			...form,
			simplify: false,
			options: { retries: 0, timeout: 5 },
			authentication: authentication === 'managedUser' ? 'platformClient' : authentication,
			...(authentication === 'managedUser'
				? { actAs: { __rl: true, mode: 'id', value: '7' } }
				: {}),
		},
		credentials: credentialOf(authentication, secrets) as never,
		onError: status < 300 ? 'continueRegularOutput' : undefined,
	});
	const ofError = error ? Object.getOwnPropertyNames(error) : [];
	const kept = ofError.map((name) => (error as unknown as Record<string, unknown>)[name]);
	return JSON.stringify([run.data.resultData, kept]);
}

/** A text in JSON that is in JSON: a secret with a quote in it has several spellings. */
function leaksIn(shown: string, secrets: Secrets): string[] {
	const spellings = [shown, shown.replace(/\\+"/g, '"').replace(/\\\\+/g, '\\')];
	return Object.entries(secrets)
		.filter(([, secret]) =>
			telling(secret).some((part) => spellings.some((text) => text.includes(part))),
		)
		.map(([name]) => name);
}

/** The secrets in play with a credential: others are nobody's here, and may come back. */
const OWN: Record<Authentication, string[]> = {
	apiKey: ['apiKey'],
	oAuth2: ['clientSecret', 'access', 'refresh'],
	platformClient: ['clientSecret'],
	managedUser: ['clientSecret', 'userAccess', 'userRefresh'],
};

describe.each([200, 400, 401])('an answer of %d that echoes', (status) => {
	test.each(rows)('$id with $authentication', async (row) => {
		const secrets = secretsOf((runs += 1));
		const leaks = leaksIn(await shownBy(row, status, secrets), secrets);
		const isResult = status === 200 && row.operation.givesKey === true;
		expect(leaks.filter((name) => !isResult && OWN[row.authentication].includes(name))).toEqual([]);
	});
});

test('nothing gives a key but the addresses for a consent, which the API makes with it', () => {
	const giving = rows.filter(({ operation }) => operation.givesKey).map(({ key }) => key);
	expect([giving.length, new Set(giving)]).toEqual([5, new Set(['getOAuthUrl'])]);
});

test('the check would find each secret in each form', () => {
	const secrets = secretsOf(0);
	for (const [name, secret] of Object.entries(secrets)) {
		for (const form of formsOf(secret)) {
			const shown = JSON.stringify([{ json: { text: form } }]);
			expect([form, leaksIn(shown, secrets)]).toEqual([form, expect.arrayContaining([name])]);
		}
	}
});

test('the server did send them back', async () => {
	const [first] = rows;
	if (!first) throw new Error('No operation');
	const secrets = secretsOf((runs += 1));
	const shown = await shownBy({ ...first, authentication: 'apiKey' }, 400, secrets);
	expect(shown).toContain('[hidden]');
});
