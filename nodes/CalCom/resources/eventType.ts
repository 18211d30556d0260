/** Event types: what can be booked with the user, and how. */
import { filters, boolean, list, locator, text } from '../../shared/fields';
import type { Simplified } from '../../shared/operation/simplified';
import { eventType as selected } from '../../shared/catalogue/eventType/selector';
import {
	eventTypeChanges,
	eventTypeEssentials,
	eventTypeSettings,
} from '../../shared/catalogue/eventType/form';
import { locationShapes } from '../../shared/catalogue/eventType/locations';
import { order, sort } from '../../shared/catalogue/sort';
import {
	bookingFieldSlugs,
	customBookingFieldSlugs,
} from '../../shared/catalogue/bookingQuestion/lookups';
import { organizations } from '../../shared/catalogue/organization/lookups';
import { placeOf } from '../../shared/operation/owner';
import { upsert } from '../../shared/operation/upsert';
import type { Operation } from '../../shared/operation/operation';
import type { Resource } from '../../shared/operation/resource';
import { bookingQuestionOperations } from '../../shared/catalogue/bookingQuestion/operations';
import { cursorPages } from '../../shared/api/pagination';
import { eventTypes } from '../../shared/catalogue/eventType/lookups';

const versions = { current: '2026-06-12', server2025: '2024-06-14' };
const since2026 = { current: '2026-06-12', server2025: false };

const simplify: Simplified = {
	id: 'id',
	title: 'title',
	slug: 'slug',
	lengthInMinutes: 'lengthInMinutes',
	description: 'description',
	bookingUrl: 'bookingUrl',
	hidden: 'hidden',
	scheduleId: 'scheduleId',
	locationType: 'locations.0.type',
	ownerId: 'ownerId',
};

const needs = 'Only the owner of the event type may do this';
const forAdmins =
	'Only the owner of the event type, or an admin of its team or organization, may do this';

const listFilters = filters([
	text('eventSlug', {
		label: 'Event Type Slug',
		as: 'word',
		placeholder: 'e.g. intro-call',
		description: "Only the event type with this slug (needs 'Username')",
	}),
	locator('organizationId', organizations, {
		key: 'orgId',
		id: 'number',
		description: 'The organization that the users of the other filters belong to',
	}),
	text('orgSlug', {
		label: 'Organization Slug',
		as: 'word',
		placeholder: 'e.g. acme',
		description: "The same by its slug, instead of 'Organization'",
	}),
	text('username', {
		as: 'word',
		placeholder: 'e.g. ada',
		description: 'The public event types of this user (by default your own)',
	}),
	list('usernames', {
		joined: true,
		as: 'word',
		placeholder: 'e.g. ada, grace',
		description: 'The ad-hoc event type of several users (separate their usernames with commas)',
	}),
]);

const questions = bookingQuestionOperations(
	{
		...placeOf(bookingFieldSlugs),
		fields: [selected],
		of: '',
		needs,
	},
	{ all: bookingFieldSlugs, custom: customBookingFieldSlugs },
);

const create: Operation = {
	action: 'Create event type',
	description: 'Create something that guests can book with you, such as a 30-minute call',
	request: 'POST /v2/event-types',
	versions,
	simplify,
	fields: [...eventTypeEssentials, ...eventTypeSettings(locationShapes)],
};

const getAll: Operation = {
	action: 'Get many event types',
	description: 'Retrieve a list of your event types with their IDs, hidden ones too',
	...eventTypes.from,
	simplify,
	fields: [listFilters, sort([order('sortCreatedAt', 'By Creation')])],
};

const update: Operation = {
	action: 'Update event type',
	description: 'Change the settings of an event type; what you leave out stays as it is',
	request: 'PATCH /v2/event-types/{eventTypeId}',
	versions,
	needs,
	simplify,
	fields: [selected, ...eventTypeChanges(locationShapes)],
};

export const eventType: Resource = {
	name: 'Event Type',
	value: 'eventType',
	operations: {
		...questions,
		create,
		delete: {
			action: 'Delete event type',
			description: 'Delete an event type permanently: it can no longer be booked',
			request: 'DELETE /v2/event-types/{eventTypeId}',
			versions,
			needs,
			fields: [selected],
		},
		get: {
			action: 'Get event type',
			description: 'Retrieve an event type with its settings and booking questions',
			request: 'GET /v2/event-types/{eventTypeId}',
			versions,
			simplify,
			fields: [selected],
		},
		getAll,
		getCrmSyncErrors: {
			name: 'Get Many CRM Sync Errors',
			action: 'Get many CRM sync errors of event type',
			description: 'Retrieve the errors of syncing bookings of an event type to a CRM',
			request: 'GET /v2/event-types/{eventTypeId}/crm-sync-errors',
			versions: since2026,
			needs: forAdmins,
			pages: cursorPages(100),
			fields: [
				selected,
				text('appSlug', {
					as: 'word',
					label: 'CRM App Slug',
					required: true,
					placeholder: 'e.g. salesforce',
					description: 'The CRM, by the name of its app',
				}),
				filters([
					boolean('includeDismissed', {
						description: 'Whether to include errors that were dismissed',
					}),
				]),
			],
		},
		getHistory: {
			name: 'Get Many History Entries',
			action: 'Get many history entries of event type',
			description: 'Retrieve who changed what of an event type, and when',
			request: 'GET /v2/event-types/{eventTypeId}/history',
			versions: since2026,
			needs: forAdmins,
			pages: cursorPages(50),
			fields: [selected],
		},
		getSchedulingConfig: {
			name: 'Get Scheduling Configuration',
			action: 'Get scheduling configuration of event type',
			description: 'Retrieve how hosts are chosen (team event types only)',
			request: 'GET /v2/event-types/{eventTypeId}/scheduling-config',
			versions: since2026,
			needs: forAdmins,
			fields: [selected],
		},
		update,
		upsert: upsert({
			create,
			update,
			list: getAll,
			thing: 'event type',
			by: { slug: 'Slug' },
		}),
	},
};
