// Whose token it is stays the same when the token changes, and the token itself is not in it.
import { readCredential } from '../../../../../nodes/shared/api/credential';
import { tokenOwnerOf } from '../../../../../nodes/shared/api/authentication/oauth2';
import { newToken } from '../../../../sandbox/oauth/tokens.mts';

const contextOf = (accessToken: string, id = 'c1') =>
	({
		getNode: () => ({
			parameters: { authentication: 'oAuth2' },
			credentials: { calComOAuth2Api: { id, name: 'x' } },
		}),
		getCredentials: async () =>
			await Promise.resolve({
				server: 'us',
				clientId: 'app',
				oauthTokenData: { access_token: accessToken },
			}),
	}) as never;

const identityOf = async (token: string, id?: string) =>
	(await readCredential(contextOf(token, id))).identity;

describe('the identity of an OAuth2 credential', () => {
	const ofAda = () => newToken({ userId: 1, teamId: null });

	it('is the same after a refresh', async () => {
		expect(await identityOf(ofAda())).toBe(await identityOf(ofAda()));
	});

	it('is another one for another person and another credential', async () => {
		const ada = await identityOf(ofAda());
		expect(await identityOf(newToken({ userId: 2 }))).not.toBe(ada);
		expect(await identityOf(ofAda(), 'c2')).not.toBe(ada);
	});

	it('does not hold the token', async () => {
		const token = ofAda();
		const { identity } = await readCredential(contextOf(token));
		expect(identity).toMatch(/^[0-9a-f]{64}$/);
	});
});

test.each(['', 'opaque', 'a.b.c', 'a.bnVsbA.c', 'a.W10.c'])('%j says nothing', (token) =>
	expect(tokenOwnerOf(token).replace(',', '')).toBe(''),
);
