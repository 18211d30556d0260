// A day at the sandbox's front desk: slots are what schedules leave free, bookings take them.
import { freeSlots } from './availability.mts';
import { startSandbox } from './index.mts';
import type { Sandbox } from './index.mts';
import type { EventType } from './scheduling.mts';

let sandbox: Sandbox;

beforeAll(async () => (sandbox = await startSandbox()));
afterAll(async () => await sandbox.stop());
beforeEach(() => sandbox.reset());

type Body = Record<string, unknown>;

interface Reply {
	status: number;
	data: Body & { uid: string; start: string; status: string };
	list: Array<Body & { uid: string; start: string; status: string }>;
	pagination: Body;
	message: string;
}

async function ask(route: string, version: string, body?: Body, key = sandbox.apiKey) {
	const [method = '', path = ''] = route.split(' ');
	const response = await fetch(`${sandbox.url}/v2${path}`, {
		method,
		headers: {
			authorization: `Bearer ${key}`,
			'cal-api-version': version,
			...(body ? { 'content-type': 'application/json' } : {}),
		},
		...(body ? { body: JSON.stringify(body) } : {}),
	});
	const json = (await response.json()) as Body & { error?: { message: string } };
	return {
		status: response.status,
		data: json.data,
		list: json.data,
		pagination: json.pagination,
		message: json.error?.message,
	} as Reply;
}

const SLOTS = '2024-09-04';
const BOOKINGS = '2026-02-25';

/** The Monday after next: nothing is seeded there. */
function someMonday(): string {
	const now = new Date();
	const days = 14 - ((now.getUTCDay() + 6) % 7);
	return new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}

async function slotsOn(day: string, more = 'eventTypeId=1'): Promise<string[]> {
	const { data } = await ask(
		`GET /slots?${more}&start=${day}&end=${day}&timeZone=Europe/Berlin`,
		SLOTS,
	);
	const days = data as unknown as Record<string, Array<{ start: string }>>;
	return Object.values(days).flatMap((slots) => slots.map(({ start }) => start));
}

const ada = { name: 'Ada Example', email: 'ada@example.test', timeZone: 'Europe/Berlin' };

const book = async (start: string, more: Body = {}) =>
	await ask('POST /bookings', BOOKINGS, { eventTypeId: 1, start, attendee: ada, ...more });

test('slots are the working hours in the zone of the schedule', async () => {
	const slots = await slotsOn(someMonday());
	expect(slots).toHaveLength(16);
	expect(slots[0]).toMatch(/T09:00:00\.000\+0[12]:00$/);
	expect(slots[15]).toMatch(/T16:30:00\.000\+0[12]:00$/);
});

test('the working day starts at nine on the clock, also when the clocks change', () => {
	const { state } = sandbox;
	const eventType = state.scheduling.eventTypes[0] as EventType;
	const first = (day: string) => {
		const start = Date.parse(`${day}T00:00:00Z`);
		const [epoch = 0] = freeSlots(state, eventType, { start, end: start + 86_400_000 }, 30);
		return new Date(epoch).toISOString();
	};
	// The last Friday of summer time in 2099, and the Monday after.
	expect(first('2099-10-23')).toBe('2099-10-23T07:00:00.000Z');
	expect(first('2099-10-26')).toBe('2099-10-26T08:00:00.000Z');
});

