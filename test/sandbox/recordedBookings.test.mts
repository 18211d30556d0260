// Slots and bookings, held against what a real server of 2025 was heard to answer.
import { startSandbox } from './index.mts';
import type { Sandbox } from './index.mts';
import { differences, recorded, shape } from './recorded.mts';

let sandbox: Sandbox;

beforeAll(async () => (sandbox = await startSandbox({ edition: 'calCom2025August' })));
afterAll(async () => await sandbox.stop());
beforeEach(() => sandbox.reset());

type Body = Record<string, unknown>;
type Who = 'owner' | 'solo' | undefined;
type Ask = [route: string, body?: Body];

async function ask(who: Who, version: string | undefined, [route, body]: Ask) {
	const [method = '', path = ''] = route.split(' ');
	const response = await fetch(`${sandbox.url}/v2${path}`, {
		method,
		headers: {
			...(who ? { authorization: `Bearer ${sandbox.keys[who]}` } : {}),
			...(version ? { 'cal-api-version': version } : {}),
			...(body ? { 'content-type': 'application/json' } : {}),
		},
		...(body ? { body: JSON.stringify(body) } : {}),
	});
	return { status: response.status, answer: (await response.json()) as Body };
}

/** The Monday after next, 13 hours UTC at most: a working day on which nothing is seeded. */
function monday(time: string): string {
	const now = new Date();
	const days = 14 - ((now.getUTCDay() + 6) % 7);
	return `${new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)}T${time}:00Z`;
}

const day = () => monday('00:00').slice(0, 10);

const attendee = {
	name: 'Ann Guest',
	email: 'ann@guest.test',
	timeZone: 'Europe/Berlin',
	language: 'en',
};

const booking = (eventTypeId: number, time: string, more: Body = {}): Ask => [
	'POST /bookings',
	{ eventTypeId, start: monday(time), attendee, ...more },
];

interface Made {
	/** Carol's, accepted. */
	solo: string;
	/** Alice's, waiting. */
	pending: string;
	seated: string;
	seatUid: string;
	series: string;
	/** By turns, of the team. */
	turns: string;
	past: string;
}

async function made(): Promise<Made> {
	const book = async (...row: Parameters<typeof booking>) => {
		const { answer } = await ask('owner', '2024-08-13', booking(...row));
		return answer.data as { uid: string; seatUid: string };
	};
	const solo = await book(9, '09:00', { metadata: { ref: '42' }, guests: ['g1@guest.test'] });
	const pending = await book(6, '11:00');
	const seated = await book(5, '12:00');
	const [first] = (await book(4, '13:00')) as unknown as Array<{ uid: string }>;
	const turns = await book(10, '14:00');
	return {
		solo: solo.uid,
		pending: pending.uid,
		seated: seated.uid,
		seatUid: seated.seatUid,
		series: first?.uid ?? '',
		turns: turns.uid,
		past: sandbox.state.scheduling.bookings[0]?.uid ?? '',
	};
}

type Row = [name: string, who: Who, request: (uid: Made) => Ask];

const range = () => `start=${day()}&end=${day()}`;

const reserve = (eventTypeId: number, time: string): Ask => [
	'POST /slots/reservations',
	{ eventTypeId, slotStart: monday(time) },
];

const slots: Row[] = [
	['slots', undefined, () => [`GET /slots?eventTypeId=9&${range()}`]],
	['slots-range', undefined, () => [`GET /slots?eventTypeId=9&${range()}&format=range`]],
	['slots-slug', undefined, () => [`GET /slots?eventTypeSlug=solo&username=carol&${range()}`]],
	[
		'slots-org',
		undefined,
		() => [`GET /slots?eventTypeSlug=intro&username=alice&organizationSlug=acme&${range()}`],
	],
	['slots-400', undefined, () => ['GET /slots']],
	['slots-400b', undefined, () => ['GET /slots?eventTypeId=9']],
	['slots-baddate', undefined, () => ['GET /slots?eventTypeId=9&start=x&end=y']],
	[
		'slots-end-before-start',
		undefined,
		() => ['GET /slots?eventTypeId=9&start=2099-12-09&end=2099-12-07'],
	],
	['slots-badtz', undefined, () => [`GET /slots?eventTypeId=9&${range()}&timeZone=Mars/X`]],
	['slot-reserve', 'solo', () => reserve(9, '10:00')],
	['slot-reserve-noauth', undefined, () => reserve(9, '10:00')],
	['slot-reserve-taken', 'solo', () => reserve(9, '09:00')],
	['slot-reserve-400', 'solo', () => ['POST /slots/reservations', {}]],
	['slot-reserve-404', 'solo', () => reserve(99999, '09:00')],
	['slot-res-get-404', 'solo', () => ['GET /slots/reservations/nope']],
	['slot-res-delete-again', 'solo', () => ['DELETE /slots/reservations/nope']],
];

