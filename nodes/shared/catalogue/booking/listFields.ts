/** What narrows a list of bookings down, and how it is sorted: the user's, a team's. */
import { CAL_COM_OF_2025 } from '../../api/edition';
import { someAbsentFrom } from '../../fields/absentFrom';
import { choice, dateTime, locators, text } from '../../fields';
import type { Field } from '../../fields';
import type { ApiLookup } from '../../fields/lookup';
import { EMAIL } from './fields';
import { order, sort } from '../sort';

const time = (name: string, label: string, what: string) =>
	dateTime(name, { label, description: `Only bookings ${what} this time` });

export const BOOKING_KINDS: Array<[string, string]> = [
	['upcoming', 'Upcoming'],
	['recurring', 'Recurring'],
	['past', 'Past'],
	['cancelled', 'Cancelled'],
	['unconfirmed', 'Unconfirmed'],
];

/** The filters of every list of bookings; the event types to choose from are the list's own. */
export const bookingFilterFields = (eventTypes: ApiLookup): Field[] => [
	time('afterCreatedAt', 'Created After', 'that were created after'),
	time('afterStart', 'Starts After', 'that start after'),
	time('afterUpdatedAt', 'Updated After', 'that were changed after'),
	text('attendeeEmail', { ...EMAIL, description: 'Only bookings of the guest with this address' }),
	text('attendeeName', {
		placeholder: 'e.g. Ada Example',
		description: 'Only bookings of guests with this name',
	}),
	time('beforeCreatedAt', 'Created Before', 'that were created before'),
	time('beforeEnd', 'Ends Before', 'that end before'),
	time('beforeUpdatedAt', 'Updated Before', 'that were changed before'),
	text('bookingUid', {
		label: 'Booking UID',
		as: 'uid',
		placeholder: 'e.g. 2WKwPkWtQciB3VpJtpRpNN',
		description: 'Only the booking with this UID',
	}),
	locators('eventTypeIds', eventTypes, { thing: 'Event Type', oneAs: 'eventTypeId' }),
];

export const ofTeams = (teams: ApiLookup): Field[] => [
	locators('teamsIds', teams, { thing: 'Team', oneAs: 'teamId' }),
];

/** The filters of lists over several teams, which take one kind of booking at a time. */
export const widerBookingFilters = (eventTypes: ApiLookup, teams: ApiLookup): Field[] => [
	...bookingFilterFields(eventTypes),
	choice('status', {
		options: BOOKING_KINDS,
		description: 'Only bookings of this kind (all if not set)',
	}),
	...ofTeams(teams),
];

const bookingOrders = [
	order('sortCreated', 'By Creation'),
	order('sortEnd', 'By End'),
	order('sortStart', 'By Start'),
	order('sortUpdatedAt', 'By Last Change'),
];

export const bookingSort = sort(bookingOrders);

/** What the API of 2025 ignores for the bookings of a team, and gives all of them. */
const NOT_OF_TEAMS_IN_2025 = [
	'afterCreatedAt',
	'afterUpdatedAt',
	'beforeCreatedAt',
	'beforeUpdatedAt',
	'sortUpdatedAt',
];

/** The same field where the API of 2025 ignores it. */
export const ofTeamBookings = (fields: readonly Field[]): Field[] =>
	someAbsentFrom(CAL_COM_OF_2025, NOT_OF_TEAMS_IN_2025, fields);

export const teamBookingSort = sort(ofTeamBookings(bookingOrders));

/** Which calendar events and rooms of a booking are wanted. */
export const referenceType = choice('referenceType', {
	label: 'Type',
	key: 'type',
	options: [
		['google_calendar', 'Google Calendar'],
		['office365_calendar', 'Office 365 Calendar'],
		['daily_video', 'Cal Video'],
		['google_video', 'Google Meet'],
		['office365_video', 'Microsoft Teams'],
		['zoom_video', 'Zoom'],
	],
	description: 'Only references of this kind',
});
