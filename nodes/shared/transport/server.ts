/** Which server a credential means, and of which generation: dates of the API differ between them. */
import type { ICredentialDataDecryptedObject } from 'n8n-workflow';

import type { Operation } from '../operation';

const CLOUD = new Map([
	['us', 'https://api.cal.com'],
	['eu', 'https://api.cal.eu'],
]);

export interface Server {
	/** Without a trailing slash and without `/v2`: paths bring it along. */
	baseUrl: string;
	generation: '2026' | '2025';
}

/** Understands what people paste: with a trailing `/`, `/v2` or `/api/v2`, and without `https://`. */
export function normalizeBaseUrl(pasted: string): string {
	const trimmed = pasted
		.trim()
		.replace(/[?#].*$/, '')
		.replace(/\/+$/, '')
		.replace(/(\/api)?\/v2$/, '')
		.replace(/\/+$/, '');
	return /^[a-z][a-z0-9+.-]*:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
}

/** The server that a credential's fields name. Throws nothing: an empty address shows at the request. */
export function serverOf(credentials: ICredentialDataDecryptedObject): Server {
	const cloud = CLOUD.get(String(credentials.server ?? 'us'));
	if (cloud) return { baseUrl: cloud, generation: '2026' };
	return {
		baseUrl: normalizeBaseUrl(String(credentials.baseUrl ?? '')),
		generation: credentials.apiGeneration === '2025' ? '2025' : '2026',
	};
}

/**
 * The `cal-api-version` for an operation on a server: a date, undefined when none is sent, or
 * `'missing'` when servers of that generation don't have the operation.
 */
export function versionFor(
	operation: Pick<Operation, 'versions'>,
	server: Server,
): string | undefined {
	const versions = operation.versions ?? { server2025: true };
	if (server.generation === '2026') return versions.current;
	if (versions.server2025 === false) return 'missing';
	return typeof versions.server2025 === 'string' ? versions.server2025 : undefined;
}
