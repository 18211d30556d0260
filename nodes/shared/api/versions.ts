/** The dates that the API's operations are sent with: they differ between servers. */
import type { Server } from './server';

/** The exact `cal-api-version` dates; a server answers an unknown date with its oldest shape. */
export interface Versions {
	/** Today's cloud; nothing is sent where the API declares none. */
	current?: string;
	/** The date of a self-hosted server of 2025; `true` needs none, `false` lacks the operation. */
	server2025: string | boolean;
}

/** Servers of 2025 lack the operation; today's take no version date for it. */
export const NOT_ON_2025: Versions = { server2025: false };

/**
 * The `cal-api-version` for an operation on a server: a date, undefined when none is sent, or
 * `'missing'` when servers of that generation don't have the operation.
 */
export function versionFor(
	operation: { versions?: Versions },
	server: Pick<Server, 'generation'>,
): string | undefined {
	const versions = operation.versions ?? { server2025: true };
	if (server.generation === '2026') return versions.current;
	if (versions.server2025 === false) return 'missing';
	return typeof versions.server2025 === 'string' ? versions.server2025 : undefined;
}
