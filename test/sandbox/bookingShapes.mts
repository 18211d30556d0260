// Bookings as the API shows them. What is empty is "" today, and was null or left out in 2025.
import { userById } from './access.mts';
import { seatsOf } from './availability.mts';
import type { Attendee, Booking, EventType } from './scheduling.mts';
import type { Row, State } from './state.mts';

type Generation = '2026' | '2025';

const isNew = (generation: Generation) => generation === '2026';

function person(row: Row & { email: string }, generation: Generation): Row {
	return isNew(generation) ? { ...row, displayEmail: row.email } : row;
}

export function attendeeShape(attendee: Attendee, generation: Generation): Row {
	const { name, email, timeZone, language, absent, phoneNumber } = attendee;
	const phone = phoneNumber ? { phoneNumber } : {};
	return person({ name, email, timeZone, language, absent, ...phone }, generation);
}

function seatShape(attendee: Attendee, generation: Generation): Row {
	return {
		...attendeeShape(attendee, generation),
		seatUid: attendee.seatUid,
		bookingFieldsResponses: { name: attendee.name, guests: [] },
		metadata: attendee.metadata ?? {},
	};
}

/** The one who holds it; other hosts of the same meeting are attendees. */
function hostsOf(state: State, booking: Booking, generation: Generation): Row[] {
	return booking.hostIds.slice(0, 1).map((hostId) => {
		const { id, name, email, username, timeZone } = userById(state, hostId);
		return person({ id, name, email, username, timeZone }, generation);
	});
}

/** How and why it ended or moved; keys that say nothing are left out, as the API does. */
function historyOf(booking: Booking, generation: Generation): Row {
	const none = isNew(generation) ? '' : null;
	const isCancelled = booking.status === 'cancelled';
	return {
		...(isNew(generation) || isCancelled
			? {
					cancellationReason: booking.cancellationReason ?? none,
					cancelledByEmail: booking.cancelledByEmail ?? none,
				}
			: {}),
		...(booking.recurringBookingUid ? {} : { rescheduledByEmail: booking.rescheduledBy ?? null }),
		...(booking.reschedulingReason ? { reschedulingReason: booking.reschedulingReason } : {}),
		...(booking.rescheduledFromUid ? { rescheduledFromUid: booking.rescheduledFromUid } : {}),
		...(booking.rescheduledToUid ? { rescheduledToUid: booking.rescheduledToUid } : {}),
		...(booking.recurringBookingUid ? { recurringBookingUid: booking.recurringBookingUid } : {}),
	};
}

function peopleOf(booking: Booking, eventType: EventType | undefined, generation: Generation): Row {
	if (eventType && seatsOf(eventType) !== undefined) {
		return { attendees: booking.attendees.map((row) => seatShape(row, generation)) };
	}
	return {
		attendees: booking.attendees.map((row) => attendeeShape(row, generation)),
		...(booking.guests ? { guests: booking.guests } : {}),
		metadata: booking.metadata,
		bookingFieldsResponses: answersOf(booking, generation),
	};
}

/** Today's answers repeat the addresses for display, and name a reason for moving otherwise. */
function answersOf({ bookingFieldsResponses }: Booking, generation: Generation): Row {
	const { rescheduleReason, ...answers } = bookingFieldsResponses;
	const reason = isNew(generation) ? 'rescheduleReason' : 'rescheduledReason';
	return {
		...answers,
		...(isNew(generation) ? { displayEmail: answers.email } : {}),
		...(isNew(generation) && answers.guests ? { displayGuests: answers.guests } : {}),
		...(rescheduleReason ? { [reason]: rescheduleReason } : {}),
	};
}

/** What a new booking shows that it does not show later. */
export function shownOnce(generation: Generation): Row {
	return isNew(generation) ? { isPlatformManagedUserBooking: false } : {};
}

/** The booking of an answer. */
export function bookingShape(state: State, booking: Booking, generation: Generation): Row {
	const eventType = state.scheduling.eventTypes.find(({ id }) => id === booking.eventTypeId);
	const isSeated = eventType !== undefined && seatsOf(eventType) !== undefined;
	return {
		id: booking.id,
		uid: booking.uid,
		title: booking.title,
		description: isSeated ? null : '',
		hosts: hostsOf(state, booking, generation),
		status: booking.status,
		...historyOf(booking, generation),
		start: booking.start,
		end: booking.end,
		duration: booking.duration,
		eventTypeId: eventType?.id ?? null,
		eventType: eventType ? { id: eventType.id, slug: eventType.slug } : null,
		meetingUrl: booking.location,
		location: booking.location,
		absentHost: booking.absentHost,
		createdAt: booking.createdAt,
		updatedAt: booking.updatedAt,
		rating: null,
		icsUid: booking.icsUid,
		...peopleOf(booking, eventType, generation),
	};
}
