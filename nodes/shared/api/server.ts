/** Which server a credential means, and of which generation: dates of the API differ between them. */
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

const CLOUD = new Map([
	['us', 'https://api.cal.com'],
	['eu', 'https://api.cal.eu'],
]);

/** What people paste: with a trailing `/`, `/v2` or `/api/v2`, and without `https://`. */
const PASTED: Array<[RegExp, string]> = [
	[/[?#].*$/, ''],
	[/\/+$/, ''],
	[/(\/api)?\/v2$/, ''],
	[/\/+$/, ''],
	[/^(?![a-z][a-z0-9+.-]*:\/\/)/i, 'https://'],
];

export interface Server {
	/** Without a trailing slash and without `/v2`: paths bring it along. */
	baseUrl: string;
	generation: '2026' | '2025';
}

/** The address without what people paste around it. */
export function normalizeBaseUrl(pasted: string): string {
	return PASTED.reduce((url, [pattern, text]) => url.replace(pattern, text), pasted.trim());
}

/** The same as an expression, because n8n's test of a credential takes nothing else. */
export const baseUrlExpression = [
	"={{ $credentials.server === 'selfHosted' ? ($credentials.baseUrl || '').trim()",
	...PASTED.map(([pattern, text]) => `.replace(${String(pattern)}, '${text}')`),
	...[...CLOUD].map(([server, url]) => ` : $credentials.server === '${server}' ? '${url}'`),
	` : '${CLOUD.get('us')}' }}`,
].join('');

/** The server that a credential's fields name. Throws nothing: an empty address shows at the request. */
export function serverOf(credentials: ICredentialDataDecryptedObject): Server {
	const cloud = CLOUD.get(String(credentials.server ?? 'us'));
	if (cloud) return { baseUrl: cloud, generation: '2026' };
	return {
		baseUrl: normalizeBaseUrl(String(credentials.baseUrl ?? '')),
		generation: credentials.apiGeneration === '2025' ? '2025' : '2026',
	};
}
