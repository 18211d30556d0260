// Bookings and slots, as a server of 2025 took them.
import { byId, daysInBerlin, untouched } from './replay.mts';
import type { Replay } from './replay.mts';

const attendee = {
	attendeeName: 'Ann Guest',
	attendeeEmail: 'ann@guest.test',
	attendeePhoneNumber: '',
	attendeeTimeZone: byId('Europe/Berlin'),
};

const english = { attendeeLanguage: 'en' };

const create = (exchange: string, eventTypeId: number, start: string, form: object): Replay => ({
	exchange: `bookings/${exchange}`,
	resource: 'booking',
	operation: 'create',
	form: {
		simplify: false,
		eventTypeBy: 'id',
		eventTypeId: byId(eventTypeId),
		start,
		...attendee,
		additionalFields: english,
		...form,
	},
});

const about = (
	exchange: string,
	operation: string,
	uid: string,
	form: object = {},
	more: Partial<Replay> = {},
): Replay => ({
	exchange: `bookings/${exchange}`,
	resource: 'booking',
	operation,
	form: { simplify: false, bookingUid: byId(uid), ...form },
	...more,
});

const listed = (exchange: string, filters: object, more: object = {}): Replay => ({
	exchange: `bookings/${exchange}`,
	resource: 'booking',
	operation: 'getAll',
	form: { simplify: false, returnAll: true, filters, sort: {}, ...more },
	query: { take: '250' },
});

const [first, moved, series] = [
	'2WKwPkWtQciB3VpJtpRpNN',
	'5CSbQdWFVLuMKt8vQehE4Q',
	'a3XxQ7Aq9z9x2T6gSKivAy',
];

export const bookings: Replay[] = [
	create('bk-create', 8, '2026-12-07T10:00:00', {
		additionalFields: { ...english, metadata: '{"ref":"42"}', guests: 'g1@guest.test' },
	}),
	create('bk-create-rich', 3, '2026-12-08T12:00:00Z', {
		bookingQuestions: {
			mappingMode: 'defineBelow',
			value: { 'my-phone': '+4917612345678', topic: 'A' },
			schema: [],
		},
		additionalFields: {
			...english,
			lengthInMinutes: 30,
			location: { rows: { type: 'link' } },
		},
	}),
	create('bk-create-slug', 0, '2026-12-07T11:00:00Z', {
		eventTypeBy: 'userSlug',
		eventTypeSlug: 'solo',
		username: 'carol',
		organizationSlug: '',
		attendeePhoneNumber: '+4917612345678',
	}),
	create('team-bk-create-rr', 0, '2026-12-14T13:00:00Z', {
		eventTypeBy: 'team',
		teamId: byId(4),
		teamEventTypeId: byId(11),
		attendeeName: 'Zed',
		attendeeEmail: 'zed@guest.test',
		additionalFields: {},
	}),
	create('bk-create-recurring-count', 5, '2026-12-09T13:00:00Z', {
		additionalFields: { ...english, recurrenceCount: 2 },
	}),
	create('bk-create-seated', 4, '2026-12-10T09:00:00Z', {}),
	create('bk-create-seated2', 4, '2026-12-10T09:00:00Z', {
		attendeeName: 'Ben',
		attendeeEmail: 'ben@guest.test',
	}),
	create('bk-create-confirm2', 9, '2026-12-10T10:00:00Z', {}),
	create('bk-create-deadwebhook', 8, '2026-12-16T13:00:00Z', {
		attendeeName: 'Q',
		attendeeEmail: 'q@guest.test',
		attendeeTimeZone: untouched,
		additionalFields: {},
	}),
	about('bk-get', 'get', first),
	about('bk-get-seated', 'get', '8p7PVEsrFtov3fnG8ajydH'),
	about('bk-get-recurring', 'get', series),
	about('bk-get-old', 'get', moved),
	about('bk-reschedule', 'reschedule', moved, {
		start: '2026-12-11T10:00:00Z',
		additionalFields: { reschedulingReason: 'Moved' },
	}),
	about('bk-confirm', 'confirm', 'ipR1AKv71m3GfoXGjrafja'),
	about('bk-decline', 'decline', 'sYadSLhB7XPoFjiCTNKHTo', { reason: 'No time' }),
	about('bk-decline-again', 'decline', 'sYadSLhB7XPoFjiCTNKHTo', { reason: '' }),
	about('bk-cancel', 'cancel', first, { cancellationReason: 'Sick', additionalFields: {} }),
	about('bk-cancel-recurring-one', 'cancel', series, {
		cancellationReason: 'x',
		additionalFields: {},
	}),
	about('bk-cancel-seat', 'cancel', '8p7PVEsrFtov3fnG8ajydH', {
		cancellationReason: '',
		additionalFields: { seatUid: '3faff102-e7a0-4ba4-a77b-d4bd7094eff2' },
	}),
	about('bk-absent-host', 'markAbsent', 'gpHqV66pcHPHL7wg6aAcD4', {
		additionalFields: { hostAbsent: true },
	}),
	about('rr-reassign', 'reassign', '2u95dVmM2VVjUtWhH9LNnC'),
	about('rr-reassign-to', 'reassignToUser', '2u95dVmM2VVjUtWhH9LNnC', {
		userId: byId(1),
		reason: 'r',
	}),
	about('bk-callinks', 'getCalendarLinks', first, { returnAll: true }),
	about('bk-references', 'getReferences', 'wcVE6HoBFCop5zXeEHdnwL', {
		returnAll: true,
		filters: {},
	}),
	about('bk-recordings', 'getRecordings', 'wcVE6HoBFCop5zXeEHdnwL', { returnAll: true }),
	listed('bks', {}),
	listed('bks-attendee', { attendeeEmail: 'ann@guest.test' }, { sort: { sortStart: 'desc' } }),
	listed('bks-eventtype', { eventTypeIds: [8] }),
	listed('bks-eventtypes', { eventTypeIds: '8, 9' }),
	listed('bks-dates', {
		afterStart: '2026-12-07T10:30:00',
		beforeEnd: '2026-12-07T12:00:00',
	}),
	listed('bks-team', { teamsIds: '4' }),
	listed('bks-past', { status: 'past' }),
];

