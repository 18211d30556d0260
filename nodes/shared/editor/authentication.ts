/** The ways in which a node can prove itself to Cal.com. */
import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';

import { API_KEY_CREDENTIAL, OAUTH2_CREDENTIAL, PLATFORM_CREDENTIAL } from '../api/credential';

export const authenticationProperty: INodeProperties = {
	displayName: 'Authentication',
	name: 'authentication',
	type: 'options',
	options: [
		{ name: 'API Key', value: 'apiKey' },
		{ name: 'OAuth2', value: 'oAuth2' },
		{ name: 'Platform Client', value: 'platformClient' },
	],
	default: 'apiKey',
};

/** What each has beside its name. */
export const shownFor = (authentication: string): Omit<INodeCredentialDescription, 'name'> => ({
	required: true,
	displayOptions: { show: { authentication: [authentication] } },
});

export const nodeCredentials: INodeCredentialDescription[] = [
	{ name: API_KEY_CREDENTIAL, testedBy: 'apiKeyTest', ...shownFor('apiKey') },
	{ name: OAUTH2_CREDENTIAL, ...shownFor('oAuth2') },
	{ name: PLATFORM_CREDENTIAL, testedBy: 'platformClientTest', ...shownFor('platformClient') },
];
