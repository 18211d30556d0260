// What belongs to a booking: its place, guests, attendees, links and files.
import { BOOKING, hostedBooking } from '../bookingAccess.mts';
import { happen } from '../bookingEvents.mts';
import { attendeeShape, bookingShape } from '../bookingShapes.mts';
import type { Call, Handlers } from '../handler.mts';
import { Refusal, refuse } from '../refusal.mts';
import type { Attendee, Booking } from '../scheduling.mts';
import type { Row } from '../state.mts';

const shape = (call: Call, booking: Booking) => bookingShape(call.state, booking, call.generation);

/** This refusal has a shape of its own: a machine-readable key beside the error. */
function assertNew(booking: Booking, emails: string[]): void {
	const known = booking.attendees.map(({ email }) => email);
	if (emails.every((email) => !known.includes(email)) && new Set(emails).size === emails.length) {
		return;
	}
	throw new Refusal(400, 'bad_request_error', 'Emails must be unique and valid', {
		message: 'Emails must be unique and valid',
		error: 'Bad Request',
		statusCode: 400,
	});
}

function newAttendee({ state }: Call, row: Row, like: Booking): Attendee {
	const [first] = like.attendees;
	return {
		id: state.nextNumber(),
		name: String(row.name ?? ''),
		email: String(row.email),
		timeZone: String(row.timeZone ?? first?.timeZone ?? 'UTC'),
		language: String(row.language ?? 'en'),
		absent: false,
	};
}

/** Seats are taken by booking, not by adding people. */
function openToPeople(call: Call): Booking {
	const booking = hostedBooking(call);
	if (!booking.attendees.some(({ seatUid }) => seatUid)) return booking;
	throw refuse(400, `Booking with uid=${booking.uid} is seated: book a seat instead.`);
}

function addGuests(call: Call): Booking {
	const booking = openToPeople(call);
	const guests = call.body.guests as Row[];
	const emails = guests.map(({ email }) => String(email));
	assertNew(booking, emails);
	booking.attendees.push(...guests.map((guest) => newAttendee(call, guest, booking)));
	booking.guests = [...(booking.guests ?? []), ...emails];
	booking.bookingFieldsResponses = { ...booking.bookingFieldsResponses, guests: booking.guests };
	booking.updatedAt = new Date().toISOString();
	return booking;
}

function move(call: Call): Booking {
	const booking = hostedBooking(call);
	const { type, ...place } = (call.body.location ?? {}) as Row;
	if (type === undefined) throw refuse(400, 'location should not be empty');
	const previousLocation = booking.location;
	const given = Object.values(place).find((value) => typeof value === 'string');
	const video = `https://app.cal.test/video/${booking.uid}`;
	booking.location = type === 'integration' ? video : String(given ?? type);
	const location = { value: type, optionValue: booking.location };
	booking.bookingFieldsResponses = { ...booking.bookingFieldsResponses, location };
	happen(call.state, 'BOOKING_LOCATION_UPDATED', booking, { previousLocation });
	return booking;
}

function calendarLinks({ title, start, end }: Booking) {
	const compact = (time: string) => time.replace(/[-:]|\.\d+/g, '');
	const days = `${compact(start)}/${compact(end)}`;
	const event = `BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:${title}\r\nDTSTART:${compact(start)}\r\nDTEND:${compact(end)}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`;
	const outlook = `deeplink/compose?enddt=${end}&startdt=${start}&subject=${title}`;
	return [
		[
			'Google Calendar',
			'googleCalendar',
			`https://calendar.google.com/calendar/r/eventedit?dates=${days}&text=${title}`,
		],
		['Microsoft Office', 'microsoftOffice', `https://outlook.office.com/calendar/0/${outlook}`],
		['Microsoft Outlook', 'microsoftOutlook', `https://outlook.live.com/calendar/0/${outlook}`],
		['ICS', 'ics', `data:text/calendar,${encodeURIComponent(event)}`],
	].map(([label, id, link]) => ({ label, id, link }));
}

/** Nothing but the meeting's own video room, which servers of 2025 list. */
function referencesOf({ id, uid, location }: Booking, { generation, query }: Call): Row[] {
	const isVideo = generation === '2025' && location.includes('/video/');
	const isWanted = query.type === undefined || query.type === 'daily_video';
	return isVideo && isWanted
		? [{ type: 'daily_video', eventUid: `room${uid.slice(0, 8)}`, id, destinationCalendarId: null }]
		: [];
}

/** What only recorded Cal Video meetings have. */
const nothing = (what: string) => (call: Call) => {
	const booking = hostedBooking(call);
	if (call.generation === '2025') return { data: [] };
	throw refuse(404, `No ${what} found for booking with uid=${booking.uid}`);
};

const withId = (call: Call, attendee: Attendee) => ({
	...attendeeShape(attendee, call.generation),
	id: attendee.id,
});

export const bookingDetails: Handlers = {
	[`PATCH ${BOOKING}/location`]: (call) => ({ data: shape(call, move(call)) }),
	[`POST ${BOOKING}/guests`]: (call) => ({ data: shape(call, addGuests(call)) }),
	[`GET ${BOOKING}/attendees`]: (call) => ({
		data: hostedBooking(call).attendees.map((row) => withId(call, row)),
	}),
	[`POST ${BOOKING}/attendees`]: (call) => {
		const booking = openToPeople(call);
		assertNew(booking, [String(call.body.email)]);
		const attendee = newAttendee(call, call.body, booking);
		booking.attendees.push(attendee);
		booking.updatedAt = new Date().toISOString();
		return { status: 201, data: { ...withId(call, attendee), bookingId: booking.id } };
	},
	[`GET ${BOOKING}/attendees/{attendeeId}`]: (call) => {
		const id = Number(call.parameters.attendeeId);
		const attendee = hostedBooking(call).attendees.find((row) => row.id === id);
		if (!attendee) throw refuse(404, `Attendee with id ${id} not found`);
		return { data: withId(call, attendee) };
	},
	[`GET ${BOOKING}/calendar-links`]: (call) => ({ data: calendarLinks(hostedBooking(call)) }),
	[`GET ${BOOKING}/references`]: (call) => ({ data: referencesOf(hostedBooking(call), call) }),
	[`GET ${BOOKING}/routing-trace`]: (call) => {
		hostedBooking(call);
		return { data: { steps: [], groups: [], formSubmission: null } };
	},
	[`GET ${BOOKING}/recordings`]: nothing('recordings'),
	[`GET ${BOOKING}/transcripts`]: nothing('transcripts'),
	[`GET ${BOOKING}/conferencing-sessions`]: nothing('sessions'),
	'POST /v2/bookings/verification/email/send-code': () => ({ data: true }),
	'GET /v2/bookings/verification/email/check': () => ({ data: false }),
	'POST /v2/bookings/verification/email/verify-code': ({ body }) => {
		if (body.code === '123456') return { data: true };
		throw refuse(400, 'invalid_code');
	},
};
