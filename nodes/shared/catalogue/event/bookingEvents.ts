/**
 * Which events the bookings of the API tell of: what was made, requested, moved, confirmed, declined
 * or cancelled since a moment. What a booking does not show for certain is not told.
 */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../api/responseBody';
import { bookingPayload } from './bookingPayload';
import { landmarkOf } from './landmark';

/** An event that was found out, as Cal.com would have delivered it. */
export interface FoundEvent {
	body: { triggerEvent: string; createdAt: string; payload: IDataObject };
	/** Where to recognise it by; one of them is enough. */
	landmarks: string[];
}

/** The events that bookings tell of. */
export const TOLD_BY_BOOKINGS = [
	'BOOKING_CANCELLED',
	'BOOKING_CREATED',
	'BOOKING_REJECTED',
	'BOOKING_REQUESTED',
	'BOOKING_RESCHEDULED',
];

export interface Since {
	/** Milliseconds: what happened before is not told. */
	from: number;
	/** Whether a booking is known to have waited for its confirmation. */
	wasPending(uid: string): boolean;
	/** A series has one event for all its bookings, as on servers of 2025. */
	isSeriesOne: boolean;
}

function happened(
	triggerEvent: string,
	booking: IDataObject,
	at: unknown,
	more: IDataObject = {},
): FoundEvent {
	const payload = { ...bookingPayload(booking), ...more };
	return {
		body: { triggerEvent, createdAt: String(at), payload },
		landmarks: [landmarkOf(triggerEvent, booking.uid, more.attendeeSeatId)],
	};
}

/** Every guest of a booking with seats made it. */
function made(booking: IDataObject): FoundEvent[] {
	const attendees = Array.isArray(booking.attendees) ? booking.attendees.filter(isObject) : [];
	const seats = attendees.filter(({ seatUid }) => typeof seatUid === 'string');
	const accepted = { ...booking, status: 'accepted' };
	if (seats.length === 0) return [happened('BOOKING_CREATED', accepted, booking.createdAt)];
	return seats.map((seat) =>
		happened('BOOKING_CREATED', { ...accepted, attendees: [seat] }, booking.createdAt, {
			attendeeSeatId: seat.seatUid,
		}),
	);
}

/** How a booking came about. One that was declined had been requested. */
function beginning(booking: IDataObject): FoundEvent[] {
	const { status, createdAt, rescheduledFromUid } = booking;
	if (status === 'pending' || status === 'rejected') {
		return [happened('BOOKING_REQUESTED', { ...booking, status: 'pending' }, createdAt)];
	}
	if (typeof rescheduledFromUid !== 'string') return made(booking);
	return [happened('BOOKING_RESCHEDULED', { ...booking, status: 'accepted' }, createdAt)];
}

/** How it ended. What moved away is cancelled as well, but that is no event of its own. */
function ending(booking: IDataObject, moved: ReadonlySet<unknown>): FoundEvent[] {
	const { status, updatedAt, rescheduledToUid, uid } = booking;
	if (status === 'rejected') return [happened('BOOKING_REJECTED', booking, updatedAt)];
	const hasMoved = typeof rescheduledToUid === 'string' || moved.has(uid);
	const isCancelled = status === 'cancelled' && !hasMoved;
	return isCancelled ? [happened('BOOKING_CANCELLED', booking, updatedAt)] : [];
}

const isAfter = (time: unknown, from: number) => Date.parse(String(time)) > from;

function eventsOf(
	booking: IDataObject,
	{ from, wasPending }: Since,
	moved: ReadonlySet<unknown>,
): FoundEvent[] {
	const isNew = isAfter(booking.createdAt, from);
	const isConfirmed = !isNew && booking.status === 'accepted' && wasPending(String(booking.uid));
	return [
		...(isNew ? beginning(booking) : []),
		...(isConfirmed ? [happened('BOOKING_CREATED', booking, booking.updatedAt)] : []),
		...(isAfter(booking.updatedAt, from) ? ending(booking, moved) : []),
	];
}

/** The bookings of a series that end together are cancelled within this time. */
const TOGETHER_MS = 60_000;

/** Whether two events of a series are one: it is cancelled at once, and on some servers begins so. */
function isSameOfSeries(one: FoundEvent, other: FoundEvent, { isSeriesOne }: Since): boolean {
	const [kind, otherKind] = [one.body.triggerEvent, other.body.triggerEvent];
	const apart = Math.abs(Date.parse(one.body.createdAt) - Date.parse(other.body.createdAt));
	const isOne = isSeriesOne || kind === 'BOOKING_CANCELLED';
	return isOne && kind === otherKind && apart < TOGETHER_MS;
}

function withoutSeries(
	events: ReadonlyArray<{ event: FoundEvent; series: unknown }>,
	since: Since,
): FoundEvent[] {
	const kept: Array<{ event: FoundEvent; series: unknown }> = [];
	for (const { event, series } of events) {
		const earlier = kept.find(
			(one) =>
				typeof series === 'string' &&
				one.series === series &&
				isSameOfSeries(one.event, event, since),
		);
		if (earlier) earlier.event.landmarks.push(...event.landmarks);
		else kept.push({ event, series });
	}
	return kept.map(({ event }) => event);
}

/** The events in the order in which they happened. */
export function bookingEvents(bookings: readonly IDataObject[], since: Since): FoundEvent[] {
	const byStart = [...bookings].sort((one, other) =>
		String(one.start).localeCompare(String(other.start)),
	);
	// Older servers do not say of a booking where it moved to, only of the new one where it was.
	const moved = new Set(bookings.map(({ rescheduledFromUid }) => rescheduledFromUid));
	const events = byStart.flatMap((booking) =>
		eventsOf(booking, since, moved).map((event) => ({
			event,
			series: booking.recurringBookingUid,
		})),
	);
	return withoutSeries(events, since).sort((one, other) =>
		one.body.createdAt.localeCompare(other.body.createdAt),
	);
}
