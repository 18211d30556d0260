// What Cal.com tells webhooks about a booking, key by key as it was recorded.
import { userById } from './access.mts';
import { seatsOf } from './availability.mts';
import type { Attendee, Booking, EventType } from './scheduling.mts';
import type { Row, State, User } from './state.mts';
import { offsetMinutes } from './zones.mts';

const utcOffset = (time: string, zone: string) => offsetMinutes(Date.parse(time), zone);

function seatOf(booking: Booking, { id, name, email, seatUid, metadata }: Attendee): Row | null {
	if (!seatUid) return null;
	return {
		id,
		referenceUid: seatUid,
		bookingId: booking.id,
		attendeeId: id,
		data: { responses: { name, email, guests: [] }, description: '' },
		metadata: metadata ?? {},
	};
}

const attendeeOf =
	(booking: Booking) =>
	(attendee: Attendee): Row => ({
		email: attendee.email,
		name: attendee.name,
		firstName: '',
		lastName: '',
		timeZone: attendee.timeZone,
		language: { locale: attendee.language },
		phoneNumber: attendee.phoneNumber ?? null,
		bookingSeat: seatOf(booking, attendee),
		utcOffset: utcOffset(booking.start, attendee.timeZone),
	});

function organizerOf({ id, name, email, username, timeZone }: User, start: string): Row {
	return {
		id,
		name,
		email,
		username,
		timeZone,
		language: { locale: 'en' },
		timeFormat: 'HH:mm',
		utcOffset: utcOffset(start, String(timeZone)),
	};
}

const LABELS: Array<[slug: string, label: string, isHidden: boolean]> = [
	['attendeePhoneNumber', 'phone_number', true],
	['name', 'your_name', false],
	['email', 'email_address', false],
	['location', 'location', false],
	['title', 'what_is_this_meeting_about', true],
	['notes', 'additional_notes', false],
	['guests', 'additional_guests', false],
	['rescheduleReason', 'reason_for_reschedule', false],
];

/** The answers with the labels of their questions; a question without an answer has no value. */
function responsesOf(booking: Booking, eventType: EventType | undefined): Row {
	const own = (eventType?.bookingFields ?? [])
		.filter(({ isDefault }) => !isDefault)
		.map(({ slug, label, hidden }): [string, string, boolean] => [
			String(slug),
			String(label ?? slug),
			hidden === true,
		]);
	const answers: Row = {
		location: { value: booking.location, optionValue: '' },
		...booking.bookingFieldsResponses,
	};
	return Object.fromEntries(
		[...LABELS, ...own].map(([slug, label, isHidden]) => {
			const value = answers[slug];
			return [slug, { label, ...(value === undefined ? {} : { value }), isHidden }];
		}),
	);
}

function settingsOf(eventType: EventType | undefined): Row {
	const isSeated = eventType !== undefined && seatsOf(eventType) !== undefined;
	return {
		type: eventType?.slug,
		eventTypeTitle: eventType?.title,
		eventTitle: eventType?.title,
		eventDescription: eventType?.description || null,
		schedulingType: eventType?.schedulingType ?? null,
		seatsPerTimeSlot: (eventType && seatsOf(eventType)) ?? null,
		seatsShowAttendees: !isSeated,
		seatsShowAvailabilityCount: true,
		hideCalendarNotes: eventType?.hideCalendarNotes ?? false,
		hideCalendarEventDetails: eventType?.hideCalendarEventDetails ?? false,
		hideOrganizerEmail: eventType?.hideOrganizerEmail ?? false,
		customReplyToEmail: null,
		disableRescheduling: false,
		disableCancelling: false,
		requiresConfirmation: eventType !== undefined && !('disabled' in eventType.confirmationPolicy),
		price: 0,
		currency: 'usd',
	};
}

/** The payload of a booking's event. */
export function payloadOf(state: State, booking: Booking, more: Row = {}): Row {
	const eventType = state.scheduling.eventTypes.find(({ id }) => id === booking.eventTypeId);
	const host = userById(state, booking.hostIds[0] ?? 0);
	const withoutMilliseconds = (time: string) => time.replace('.000Z', 'Z');
	return {
		bookerUrl: 'https://app.cal.test',
		title: booking.title,
		startTime: withoutMilliseconds(booking.start),
		endTime: withoutMilliseconds(booking.end),
		additionalNotes: booking.bookingFieldsResponses.notes ?? '',
		description: '',
		eventTypeId: booking.eventTypeId,
		...settingsOf(eventType),
		organizer: organizerOf(host, booking.start),
		attendees: booking.attendees.map(attendeeOf(booking)),
		customInputs: {},
		responses: responsesOf(booking, eventType),
		userFieldsResponses: {},
		location: booking.location,
		destinationCalendar: null,
		iCalUID: booking.icsUid,
		iCalSequence: booking.rescheduledFromUid ? 1 : 0,
		oneTimePassword: null,
		uid: booking.uid,
		bookingId: booking.id,
		organizationId: host.organizationId,
		length: booking.duration,
		metadata: booking.metadata,
		cancellationReason: booking.cancellationReason ?? null,
		rejectionReason: null,
		status: booking.status.toUpperCase(),
		...more,
	};
}
