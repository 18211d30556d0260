/** OAuth clients of a platform customer: how its product signs in to Cal.com for its managed users. */
import { additionalFields, choices, boolean, list, text, updateFields } from '../../shared/fields';
import { oauthClient as client } from '../../shared/catalogue/platform/fields';
import type { Resource } from '../../shared/operation/resource';
import { oauthClients } from '../../shared/catalogue/platform/lookups';

const name = { placeholder: 'e.g. Acme Scheduling', description: 'What the client is called' };
const redirectUris = {
	label: 'Redirect URIs',
	as: 'url' as const,
	placeholder: 'e.g. https://example.com/callback',
	description: 'Where users may be sent back to (separate several addresses with commas)',
};

const PERMISSIONS = [
	['*', '[All]'],
	['APPS_READ', 'Read Apps'],
	['APPS_WRITE', 'Write Apps'],
	['BOOKING_READ', 'Read Bookings'],
	['BOOKING_WRITE', 'Write Bookings'],
	['EVENT_TYPE_READ', 'Read Event Types'],
	['EVENT_TYPE_WRITE', 'Write Event Types'],
	['PROFILE_READ', 'Read Profile'],
	['PROFILE_WRITE', 'Write Profile'],
	['SCHEDULE_READ', 'Read Schedules'],
	['SCHEDULE_WRITE', 'Write Schedules'],
] satisfies Array<[string, string]>;

const addresses = [
	text('bookingRedirectUri', {
		label: 'Booking Redirect URI',
		as: 'url',
		placeholder: 'e.g. https://example.com/booked',
		description: 'Where guests are sent after a booking',
	}),
	text('bookingCancelRedirectUri', {
		label: 'Booking Cancel Redirect URI',
		as: 'url',
		placeholder: 'e.g. https://example.com/cancelled',
		description: 'Where guests are sent after a cancellation',
	}),
	text('bookingRescheduleRedirectUri', {
		label: 'Booking Reschedule Redirect URI',
		as: 'url',
		placeholder: 'e.g. https://example.com/rescheduled',
		description: 'Where guests are sent after rescheduling',
	}),
	text('logo', {
		label: 'Logo URL',
		as: 'url',
		placeholder: 'e.g. https://example.com/logo.png',
		description: 'A picture of the client',
	}),
];

const switches = [
	boolean('areEmailsEnabled', {
		label: 'Send Emails',
		description: 'Whether Cal.com sends its emails to the managed users',
	}),
	boolean('areDefaultEventTypesEnabled', {
		label: 'Create Default Event Types',
		description: 'Whether new managed users get event types of 15, 30 and 60 minutes',
	}),
	boolean('areCalendarEventsEnabled', {
		label: 'Create Calendar Events',
		default: true,
		description: 'Whether bookings create events in connected calendars',
	}),
];

const needs =
	'The API key must belong to an admin of the platform organization: keys of ordinary accounts and organizations may not use OAuth clients';

export const oauthClient: Resource = {
	name: 'OAuth Client',
	value: 'oauthClient',
	operations: {
		create: {
			action: 'Create OAuth client',
			description: 'Create a new OAuth client; the output contains its secret',
			request: 'POST /v2/oauth-clients',
			needs,
			fields: [
				text('name', { ...name, required: true }),
				list('redirectUris', { ...redirectUris, required: true }),
				choices('permissions', {
					options: PERMISSIONS,
					required: true,
					default: ['*'],
					description: 'What the client may do for its users',
				}),
				additionalFields([...addresses, ...switches]),
			],
		},
		delete: {
			action: 'Delete OAuth client',
			description: 'Delete an OAuth client permanently',
			request: 'DELETE /v2/oauth-clients/{clientId}',
			needs,
			fields: [client],
		},
		get: {
			action: 'Get OAuth client',
			description: 'Retrieve an OAuth client',
			request: 'GET /v2/oauth-clients/{clientId}',
			needs,
			fields: [client],
		},
		getAll: {
			action: 'Get many OAuth clients',
			description: 'Retrieve a list of OAuth clients',
			...oauthClients.from,
			needs: `${needs}. The list needs a key of the organization itself: that of a person, even of its admin, does not say which organization is meant`,
			fields: [],
		},
		update: {
			action: 'Update OAuth client',
			description: 'Change the name, URLs or settings of an OAuth client',
			request: 'PATCH /v2/oauth-clients/{clientId}',
			needs,
			fields: [
				client,
				updateFields([
					text('name', name),
					list('redirectUris', redirectUris),
					...addresses,
					...switches,
				]),
			],
		},
	},
};