test('a booking takes its slot, refuses a second one, moves and gives it back', async () => {
	const [start = '', later = ''] = await slotsOn(someMonday());
	const made = await book(start, { metadata: { ref: '42' } });
	expect([made.status, made.data.status, made.data.metadata]).toEqual([
		201,
		'accepted',
		{ ref: '42' },
	]);
	expect(await slotsOn(someMonday())).not.toContain(start);
	const second = await book(start);
	expect([second.status, second.message]).toEqual([
		400,
		'User either already has booking at this time or is not available',
	]);
	const moved = await ask(`POST /bookings/${made.data.uid}/reschedule`, BOOKINGS, {
		start: later,
		reschedulingReason: 'Later',
	});
	expect(moved.data.rescheduledFromUid).toBe(made.data.uid);
	expect(await slotsOn(someMonday())).toContain(start);
	const old = await ask(`GET /bookings/${made.data.uid}`, BOOKINGS);
	expect([old.data.status, old.data.rescheduledToUid]).toEqual(['cancelled', moved.data.uid]);
	const gone = await ask(`POST /bookings/${moved.data.uid}/cancel`, BOOKINGS, {
		cancellationReason: 'Ill',
	});
	expect([gone.data.status, gone.data.cancellationReason]).toEqual(['cancelled', 'Ill']);
	expect(await slotsOn(someMonday())).toContain(later);
	const again = await ask(`POST /bookings/${moved.data.uid}/cancel`, BOOKINGS, {});
	expect([again.status, again.message]).toMatchObject([400, /cancelled already/]);
});

test.each([
	[{ start: '2020-01-06T09:00:00Z' }, 400, /in the past/],
	[{ eventTypeId: 3 }, 400, /Missing required booking field response: topic/],
	[{ eventTypeId: 999 }, 404, /Event type with id 999 not found/],
	[{ lengthInMinutes: 45 }, 400, /does not have multiple possible lengths/],
	[{ attendee: { name: 'Ada', timeZone: 'Europe/Berlin' } }, 400, /email or phone number/],
	[{ attendee: { ...ada, timeZone: 'Mars/Base' } }, 400, /valid IANA time-zone/],
	[{ location: { type: 'address' } }, 400, /type address not valid for event type/],
])('refuses %j', async (more, status, message) => {
	const [start = ''] = await slotsOn(someMonday());
	const reply = await book(start, more as Body);
	expect([reply.status, reply.message]).toEqual([status, expect.stringMatching(message)]);
});

test('a series is several bookings, cancelled together from one on', async () => {
	const [start = ''] = await slotsOn(someMonday(), 'eventTypeId=4');
	const { list } = await book(start, { eventTypeId: 4, recurrenceCount: 3 });
	expect(list).toHaveLength(3);
	expect(Date.parse(list[1]?.start ?? '') - Date.parse(list[0]?.start ?? '')).toBe(7 * 86_400_000);
	const series = list[0]?.recurringBookingUid;
	expect((await ask(`GET /bookings/${String(series)}`, BOOKINGS)).list).toHaveLength(3);
	const cancelled = await ask(`POST /bookings/${list[1]?.uid}/cancel`, BOOKINGS, {
		cancelSubsequentBookings: true,
	});
	expect(cancelled.list.map(({ uid }) => uid)).toEqual([list[1]?.uid, list[2]?.uid]);
});

test('seats share one booking until it is full, and are cancelled one by one', async () => {
	const [start = ''] = await slotsOn(someMonday(), 'eventTypeId=5');
	const first = await book(start, { eventTypeId: 5 });
	const second = await book(start, { eventTypeId: 5, attendee: { ...ada, email: 'b@x.test' } });
	expect(second.data.uid).toBe(first.data.uid);
	expect(second.data.seatUid).not.toBe(first.data.seatUid);
	const bySeat = await ask(`GET /bookings/by-seat/${String(first.data.seatUid)}`, BOOKINGS);
	expect(bySeat.data.uid).toBe(first.data.uid);
	const left = await ask(`POST /bookings/${first.data.uid}/cancel`, BOOKINGS, {
		seatUid: first.data.seatUid,
	});
	expect(left.data).toMatchObject({ status: 'accepted', attendees: [{ email: 'b@x.test' }] });
});

