/** OAuth 2.0: clients that users of Cal.com let in, and the tokens that they get. */
import { choice, text } from '../../shared/fields';
import type { Part } from '../../shared/fields/field';
import type { ValidationIssue } from '../../shared/operation/operation';
import { asItems } from '../../shared/operation/responseMapping';
import type { Versions } from '../../shared/api/versions';
import type { Resource } from '../../shared/operation/resource';

/** Servers of 2025 have it on the website instead. */
const versions: Versions = { server2025: false, calDiy: true };

const clientId = (key?: string) =>
	text('oauth2ClientId', {
		as: 'word',
		label: 'Client ID',
		key: key ?? 'clientId',
		required: true,
		placeholder: 'e.g. cluqyp8dq0001p61sfs0jke9l',
		description: 'The ID of the OAuth 2.0 client',
	});

const byCode = { grantType: ['authorization_code'] };
const byRefresh = { grantType: ['refresh_token'] };

/** Whoever exchanges a code has to prove that it is theirs: by the client's secret, or as a public client. */
function needsProof(parts: readonly Part[]): ValidationIssue | undefined {
	const sent = new Map(parts.map(({ key, value }) => [key, value]));
	const isProven = sent.has('client_secret') || sent.has('code_verifier');
	if (isProven || sent.get('grant_type') !== 'authorization_code') return undefined;
	return {
		message: "'Client Secret' or 'Code Verifier' is required to exchange an authorization code",
		description:
			'Give the secret of a confidential client, or the verifier that belongs to the code challenge of a public one',
	};
}

export const oauth2: Resource = {
	name: 'OAuth2',
	value: 'oauth2',
	operations: {
		exchangeToken: {
			name: 'Exchange for Tokens',
			action: 'Exchange code or refresh token for tokens',
			description: 'Get access tokens for the code of a sign-in, or for a refresh token',
			request: 'POST /v2/auth/oauth2/token',
			versions,
			mapResponse: asItems,
			check: needsProof,
			fields: [
				clientId('client_id'),
				choice('grantType', {
					key: 'grant_type',
					required: true,
					options: [
						['authorization_code', 'Authorization Code'],
						['refresh_token', 'Refresh Token'],
					],
					description: 'What to exchange',
				}),
				text('code', {
					as: 'word',
					required: true,
					password: true,
					condition: byCode,
					description: 'The code that came to the redirect address',
				}),
				text('redirectUri', {
					label: 'Redirect URI',
					key: 'redirect_uri',
					required: true,
					condition: byCode,
					as: 'url',
					placeholder: 'e.g. https://example.com/callback',
					description: 'The address that the code came to',
				}),
				text('refreshToken', {
					as: 'word',
					key: 'refresh_token',
					required: true,
					password: true,
					condition: byRefresh,
					description: 'The refresh token that came with the access token',
				}),
				text('clientSecret', {
					as: 'word',
					key: 'client_secret',
					password: true,
					description: 'The secret of a confidential client (public ones have none)',
				}),
				text('codeVerifier', {
					as: 'word',
					key: 'code_verifier',
					password: true,
					condition: byCode,
					description: 'The verifier of a public client that sent a code challenge (PKCE)',
				}),
			],
		},
		getClient: {
			action: 'Get client of third party',
			description: 'Retrieve the name, logo and rights of an OAuth 2.0 client',
			request: 'GET /v2/auth/oauth2/clients/{clientId}',
			versions,
			fields: [clientId()],
		},
	},
};
