// Bodies of events that were not recorded, in the shapes that Cal.com documents.
const organizer = {
	id: 3,
	name: 'Carol Solo',
	email: 'carol@solo.test',
	username: 'carol',
	timeZone: 'Europe/Berlin',
	language: { locale: 'en' },
	utcOffset: 60,
};

export const guest = {
	name: 'Ann Guest',
	email: 'ann@guest.test',
	timeZone: 'Europe/Berlin',
	language: { locale: 'de' },
	utcOffset: 60,
};

export const booking = {
	type: 'solo',
	title: 'Solo between Carol and Ann',
	startTime: '2026-12-07T10:00:00+01:00',
	endTime: '2026-12-07T10:30:00+01:00',
	organizer,
	attendees: [guest],
	uid: 'uid1',
	bookingId: 1,
	eventTypeId: 8,
	iCalUID: 'uid1@Cal.com',
	status: 'ACCEPTED',
	length: 30,
};

export const CREATED_AT = '2026-12-07T08:00:00.000Z';

export function event(triggerEvent: string, payload: object): Record<string, unknown> {
	return { triggerEvent, createdAt: CREATED_AT, payload };
}

/** The row of the database, as MEETING_STARTED and MEETING_ENDED of some servers send it. */
export function flatMeeting(triggerEvent: string): Record<string, unknown> {
	return {
		triggerEvent,
		id: 1,
		uid: 'uid1',
		userId: 3,
		eventTypeId: 8,
		title: 'Solo between Carol and Ann',
		startTime: '2026-12-07T09:00:00.000Z',
		endTime: '2026-12-07T09:30:00.000Z',
		createdAt: '2026-11-01T00:00:00.000Z',
		status: 'ACCEPTED',
		fromReschedule: 'uid0',
		iCalUID: 'uid0@Cal.com',
		attendees: [
			{ id: 5, name: 'Ann', email: 'ann@guest.test', timeZone: 'UTC', locale: 'de', noShow: false },
		],
		user: { email: 'carol@solo.test', name: 'Carol Solo', timeZone: 'Europe/Berlin' },
		payment: [],
		references: [],
	};
}

export const noShow = {
	title: 'Solo',
	bookingId: 1,
	bookingUid: 'uid1',
	startTime: '2026-12-07T09:00:00.000Z',
	endTime: '2026-12-07T09:30:00.000Z',
	attendees: [guest],
	participants: [],
	hostEmail: 'carol@solo.test',
	eventType: { id: 8, teamId: null },
	webhook: { id: 'w1', subscriberUrl: 'https://n8n.example.com' },
	message: 'Host did not join',
};

/** One payload for each event that is about no booking. */
export const withoutBooking: Record<string, object> = {
	OOO_CREATED: { oooEntry: { id: 1, uuid: 'u', start: '2026-12-07T00:00:00Z', user: { id: 3 } } },
	FORM_SUBMITTED: { formId: 'f', formName: 'Form', teamId: null, responses: { a: { value: 'x' } } },
	FORM_SUBMITTED_NO_EVENT: { formId: 'f', responses: {}, submittedAt: CREATED_AT },
	ROUTING_FORM_FALLBACK_HIT: { formId: 'f', responses: {} },
	INSTANT_MEETING: {
		title: 'Instant',
		body: 'Join',
		url: 'https://app.cal.com/video/x',
		actions: [],
	},
	DELEGATION_CREDENTIAL_ERROR: { error: { type: 'x', message: 'y' }, credential: {}, user: {} },
	DELEGATION_CREDENTIAL_ROTATION_REQUIRED: { delegationCredential: { id: 'd' } },
	DELEGATION_CREDENTIAL_SECRET_ROTATED: { delegationCredential: { id: 'd' } },
	DELEGATION_CREDENTIAL_SECRET_ROTATION_FAILED: { delegationCredential: {}, error: 'x' },
};

/** One payload for each event that is about a booking. */
export const withBooking: Record<string, object> = {
	BOOKING_CREATED: booking,
	BOOKING_REQUESTED: { ...booking, status: 'PENDING' },
	BOOKING_RESCHEDULED: { ...booking, rescheduleId: 0, rescheduleUid: 'uid0' },
	BOOKING_CANCELLED: { ...booking, status: 'CANCELLED', cancellationReason: 'Sick' },
	BOOKING_REJECTED: { ...booking, status: 'REJECTED', rejectionReason: 'No time' },
	BOOKING_PAID: { ...booking, paymentId: 4, paymentData: {} },
	BOOKING_PAYMENT_INITIATED: { ...booking, paymentId: 4 },
	BOOKING_LOCATION_UPDATED: { ...booking, previousLocation: 'Street 1' },
	BOOKING_REASSIGNED: { ...booking, addedHostUserIds: [4], removedHostUserIds: [3] },
	BOOKING_NO_SHOW_UPDATED: {
		message: 'marked',
		attendees: [{ email: 'ann@guest.test', noShow: true }],
		bookingUid: 'uid1',
		bookingId: 1,
	},
	MEETING_STARTED: booking,
	MEETING_ENDED: booking,
	RECORDING_READY: { ...booking, downloadLink: 'https://example.com/r' },
	RECORDING_TRANSCRIPTION_GENERATED: {
		...booking,
		downloadLinks: { transcription: [], recording: '' },
	},
	AFTER_HOSTS_CAL_VIDEO_NO_SHOW: noShow,
	AFTER_GUESTS_CAL_VIDEO_NO_SHOW: { ...noShow, hostEmail: undefined, guests: [] },
	INSTANT_MEETING_ACCEPTED: { bookingId: 1, bookingUid: 'uid1' },
	WRONG_ASSIGNMENT_REPORT: {
		booking: { id: 1, uid: 'uid1', title: 'Solo' },
		report: { reason: 'x' },
	},
	CALENDAR_ENTRY_REJECTED: { bookingUid: 'uid1', bookingId: 1 },
};
