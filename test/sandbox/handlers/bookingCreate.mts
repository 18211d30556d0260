// Making bookings: one, a series, a seat, or one right now.
import { openBooking, seatsOf } from '../availability.mts';
import { happen, tell } from '../bookingEvents.mts';
import { assertAnswers, assertBookingInput, startOf } from '../bookingInput.mts';
import { bookingShape, shownOnce } from '../bookingShapes.mts';
import { eventTypeOf } from '../eventTypeOf.mts';
import type { Call, Handlers } from '../handler.mts';
import { attendeesOf, newBooking, PAST, TAKEN } from '../newBooking.mts';
import { refuse } from '../refusal.mts';
import type { Booking, EventType } from '../scheduling.mts';
import type { Row } from '../state.mts';

const STEPS: Record<string, number> = { daily: 1, weekly: 7, monthly: 28, yearly: 364 };

/** Takes seats in a booking that is there. */
function join(call: Call, eventType: EventType, booking: Booking): Booking {
	if (Date.parse(booking.start) < Date.now()) throw refuse(400, PAST);
	const joining = attendeesOf(call, eventType);
	const seats = seatsOf(eventType) ?? 0;
	if (booking.attendees.length + joining.length > seats) throw refuse(400, TAKEN);
	booking.attendees.push(...joining);
	return booking;
}

/** One booking, or the new seat in one that is there. */
function book(call: Call, eventType: EventType, start: number, series?: string): Booking {
	const joined = openBooking(call.state, eventType, start);
	if (joined) {
		happen(call.state, 'BOOKING_CREATED', join(call, eventType, joined));
		return joined;
	}
	const booking = newBooking(call, eventType, start);
	if (series) booking.recurringBookingUid = series;
	call.state.scheduling.bookings.push(booking);
	if (call.body.instant === true) tellHosts(call, booking);
	else
		happen(
			call.state,
			booking.status === 'pending' ? 'BOOKING_REQUESTED' : 'BOOKING_CREATED',
			booking,
		);
	return booking;
}

/** An instant meeting is a knock at the door: no payload of a booking. */
function tellHosts({ state }: Call, booking: Booking): void {
	tell(state, 'INSTANT_MEETING', booking, {
		title: 'User is waiting for you to join. Click to Connect',
		body: 'User is waiting for you',
		url: `https://app.cal.test/connect-and-join?token=${booking.uid}`,
		type: 'INSTANT_MEETING',
		requireInteraction: false,
	});
}

function bookSeries(call: Call, eventType: EventType, first: number): Booking[] {
	const { interval = 1, occurrences = 1, frequency = 'weekly' } = eventType.recurrence ?? {};
	const count = Number(call.body.recurrenceCount ?? occurrences);
	if (count > occurrences) {
		throw refuse(
			400,
			`Provided recurrence count is higher than the event type's recurring event count. The event type is set to recur ${occurrences} times.`,
		);
	}
	const step = (STEPS[frequency] ?? 7) * interval * 86_400_000;
	const series = call.state.nextUuid();
	return Array.from({ length: count }, (_, index) =>
		book(call, eventType, first + index * step, series),
	);
}

/** The seat is told once, to the one who has taken it. */
function seatOf({ attendees }: Booking, guests: number): Row {
	const seatUid = attendees[attendees.length - 1 - guests]?.seatUid;
	return seatUid ? { seatUid } : {};
}

export const bookingCreate: Handlers = {
	'POST /v2/bookings': (call) => {
		assertBookingInput(call.body);
		const start = startOf(call.body);
		const eventType = eventTypeOf(call.state, call.body);
		assertAnswers(eventType, (call.body.bookingFieldsResponses ?? {}) as Row);
		if (call.body.instant === true && eventType.teamId === undefined) {
			throw refuse(400, 'Instant bookings are only possible for event types of teams.');
		}
		const shown = (booking: Booking) => ({
			...bookingShape(call.state, booking, call.generation),
			...shownOnce(call.generation),
		});
		if (eventType.recurrence) {
			return { status: 201, data: bookSeries(call, eventType, start).map(shown) };
		}
		const booking = book(call, eventType, start);
		const guests = ((call.body.guests as string[] | undefined) ?? []).length;
		return { status: 201, data: { ...shown(booking), ...seatOf(booking, guests) } };
	},
};
