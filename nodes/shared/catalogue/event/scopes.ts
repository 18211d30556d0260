/**
 * Whose events a webhook gets: one row for each place where the API keeps webhooks.
 */
import { locator } from '../../fields';
import type { Field } from '../../fields';
import { eventType } from '../eventType/selector';
import { organization } from '../organization/fields';
import { teamEventTypes } from '../eventType/lookups';
import { oauthClients } from '../platform/lookups';
import { teams } from '../team/lookups';
import { organizationBookings, ownBookings, teamBookings } from '../booking/lists';
import { responsesInOrganization, routingForms } from '../routingForm/lookups';
import {
	eventTypeWebhooks,
	oauthClientWebhooks,
	organizationWebhooks,
	teamEventTypeWebhooks,
	webhooks,
} from '../webhook/lookups';
import type { ApiList } from '../../api/list';
import type { Operation } from '../../operation/operation';

export interface Scope {
	/** The stored value: never changes. */
	value: string;
	name: string;
	/** Whose events these are. */
	description: string;
	/** The list of the scope's webhooks: the paths of all their operations follow from its own. */
	webhooks: ApiList;
	/** What fills the path. */
	fields: Field[];
	/** Who may keep webhooks here, said when the API refuses. */
	needs?: string;
	/** Events without an event type never come here. */
	isEventType?: boolean;
	/** The list of the bookings that the scope's events are about, where the API has one. */
	bookings?: BookingList;
	/** The lists of the scope's routing forms and of what they were answered. */
	forms?: FormLists;
}

export interface FormLists {
	list: ApiList;
	answers: ApiList;
}

export interface BookingList {
	list: ApiList;
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
	fallback: 'ownClient',
	placeholder: 'e.g. cluqyp8dq0001p61sfs0jke9l',
	description:
		'The OAuth client of the platform organization (leave empty for the one of the credential)',
});

export const SCOPES: readonly Scope[] = [
	{
		value: 'eventType',
		name: 'Event Type',
		description: 'Events of one of your event types',
		webhooks: eventTypeWebhooks.from,
		fields: [eventType],
		needs: 'The event type has to be your own',
		isEventType: true,
		bookings: { list: ownBookings },
	},
	{
		value: 'account',
		name: 'My Account',
		description: 'Your events, and those of your teams when you are the host',
		webhooks: webhooks.from,
		fields: [],
		bookings: { list: ownBookings, onlyOwn: true },
	},
	{
		value: 'oauthClient',
		name: 'OAuth Client',
		description: 'Events of all managed users of a platform customer',
		webhooks: oauthClientWebhooks.from,
		fields: [oauthClient],
		needs: "The API takes the OAuth client's own ID and secret here",
	},
	{
		value: 'organization',
		name: 'Organization',
		description: 'Events of everybody in an organization',
		webhooks: organizationWebhooks.from,
		fields: [organization],
		needs: 'You have to be an administrator of the organization',
		bookings: { list: organizationBookings },
		forms: { list: routingForms.from, answers: responsesInOrganization.from },
	},
	{
		value: 'teamEventType',
		name: 'Team Event Type',
		description: 'Events of an event type of a team',
		webhooks: teamEventTypeWebhooks.from,
		fields: [team, teamEventType],
		needs: 'You have to be an administrator of the team',
		isEventType: true,
		bookings: { list: teamBookings },
	},
];

/** The scopes where the platform client is meant itself, not a user of it. */
export const CLIENT_SCOPES = SCOPES.filter(({ webhooks }) => webhooks.platformClient).map(
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
	const { versions, platformClient, pages, request } = scope.webhooks;
	const isAboutOne = method === 'PATCH' || method === 'DELETE';
	const path = request.replace('GET ', '') as `/v2/${string}`;
	return {
		action: ACTIONS[method],
		description: scope.description,
		request: `${method} ${path}${isAboutOne ? '/{webhookId}' : ''}`,
		versions,
		platformClient,
		needs: scope.needs,
		fields: scope.fields,
		...(method === 'GET' ? { pages } : {}),
	};
}

/** The operation that lists the bookings of a scope. */
export function bookingsOf(scope: Scope, { list }: BookingList): Operation {
	return {
		...list,
		action: 'List bookings',
		description: scope.description,
		needs: scope.needs,
		fields: scope.fields,
	};
}
