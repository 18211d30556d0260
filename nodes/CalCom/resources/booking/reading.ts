/** The operations that look at bookings and at what belongs to one. */
import { filters, text } from '../../../shared/fields';
import { booking } from '../../../shared/catalogue/booking/fields';
import type { Operation } from '../../../shared/operation/operation';
import { isObject } from '../../../shared/api/responseBody';
import { noPages } from '../../../shared/api/pagination';
import { referenceType } from '../../../shared/catalogue/booking/listFields';
import { bookingsForModel } from '../../../shared/catalogue/booking/toolAnswer';
import { bookingSummary } from '../../../shared/catalogue/booking/summary';
import { getBooking, getBookings } from './look';
import { checkRestrictions, restrictions } from '../../../shared/catalogue/booking/restrictions';
import { BOOKING, BY_SEAT, CONFERENCING_SESSIONS, HOST_ONLY, ROUTING_TRACE } from './versions';
import { calendarReferences } from '../../../shared/catalogue/booking/lookups';

/** The API answers bare links; a recording's link has the same name. */
function linkRows(data: unknown): unknown[] {
	if (!Array.isArray(data)) return [];
	return data.map((link: unknown) => (isObject(link) ? link : { downloadLink: link }));
}

export const reading = {
	get: {
		...getBooking,
		fields: [booking, restrictions],
		around: async (steps, send) => {
			if (steps.isStep) return await send();
			// One that is empty is refused before anything is read.
			checkRestrictions(steps, []);
			return checkRestrictions(steps, await send());
		},
	},
	getAll: getBookings,
	getBySeat: {
		name: 'Get by Seat',
		action: 'Get booking by seat',
		description: 'Retrieve the booking that a seat belongs to',
		request: 'GET /v2/bookings/by-seat/{seatUid}',
		versions: BY_SEAT,
		platformClient: true,
		simplify: bookingSummary,
		toolAnswer: bookingsForModel,
		fields: [
			text('seatUid', {
				label: 'Seat UID',
				required: true,
				as: 'word',
				placeholder: 'e.g. 3faff102-e7a0-4ba4-a77b-d4bd7094eff2',
				description: "The seat: each attendee of a seated booking has one, as field 'seatUid'",
			}),
		],
	},
	getCalendarLinks: {
		name: 'Get Many Calendar Links',
		action: 'Get many calendar links of booking',
		description:
			'Retrieve the links that add a booking to Google or Microsoft calendars, and the calendar file for all others',
		request: 'GET /v2/bookings/{bookingUid}/calendar-links',
		versions: BOOKING,
		needs: HOST_ONLY,
		pages: noPages,
		download: {
			url: 'link',
			isFile: ({ id }) => id === 'ics',
			mimeType: 'text/calendar',
			fileName: () => 'booking.ics',
		},
		fields: [booking],
	},
	getConferencingSessions: {
		name: 'Get Many Conferencing Sessions',
		action: 'Get many conferencing sessions of booking',
		description:
			"Retrieve who was in the Cal Video call of a booking, and when; 'not found' if nobody was",
		request: 'GET /v2/bookings/{bookingUid}/conferencing-sessions',
		versions: CONFERENCING_SESSIONS,
		needs: HOST_ONLY,
		pages: noPages,
		fields: [booking],
	},
	getRecordings: {
		name: 'Get Many Recordings',
		action: 'Get many recordings of booking',
		description:
			"Retrieve the Cal Video recordings of a booking, with links that work for an hour; 'not found' while there are none",
		request: 'GET /v2/bookings/{bookingUid}/recordings',
		versions: BOOKING,
		needs: HOST_ONLY,
		pages: noPages,
		download: {
			url: 'downloadLink',
			mimeType: 'video/mp4',
			fileName: (recording) => `recording-${String(recording.id ?? 'unknown')}.mp4`,
		},
		fields: [booking],
	},
	getReferences: {
		name: 'Get Many References',
		action: 'Get many references of booking',
		description: 'Retrieve the calendar events and video rooms that Cal.com made for a booking',
		...calendarReferences.from,
		needs: HOST_ONLY,
		fields: [booking, filters([referenceType])],
	},
	getRoutingTrace: {
		action: 'Get routing trace of booking',
		description: 'Retrieve how a routing form led to the host of a booking (empty without one)',
		request: 'GET /v2/bookings/{bookingUid}/routing-trace',
		versions: ROUTING_TRACE,
		needs: HOST_ONLY,
		fields: [booking],
	},
	getTranscripts: {
		name: 'Get Many Transcripts',
		action: 'Get many transcripts of booking',
		description:
			"Retrieve links to the Cal Video transcripts of a booking, which work for an hour; 'not found' while there are none",
		request: 'GET /v2/bookings/{bookingUid}/transcripts',
		versions: BOOKING,
		needs: HOST_ONLY,
		pages: noPages,
		rows: linkRows,
		fields: [booking],
	},
} satisfies Record<string, Operation>;
