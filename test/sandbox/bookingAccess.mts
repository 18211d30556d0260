// Finding bookings, and who may change them: their hosts, and those who run their organization.
import { roleIn } from './access.mts';
import type { Call } from './handler.mts';
import { Refusal, refuse } from './refusal.mts';
import type { Booking, EventType } from './scheduling.mts';

export const BOOKING = '/v2/bookings/{bookingUid}';

export function bookingOf(call: Call, text?: (uid: string) => string): Booking {
	const uid = call.parameters.bookingUid ?? '';
	const found = call.state.scheduling.bookings.find((booking) => booking.uid === uid);
	if (found) return found;
	throw refuse(404, text?.(uid) ?? `Booking with uid=${uid} was not found in the database`);
}

/** Whether the user holds the booking, or runs the organization of somebody who does. */
export function isHost({ state, user }: Call, { hostIds }: Pick<Booking, 'hostIds'>): boolean {
	if (hostIds.includes(user.id)) return true;
	const { organizationId } = user;
	if (organizationId === null) return false;
	const runs = ['OWNER', 'ADMIN'].includes(roleIn(state, user.id, organizationId) ?? '');
	const colleagues = state.users.filter((row) => row.organizationId === organizationId);
	return runs && colleagues.some(({ id }) => hostIds.includes(id));
}

/** The booking, when it is the user's to change. */
export function hostedBooking(call: Call, text?: (uid: string) => string): Booking {
	const booking = bookingOf(call, text);
	if (isHost(call, booking)) return booking;
	throw new Refusal(401, 'TRPCError', 'You are not authorized to access this resource');
}

export function eventTypeOfBooking({ state }: Call, { eventTypeId, uid }: Booking): EventType {
	const found = state.scheduling.eventTypes.find(({ id }) => id === eventTypeId);
	if (found) return found;
	throw refuse(404, `Event type of booking with uid=${uid} not found.`);
}
