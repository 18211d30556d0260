/**
 * Whose events a webhook gets: one row for each place where the API keeps webhooks. The paths of
 * its operations follow from the path of its list.
 */
import { locator } from '../../fields';
import type { Field } from '../../fields';
import { eventType } from '../eventType/selector';
import { organization } from '../organization/fields';
import { teamEventTypes } from '../eventType/lookups';
import { oauthClients } from '../platform/lookups';
import { teams } from '../team/lookups';
import { NOT_ON_2025 } from '../../api/versions';
import type { Operation } from '../../operation/operation';
import type { Versions } from '../../api/versions';
import { cursorPages, skipPages } from '../../api/pagination';
import type { PageStyle } from '../../api/pagination';

export interface Scope {
	/** The stored value: never changes. */
	value: string;
	name: string;
	/** Whose events these are. */
	description: string;
	/** The path of the scope's webhooks. */
	path: `/v2/${string}`;
	/** What fills the path. */
	fields: Field[];
	/** Who may keep webhooks here, said when the API refuses. */
	needs?: string;
	versions?: Versions;
	/** The API also takes the platform client here. */
	platformClient?: boolean;
	/** Events without an event type never come here. */
	isEventType?: boolean;
	/** The list of the bookings that the scope's events are about, where the API has one. */
	bookings?: BookingList;
}

export interface BookingList {
	path: `/v2/${string}`;
	versions?: Versions;
	pages: PageStyle;
	/** The list also has bookings of other hosts, of whom this scope hears nothing. */
	onlyOwn?: boolean;
}

const team = locator('teamId', teams, {
	id: 'number',
	required: true,
	description: 'The team that has the event type',
});

const teamEventType = locator('eventTypeId', teamEventTypes, {
	label: 'Team Event Type',
	id: 'number',
	required: true,
	description: 'The event type of the team whose bookings to listen to',
});

const oauthClient = locator('clientId', oauthClients, {
	label: 'OAuth Client',
	placeholder: 'e.g. cluqyp8dq0001p61sfs0jke9l',
	description:
		'The OAuth client of the platform organization (leave empty for the one of the credential)',
});

const DATED: Versions = { current: '2026-05-01', server2025: '2024-08-13' };
const BY_CURSOR: PageStyle = { ...cursorPages(100), server2025: skipPages() };

export const SCOPES: readonly Scope[] = [
	{
		value: 'eventType',
		name: 'Event Type',
		description: 'Events of one of your event types',
		path: '/v2/event-types/{eventTypeId}/webhooks',
		fields: [eventType],
		needs: 'The event type has to be your own',
		isEventType: true,
		bookings: { path: '/v2/bookings', versions: DATED, pages: BY_CURSOR },
	},
	{
		value: 'account',
		name: 'My Account',
		description: 'Your events, and those of your teams when you are the host',
		path: '/v2/webhooks',
		fields: [],
		bookings: { path: '/v2/bookings', versions: DATED, pages: BY_CURSOR, onlyOwn: true },
	},
	{
		value: 'oauthClient',
		name: 'OAuth Client',
		description: 'Events of all managed users of a platform customer',
		path: '/v2/oauth-clients/{clientId}/webhooks',
		fields: [oauthClient],
		needs: "The API takes the OAuth client's own ID and secret here",
		platformClient: true,
	},
	{
		value: 'organization',
		name: 'Organization',
		description: 'Events of everybody in an organization',
		path: '/v2/organizations/{orgId}/webhooks',
		fields: [organization],
		needs: 'You have to be an administrator of the organization',
		platformClient: true,
		bookings: {
			path: '/v2/organizations/{orgId}/bookings',
			versions: { ...DATED, server2025: true },
			pages: BY_CURSOR,
		},
	},
	{
		value: 'teamEventType',
		name: 'Team Event Type',
		description: 'Events of an event type of a team',
		path: '/v2/teams/{teamId}/event-types/{eventTypeId}/webhooks',
		fields: [team, teamEventType],
		needs: 'You have to be an administrator of the team',
		versions: NOT_ON_2025,
		isEventType: true,
		bookings: { path: '/v2/teams/{teamId}/bookings', versions: NOT_ON_2025, pages: skipPages() },
	},
];

/** The scopes where the platform client is meant itself, not a user of it. */
export const CLIENT_SCOPES = SCOPES.filter(({ platformClient }) => platformClient).map(
	({ value }) => value,
);

export function scopeOf(value: unknown): Scope | undefined {
	return SCOPES.find((scope) => scope.value === value);
}

const ACTIONS = {
	GET: 'List webhooks',
	POST: 'Create webhook',
	PATCH: 'Update webhook',
	DELETE: 'Delete webhook',
};

/** The operation of a scope's webhooks; PATCH and DELETE are about one of them. */
export function operationOf(scope: Scope, method: keyof typeof ACTIONS): Operation {
	const isAboutOne = method === 'PATCH' || method === 'DELETE';
	return {
		action: ACTIONS[method],
		description: scope.description,
		request: `${method} ${scope.path}${isAboutOne ? '/{webhookId}' : ''}`,
		versions: scope.versions,
		platformClient: scope.platformClient,
		needs: scope.needs,
		fields: scope.fields,
		...(method === 'GET' ? { pages: skipPages() } : {}),
	};
}

/** The operation that lists the bookings of a scope. */
export function bookingsOf(scope: Scope, { path, versions, pages }: BookingList): Operation {
	return {
		action: 'List bookings',
		description: scope.description,
		request: `GET ${path}`,
		versions,
		platformClient: path.includes('{orgId}'),
		needs: scope.needs,
		fields: scope.fields,
		pages,
	};
}
