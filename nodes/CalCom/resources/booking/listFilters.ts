/** What narrows a list of bookings down, and how it is sorted. */
import { choice, dateTime, filters, list, locator, text } from '../../../shared/fields';
import { EMAIL } from '../../../shared/fieldsets/booking';
import { eventTypeOptions } from '../../../shared/fieldsets/eventTypeSelector';
import { order, sort } from '../../../shared/fieldsets/sort';
import { eventTypes } from '../../../shared/lookups/eventType';
import { teams } from '../../../shared/lookups/team';

const time = (name: string, label: string, what: string) =>
	dateTime(name, { label, description: `Only bookings ${what} this time` });

export const bookingFilters = filters([
	time('afterCreatedAt', 'Created After', 'that were made after'),
	time('afterStart', 'Starts After', 'that start after'),
	time('afterUpdatedAt', 'Updated After', 'that were changed after'),
	text('attendeeEmail', { ...EMAIL, description: 'Only bookings of the guest with this address' }),
	text('attendeeName', {
		placeholder: 'e.g. Ada Example',
		description: 'Only bookings of guests of this name',
	}),
	time('beforeCreatedAt', 'Created Before', 'that were made before'),
	time('beforeEnd', 'Ends Before', 'that end before'),
	time('beforeUpdatedAt', 'Updated Before', 'that were changed before'),
	text('bookingUid', {
		label: 'Booking UID',
		placeholder: 'e.g. 2WKwPkWtQciB3VpJtpRpNN',
		description: 'Only the booking with this UID',
	}),
	locator('eventTypeId', eventTypes, {
		...eventTypeOptions,
		description: 'Only bookings of this event type',
	}),
	list('eventTypeIds', {
		label: 'Event Type IDs',
		of: 'number',
		placeholder: 'e.g. 42, 43',
		description: 'Only bookings of these event types (separate several IDs with commas)',
	}),
	choice('status', {
		options: [
			['upcoming', 'Upcoming'],
			['recurring', 'Recurring'],
			['past', 'Past'],
			['cancelled', 'Cancelled'],
			['unconfirmed', 'Unconfirmed'],
		],
		description: 'Only bookings of this kind (without it, all)',
	}),
	locator('teamId', teams, { id: 'number', description: 'Only bookings of this team' }),
	list('teamsIds', {
		label: 'Team IDs',
		of: 'number',
		placeholder: 'e.g. 4, 5',
		description: 'Only bookings of these teams (separate several IDs with commas)',
	}),
]);

export const bookingSort = sort([
	order('sortCreated', 'By Creation'),
	order('sortEnd', 'By End'),
	order('sortStart', 'By Start'),
	order('sortUpdatedAt', 'By Last Change'),
]);
