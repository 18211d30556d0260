/** The choice between a user's key and the platform client, for nodes whose operations take both. */
import type { INodeCredentialDescription, INodeProperties } from 'n8n-workflow';

import { API_KEY_CREDENTIAL, PLATFORM_CREDENTIAL } from '../api/credential';

export const authenticationProperty: INodeProperties = {
	displayName: 'Authentication',
	name: 'authentication',
	type: 'options',
	options: [
		{ name: 'API Key', value: 'apiKey' },
		{ name: 'Platform Client', value: 'platformClient' },
	],
	default: 'apiKey',
};

export const eitherCredential: INodeCredentialDescription[] = [
	{
		name: API_KEY_CREDENTIAL,
		required: true,
		displayOptions: { show: { authentication: ['apiKey'] } },
	},
	{
		name: PLATFORM_CREDENTIAL,
		required: true,
		displayOptions: { show: { authentication: ['platformClient'] } },
	},
];
