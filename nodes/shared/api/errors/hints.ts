/** What a user can do about a refusal: by what the API says where that is known, else by its status. */
import type { ApiOperation } from '../operation';
import { OAUTH2_CREDENTIAL, PLATFORM_CREDENTIAL } from '../credential';
import type { NamedServer } from '../server';
import type { Refusal } from './refusal';
import { hintForText, isAboutCalendar, isAboutKey } from './hintsByText';

const ROLE_HINT =
	'Your user needs a higher role in the organization or team, the organization needs access to the Admin API, or its plan does not include this';

/** The API keeps a team of an organization from its own routes for teams. */
const TEAM_HINT = "If the team belongs to an organization, choose that under 'Organization'";

const KEY_HINT =
	'Check the key in the credential (it may be wrong, expired or deleted) and its server: keys of Cal.com (US) and Cal.com (EU) are not interchangeable';

const CLIENT_HINT =
	'Check the ID and the secret of the OAuth client in the credential, and its server: clients of Cal.com (US) and Cal.com (EU) are not interchangeable';

const sentences = (...texts: Array<string | undefined>) => texts.filter(Boolean).join('. ');

/** `Cannot GET /v2/…`: the server has no such route, at least not at this version date. */
export function isUnknownRoute(message: string | undefined): boolean {
	return /^Cannot (GET|POST|PATCH|PUT|DELETE) /.test(message ?? '');
}

function unknownRouteHint({ baseUrl }: NamedServer): string {
	return baseUrl.startsWith('https://api.cal.')
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

/** What the first version of the API answers since it was shut down. */
export const API_V1_HINT =
	"Cal.com shut API v1 down on 8 April 2026: check that 'Base URL' in the credential is the address of API v2 (it ends with /v2 or with nothing after the host)";

export const RECONNECT_HINT =
	'Open the credential and connect it again: the access was revoked, has expired, or the client was changed';

/** What a hint depends on. */
export interface HintContext {
	operation: Pick<ApiOperation, 'needs' | 'inOrganization'>;
	server: NamedServer;
	credentialType?: string;
}

function unauthorizedHint(text: string, { operation, credentialType }: HintContext): string {
	if (isAboutCalendar(text)) return hintForText(text) ?? KEY_HINT;
	if (credentialType === OAUTH2_CREDENTIAL) return operation.needs ?? RECONNECT_HINT;
	if (credentialType === PLATFORM_CREDENTIAL && isAboutKey(text)) return CLIENT_HINT;
	return isAboutKey(text) ? KEY_HINT : (operation.needs ?? hintForText(text) ?? KEY_HINT);
}

/** A specific hint is not diluted by a general one. */
function forbiddenHint(text: string, { operation }: HintContext): string {
	if (text.startsWith(SCOPE_REFUSAL)) return scopeHint(text);
	const own = operation.needs ?? hintForText(text);
	return sentences(own, operation.inOrganization && TEAM_HINT, own ? undefined : ROLE_HINT);
}

function notFoundHint(text: string, { operation, server }: HintContext): string {
	const own = isUnknownRoute(text) ? unknownRouteHint(server) : hintForText(text);
	const usual = 'Check the IDs: the thing may have been deleted, or belong to somebody else';
	return sentences(own ?? usual, operation.inOrganization && TEAM_HINT);
}

/** One sentence that says how to get unstuck. */
export function hintFor(
	status: number,
	refusal: Refusal | undefined,
	failed: HintContext,
): string | undefined {
	const { text = '', namesFields = false } = refusal ?? {};
	if (status >= 300 && status < 400) {
		return "Redirects are not followed, to keep the key safe: check 'Base URL' (https, and the right host) in the credential";
	}
	switch (status) {
		case 400:
		case 422:
			return (
				hintForText(text) ??
				(namesFields
					? 'Check the values of the fields named above'
					: 'Put right what the message points out, then run the node again')
			);
		case 401:
			return unauthorizedHint(text, failed);
		case 403:
			return forbiddenHint(text, failed);
		case 404:
			return notFoundHint(text, failed);
		case 409:
			return hintForText(text) ?? 'It exists already or overlaps with something that does';
		case 410:
			return API_V1_HINT;
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
