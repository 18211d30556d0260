/** Which server a credential means, and of which edition where it says so. */
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import { CAL_COM_OF_2025 } from './edition';
import type { Edition } from './edition';

const CLOUD = new Map([
	['us', 'https://api.cal.com'],
	['eu', 'https://api.cal.eu'],
]);

/** Where people sign in and consent. */
const CLOUD_WEBSITES = new Map([
	['us', 'https://app.cal.com'],
	['eu', 'https://app.cal.eu'],
]);

/** What people paste: with a trailing `/`, `/v2` or `/api/v2`, and without `https://`. */
const PASTED: Array<[RegExp, string]> = [
	[/[?#].*$/, ''],
	[/(?<!\/)\/+$/, ''],
	[/(\/api)?\/v2$/, ''],
	[/(?<!\/)\/+$/, ''],
	[/^(?![a-z][a-z0-9+.-]*:\/\/)/i, 'https://'],
];

/** Cal.com's website passes `/api/v2` on to the API; most API servers understand it themselves. */
const WEBSITE_PREFIX = '/api';

const PASTED_PREFIX = /\/api\/v2\/*\s*([?#].*)?$/;

export interface Server {
	/** Without a trailing slash and without `/v2`: paths bring it along. */
	baseUrl: string;
	/** What the paths begin with where the website passes them on to the API. */
	prefix?: typeof WEBSITE_PREFIX;
	/** Certificates that nobody vouches for are accepted. */
	ignoresSslIssues?: boolean;
	edition: Edition;
}

/** A server as its credential names it: the edition may have to be found out. */
export interface NamedServer extends Omit<Server, 'edition'> {
	edition?: Edition;
}

/** Whether the address is Cal.com's own, which needs no finding out. */
export function isCloud(baseUrl: string): boolean {
	return [...CLOUD.values()].includes(baseUrl);
}

/** The editions that a credential can name, by what it stores. Everything else is found out. */
export const NAMED_EDITIONS: Readonly<Record<string, { edition: Edition; label: string }>> = {
	'2025': { edition: 'calCom2025', label: 'Cal.com of 2025' },
	'2026': { edition: 'cloud', label: 'Cal.com of 2026 (Licensed, Like the Cloud)' },
	calDiy: { edition: 'calDiy', label: 'Cal.diy' },
};

/** What is stored for those that exchange codes and tokens on their website. */
export const TOKENS_ON_WEBSITE = Object.entries(NAMED_EDITIONS)
	.filter(([, { edition }]) => CAL_COM_OF_2025.includes(edition))
	.map(([stored]) => stored);

/** The address without what people paste around it. */
export function normalizeBaseUrl(pasted: string): string {
	return PASTED.reduce((url, [pattern, text]) => url.replace(pattern, text), pasted.trim());
}

/** Something that differs between the clouds, and is an address of their own for self-hosted servers. */
function addressExpression(
	credential: '$credentials' | '$self',
	clouds: ReadonlyMap<string, string>,
	field: 'baseUrl' | 'websiteUrl',
): string {
	const pasted = `(${credential}['${field}'] || '')`;
	return [
		`(${credential}['server'] === 'selfHosted' ? ${pasted}.trim()`,
		...PASTED.map(([pattern, text]) => `.replace(${String(pattern)}, '${text}')`),
		...[...clouds].map(([server, url]) => ` : ${credential}['server'] === '${server}' ? '${url}'`),
		` : '${clouds.get('us')}')`,
	].join('');
}

/** The base URL as an expression, because n8n's test of a credential takes nothing else. */
export const baseUrlExpression = `={{ ${addressExpression('$credentials', CLOUD, 'baseUrl')} }}`;

/** Whether the address was pasted with the website's prefix, which is then taken at its word. */
const isPrefixed = (credential: '$credentials' | '$self') =>
	`(${credential}['server'] === 'selfHosted' && ${String(PASTED_PREFIX)}.test(${credential}['baseUrl'] || ''))`;

/** The same with what the paths begin with: what the test asks. */
export const addressOfTest = `={{ ${addressExpression('$credentials', CLOUD, 'baseUrl')} + (${isPrefixed('$credentials')} ? '${WEBSITE_PREFIX}' : '') }}`;

const ownWebsite = addressExpression('$self', CLOUD_WEBSITES, 'websiteUrl');

/** Where a person consents that n8n acts for them: on the website, not on the API's host. */
export const consentUrlExpression = `={{ ${ownWebsite} + '/auth/oauth2/authorize' }}`;

/** Where codes and refresh tokens are exchanged: an expression, so it can't find out the edition. */
export const tokenUrlExpression = [
	`={{ $self['server'] === 'selfHosted' && ${TOKENS_ON_WEBSITE.map((stored) => `$self['apiGeneration'] === '${stored}'`).join(' || ')}`,
	` ? ${ownWebsite} + '/api/auth/oauth/token'`,
	` : ${addressExpression('$self', CLOUD, 'baseUrl')}`,
	` + (${isPrefixed('$self')} ? '${WEBSITE_PREFIX}' : '')`,
	" + '/v2/auth/oauth2/token' }}",
].join('');

/** The server that a credential's fields name. Throws nothing: an empty address shows at the request. */
export function serverOf(credentials: ICredentialDataDecryptedObject): NamedServer {
	const cloud = CLOUD.get(String(credentials.server ?? 'us'));
	if (cloud) return { baseUrl: cloud, edition: 'cloud' };
	const edition = NAMED_EDITIONS[String(credentials.apiGeneration)]?.edition;
	const pasted = String(credentials.baseUrl ?? '');
	return {
		baseUrl: normalizeBaseUrl(pasted),
		...(PASTED_PREFIX.test(pasted) ? { prefix: WEBSITE_PREFIX } : {}),
		...(credentials.ignoreSSLIssues === true ? { ignoresSslIssues: true } : {}),
		...(edition ? { edition } : {}),
	};
}

/** What the API's paths are appended to. */
export function addressOf({ baseUrl, prefix }: Pick<Server, 'baseUrl' | 'prefix'>): string {
	return `${baseUrl}${prefix ?? ''}`;
}

/** The other place where a self-hosted API may be. */
export function otherPrefix({ prefix }: Pick<Server, 'prefix'>): Server['prefix'] {
	return prefix === undefined ? WEBSITE_PREFIX : undefined;
}
