// What happens to bookings, put on its way to the webhooks of their hosts and event types.
import { payloadOf } from './bookingPayload.mts';
import type { Booking } from './scheduling.mts';
import type { Row, State } from './state.mts';

/** Tells an event with a payload of its own. */
export function tell(state: State, trigger: string, booking: Booking, payload: Row): void {
	const eventType = state.scheduling.eventTypes.find(({ id }) => id === booking.eventTypeId);
	state.scheduling.outbox.push({
		trigger,
		payload,
		userIds: booking.hostIds,
		eventTypeId: booking.eventTypeId,
		...(eventType?.teamId === undefined ? {} : { teamId: eventType.teamId }),
	});
}

/** Tells what has become of a booking; it has changed just now. */
export function happen(state: State, trigger: string, booking: Booking, more: Row = {}): void {
	booking.updatedAt = new Date().toISOString();
	tell(state, trigger, booking, payloadOf(state, booking, more));
}