test('a booking that waits is confirmed or declined by its host only', async () => {
	const waiting = await ask('GET /bookings?status=unconfirmed', '2026-05-01');
	const [first, second] = waiting.list.map(({ uid }) => uid);
	const stranger = await ask(`POST /bookings/${first}/confirm`, BOOKINGS, {}, sandbox.keys.solo);
	expect(stranger.status).toBe(401);
	expect((await ask(`POST /bookings/${first}/confirm`, BOOKINGS, {})).data.status).toBe('accepted');
	expect((await ask(`POST /bookings/${first}/confirm`, BOOKINGS, {})).status).toBe(400);
	const declined = await ask(`POST /bookings/${second}/decline`, BOOKINGS, { reason: 'No' });
	expect(declined.data.status).toBe('rejected');
	expect((await ask('GET /bookings?status=unconfirmed', '2026-05-01')).list).toEqual([]);
});

test('absence is told after the start only', async () => {
	const past = await ask('GET /bookings?status=past', '2026-05-01');
	const { uid = '' } = past.list[0] ?? {};
	const marked = await ask(`POST /bookings/${uid}/mark-absent`, BOOKINGS, { host: true });
	expect(marked.data.absentHost).toBe(true);
	const [start = ''] = await slotsOn(someMonday());
	const { data } = await book(start);
	const early = await ask(`POST /bookings/${data.uid}/mark-absent`, BOOKINGS, { host: true });
	expect([early.status, early.message]).toMatchObject([400, /only be marked as absent after/]);
});

test('a list is read page by page, by cursor today and by numbers in 2025', async () => {
	const all = await ask('GET /bookings?limit=100', '2026-05-01');
	const first = await ask('GET /bookings?limit=2', '2026-05-01');
	expect(first.pagination).toMatchObject({ hasMore: true });
	const next = await ask(
		`GET /bookings?limit=100&cursor=${String(first.pagination.nextCursor)}`,
		'2026-05-01',
	);
	expect([...first.list, ...next.list]).toEqual(all.list);
	const old = await startSandbox({ edition: 'calCom2025August' });
	try {
		const response = await fetch(`${old.url}/v2/bookings?take=2&skip=2`, {
			headers: { authorization: `Bearer ${old.apiKey}`, 'cal-api-version': '2024-08-13' },
		});
		const { data, pagination } = (await response.json()) as { data: Body[]; pagination: Body };
		expect(data).toHaveLength(2);
		expect(pagination).toMatchObject({ totalItems: all.list.length, currentPage: 2 });
	} finally {
		await old.stop();
	}
});

test('a reserved slot is free for nobody else, until it is released', async () => {
	const [slotStart = ''] = await slotsOn(someMonday());
	const held = await ask('POST /slots/reservations', SLOTS, { eventTypeId: 1, slotStart });
	expect(held.status).toBe(201);
	expect(await slotsOn(someMonday())).not.toContain(slotStart);
	const twice = await ask('POST /slots/reservations', SLOTS, { eventTypeId: 1, slotStart });
	expect(twice.status).toBe(422);
	const uid = String(held.data.reservationUid);
	await ask(`DELETE /slots/reservations/${uid}`, SLOTS);
	expect((await ask(`GET /slots/reservations/${uid}`, SLOTS)).data).toBeNull();
	expect(await slotsOn(someMonday())).toContain(slotStart);
});

test('nobody is booked while out of office', async () => {
	const day = someMonday();
	const made = await ask('POST /me/ooo', '', {
		start: `${day}T00:00:00Z`,
		end: `${day}T00:00:00Z`,
	});
	expect(made.status).toBe(201);
	expect(await slotsOn(day)).toEqual([]);
	const twice = await ask('POST /me/ooo', '', {
		start: `${day}T00:00:00Z`,
		end: `${day}T00:00:00Z`,
	});
	expect(twice.status).toBe(409);
	await ask(`DELETE /me/ooo/${String(made.data.id)}`, '');
	expect(await slotsOn(day)).toHaveLength(16);
});

