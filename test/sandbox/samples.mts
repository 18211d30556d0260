// A payload for each event that webhooks know, in the shapes that Cal.com documents and sends.
import { payloadOf } from './bookingPayload.mts';
import type { Booking } from './scheduling.mts';
import type { Row, State } from './state.mts';

interface Sampled {
	booking: Booking;
	/** What every event about a booking carries. */
	base: Row;
}

type Sample = (sampled: Sampled) => Row;

const withMore =
	(more: (sampled: Sampled) => Row): Sample =>
	(sampled) => ({ ...sampled.base, ...more(sampled) });

const form: Sample = () => ({
	formId: '5d1b9b40-7a4e-4e58-9a3c-0d8d3f4e7a11',
	formName: 'Contact us',
	teamId: 4,
	responses: { size: { value: 'Small', response: { id: 'small', label: 'Small' } } },
	size: 'Small',
});

const noShow =
	(who: 'hosts' | 'guests'): Sample =>
	({ booking }) => ({
		title: booking.title,
		bookingId: booking.id,
		bookingUid: booking.uid,
		startTime: booking.start,
		endTime: booking.end,
		attendees: booking.attendees.map(({ name, email }) => ({ name, email })),
		participants: [],
		...(who === 'hosts' ? { hostEmail: 'alice@acme.test' } : { guests: [] }),
		eventType: { id: booking.eventTypeId },
		message: `The ${who} did not join the call`,
	});

/** The row of the database. */
const meeting: Sample = ({ booking }) => ({
	id: booking.id,
	uid: booking.uid,
	userId: booking.hostIds[0],
	eventTypeId: booking.eventTypeId,
	title: booking.title,
	startTime: booking.start,
	endTime: booking.end,
	status: 'ACCEPTED',
	iCalUID: booking.icsUid,
	attendees: booking.attendees.map(({ id, name, email, timeZone, language }) => {
		return { id, name, email, timeZone, locale: language, noShow: false };
	}),
	user: { email: 'alice@acme.test', name: 'Alice Owner', timeZone: 'Europe/Berlin' },
	payment: [],
	references: [],
});

const credential: Sample = () => ({
	error: { type: 'unauthorized', message: 'The calendar refused the credential' },
	credential: { id: 1, type: 'google_calendar', appId: 'google-calendar' },
	delegationCredential: { id: 'd7c3', domain: 'acme.test' },
	user: { id: 1, email: 'alice@acme.test' },
});

const absence: Sample = () => ({
	oooEntry: {
		id: 1,
		uuid: '3a7f6c1e-0d0f-4a44-9a6e-2f1b6f0b9c55',
		start: '2027-01-12T00:00:00.000Z',
		end: '2027-01-13T23:59:59.999Z',
		notes: 'Back on Thursday',
		reason: { emoji: '🏝️', reason: 'Vacation' },
		user: { id: 1, name: 'Alice Owner', username: 'alice', email: 'alice@acme.test' },
		toUser: null,
	},
});

/** Events about something other than a whole booking, or with something on top. */
const SAMPLES: Record<string, Sample> = {
	BOOKING_CANCELLED: withMore(() => ({ status: 'CANCELLED', cancellationReason: 'Ill' })),
	BOOKING_LOCATION_UPDATED: withMore(() => ({ previousLocation: 'https://meet.example.test/old' })),
	BOOKING_NO_SHOW_UPDATED: ({ booking }) => ({
		message: 'Nora did not come',
		bookingUid: booking.uid,
		bookingId: booking.id,
		attendees: booking.attendees.map(({ email }) => ({ email, noShow: true })),
	}),
	BOOKING_PAID: withMore(() => ({ paymentId: 1, paymentData: { amount: 1000, success: true } })),
	BOOKING_PAYMENT_INITIATED: withMore(() => ({ paymentId: 1 })),
	BOOKING_REASSIGNED: withMore(() => ({ addedHostUserIds: [2], removedHostUserIds: [1] })),
	BOOKING_REJECTED: withMore(() => ({ status: 'REJECTED', rejectionReason: 'No time' })),
	BOOKING_REQUESTED: withMore(() => ({ status: 'PENDING', requiresConfirmation: true })),
	BOOKING_RESCHEDULED: withMore(({ booking }) => ({
		rescheduleId: booking.id,
		rescheduleUid: 'oldbookinguid000000000',
		rescheduleStartTime: '2027-01-11T09:00:00.000Z',
		rescheduleEndTime: '2027-01-11T09:30:00.000Z',
	})),
	RECORDING_READY: withMore(() => ({ downloadLink: 'https://files.example.test/recording.mp4' })),
	RECORDING_TRANSCRIPTION_GENERATED: withMore(() => ({
		downloadLinks: { transcription: [{ format: 'vtt', link: 'https://files.example.test/t.vtt' }] },
	})),
	MEETING_STARTED: meeting,
	MEETING_ENDED: meeting,
	AFTER_HOSTS_CAL_VIDEO_NO_SHOW: noShow('hosts'),
	AFTER_GUESTS_CAL_VIDEO_NO_SHOW: noShow('guests'),
	FORM_SUBMITTED: form,
	FORM_SUBMITTED_NO_EVENT: form,
	ROUTING_FORM_FALLBACK_HIT: form,
	INSTANT_MEETING: ({ booking }) => ({
		title: 'User is waiting for you to join. Click to Connect',
		body: 'User is waiting for you',
		url: `https://app.cal.test/connect-and-join?token=${booking.uid}`,
		type: 'INSTANT_MEETING',
		requireInteraction: false,
	}),
	OOO_CREATED: absence,
	DELEGATION_CREDENTIAL_ERROR: credential,
	DELEGATION_CREDENTIAL_ROTATION_REQUIRED: credential,
	DELEGATION_CREDENTIAL_SECRET_ROTATED: credential,
	DELEGATION_CREDENTIAL_SECRET_ROTATION_FAILED: credential,
};

/** A payload of that event, about the first booking that the sandbox has. */
export function sampleOf(state: State, trigger: string): Row {
	const booking = state.scheduling.bookings.find(({ status }) => status === 'accepted');
	if (!booking) throw new Error('The sandbox has no booking to tell about');
	const sampled = { booking, base: payloadOf(state, booking) };
	return (SAMPLES[trigger] ?? withMore(() => ({})))(sampled);
}
