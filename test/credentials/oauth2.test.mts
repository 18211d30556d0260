// Signing in: where people consent, where tokens come from and what is asked for, as n8n's own OAuth2
// credential reads it.
import { CalComOAuth2Api } from '../../credentials/CalComOAuth2Api.credentials';
import { addressOfTest } from '../../nodes/shared/api/server';
import { SCOPES } from '../sandbox/oauth/scopes.mts';
import { evaluateOwn } from './evaluate.mts';

const { properties, ...credential } = new CalComOAuth2Api();

const property = (name: string) => {
	const found = properties.find((row) => row.name === name);
	if (!found) throw new Error(`No property ${name}`);
	return found;
};

const valueOf = (name: string, self: object) =>
	evaluateOwn(String(property(name).default), self as never);

const selfHosted = (more: object) => ({
	server: 'selfHosted',
	apiGeneration: '2026',
	websiteUrl: 'https://cal.test',
	baseUrl: 'https://api.cal.test',
	...more,
});

describe('where people consent, and where tokens come from', () => {
	const CONSENT = '/auth/oauth2/authorize';
	const TOKEN = '/v2/auth/oauth2/token';

	it.each([
		[{ server: 'us' }, 'https://app.cal.com', `https://api.cal.com${TOKEN}`],
		[{ server: 'eu' }, 'https://app.cal.eu', `https://api.cal.eu${TOKEN}`],
		[{ server: 'us', websiteUrl: 'https://old.test' }, 'https://app.cal.com', undefined],
		[selfHosted({}), 'https://cal.test', `https://api.cal.test${TOKEN}`],
		[selfHosted({ websiteUrl: ' cal.test/ \n' }), 'https://cal.test', undefined],
		[selfHosted({ baseUrl: 'cal.test/api/v2/' }), undefined, `https://cal.test/api${TOKEN}`],
		[selfHosted({ baseUrl: 'http://127.0.0.1:3/v2' }), undefined, `http://127.0.0.1:3${TOKEN}`],
		[
			selfHosted({ apiGeneration: '2025' }),
			'https://cal.test',
			'https://cal.test/api/auth/oauth/token',
		],
	])('%j', (self, website, token) => {
		if (website) expect(valueOf('authUrl', self)).toBe(`${website}${CONSENT}`);
		if (token) expect(valueOf('accessTokenUrl', self)).toBe(token);
	});
});

describe('what is asked for', () => {
	it.each([
		[{ scopes: ['BOOKING_READ', 'PROFILE_READ'], moreScopes: '' }, 'BOOKING_READ,PROFILE_READ'],
		[{ scopes: ['BOOKING_READ'], moreScopes: 'A, B\nC' }, 'BOOKING_READ,A,B,C'],
		[{ scopes: [], moreScopes: '' }, ''],
		[{}, ''],
	])('%j is %j', (self, scope) => expect(valueOf('scope', self)).toBe(scope));

	it('has every scope that an operation needs, and starts with scopes that there are', () => {
		const known = (property('scopes').options as Array<{ value: string }>).map((o) => o.value);
		expect(known).toEqual(expect.arrayContaining([...SCOPES]));
		expect(known).toEqual(expect.arrayContaining(property('scopes').default as string[]));
	});
});

it('is an OAuth2 credential with PKCE, whose client proves itself in the body', () => {
	expect(credential.extends).toEqual(['oAuth2Api']);
	expect(property('grantType').default).toBe('pkce');
	expect(property('authentication')).toMatchObject({ type: 'hidden', default: 'body' });
	expect(property('clientSecret').required).toBeFalsy();
});

it('says what a client needs, and what a server of 2025 lacks', () => {
	expect(property('clientNotice').displayName).toMatch(/OAuth Redirect URL.*administrator/);
	expect(property('refreshNotice')).toMatchObject({
		displayName: expect.stringContaining('30 minutes'),
		displayOptions: { show: { apiGeneration: ['2025'] } },
	});
});

describe('the test of a sign-in', () => {
	const { request, rules = [] } = credential.test;

	it('asks who signed in, without following a redirect to a page', () => {
		expect(request).toEqual({
			baseURL: addressOfTest,
			url: '/v2/me',
			disableFollowRedirect: true,
		});
	});

	it.each([
		[401, 'connect it again'],
		[498, 'connect it again'],
		[404, "/api/v2 at its end as 'Base URL'"],
		[405, "/api/v2 at its end as 'Base URL'"],
		[410, 'API v1'],
	])('says what %d means', (status, words) => {
		const rule = rules.find(
			({ properties }) => 'value' in properties && properties.value === status,
		);
		expect(rule?.properties.message).toContain(words);
	});
});