test('a team takes turns: a slot is free while one host is', async () => {
	const [start = ''] = await slotsOn(someMonday(), 'eventTypeId=10');
	const first = await book(start, { eventTypeId: 10 });
	const second = await book(start, { eventTypeId: 10 });
	expect([first.status, second.status]).toEqual([201, 201]);
	expect(first.data.hosts).not.toEqual(second.data.hosts);
	expect((await book(start, { eventTypeId: 10 })).status).toBe(400);
});

test('guests are added once', async () => {
	const [start = ''] = await slotsOn(someMonday());
	const { data } = await book(start);
	const route = `POST /bookings/${data.uid}/guests`;
	const guests = [{ email: 'g@x.test' }];
	const added = await ask(route, '2024-08-13', { guests });
	expect(added.data.guests).toEqual(['g@x.test']);
	expect((await ask(route, '2024-08-13', { guests })).status).toBe(400);
});

const EVENT_TYPES = '2026-06-12';

test('an event type is made, changed, asked about and deleted', async () => {
	const form = { title: 'Demo', slug: 'demo', lengthInMinutes: 20 };
	const made = await ask('POST /event-types', EVENT_TYPES, form);
	expect([made.status, made.data.bookingUrl]).toEqual([201, 'https://cal.test/alice/demo']);
	expect((await ask('POST /event-types', EVENT_TYPES, form)).status).toBe(400);
	const path = `/event-types/${String(made.data.id)}`;
	const changed = await ask(`PATCH ${path}`, EVENT_TYPES, { title: 'Product demo' });
	expect(changed.data).toMatchObject({ title: 'Product demo', slug: 'demo', lengthInMinutes: 20 });
	const company = { field: 'custom', slug: 'company', label: 'Company', type: 'shortText' };
	await ask(`POST ${path}/booking-fields`, EVENT_TYPES, { bookingFields: [company] });
	const { data } = await ask(`GET ${path}`, EVENT_TYPES);
	expect(data.bookingFields).toContainEqual(expect.objectContaining(company));
	expect((await ask(`GET ${path}`, EVENT_TYPES, undefined, sandbox.keys.solo)).status).toBe(404);
	expect((await ask(`DELETE ${path}`, EVENT_TYPES)).data).toMatchObject({ slug: 'demo' });
	expect((await ask(`GET ${path}`, EVENT_TYPES)).status).toBe(404);
});

test('team event types are the same inside of their organization and out of it', async () => {
	const inside = await ask('GET /organizations/1/teams/4/event-types', EVENT_TYPES);
	const plain = await ask('GET /teams/4/event-types', EVENT_TYPES);
	expect(inside.list.map(({ slug }) => slug)).toEqual(['sales-demo']);
	expect(plain.list).toEqual(inside.list);
});

test('one schedule is the default, and its hours are the slots', async () => {
	const made = await ask('POST /schedules', '2024-06-11', {
		name: 'Mornings',
		timeZone: 'Europe/Berlin',
		isDefault: true,
		availability: [{ days: ['Monday'], startTime: '08:00', endTime: '10:00' }],
	});
	expect(made.status).toBe(201);
	const { list } = await ask('GET /schedules', '2024-06-11');
	expect(list.filter(({ isDefault }) => isDefault).map(({ name }) => name)).toEqual(['Mornings']);
	expect(await slotsOn(someMonday())).toHaveLength(4);
	expect((await ask('GET /schedules/2', '2024-06-11')).status).toBe(403);
});

test('private links come and go', async () => {
	const made = await ask('POST /event-types/1/private-links', '2024-09-04', { maxUsageCount: 3 });
	expect(made.data).toMatchObject({ eventTypeId: 1, isExpired: false, maxUsageCount: 3 });
	const path = `/event-types/1/private-links/${String(made.data.linkId)}`;
	expect((await ask(`DELETE ${path}`, '2024-09-04')).status).toBe(200);
	expect((await ask(`DELETE ${path}`, '2024-09-04')).status).toBe(404);
});
