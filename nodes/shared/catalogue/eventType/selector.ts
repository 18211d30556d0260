/** The ways to say which event type is meant: from the list, or by the words of its address. */
import { choice, list, locator, text } from '../../fields';
import type { Field, Option } from '../../fields';
import type { FieldOptions } from '../../fields/field';
import { eventTypeLengths, eventTypes, teamEventTypes } from './lookups';
import { teams } from '../team/lookups';

/** Without a condition, for operations that take nothing but the ID. */
export const eventTypeOptions = {
	id: 'number' as const,
	url: {
		regex: '/event-types/(\\d+)',
		placeholder: 'e.g. https://app.cal.com/event-types/42',
	},
	description: 'The event type: what is booked, such as a 30-minute call',
};

/** The field of every operation that takes nothing but the ID of an event type. */
export const eventType = locator('eventTypeId', eventTypes, {
	...eventTypeOptions,
	required: true,
});

/** An event type from the list of one of the user's teams. */
export const ofTeam = (condition: Field['condition']): Field[] => [
	locator('teamId', teams, {
		id: 'number',
		local: true,
		description: 'The team that has the event type',
		condition,
	}),
	locator('teamEventTypeId', teamEventTypes, {
		...eventTypeOptions,
		key: 'eventTypeId',
		required: true,
		description: 'The event type of the team, such as one that its members host in turn',
		condition,
	}),
];

/** One of the lengths that an event type offers. */
export const eventTypeLength = (name: string, options: FieldOptions): Field =>
	locator(name, eventTypeLengths, { id: 'number', placeholder: 'e.g. 30', ...options });

const WAYS: Option[] = [
	['id', 'Mine, by List or ID'],
	['team', "A Team's, by List or ID"],
	['userSlug', "Somebody's, by Username and Slug"],
	['teamSlug', "A Team's, by Team and Event Type Slug"],
];

const organizationSlug = (condition: string[], required = false) =>
	text('organizationSlug', {
		required,
		as: 'word',
		placeholder: 'e.g. acme',
		description: 'The slug of the organization, where the user or team belongs to one',
		condition: { eventTypeBy: condition },
	});

const bySlug: Field[] = [
	text('eventTypeSlug', {
		required: true,
		as: 'word',
		placeholder: 'e.g. intro-call',
		description: 'The last part of the address of the booking page',
		condition: { eventTypeBy: ['userSlug', 'teamSlug'] },
	}),
	text('username', {
		required: true,
		as: 'word',
		placeholder: 'e.g. ada',
		description: 'The Cal.com username of the host',
		condition: { eventTypeBy: ['userSlug'] },
	}),
	text('teamSlug', {
		required: true,
		as: 'word',
		placeholder: 'e.g. sales',
		description: 'The slug of the team that hosts',
		condition: { eventTypeBy: ['teamSlug'] },
	}),
	organizationSlug(['userSlug', 'teamSlug']),
];

const ofSeveralUsers: Field[] = [
	list('usernames', {
		required: true,
		as: 'word',
		placeholder: 'e.g. ada, grace',
		description: 'At least two usernames of one organization (separate them with commas)',
		condition: { eventTypeBy: ['usernames'] },
	}),
	organizationSlug(['usernames'], true),
];

function selector(ways: Option[], rest: Field[]): Field[] {
	return [
		choice('eventTypeBy', {
			label: 'Whose Event Type',
			local: true,
			options: ways,
			description: 'Whose event type it is, and how to name it',
		}),
		locator('eventTypeId', eventTypes, {
			...eventTypeOptions,
			required: true,
			condition: { eventTypeBy: ['id'] },
		}),
		...ofTeam({ eventTypeBy: ['team'] }),
		...rest,
	];
}

/** One event type of the user's own or of a team of theirs. */
export const eventTypeOfAccount = selector(WAYS.slice(0, 2), []);

/** For bookings: one event type that exists. */
export const eventTypeToBook = selector(WAYS, bySlug);

/** For slots: also the ad-hoc event of several users, which exists only as an address. */
export const eventTypeWithSlots = selector(
	[...WAYS, ['usernames', 'Of Several People, by Usernames']],
	[...bySlug, ...ofSeveralUsers],
);
