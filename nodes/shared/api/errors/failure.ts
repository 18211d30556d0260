/** n8n's own words for why an operation did not work, so that n8n can act on them. */
import type { NodeOperationError } from 'n8n-workflow';

export type Failure = NonNullable<NodeOperationError['failure']>;

/** The cause that a status declares; none where the user's values are to blame. */
export function failureFor(status: number, waitMs?: number): Failure | undefined {
	if (status === 429) {
		return { cause: 'rate-limited', ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }) };
	}
	if (status === 401 || status === 498) return { cause: 'credential-invalid' };
	if (status === 403 || status === 404) return { cause: 'configuration-invalid' };
	if (status >= 500) return { cause: 'temporarily-unavailable' };
	return undefined;
}
