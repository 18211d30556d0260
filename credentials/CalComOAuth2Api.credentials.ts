import type { Icon, ICredentialType, INodeProperties } from 'n8n-workflow';

import { defaultScopes, scopeOptions } from '../nodes/shared/api/oauth2Scopes';
import {
	consentUrlExpression,
	TOKENS_ON_WEBSITE,
	tokenUrlExpression,
} from '../nodes/shared/api/server';
import {
	askWhoItIs,
	inHttpRequest,
	serverProperties,
	websiteProperty,
} from '../nodes/shared/editor/serverProperties';

/** What is the same for every client; n8n's own OAuth2 credential asks for it. */
const fixed = (name: string, value: string): INodeProperties => ({
	displayName: name,
	name,
	type: 'hidden',
	default: value,
});

/** A person's consent that n8n acts for them, in the scopes they were asked for. */
export class CalComOAuth2Api implements ICredentialType {
	name = 'calComOAuth2Api';

	extends = ['oAuth2Api'];

	displayName = 'Cal.com OAuth2 API';

	documentationUrl = 'https://cal.com/docs/api-reference/v2/oauth';

	icon: Icon = { light: 'file:../icons/calCom.svg', dark: 'file:../icons/calCom.dark.svg' };

	httpRequestNode = inHttpRequest;

	properties: INodeProperties[] = [
		{
			displayName:
				"Create the client in Cal.com under Settings → Developer → OAuth, with the OAuth Redirect URL above as its redirect URI (exactly as it is) and the scopes below. An administrator of Cal.com has to approve it before others than its owner can connect. Some operations take no OAuth2 token, such as roles and your own workflows: use the 'Cal.com API' credential for them.",
			name: 'clientNotice',
			type: 'notice',
			default: '',
		},
		...serverProperties,
		websiteProperty,
		{
			displayName:
				'Cal.com servers of 2025 keep the address for renewing access apart, which n8n does not know: the connection ends after 30 minutes and has to be made again. Use the "Cal.com API" credential with such a server.',
			name: 'refreshNotice',
			type: 'notice',
			displayOptions: { show: { server: ['selfHosted'], apiGeneration: TOKENS_ON_WEBSITE } },
			default: '',
		},
		{
			displayName:
				"Detect can't be used for signing in to a Cal.com of 2025: choose that under 'Edition', for it keeps the address for access elsewhere",
			name: 'editionNotice',
			type: 'notice',
			displayOptions: { show: { server: ['selfHosted'], apiGeneration: ['detect'] } },
			default: '',
		},
		{
			displayName: 'Grant Type',
			name: 'grantType',
			type: 'options',
			description: 'How the client proves itself when codes are exchanged for tokens',
			options: [
				{
					name: 'Authorization Code',
					value: 'authorizationCode',
					description:
						'For clients with a secret on Cal.diy, which takes a secret or PKCE, not both',
				},
				{
					name: 'Authorization Code with PKCE',
					value: 'pkce',
					description: 'For all clients of Cal.com, and for public clients of any server',
				},
			],
			default: 'pkce',
		},
		{
			displayName: 'Client ID',
			name: 'clientId',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 7f3c9a2e51b84d06',
			description: 'The ID that Cal.com shows for the OAuth client',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'The secret of a confidential client (leave empty for a public one)',
		},
		{
			displayName: 'Scopes',
			name: 'scopes',
			type: 'multiOptions',
			options: scopeOptions,
			default: defaultScopes,
			description:
				'What n8n may do: at most what the client was created for (an organization scope includes the teams; connect again after a change)',
		},
		{
			displayName: 'More Scopes',
			name: 'moreScopes',
			type: 'string',
			default: '',
			placeholder: 'e.g. READ_BOOKING, READ_PROFILE',
			description: 'Scopes that the list does not have, such as those of Cal.diy',
		},
		fixed(
			'scope',
			"={{ ($self['scopes'] || []).concat(($self['moreScopes'] || '').split(/[\\s,]+/)).filter((scope) => scope).join(',') }}",
		),
		fixed('authUrl', consentUrlExpression),
		fixed('accessTokenUrl', tokenUrlExpression),
		fixed('authQueryParameters', ''),
		fixed('authentication', 'body'),
	];

	test = askWhoItIs;
}
