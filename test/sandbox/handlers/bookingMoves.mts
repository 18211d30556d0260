// Bookings that move: to another time, seat by seat or as a whole, or to another host.
import { freeHosts } from '../availability.mts';
import { BOOKING, bookingOf, eventTypeOfBooking, hostedBooking } from '../bookingAccess.mts';
import { happen } from '../bookingEvents.mts';
import { startOf } from '../bookingInput.mts';
import { bookingShape, shownOnce } from '../bookingShapes.mts';
import type { Call, Handlers } from '../handler.mts';
import { hostsFor, isoOf, newUid } from '../newBooking.mts';
import { refuse } from '../refusal.mts';
import type { Attendee, Booking } from '../scheduling.mts';

function assertMovable({ uid, status, rescheduledToUid }: Booking): void {
	if (status !== 'cancelled' && status !== 'rejected') return;
	throw refuse(
		400,
		rescheduledToUid
			? `Can't reschedule booking with uid=${uid} because it has been cancelled and rescheduled already to booking with uid=${rescheduledToUid}. You probably want to reschedule ${rescheduledToUid} instead by passing it within the request URL.`
			: `Can't reschedule booking with uid=${uid} because it has been cancelled. Please provide uid of a booking that is not cancelled.`,
	);
}

/** All who move: everybody, or the one whose seat is named. */
function moving({ attendees, uid }: Booking, seatUid: unknown): Attendee[] {
	if (seatUid === undefined) return attendees;
	const found = attendees.filter((attendee) => attendee.seatUid === seatUid);
	if (found.length > 0) return found;
	throw refuse(404, `Seat with uid=${String(seatUid)} not found in booking with uid=${uid}.`);
}

function movedCopy(call: Call, old: Booking, start: number, attendees: Attendee[]): Booking {
	const { reschedulingReason: reason, rescheduledBy } = call.body;
	const now = isoOf(Date.now());
	const answers = old.bookingFieldsResponses;
	return {
		...structuredClone(old),
		id: call.state.nextNumber(),
		uid: newUid(call),
		start: isoOf(start),
		end: isoOf(start + old.duration * 60_000),
		attendees: structuredClone(attendees),
		createdAt: now,
		updatedAt: now,
		rescheduledFromUid: old.uid,
		rescheduledBy: rescheduledBy ?? null,
		...(reason ? { reschedulingReason: reason } : {}),
		...(reason && call.generation === '2026' ? { cancellationReason: reason } : {}),
		bookingFieldsResponses: { ...answers, ...(reason ? { rescheduleReason: reason } : {}) },
	};
}

function reschedule(call: Call): Booking {
	const old = bookingOf(call);
	assertMovable(old);
	const start = startOf(call.body);
	const eventType = eventTypeOfBooking(call, old);
	const attendees = moving(old, call.body.seatUid);
	const staying = old.attendees.filter((attendee) => !attendees.includes(attendee));
	const hostIds = hostsFor(call, eventType, { start, minutes: old.duration, except: old.uid });
	const moved = { ...movedCopy(call, old, start, attendees), hostIds };
	if (staying.length > 0) old.attendees = staying;
	else Object.assign(old, { status: 'cancelled', rescheduledToUid: moved.uid });
	old.updatedAt = moved.createdAt;
	call.state.scheduling.bookings.push(moved);
	happen(call.state, 'BOOKING_RESCHEDULED', moved, {
		rescheduleId: old.id,
		rescheduleUid: old.uid,
		rescheduleStartTime: old.start.replace('.000Z', 'Z'),
		rescheduleEndTime: old.end.replace('.000Z', 'Z'),
		cancellationReason: call.body.reschedulingReason ?? null,
		appsStatus: [],
	});
	return moved;
}

/** Cancels, and asks the guest to choose another time. */
function requestReschedule(call: Call): void {
	const booking = hostedBooking(call);
	Object.assign(booking, {
		status: 'cancelled',
		cancellationReason: call.body.rescheduleReason ?? '',
		cancelledByEmail: call.user.email,
	});
	happen(call.state, 'BOOKING_CANCELLED', booking, { requestReschedule: true });
}

/** To the next host who has time, or to the one that is named. */
function reassign(call: Call, wanted?: number) {
	const booking = hostedBooking(call);
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
	const removedHostUserIds = booking.hostIds;
	booking.hostIds = [user.id];
	const hostsNow = { addedHostUserIds: [user.id], removedHostUserIds };
	happen(call.state, 'BOOKING_REASSIGNED', booking, hostsNow);
	const reassignedTo = { id: user.id, name: user.name, email: user.email };
	return { bookingUid: booking.uid, reassignedTo };
}

export const bookingMoves: Handlers = {
	[`POST ${BOOKING}/reschedule`]: (call) => {
		const moved = bookingShape(call.state, reschedule(call), call.generation);
		return { status: 201, data: { ...moved, ...shownOnce(call.generation) } };
	},
	[`POST ${BOOKING}/request-reschedule`]: (call) => {
		requestReschedule(call);
		return {};
	},
	[`POST ${BOOKING}/reassign`]: (call) => ({ data: reassign(call) }),
	[`POST ${BOOKING}/reassign/{userId}`]: (call) => ({
		data: reassign(call, Number(call.parameters.userId)),
	}),
};