const bookings: Row[] = [
	[
		'bk-create',
		'solo',
		() => booking(9, '10:00', { metadata: { ref: '42' }, guests: ['g1@guest.test'] }),
	],
	['bk-create-public', undefined, () => booking(9, '10:00')],
	[
		'bk-create-slug',
		undefined,
		() => [
			'POST /bookings',
			{
				eventTypeSlug: 'solo',
				username: 'carol',
				start: monday('10:00'),
				attendee: { ...attendee, phoneNumber: '+4917612345678' },
			},
		],
	],
	['bk-create-taken', 'solo', () => booking(9, '09:00')],
	['bk-create-outside-hours', 'solo', () => booking(9, '03:00')],
	['bk-create-past', 'solo', () => booking(9, '09:00', { start: '2020-12-07T09:00:00Z' })],
	[
		'bk-create-400b',
		'solo',
		() => ['POST /bookings', { eventTypeId: 'x', start: 'nope', attendee: { name: 5 } }],
	],
	['bk-create-noattendee', 'solo', () => booking(9, '12:00', { attendee: undefined })],
	['bk-create-et404', 'solo', () => booking(99999, '12:00')],
	[
		'bk-create-badtz',
		'solo',
		() => booking(9, '12:00', { attendee: { ...attendee, timeZone: 'Nope' } }),
	],
	['bk-create-length-not-allowed', 'solo', () => booking(9, '12:00', { lengthInMinutes: 45 })],
	['bk-create-missing-field', 'owner', () => booking(3, '09:00')],
	[
		'bk-create-rich-badlocation',
		'owner',
		() => booking(1, '09:00', { location: { type: 'address' } }),
	],
	['bk-create-recurring-count', 'owner', () => booking(4, '09:00', { recurrenceCount: 2 })],
	['bk-create-seated', 'owner', () => booking(5, '09:00')],
	['bk-create-seated2', 'owner', () => booking(5, '12:00')],
	['bk-create-confirm2', 'owner', () => booking(6, '09:00')],
	['team-bk-create-rr', undefined, () => booking(10, '09:00')],
	['bk-get', 'solo', ({ solo }) => [`GET /bookings/${solo}`]],
	['bk-get-public', undefined, ({ solo }) => [`GET /bookings/${solo}`]],
	['bk-get-404', 'solo', () => ['GET /bookings/nope']],
	['bk-get-other', 'owner', ({ solo }) => [`GET /bookings/${solo}`]],
	['bk-get-seated', 'owner', ({ seated }) => [`GET /bookings/${seated}`]],
	['bk-get-recurring', 'owner', ({ series }) => [`GET /bookings/${series}`]],
	['bks', 'solo', () => ['GET /bookings']],
	['bks-take', 'owner', () => ['GET /bookings?take=1&skip=1']],
	['bks-take0', 'solo', () => ['GET /bookings?take=0']],
	['bks-status', 'solo', () => ['GET /bookings?status=upcoming,unconfirmed']],
	['bks-status-bad', 'solo', () => ['GET /bookings?status=nope']],
	['bks-sort-bad', 'solo', () => ['GET /bookings?sortStart=up']],
	['bks-team', 'owner', () => ['GET /bookings?teamId=5']],
	['bks-past', 'owner', () => ['GET /bookings?status=past']],
	[
		'bk-reschedule',
		'solo',
		({ solo }) => [
			`POST /bookings/${solo}/reschedule`,
			{ start: monday('10:00'), reschedulingReason: 'Moved' },
		],
	],
	[
		'bk-reschedule-taken',
		'owner',
		({ pending }) => [`POST /bookings/${pending}/reschedule`, { start: monday('12:00') }],
	],
	['bk-reschedule-400', 'solo', ({ solo }) => [`POST /bookings/${solo}/reschedule`, {}]],
	['bk-confirm', 'owner', ({ pending }) => [`POST /bookings/${pending}/confirm`]],
	['bk-confirm-again', 'solo', ({ solo }) => [`POST /bookings/${solo}/confirm`]],
	['bk-confirm-other', 'solo', ({ pending }) => [`POST /bookings/${pending}/confirm`]],
	[
		'bk-decline',
		'owner',
		({ pending }) => [`POST /bookings/${pending}/decline`, { reason: 'No time' }],
	],
	['bk-absent', 'solo', ({ solo }) => [`POST /bookings/${solo}/mark-absent`, { host: true }]],
	[
		'bk-absent-400',
		'solo',
		({ solo }) => [`POST /bookings/${solo}/mark-absent`, { attendees: 'x' }],
	],
	['bk-absent-404', 'solo', () => ['POST /bookings/nope/mark-absent', { host: true }]],
	['bk-absent-host', 'owner', ({ past }) => [`POST /bookings/${past}/mark-absent`, { host: true }]],
	['bk-callinks', 'solo', ({ solo }) => [`GET /bookings/${solo}/calendar-links`]],
	['bk-references', 'solo', ({ solo }) => [`GET /bookings/${solo}/references`]],
	['bk-recordings', 'solo', ({ solo }) => [`GET /bookings/${solo}/recordings`]],
	['bk-reassign', 'solo', ({ solo }) => [`POST /bookings/${solo}/reassign`]],
	['bk-reassign-user', 'solo', ({ solo }) => [`POST /bookings/${solo}/reassign/1`, {}]],
	['rr-reassign', 'owner', ({ turns }) => [`POST /bookings/${turns}/reassign`]],
	[
		'rr-reassign-to',
		'owner',
		({ turns }) => [`POST /bookings/${turns}/reassign/1`, { reason: 'r' }],
	],
	[
		'bk-location',
		'solo',
		({ solo }) => [
			`PATCH /bookings/${solo}/location`,
			{ location: { type: 'address', address: 'x' } },
		],
	],
	[
		'bk-cancel',
		'solo',
		({ solo }) => [`POST /bookings/${solo}/cancel`, { cancellationReason: 'Sick' }],
	],
	['bk-cancel-404', 'solo', () => ['POST /bookings/nope/cancel', { cancellationReason: 'x' }]],
	[
		'bk-cancel-seat-noseat',
		undefined,
		({ seated }) => [`POST /bookings/${seated}/cancel`, { cancellationReason: 'x' }],
	],
	[
		'bk-cancel-seat',
		undefined,
		({ seated, seatUid }) => [`POST /bookings/${seated}/cancel`, { seatUid }],
	],
	[
		'bk-cancel-recurring-one',
		'owner',
		({ series }) => [`POST /bookings/${series}/cancel`, { cancellationReason: 'x' }],
	],
	[
		'bk-cancel-past',
		'owner',
		({ past }) => [`POST /bookings/${past}/cancel`, { cancellationReason: 'x' }],
	],
];

