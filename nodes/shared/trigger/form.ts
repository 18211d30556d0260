/** The fields that both triggers have: which events, whose, and which of them. */
import { eventTypes, organizationEventTypes } from '../catalogue/eventType/lookups';
import type { Scope } from '../catalogue/event/scopes';
import { ORGANIZATION_PARAMETER } from '../catalogue/organization/parameter';
import { boolean, choice, choices, filters, list, locators } from '../fields';
import type { Field, Option } from '../fields';
import type { ValuesNotOn } from '../fields/field';
import type { ApiLookup } from '../fields/lookup';

/** Which events start the workflow. */
export const eventsToStartOn = (options: Option[], valuesNotOn?: ValuesNotOn): Field =>
	choices('events', {
		label: 'Trigger On',
		key: 'triggers',
		required: true,
		options,
		valuesNotOn,
		default: ['BOOKING_CREATED'],
	});

/** Whose events. */
export const scopeField = (scopes: readonly Scope[]): Field =>
	choice('scope', {
		local: true,
		fixed: true,
		options: scopes.map(({ value, name, description }): Option => [value, name, description]),
		default: 'account',
		description: 'Whose events to listen to',
	});

/** What names the scope's owner: the event type, the team, the organization, the client. */
export const ownersOf = (scopes: readonly Scope[]): Field[] =>
	scopes.flatMap(({ value, fields }) =>
		fields.map((field) => ({ ...field, condition: { scope: [value] } })),
	);

/** The organization's in its scope, the user's own otherwise. */
const eventTypesOfScope: ApiLookup = {
	...eventTypes,
	method: 'getEventTypes',
	detour: {
		when: { scope: 'organization' },
		from: organizationEventTypes.from,
		dependsOn: { orgId: ORGANIZATION_PARAMETER },
	},
};

export const eventFilters = filters([
	list('attendeeDomains', {
		label: 'Attendee Email Domains',
		placeholder: 'e.g. example.com, example.org',
		description: 'Only bookings with an attendee of one of these domains, separated by commas',
	}),
	locators('eventTypeIds', eventTypesOfScope, { thing: 'Event Type' }),
	list('hosts', {
		placeholder: 'e.g. ada@example.com, grace',
		description:
			'Only bookings with one of these hosts: email addresses or usernames, separated by commas',
	}),
	boolean('includeUnnamed', {
		label: 'Include Events Without These Details',
		default: true,
		description:
			'Whether events pass that do not have what the other filters look at, such as absences, which have no event type',
	}),
]);
