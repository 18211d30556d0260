// What becomes of bookings: moved, cancelled, confirmed, declined, and who came.
import { roleIn } from '../access.mts';
import { freeHosts } from '../availability.mts';
import { happen } from '../bookingEvents.mts';
import { bookingShape } from '../bookingShapes.mts';
import type { Call, Handlers } from '../handler.mts';
import { Refusal, refuse } from '../refusal.mts';
import type { Booking, EventType } from '../scheduling.mts';
import { TAKEN } from './bookingCreate.mts';

export const BOOKING = '/v2/bookings/{bookingUid}';

export function bookingOf(call: Call, text?: (uid: string) => string): Booking {
	const uid = call.parameters.bookingUid ?? '';
	const found = call.state.scheduling.bookings.find((booking) => booking.uid === uid);
	if (found) return found;
	throw refuse(404, text?.(uid) ?? `Booking with uid=${uid} was not found in the database`);
}

export function isHost({ state, user }: Call, { hostIds }: Booking): boolean {
	const organization = user.organizationId ?? 0;
	return (
		hostIds.includes(user.id) ||
		['OWNER', 'ADMIN'].includes(roleIn(state, user.id, organization) ?? '')
	);
}

function assertHost(call: Call, booking: Booking): void {
	if (isHost(call, booking)) return;
	throw new Refusal(401, 'TRPCError', 'You are not authorized to access this resource');
}

const shape = (call: Call, booking: Booking) => bookingShape(call.state, booking, call.generation);

function eventTypeOfBooking({ state }: Call, { eventTypeId, uid }: Booking): EventType {
	const found = state.scheduling.eventTypes.find(({ id }) => id === eventTypeId);
	if (found) return found;
	throw refuse(404, `Event type of booking with uid=${uid} not found.`);
}

function assertMovable({ uid, status, rescheduledToUid }: Booking): void {
	if (status !== 'cancelled' && status !== 'rejected') return;
	throw refuse(
		400,
		rescheduledToUid
			? `Can't reschedule booking with uid=${uid} because it has been cancelled and rescheduled already to booking with uid=${rescheduledToUid}. You probably want to reschedule ${rescheduledToUid} instead by passing it within the request URL.`
			: `Can't reschedule booking with uid=${uid} because it has been cancelled. Please provide uid of a booking that is not cancelled.`,
	);
}

function reschedule(call: Call): Booking {
	const old = bookingOf(call);
	assertMovable(old);
	const start = Date.parse(String(call.body.start));
	if (Number.isNaN(start)) {
		throw refuse(400, 'start property is wrong,start must be a valid ISO 8601 date string ');
	}
	const span = { start, end: start + old.duration * 60_000 };
	if (start < Date.now()) throw refuse(400, 'Attempting to book a meeting in the past.');
	const free = freeHosts(call.state, eventTypeOfBooking(call, old), span, [old.uid]);
	if (free.length === 0) throw refuse(400, TAKEN);
	const reason = call.body.reschedulingReason;
	const moved: Booking = {
		...structuredClone(old),
		id: call.state.nextNumber(),
		uid: call.state.nextUuid().replace(/-/g, '').slice(0, 22),
		start: new Date(span.start).toISOString(),
		end: new Date(span.end).toISOString(),
		createdAt: new Date().toISOString(),
		rescheduledFromUid: old.uid,
		rescheduledBy: call.body.rescheduledBy ?? null,
		...(reason ? { reschedulingReason: reason } : {}),
		bookingFieldsResponses: {
			...old.bookingFieldsResponses,
			...(reason ? { rescheduledReason: reason } : {}),
		},
	};
	Object.assign(old, { status: 'cancelled', rescheduledToUid: moved.uid });
	call.state.scheduling.bookings.push(moved);
	happen(call.state, 'BOOKING_RESCHEDULED', moved, {
		rescheduleId: old.id,
		rescheduleUid: old.uid,
		rescheduleStartTime: old.start,
		rescheduleEndTime: old.end,
		cancellationReason: reason ?? null,
	});
	return moved;
}

function cancelOne(call: Call, booking: Booking): Booking {
	Object.assign(booking, {
		status: 'cancelled',
		cancellationReason: call.body.cancellationReason ?? null,
	});
	happen(call.state, 'BOOKING_CANCELLED', booking);
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
	happen(call.state, 'BOOKING_CANCELLED', booking);
	return booking;
}

