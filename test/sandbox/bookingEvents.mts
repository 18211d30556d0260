// What happens to bookings, told to the webhooks with the payload that Cal.com sends.
import { userById } from './access.mts';
import type { Attendee, Booking } from './scheduling.mts';
import type { Row, State } from './state.mts';

const person = ({ name, email, timeZone, language }: Attendee): Row => ({
	name,
	email,
	timeZone,
	language: { locale: language },
	phoneNumber: null,
});

/** The payload of a booking's event. */
export function payloadOf(state: State, booking: Booking, more: Row = {}): Row {
	const eventType = state.scheduling.eventTypes.find(({ id }) => id === booking.eventTypeId);
	const host = userById(state, booking.hostIds[0] ?? 0);
	return {
		bookerUrl: 'https://app.cal.test',
		type: eventType?.slug,
		title: booking.title,
		eventTypeTitle: eventType?.title,
		startTime: booking.start,
		endTime: booking.end,
		eventTypeId: booking.eventTypeId,
		organizer: {
			id: host.id,
			name: host.name,
			email: host.email,
			username: host.username,
			timeZone: host.timeZone,
			language: { locale: 'en' },
		},
		attendees: booking.attendees.map(person),
		responses: {
			name: { label: 'your_name', value: booking.attendees[0]?.name, isHidden: false },
			email: { label: 'email_address', value: booking.attendees[0]?.email, isHidden: false },
		},
		location: booking.location,
		iCalUID: booking.icsUid,
		requiresConfirmation: eventType !== undefined && !('disabled' in eventType.confirmationPolicy),
		uid: booking.uid,
		bookingId: booking.id,
		metadata: booking.metadata,
		status: booking.status.toUpperCase(),
		length: booking.duration,
		cancellationReason: booking.cancellationReason ?? null,
		...more,
	};
}

/** Puts an event on its way to the webhooks of the hosts and of the event type. */
export function happen(state: State, trigger: string, booking: Booking, more: Row = {}): void {
	const eventType = state.scheduling.eventTypes.find(({ id }) => id === booking.eventTypeId);
	state.scheduling.outbox.push({
		trigger,
		payload: payloadOf(state, booking, more),
		userIds: booking.hostIds,
		eventTypeId: booking.eventTypeId,
		...(eventType?.teamId === undefined ? {} : { teamId: eventType.teamId }),
	});
}