const slotForm = {
	eventTypeBy: 'id',
	eventTypeId: byId(8),
	start: '2026-12-07',
	end: '2026-12-09',
	timeZone: untouched,
	returnAll: true,
	additionalFields: {},
};

const inBerlin = daysInBerlin('2026-12-07', '2026-12-09');

const perSlot = (days: string[]) =>
	expect.arrayContaining([
		expect.objectContaining({ start: expect.stringContaining(days[0] ?? ''), date: days[0] }),
	]) as unknown as unknown[];

const reservationUid = 'd4970422-ea43-4de8-893c-f9f90842f470';

const reservation = (exchange: string, operation: string, form: object): Replay => ({
	exchange: `slots/${exchange}`,
	resource: 'slot',
	operation,
	form: { ...form },
});

export const slots: Replay[] = [
	{
		exchange: 'slots/slots-key',
		resource: 'slot',
		operation: 'getAll',
		form: slotForm,
		query: inBerlin,
		items: perSlot(['2026-12-07']),
	},
	{
		exchange: 'slots/slots-range',
		resource: 'slot',
		operation: 'getAll',
		form: { ...slotForm, additionalFields: { format: 'range' } },
		query: inBerlin,
		items: perSlot(['2026-12-07']),
	},
	{
		exchange: 'slots/slots-slug',
		resource: 'slot',
		operation: 'getAll',
		form: {
			...slotForm,
			eventTypeBy: 'userSlug',
			eventTypeSlug: 'solo',
			username: 'carol',
			organizationSlug: '',
		},
		query: inBerlin,
		items: perSlot(['2026-12-07']),
	},
	{
		exchange: 'slots/slots-org',
		resource: 'slot',
		operation: 'getAll',
		form: {
			...slotForm,
			eventTypeBy: 'userSlug',
			eventTypeSlug: 'intro',
			username: 'alice',
			organizationSlug: 'acme',
		},
		query: inBerlin,
		items: perSlot(['2026-12-07']),
	},
	{
		exchange: 'slots/slots-duration',
		resource: 'slot',
		operation: 'getAll',
		form: {
			...slotForm,
			eventTypeId: byId(3),
			additionalFields: { duration: byId(30) },
		},
		query: inBerlin,
		items: perSlot(['2026-12-07']),
	},
	reservation('slot-reserve', 'reserve', {
		eventTypeId: byId(8),
		slotStart: '2026-12-08T10:00:00',
		additionalFields: {},
	}),
	reservation('slot-res-get', 'getReservation', { reservationUid }),
	reservation('slot-res-patch', 'updateReservation', {
		reservationUid,
		eventTypeId: byId(8),
		slotStart: '2026-12-08T13:00:00Z',
		additionalFields: {},
	}),
	{
		...reservation('slot-res-delete', 'releaseReservation', { reservationUid }),
		items: [{ deleted: true, id: reservationUid }],
	},
	{
		exchange: 'routing-forms/routing-calc',
		resource: 'routingForm',
		operation: 'calculateSlots',
		form: {
			routingFormId: byId('seedroutingform0001'),
			formResponses: '{"question1":"answer1"}',
			start: '2026-12-14',
			end: '2026-12-15',
			timeZone: untouched,
			returnAll: true,
			additionalFields: {},
		},
		query: daysInBerlin('2026-12-14', '2026-12-15'),
		items: perSlot(['2026-12-14']),
	},
];
