// The keys of a run over a real server, as credentials of the nodes.
import type { World } from './run.mts';
import type { Who } from './story.mts';

type Entry = string | { clientId: string; clientSecret: string };

/** Reads the file of keys; every request goes through the recorder at `url`. */
export function readKeys(text: string, url: string, edition?: string): World['credentials'] {
	const given = JSON.parse(text) as Partial<Record<Who, Entry>>;
	const entries = { ...(given.user ? { connected: given.user } : {}), ...given };
	const server = { server: 'selfHosted', baseUrl: url, apiGeneration: edition ?? 'detect' };
	return Object.fromEntries(
		Object.entries(entries).map(([who, entry]) => [
			who,
			typeof entry === 'string'
				? { calComV2Api: { apiKey: entry, ...server } }
				: { calComPlatformApi: { ...entry, ...server } },
		]),
	);
}

/** The ID of the OAuth client whose secret was given, as stories know it. */
export function clientIn(credentials: World['credentials']): Record<string, unknown> {
	return { clientOfKeys: credentials.client?.calComPlatformApi?.clientId };
}
