/** The operations on bookings that other operations look with: nothing is done around these. */
import { filters } from '../../../shared/fields';
import { booking } from '../../../shared/catalogue/booking/fields';
import { bookingSort, widerBookingFilters } from '../../../shared/catalogue/booking/listFields';
import { bookings } from '../../../shared/catalogue/booking/lookups';
import { bookingSummary } from '../../../shared/catalogue/booking/summary';
import {
	bookingListForModel,
	bookingsForModel,
} from '../../../shared/catalogue/booking/toolAnswer';
import { eventTypes } from '../../../shared/catalogue/eventType/lookups';
import { teams } from '../../../shared/catalogue/team/lookups';
import type { Operation } from '../../../shared/operation/operation';
import { guides } from './guides';
import { BOOKING } from './versions';

export const getBooking: Operation = {
	action: 'Get booking',
	description: 'Retrieve a booking, or all of a series when the UID is that of recurring bookings',
	guide: guides.get,
	request: 'GET /v2/bookings/{bookingUid}',
	versions: BOOKING,
	platformClient: true,
	simplify: bookingSummary,
	toolAnswer: bookingsForModel,
	fields: [booking],
};

export const getBookings: Operation = {
	action: 'Get many bookings',
	description: 'Retrieve a list of the bookings that you host or attend',
	guide: guides.getAll,
	...bookings.from,
	simplify: bookingSummary,
	toolAnswer: bookingListForModel,
	fields: [filters(widerBookingFilters(eventTypes, teams)), bookingSort],
};
