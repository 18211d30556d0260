/** Attendees of a booking: the guests, one by one, with the IDs that the booking itself leaves out. */
import { additionalFields } from '../../shared/fields';
import {
	attendee,
	attendeeFields,
	attendeeLanguage,
	booking,
} from '../../shared/catalogue/booking/fields';
import type { Resource } from '../../shared/operation/resource';
import { afterCheck, restrictions } from '../../shared/catalogue/booking/restrictions';
import { BOOKING_ADDITION } from './booking/versions';
import { attendees } from '../../shared/catalogue/booking/lookups';

const needs =
	'Only the host or an attendee of the booking, or an admin of its team or organization, may do this';

export const bookingAttendee: Resource = {
	name: 'Booking Attendee',
	value: 'bookingAttendee',
	operations: {
		add: {
			action: 'Add booking attendee',
			description: 'Invite a person to a booking as attendee (not for seats: book a seat instead)',
			request: 'POST /v2/bookings/{bookingUid}/attendees',
			versions: BOOKING_ADDITION,
			needs,
			fields: [
				booking,
				...attendeeFields('', { required: true }),
				additionalFields([attendeeLanguage('')]),
				restrictions,
			],
			around: afterCheck(),
		},
		delete: {
			action: 'Remove booking attendee',
			name: 'Remove',
			description: 'Take a person out of a booking (not the one who booked: cancel it instead)',
			request: 'DELETE /v2/bookings/{bookingUid}/attendees/{attendeeId}',
			versions: { ...BOOKING_ADDITION, cloud: false },
			needs,
			around: afterCheck(),
			fields: [booking, attendee, restrictions],
		},
		get: {
			action: 'Get booking attendee',
			description: 'Retrieve an attendee of a booking',
			request: 'GET /v2/bookings/{bookingUid}/attendees/{attendeeId}',
			versions: BOOKING_ADDITION,
			needs,
			fields: [booking, attendee],
		},
		getAll: {
			action: 'Get many booking attendees',
			description: 'Retrieve a list of the attendees of a booking, with their IDs',
			...attendees.from,
			needs,
			fields: [booking],
		},
	},
};
