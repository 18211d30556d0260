// A person's consent through n8n's engine: tokens are used, renewed in the middle of the items, and
// what can't go on says why.
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { runNode } from '../engine/engine.mts';
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';

const TOKEN = 'POST /v2/auth/oauth2/token';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox.stop());
afterEach(() => sandbox.reset());

type Client = 'confidential' | 'public';

/** The credential as n8n keeps it after somebody consented. */
function connected(client: Client = 'confidential', scopes?: string[]) {
	const { id, ...rest } = sandbox.oauth.apps[client];
	const data: ICredentialDataDecryptedObject = {
		server: 'selfHosted',
		baseUrl: sandbox.url,
		websiteUrl: sandbox.websiteUrl,
		clientId: id,
		clientSecret: 'secret' in rest ? rest.secret : '',
		oauthTokenData: { ...sandbox.oauth.letIn({ clientId: id, scopes }) },
	};
	return { calComOAuth2Api: data };
}

const items = (count: number) => Array.from({ length: count }, (_, number) => ({ number }));

const run = async (credentials: ReturnType<typeof connected>, more: object = {}) =>
	await runNode({
		type: 'calCom',
		parameters: { authentication: 'oAuth2', resource: 'profile', operation: 'get' },
		credentials,
		...more,
	});

const sent = (route: string) => sandbox.log.filter(({ operation }) => operation === route);

it('acts for the person who consented', async () => {
	const {
		items: [item],
		error,
	} = await run(connected());
	expect(error).toBeUndefined();
	expect(item?.json).toMatchObject({ username: 'alice' });
});

describe.each<Client>(['confidential', 'public'])('an access token of a %s client', (client) => {
	it('is renewed in the middle of the items, once, and kept', async () => {
		const credentials = connected(client);
		const before = credentials.calComOAuth2Api.oauthTokenData;
		sandbox.fault(({ route, number }) => {
			if (route === 'GET /v2/me' && number === 40) sandbox.oauth.expireAccessTokens();
			return undefined;
		});
		const { items: found, error } = await run(credentials, { items: items(100) });
		expect(error).toBeUndefined();
		expect(found.map(({ json }) => json.username)).toEqual(items(100).map(() => 'alice'));
		expect(found.map(({ pairedItem }) => pairedItem)).toEqual(
			items(100).map(({ number }) => ({ item: number })),
		);
		expect(sent(TOKEN).map(({ body, status }) => [status, body])).toEqual([
			[200, expect.objectContaining({ grant_type: 'refresh_token' })],
		]);
		expect(credentials.calComOAuth2Api.oauthTokenData).not.toEqual(before);
	});

	it('is renewed before something is changed, which is done once', async () => {
		const credentials = connected(client);
		sandbox.oauth.expireAccessTokens();
		const {
			error,
			items: [item],
		} = await run(credentials, {
			parameters: {
				authentication: 'oAuth2',
				resource: 'schedule',
				operation: 'create',
				name: 'Evenings',
				timeZone: { mode: 'id', value: 'Europe/Berlin' },
				isDefault: false,
			},
		});
		expect(error).toBeUndefined();
		expect(item?.json).toMatchObject({ name: 'Evenings' });
		expect(sent('POST /v2/schedules').filter(({ applied }) => applied)).toHaveLength(1);
	});
});

it('says that the account has to be connected again when access was taken back', async () => {
	const credentials = connected();
	sandbox.oauth.revoke();
	const { error } = await run(credentials);
	expect(error).toMatchObject({
		message: 'Cal.com no longer accepts the connection of the credential',
		description: expect.stringContaining('connect it again'),
		failure: { cause: 'credential-invalid' },
	});
});

it('waits for a server that can not renew just now, instead of asking to connect again', async () => {
	const credentials = connected();
	sandbox.oauth.expireAccessTokens();
	sandbox.fault(({ route }) =>
		route === TOKEN ? { kind: 'status', applied: false, status: 503 } : undefined,
	);
	const { error } = await run(credentials, {
		parameters: {
			...{ authentication: 'oAuth2', resource: 'profile', operation: 'get' },
			options: { retries: 0 },
		},
	});
	expect(error).toMatchObject({ failure: { cause: 'temporarily-unavailable' } });
	expect(error?.message).not.toContain('connection of the credential');
});

it('is refused before anybody is asked when it is not connected', async () => {
	const { calComOAuth2Api } = connected();
	const { oauthTokenData: _, ...unconnected } = calComOAuth2Api;
	const { error } = await run({ calComOAuth2Api: unconnected });
	expect(error?.message).toBe('The Cal.com credential is not connected to an account');
	expect(sandbox.log).toEqual([]);
});

describe('a scope that was not given', () => {
	it('is named', async () => {
		const { error } = await run(connected('confidential', ['BOOKING_READ']));
		expect(error?.description).toContain("Add PROFILE_READ to 'Scopes' in the credential");
		expect(sent(TOKEN)).toEqual([]);
	});

	it('leads to the API key where there is none', async () => {
		const { error } = await run(connected(), {
			type: 'calComOrganization',
			parameters: {
				authentication: 'oAuth2',
				resource: 'role',
				operation: 'getAll',
				organizationId: { mode: 'id', value: '1' },
			},
		});
		expect(error?.description).toContain("set 'Authentication' to API Key");
	});
});

it('reads lists', async () => {
	const { error, items: found } = await run(connected(), {
		parameters: { authentication: 'oAuth2', resource: 'schedule', operation: 'getAll' },
	});
	expect(error).toBeUndefined();
	expect(found.length).toBeGreaterThan(0);
});
