/** What credentials have in common: which Cal.com is meant, how it is asked, where else they are used. */
import type {
	IAuthenticateRuleResponseCode,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

import { API_V1_HINT, RECONNECT_HINT } from '../api/errors/hints';
import { addressOfTest, NAMED_EDITIONS } from '../api/server';

/** What an answer means, by its status: n8n's test of a sign-in knows nothing else of it. */
const WORDS: ReadonlyArray<[statuses: number[], message: string]> = [
	[[401, 498], `Cal.com no longer accepts the access. ${RECONNECT_HINT}`],
	[
		[404, 405],
		"The API is not at this address. If Cal.com's website passes it on, enter the address of the website with /api/v2 at its end as 'Base URL'",
	],
	[[410], API_V1_HINT],
];

const responseCode = (value: number, message: string): IAuthenticateRuleResponseCode => ({
	type: 'responseCode',
	properties: { value, message },
});

/**
 * Asks who signed in, without following a redirect to a page that would answer 200. Keys and clients
 * have a test of their own; for a sign-in n8n runs no function, and asks one address.
 */
export const askWhoItIs: ICredentialTestRequest = {
	request: { baseURL: addressOfTest, url: '/v2/me', disableFollowRedirect: true },
	rules: WORDS.flatMap(([statuses, message]) =>
		statuses.map((status) => responseCode(status, message)),
	),
};

/** For the HTTP Request node; the nodes themselves are what people look for in the list of nodes. */
export const inHttpRequest: ICredentialType['httpRequestNode'] = {
	name: 'Cal.com',
	docsUrl: 'https://cal.com/docs/api-reference/v2/introduction',
	apiBaseUrl: 'https://api.cal.com/v2/',
	hidden: true,
};

export const serverProperties: INodeProperties[] = [
	{
		displayName: 'Server',
		name: 'server',
		type: 'options',
		options: [
			{ name: 'Cal.com (EU)', value: 'eu' },
			{ name: 'Cal.com (US)', value: 'us' },
			{ name: 'Self-Hosted', value: 'selfHosted' },
		],
		default: 'us',
		description: 'Where the account lives: keys of one server do not work on another',
	},
	{
		displayName: 'Base URL',
		name: 'baseUrl',
		type: 'string',
		displayOptions: { show: { server: ['selfHosted'] } },
		default: '',
		required: true,
		placeholder: 'e.g. https://api.cal.example.com',
		description:
			'The address of the API of your installation, or that of the website with /api/v2 where the website passes it on',
	},
	{
		displayName: 'Edition',
		name: 'apiGeneration',
		type: 'options',
		displayOptions: { show: { server: ['selfHosted'] } },
		options: [
			...Object.entries(NAMED_EDITIONS).map(([value, { label: name }]) => ({ name, value })),
			{ name: 'Detect', value: 'detect' },
		],
		default: 'detect',
		description:
			'Which Cal.com the installation is: editions differ in what they can do (Detect finds it out, without the key and without changing anything)',
	},
	{
		displayName: 'Ignore SSL Issues (Insecure)',
		name: 'ignoreSSLIssues',
		type: 'boolean',
		displayOptions: { show: { server: ['selfHosted'] } },
		default: false,
		description:
			'Whether to connect although the certificate of the server cannot be verified: whoever is on the way can then read the key',
	},
];

/** For signing in: only a self-hosted website has an address that nobody knows. */
export const websiteProperty: INodeProperties = {
	displayName: 'Website URL',
	name: 'websiteUrl',
	type: 'string',
	displayOptions: { show: { server: ['selfHosted'] } },
	default: '',
	required: true,
	placeholder: 'e.g. https://cal.example.com',
	description: 'The address at which people open your Cal.com: they consent there',
};
