/** What narrows a list of the user's bookings down. */
import { choice, filters, list, locator } from '../../../shared/fields';
import { BOOKING_KINDS, bookingFilterFields } from '../../../shared/fieldsets/bookingList';
import { eventTypes } from '../../../shared/lookups/eventType';
import { teams } from '../../../shared/lookups/team';

export const bookingFilters = filters([
	...bookingFilterFields(eventTypes),
	choice('status', {
		options: BOOKING_KINDS,
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
