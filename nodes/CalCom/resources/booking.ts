/** Bookings: meetings of a host with the guests who booked, from the first invitation to the recording. */
import type { Resource } from '../../shared/operation/resource';
import { changing } from './booking/changing';
import { bookingDetails } from './booking/createFields';
import { reading } from './booking/reading';
import { reassigning } from './booking/reassigning';
import { bookNextAvailable } from './nextAvailable/operations';
import { rescheduleToNextAvailable } from './nextAvailable/reschedule';
import { getSlots } from './slot';
import { waitForBookingOperation } from './waitForBooking/operation';

export const booking: Resource = {
	name: 'Booking',
	value: 'booking',
	operations: {
		...changing,
		...reading,
		...reassigning,
		bookNextAvailable: bookNextAvailable(getSlots, changing.create, bookingDetails),
		waitForBooking: waitForBookingOperation,
		rescheduleToNextAvailable: rescheduleToNextAvailable(getSlots, changing.reschedule),
	},
};
