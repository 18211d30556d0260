/** What a user can do about an answer, by its status. */
import type { ApiOperation } from '../operation';
import { OAUTH2_CREDENTIAL } from '../credential';
import type { Server } from '../server';

const ROLE_HINT =
	'Your user needs a higher role in the organization or team, the organization needs access to the Admin API, or its plan does not include this';

/** The API keeps a team of an organization from its own routes for teams. */
const TEAM_HINT = "If the team belongs to an organization, choose that under 'Organization'";

const sentences = (...texts: Array<string | undefined>) => texts.filter(Boolean).join('. ');

/** `Cannot GET /v2/…`: the server has no such route, at least not at this version date. */
export function isUnknownRoute(message: string | undefined): boolean {
	return /^Cannot (GET|POST|PATCH|PUT|DELETE) /.test(message ?? '');
}

function notFoundHint(message: string | undefined, server: Server): string {
	if (!isUnknownRoute(message)) {
		return 'Check the IDs: the thing may have been deleted, or belong to somebody else';
	}
	return server.baseUrl.startsWith('https://api.cal.')
		? 'Cal.com does not know this operation at this version: reset the API Version option, or update this node'
		: "The server does not know this operation: check 'Base URL' in the credential, and set 'Edition' to Detect";
}

/** How the API begins when a token may not do something. */
const SCOPE_REFUSAL = 'insufficient_scope';

function scopeHint(message: string): string {
	const [, scope] = /Required: (\w+)/.exec(message) ?? [];
	return scope
		? `Add ${scope} to 'Scopes' in the credential (and to the client in Cal.com), and connect again`
		: "The API takes no OAuth2 token here: set 'Authentication' to API Key";
}

export const RECONNECT_HINT =
	'Open the credential and connect it again: the access was revoked, has expired, or the client was changed';

/** What a hint depends on. */
interface Failed {
	operation: Pick<ApiOperation, 'needs' | 'inOrganization'>;
	server: Server;
	credentialType?: string;
}

/** One sentence that says how to get unstuck. */
export function hintFor(
	status: number,
	message: string | undefined,
	{ operation, server, credentialType }: Failed,
): string | undefined {
	if (status >= 300 && status < 400) {
		return "Redirects are not followed, to keep the key safe: check 'Base URL' (https, and the right host) in the credential";
	}
	switch (status) {
		case 400:
		case 422:
			return 'Check the values of the fields named above';
		case 401:
			return (
				operation.needs ??
				(credentialType === OAUTH2_CREDENTIAL ? RECONNECT_HINT : undefined) ??
				'Check the key in the credential (it may be wrong, expired or deleted) and its server: keys of Cal.com (US) and Cal.com (EU) are not interchangeable'
			);
		case 403:
			if (message?.startsWith(SCOPE_REFUSAL)) return scopeHint(message);
			return sentences(operation.needs, operation.inOrganization && TEAM_HINT, ROLE_HINT);
		case 404:
			return sentences(notFoundHint(message, server), operation.inOrganization && TEAM_HINT);
		case 409:
			return 'It exists already or overlaps with something that does';
		case 413:
			return 'Send less at once: the request is larger than Cal.com accepts';
		case 429:
			return "Cal.com's rate limit was reached: wait a minute, or send fewer requests";
		case 524:
			return 'Cal.com took too long: ask for less, for example with filters, or set the API Version option to 2024-08-13 for lists of bookings';
		case 498:
			return 'The access token has expired: refresh it and try again';
		default:
			return status >= 500
				? "Cal.com had a fault of its own. Try again later; if it persists, see Cal.com's status page"
				: undefined;
	}
}
