// What becomes of bookings: cancelled, confirmed, declined, and who did not come.
import { BOOKING, bookingOf, hostedBooking, isHost } from '../bookingAccess.mts';
import { happen, tell } from '../bookingEvents.mts';
import { bookingShape } from '../bookingShapes.mts';
import type { Call, Handlers } from '../handler.mts';
import { invalid, Refusal, refuse } from '../refusal.mts';
import type { Booking } from '../scheduling.mts';

const shape = (call: Call, booking: Booking) => bookingShape(call.state, booking, call.generation);

/** In these events the times have an offset, and the file of the calendar is a new one. */
function tellCancelled(call: Call, booking: Booking): void {
	const time = (text: string) => text.replace('.000Z', '+00:00');
	happen(call.state, 'BOOKING_CANCELLED', booking, {
		startTime: time(booking.start),
		endTime: time(booking.end),
		iCalSequence: 1,
		destinationCalendar: [],
		requestReschedule: false,
	});
}

function cancelOne(call: Call, booking: Booking): Booking {
	Object.assign(booking, {
		status: 'cancelled',
		cancellationReason: call.body.cancellationReason ?? null,
	});
	tellCancelled(call, booking);
	return booking;
}

function cancelSeat(call: Call, booking: Booking): Booking {
	const left = booking.attendees.filter(({ seatUid }) => seatUid !== call.body.seatUid);
	if (left.length === booking.attendees.length) {
		throw refuse(404, `Seat with uid=${String(call.body.seatUid)} not found.`);
	}
	// The last seat takes the booking with it, and stays listed.
	if (left.length === 0) return cancelOne(call, booking);
	booking.attendees = left;
	tellCancelled(call, booking);
	return booking;
}

function assertActive({ uid, status }: Booking): void {
	if (status !== 'cancelled') return;
	throw refuse(
		400,
		`Can't cancel booking with uid=${uid} because it has been cancelled already. Please provide uid of a booking that is not cancelled.`,
	);
}

/** The bookings of a series from one on, or all of them by the UID of the series. */
function cancelSeries(call: Call, series: string, from = ''): Booking[] {
	return call.state.scheduling.bookings
		.filter((row) => row.recurringBookingUid === series && row.start >= from)
		.filter(({ status }) => status !== 'cancelled')
		.map((row) => cancelOne(call, row));
}

function cancel(call: Call): Booking | Booking[] {
	const { bookingUid: uid = '' } = call.parameters;
	const isSeries = call.state.scheduling.bookings.some((row) => row.recurringBookingUid === uid);
	if (isSeries) return cancelSeries(call, uid);
	const booking = bookingOf(call, () => `Booking with uid=${uid} not found`);
	assertActive(booking);
	if (call.body.seatUid !== undefined) return cancelSeat(call, booking);
	if (!isHost(call, booking) && booking.attendees.some(({ seatUid }) => seatUid)) {
		throw new Refusal(401, 'PLAIN', 'User not a host of this event');
	}
	const series = booking.recurringBookingUid;
	if (!call.body.cancelSubsequentBookings || !series) return cancelOne(call, booking);
	return cancelSeries(call, series, booking.start);
}

const badRequest = () =>
	new Refusal(400, 'TRPCError', 'Bad request: Please check your request data and try again');

function confirm(call: Call): Booking {
	const booking = hostedBooking(call);
	if (booking.status !== 'pending') throw badRequest();
	booking.status = 'accepted';
	happen(call.state, 'BOOKING_CREATED', booking);
	return booking;
}

/** Declining again changes nothing, and is told to nobody. */
function decline(call: Call): Booking {
	const booking = hostedBooking(call);
	if (booking.status === 'rejected') return booking;
	if (booking.status !== 'pending') throw badRequest();
	booking.status = 'rejected';
	happen(call.state, 'BOOKING_REJECTED', booking, {
		startTime: booking.start,
		endTime: booking.end,
		destinationCalendar: [],
		rejectionReason: call.body.reason ?? null,
	});
	return booking;
}

interface Mark {
	email: string;
	absent: boolean;
}

function marksOf({ body }: Call): Mark[] {
	const { attendees } = body;
	if (attendees === undefined) return [];
	if (Array.isArray(attendees) && attendees.length > 0) return attendees as Mark[];
	const constraints = { arrayMinSize: 'attendees must contain at least 1 elements' };
	const mistake = { target: body, value: attendees, property: 'attendees', children: [] };
	throw invalid([{ ...mistake, constraints }]);
}

function assertStarted({ start }: Booking): void {
	if (Date.parse(start) <= Date.now()) return;
	throw refuse(
		400,
		`Bookings can only be marked as absent after their scheduled start time. Current time in UTC+0: ${new Date().toISOString()}, Booking start time in UTC+0: ${start}`,
	);
}

/** The webhooks hear of the guests only, in few words. */
function tellAbsent({ state }: Call, booking: Booking, marks: Mark[]): void {
	const absent = marks.filter((mark) => mark.absent).map(({ email }) => email);
	const present = marks.filter((mark) => !mark.absent).map(({ email }) => email);
	const messages = [
		...(absent.length > 0 ? [`${absent.join(', ')} marked as no-show`] : []),
		...(present.length > 0 ? [`${present.join(', ')} unmarked as no-show`] : []),
	];
	tell(state, 'BOOKING_NO_SHOW_UPDATED', booking, {
		message: messages.join(', '),
		attendees: marks.map((mark) => ({ email: mark.email, noShow: mark.absent })),
		bookingUid: booking.uid,
		bookingId: booking.id,
	});
}

function markAbsent(call: Call): Booking {
	const booking = hostedBooking(call, (uid) => `Booking with uid=${uid} not found.`);
	assertStarted(booking);
	const marks = marksOf(call);
	if (typeof call.body.host === 'boolean') booking.absentHost = call.body.host;
	for (const { email, absent } of marks) {
		const attendee = booking.attendees.find((row) => row.email === email);
		if (attendee) attendee.absent = absent;
	}
	booking.updatedAt = new Date().toISOString();
	tellAbsent(call, booking, marks);
	return booking;
}

export const bookingChanges: Handlers = {
	[`POST ${BOOKING}/cancel`]: (call) => {
		const cancelled = cancel(call);
		const data = Array.isArray(cancelled)
			? cancelled.map((booking) => shape(call, booking))
			: shape(call, cancelled);
		return { data };
	},
	[`POST ${BOOKING}/confirm`]: (call) => ({ data: shape(call, confirm(call)) }),
	[`POST ${BOOKING}/decline`]: (call) => ({ data: shape(call, decline(call)) }),
	[`POST ${BOOKING}/mark-absent`]: (call) => ({ data: shape(call, markAbsent(call)) }),
};
