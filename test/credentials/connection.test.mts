// The test of a credential as n8n runs it: the function that the Cal.com node names, with n8n's own
// helpers, against servers that are what people really enter.
import 'reflect-metadata';
import { CredentialTestContext } from 'n8n-core';
import type {
	ICredentialDataDecryptedObject,
	ICredentialTestFunction,
	INodeCredentialTestResult,
	INodeType,
} from 'n8n-workflow';

import { loadPackage } from '../engine/engine.mts';
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';
import { startServer, success } from '../workflows/server.mts';
import type { Reply, Server } from '../workflows/server.mts';
import { startTlsServer } from '../workflows/tlsServer.mts';

const KEY = 'cal_live_0123456789abcdef';
const SECRET = 'the-secret-of-the-client';

async function test(
	type: string,
	data: ICredentialDataDecryptedObject,
): Promise<INodeCredentialTestResult> {
	const node = (await loadPackage()).getNode('calCom').type as INodeType;
	const { testedBy } = node.description.credentials?.find(({ name }) => name === type) ?? {};
	const run = node.methods?.credentialTest?.[String(testedBy)] as ICredentialTestFunction;
	const context = new CredentialTestContext({} as never);
	return await run.call(context, { id: 'x', name: 'x', type, data });
}

const testKey = async (baseUrl: string, more: ICredentialDataDecryptedObject = {}) =>
	await test('calComV2Api', {
		apiKey: KEY,
		server: 'selfHosted',
		baseUrl,
		apiGeneration: 'detect',
		...more,
	});

let sandbox: Sandbox;
let server: Server;
beforeAll(async () => {
	sandbox = await startSandbox();
	server = await startServer();
});
afterAll(async () => {
	await sandbox.stop();
	await server.stop();
});

const refused = (status: number, message: string): Reply => ({
	status,
	body: { status: 'error', error: { code: 'X', message } },
});
const page: Reply = {
	text: '<!DOCTYPE html><p>Welcome</p>',
	headers: { 'content-type': 'text/html' },
};