function cancel(call: Call): Booking | Booking[] {
	const booking = bookingOf(call, (uid) => `Booking with uid=${uid} not found.`);
	if (booking.status === 'cancelled') {
		throw refuse(
			400,
			`Can't cancel booking with uid=${booking.uid} because it has been cancelled already. Please provide uid of a booking that is not cancelled.`,
		);
	}
	if (call.body.seatUid !== undefined) return cancelSeat(call, booking);
	if (!isHost(call, booking) && booking.attendees.some(({ seatUid }) => seatUid)) {
		throw new Refusal(401, 'PLAIN', 'User not a host of this event');
	}
	const series = booking.recurringBookingUid;
	if (!call.body.cancelSubsequentBookings || !series) return cancelOne(call, booking);
	return call.state.scheduling.bookings
		.filter((row) => row.recurringBookingUid === series && row.start >= booking.start)
		.filter(({ status }) => status !== 'cancelled')
		.map((row) => cancelOne(call, row));
}

function decide(call: Call, status: 'accepted' | 'rejected', trigger: string): Booking {
	const booking = bookingOf(call);
	assertHost(call, booking);
	if (booking.status !== 'pending' && status === 'accepted') {
		throw new Refusal(
			400,
			'TRPCError',
			'Bad request: Please check your request data and try again',
		);
	}
	booking.status = status;
	const reason = status === 'rejected' ? { rejectionReason: call.body.reason ?? null } : {};
	happen(call.state, trigger, booking, reason);
	return booking;
}

function markAbsent(call: Call): Booking {
	const booking = bookingOf(call, (uid) => `Booking with uid=${uid} not found.`);
	if (Date.parse(booking.start) > Date.now()) {
		throw refuse(
			400,
			`Bookings can only be marked as absent after their scheduled start time. Current time in UTC+0: ${new Date().toISOString()}, Booking start time in UTC+0: ${booking.start}`,
		);
	}
	if (typeof call.body.host === 'boolean') booking.absentHost = call.body.host;
	const marks = (call.body.attendees ?? []) as Array<{ email: string; absent: boolean }>;
	for (const { email, absent } of marks) {
		const attendee = booking.attendees.find((row) => row.email === email);
		if (attendee) attendee.absent = absent;
	}
	happen(call.state, 'BOOKING_NO_SHOW_UPDATED', booking);
	return booking;
}

/** To the next host who has time, or to the one that is named. */
function reassign(call: Call, wanted?: number) {
	const booking = bookingOf(call);
	const eventType = eventTypeOfBooking(call, booking);
	const span = { start: Date.parse(booking.start), end: Date.parse(booking.end) };
	const isTurns = eventType.schedulingType === 'roundRobin';
	const hosts = isTurns ? (eventType.hosts ?? []).map(({ userId }) => userId) : [];
	if (wanted !== undefined && !hosts.includes(wanted)) {
		throw refuse(
			400,
			`User with id=${wanted} is not a valid Round Robin host - the user to which you reassign this booking must be one of the booking hosts. Fetch the booking using following endpoint and select id of one of the hosts: https://cal.com/docs/api-reference/v2/bookings/get-a-booking`,
		);
	}
	const free = isTurns ? freeHosts(call.state, eventType, span, [booking.uid]) : [];
	const next = wanted ?? free.find((userId) => !booking.hostIds.includes(userId));
	const user = call.state.users.find(({ id }) => id === next);
	if (!user) {
		throw refuse(
			400,
			"Can't reassign the booking because no other host is available at that time.",
		);
	}
	booking.hostIds = [user.id];
	const reassignedTo = { id: user.id, name: user.name, email: user.email };
	return { bookingUid: booking.uid, reassignedTo };
}

export const bookingChanges: Handlers = {
	[`POST ${BOOKING}/reschedule`]: (call) => ({ status: 201, data: shape(call, reschedule(call)) }),
	[`POST ${BOOKING}/request-reschedule`]: (call) => {
		const booking = bookingOf(call);
		assertHost(call, booking);
		Object.assign(booking, {
			status: 'cancelled',
			cancellationReason: call.body.rescheduleReason ?? '',
			cancelledByEmail: call.user.email,
		});
		happen(call.state, 'BOOKING_CANCELLED', booking, { requestReschedule: true });
		return {};
	},
	[`POST ${BOOKING}/cancel`]: (call) => {
		const cancelled = cancel(call);
		const data = Array.isArray(cancelled)
			? cancelled.map((booking) => shape(call, booking))
			: shape(call, cancelled);
		return { data };
	},
	[`POST ${BOOKING}/confirm`]: (call) => ({
		data: shape(call, decide(call, 'accepted', 'BOOKING_CREATED')),
	}),
	[`POST ${BOOKING}/decline`]: (call) => ({
		data: shape(call, decide(call, 'rejected', 'BOOKING_REJECTED')),
	}),
	[`POST ${BOOKING}/mark-absent`]: (call) => ({ data: shape(call, markAbsent(call)) }),
	[`POST ${BOOKING}/reassign`]: (call) => ({ data: reassign(call) }),
	[`POST ${BOOKING}/reassign/{userId}`]: (call) => ({
		data: reassign(call, Number(call.parameters.userId)),
	}),
};
