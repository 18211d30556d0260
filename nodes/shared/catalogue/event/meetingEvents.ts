/** Which events the times and guests of bookings tell of: meetings that began or ended, absences. */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../api/responseBody';
import type { FoundEvent } from './bookingEvents';
import { bookingPayload } from './bookingPayload';
import { absenceLandmark, landmarkOf } from './landmark';

/** The events that the times of bookings tell of. */
export const TOLD_BY_TIMES = ['MEETING_ENDED', 'MEETING_STARTED'];
/** The event that the guests of bookings tell of. */
export const TOLD_BY_GUESTS = 'BOOKING_NO_SHOW_UPDATED';

function reached(triggerEvent: string, booking: IDataObject, at: unknown): FoundEvent {
	return {
		body: { triggerEvent, createdAt: String(at), payload: bookingPayload(booking) },
		landmarks: [landmarkOf(triggerEvent, booking.uid)],
	};
}

/** Meetings that began or ended after one moment, and not after the other. */
export function meetingEvents(
	bookings: readonly IDataObject[],
	from: number,
	until: number,
): FoundEvent[] {
	const isWithin = (time: unknown) => {
		const at = Date.parse(String(time));
		return at > from && at <= until;
	};
	return bookings
		.filter(({ status }) => status === 'accepted')
		.flatMap((booking) => [
			...(isWithin(booking.start) ? [reached('MEETING_STARTED', booking, booking.start)] : []),
			...(isWithin(booking.end) ? [reached('MEETING_ENDED', booking, booking.end)] : []),
		]);
}

/** Somebody was marked as absent, or no longer so, in the words of Cal.com's webhooks. */
export function absenceEvent(
	booking: IDataObject,
	{ email }: IDataObject,
	isAbsent: boolean,
	now: number,
): FoundEvent {
	const mark = isAbsent ? 'marked' : 'unmarked';
	return {
		body: {
			triggerEvent: TOLD_BY_GUESTS,
			createdAt: new Date(now).toISOString(),
			payload: {
				message: `${String(email)} ${mark} as no-show`,
				attendees: [{ email, noShow: isAbsent }],
				bookingUid: booking.uid,
				bookingId: booking.id,
			},
		},
		landmarks: [absenceLandmark(booking.uid, email, isAbsent)],
	};
}

export function attendeesIn({ attendees }: IDataObject): IDataObject[] {
	return Array.isArray(attendees) ? (attendees as unknown[]).filter(isObject) : [];
}

/** Guests who are absent from meetings that began after a moment: they were marked since then. */
export function absenceEvents(
	bookings: readonly IDataObject[],
	from: number,
	now: number,
): FoundEvent[] {
	return bookings
		.filter(({ start }) => Date.parse(String(start)) > from)
		.flatMap((booking) =>
			attendeesIn(booking)
				.filter(({ absent }) => absent === true)
				.map((attendee) => absenceEvent(booking, attendee, true, now)),
		);
}