describe('an API key', () => {
	it('is told whose it is and what the server is', async () => {
		const { url: baseUrl, apiKey } = sandbox;
		const result = await testKey(baseUrl, { apiKey });
		expect(result).toEqual({
			status: 'OK',
			message: expect.stringMatching(
				new RegExp(`^Connected to Cal\\.com at ${baseUrl} as \\S+@\\S+\\.$`),
			),
		});
	});

	it.each([
		['calDiy', /^Connected to Cal\.diy at .* It has no teams and no organizations/],
		[
			'calCom2025',
			/^Connected to Cal\.com of December 2025 at .* before the version dates of 2026/,
		],
	] as const)('of a server of edition %s is told what it lacks', async (edition, message) => {
		const other = await startSandbox({ edition });
		try {
			expect(await testKey(other.url, { apiKey: other.apiKey })).toEqual({
				status: 'OK',
				message: expect.stringMatching(message),
			});
			const misnamed = { apiKey: other.apiKey, apiGeneration: '2026' };
			expect(await testKey(other.url, misnamed)).toEqual({
				status: 'Error',
				message: expect.stringMatching(
					/^The server is .*, but the credential says Cal\.com\. Set 'Edition' to Detect\.$/,
				),
			});
		} finally {
			await other.stop();
		}
	});

	it('finds the API where only the website passes it on, and keeps that', async () => {
		const { websiteUrl: baseUrl, apiKey } = sandbox;
		const expected = {
			status: 'OK',
			message: expect.stringContaining(`Cal.com at ${baseUrl}/api as `),
		};
		expect(await testKey(baseUrl, { apiKey })).toEqual(expected);
		expect(await testKey(`${baseUrl}/api/v2`, { apiKey })).toEqual(expected);
	});

	it.each<[string, Reply, RegExp]>([
		[
			'a key that is wrong',
			refused(401, 'ApiAuthStrategy - api key - Your api key is not valid'),
			/^Your api key is not valid\. Check the key in the credential.*Cal\.com \(US\) and Cal\.com \(EU\) are not interchangeable\.$/,
		],
		[
			'a key that has expired',
			refused(401, 'ApiAuthStrategy - api key - Your api key is expired'),
			/^Your api key is expired\. Check the key in the credential/,
		],
		[
			'a website without the API',
			{ ...page, status: 404 },
			/a web page instead of data \(404\).*not of the website/,
		],
		[
			'a website that answers everything',
			page,
			/a web page instead of data \(200\).*not of the website/,
		],
		[
			'a website that wants people to sign in',
			{ status: 307, headers: { location: '/auth/login' } },
			/redirected the request \(307\).*check 'Base URL'/,
		],
		[
			'API v1',
			{ status: 410, body: { message: 'Gone' } },
			/^Gone\. Cal\.com shut API v1 down on 8 April 2026.*API v2/,
		],
		[
			'API v1 as a page',
			{ ...page, status: 410 },
			/is gone from .* \(410\)\. Cal\.com shut API v1 down/,
		],
		[
			'a server of something else',
			refused(404, 'Cannot GET /v2/me'),
			/^Cannot GET \/v2\/me\. .*check 'Base URL'/,
		],
		['a firewall', { ...page, status: 403 }, /A proxy or firewall .* \(403\)/],
		[
			'a refusal that looks like a success',
			{ body: { status: 'error', error: { message: 'No such user' } } },
			/^No such user/,
		],
		[
			'a server at fault',
			refused(500, 'Internal server error'),
			/could not handle the request \(500\)/,
		],
		['an answer that is no data', { text: 'OK' }, /incomplete data \(200\)/],
	])('meets %s', async (_what, reply, message) => {
		server.answer(() => reply);
		const result = await testKey(server.url);
		expect(result).toEqual({ status: 'Error', message: expect.stringMatching(message) });
	});

	it('says which address can not be reached', async () => {
		expect(await testKey('http://127.0.0.1:9')).toEqual({
			status: 'Error',
			message:
				"Cal.com's server can't be reached at http://127.0.0.1:9 (ECONNREFUSED). Check 'Server' and 'Base URL' in the credential, and the network.",
		});
		expect((await testKey('https://no-such-host.invalid')).message).toMatch(
			/^Cal\.com's server can't be reached at https:\/\/no-such-host\.invalid \((ENOTFOUND|EAI_AGAIN)\)/,
		);
	});

	it('says what to do about a certificate, and takes it when told so', async () => {
		const tls = await startTlsServer({ status: 'success', data: { email: 'nora@example.com' } });
		try {
			expect((await testKey(tls.url)).message).toMatch(
				/certificate of .* can't be verified.*Ignore SSL Issues/,
			);
			expect(await testKey(tls.url, { ignoreSSLIssues: true })).toMatchObject({ status: 'OK' });
		} finally {
			await tls.stop();
		}
	});

	it.each([
		[{ apiKey: '' }, /key of the Cal\.com credential is empty/],
		[{ apiKey: 'live_1', server: 'us' }, /doesn't start with 'cal_'/],
		[{ baseUrl: ' ' }, /has no base URL/],
		[{ baseUrl: 'https://me:pass@cal.example.com' }, /user name or password/],
	])('asks nobody with %j', async (more, message) => {
		server.answer(() => success({}));
		expect(await testKey(server.url, more)).toEqual({
			status: 'Error',
			message: expect.stringMatching(message),
		});
		expect(server.seen).toEqual([]);
	});

	it('is never shown, whatever the server says', async () => {
		server.answer(() => refused(401, `The key ${KEY} (Bearer ${KEY}) is not known`));
		const { message } = await testKey(server.url);
		expect(message).toContain('is not known');
		expect(message).not.toContain(KEY.slice(4));
	});
});

describe('a platform client', () => {
	const testClient = async (more: ICredentialDataDecryptedObject = {}) =>
		await test('calComPlatformApi', {
			clientId: ' client ',
			clientSecret: `${SECRET}\n`,
			server: 'selfHosted',
			baseUrl: server.url,
			...more,
		});

	it('proves itself by its ID and secret', async () => {
		server.answer(() => success({ username: 'platform' }));
		expect(await testClient()).toEqual({
			status: 'OK',
			message: expect.stringContaining(' as platform.'),
		});
		expect(server.seen[0]?.headers).toMatchObject({
			'x-cal-client-id': 'client',
			'x-cal-secret-key': SECRET,
		});
		// What finds out the edition carries nothing secret.
		for (const { headers } of server.seen.slice(1)) {
			expect(Object.keys(headers)).not.toContain('x-cal-secret-key');
		}
	});

	it('is told what is wrong with it, without its secret', async () => {
		server.answer(() =>
			refused(401, `ApiAuthStrategy - oAuth client - Invalid client secret ${SECRET}`),
		);
		const { status, message } = await testClient();
		expect(status).toBe('Error');
		expect(message).toMatch(
			/^Invalid client secret \[hidden\]\. Check the ID and the secret of the OAuth client/,
		);
	});
});