/** The words of a refusal, without what the seed and the clock say otherwise. */
function words(body: unknown): unknown {
	const { error, message } = body as { error?: { message: string }; message?: string };
	return (error?.message ?? message)
		?.replace(/uid=\w+|[Ii][dD][ =]\d+|\d{4}-\d\d-\d\dT[\d:.]+Z|bookings\/\w+\//g, '…')
		.replace(/response: \S+|location types: .*?, and/g, '…');
}

/** Slots come by day: which days these are depends on the clock. */
function withoutDays(body: unknown): unknown {
	const { data, ...rest } = body as Body;
	return data ? { ...rest, data: Object.values(data) } : body;
}

async function hold(
	version: string,
	file: string,
	[name, who, request]: Row,
	clean = (body: unknown) => body,
) {
	const { response } = recorded(file, name);
	const { status, answer } = await ask(who, version, request(await made()));
	expect({
		status,
		differences: differences(shape(clean(response.body)), shape(clean(answer))),
		words: words(answer),
	}).toEqual({ status: response.status, differences: [], words: words(response.body) });
}

test.each(slots)('%s', async (...row) => {
	const clean = row[0].startsWith('slots') ? withoutDays : undefined;
	await hold('2024-09-04', 'slots', row, clean);
});

test.each(bookings)('%s', async (...row) => await hold('2024-08-13', 'bookings', row));
