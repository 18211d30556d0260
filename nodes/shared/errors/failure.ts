/** n8n's own words for why an operation did not work, so that n8n can act on them. */
import type { NodeOperationError } from 'n8n-workflow';

import type { ApiReply } from '../transport/request';

type Failure = NonNullable<NodeOperationError['failure']>;

/** The cause that an answer's status declares; none where the user's values are to blame. */
export function failureFor(reply: ApiReply, waitMs?: number): Failure | undefined {
	if (reply.status === 429) {
		return { cause: 'rate-limited', ...(waitMs === undefined ? {} : { retryAfterMs: waitMs }) };
	}
	if (reply.status === 401 || reply.status === 498) return { cause: 'credential-invalid' };
	if (reply.status === 403 || reply.status === 404) return { cause: 'configuration-invalid' };
	if (reply.status >= 500) return { cause: 'temporarily-unavailable' };
	return undefined;
}
