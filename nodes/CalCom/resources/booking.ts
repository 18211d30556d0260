/** Bookings: meetings of a host with the guests who booked, from the first invitation to the recording. */
import type { Resource } from '../../shared/operation';
import { changing } from './booking/changing';
import { reading } from './booking/reading';

export const booking: Resource = {
	name: 'Booking',
	value: 'booking',
	operations: { ...changing, ...reading },
};
