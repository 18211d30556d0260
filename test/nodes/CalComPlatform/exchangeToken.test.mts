// OAuth2 → Exchange for Tokens: a code is exchanged by whoever proves that it is theirs, with the secret of
// a confidential client or the verifier of a public one.
import { operationForms, outcomeOf } from '../everyParameter.mts';

const found = operationForms.find(({ id }) => id === 'calComPlatform.oauth2.exchangeToken');

const exchange = async (form: Record<string, unknown>) => {
	if (!found) throw new Error('There is no such operation');
	return await outcomeOf(found.operation, {
		oauth2ClientId: 'client',
		grantType: 'authorization_code',
		code: 'abc',
		redirectUri: 'https://example.com/callback',
		...form,
	});
};

const REFUSED = {
	refused: "'Client Secret' or 'Code Verifier' is required to exchange an authorization code",
};

it.each([
	{},
	{ clientSecret: '', codeVerifier: '' },
	{ clientSecret: ' \n', codeVerifier: null },
	{ clientSecret: 'null', codeVerifier: 'undefined' },
	{ clientSecret: 'N/A' },
	{ grantType: 'Authorization Code' },
	{ grantType: 'AUTHORIZATION_CODE' },
])('a code with %j proves nothing', async (form) => {
	expect(await exchange(form)).toEqual(REFUSED);
});

it.each([
	[{ clientSecret: 's' }, { client_secret: 's' }],
	[{ codeVerifier: 'v' }, { code_verifier: 'v' }],
	[
		{ clientSecret: 's', codeVerifier: 'v' },
		{ client_secret: 's', code_verifier: 'v' },
	],
	[{ clientSecret: ' s\n', grantType: 'authorization code' }, { client_secret: 's' }],
])('a code with %j is exchanged', async (form, proof) => {
	expect(await exchange(form)).toEqual({
		sent: {
			path: '/v2/auth/oauth2/token',
			query: '',
			body: {
				client_id: 'client',
				grant_type: 'authorization_code',
				code: 'abc',
				redirect_uri: 'https://example.com/callback',
				...proof,
			},
		},
	});
});

it('a refresh token of a public client needs no proof', async () => {
	const form = { grantType: 'refresh_token', refreshToken: 'r', code: '', redirectUri: '' };
	expect(await exchange(form)).toMatchObject({
		sent: { body: { client_id: 'client', grant_type: 'refresh_token', refresh_token: 'r' } },
	});
});
