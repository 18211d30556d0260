// Bookings beyond the plain ones: who may change them, seats that move, teams, and what is told.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

import { startSandbox } from './index.mts';
import type { Sandbox } from './index.mts';
import { differences, recordedDeliveries, shape } from './recorded.mts';

let sandbox: Sandbox;

const RECORDED = recordedDeliveries();

beforeAll(async () => (sandbox = await startSandbox()));
afterAll(async () => await sandbox.stop());
beforeEach(() => sandbox.reset());

type Body = Record<string, unknown>;

type Shown = Body & { uid: string; seatUid: string; status: string; attendees: Body[] };

interface Reply {
	status: number;
	data: Shown;
	message?: string;
}

async function ask(route: string, body?: Body, key: string | null = sandbox.apiKey) {
	const [method = '', path = ''] = route.split(' ');
	const version = /slots/.test(path)
		? '2024-09-04'
		: /guests|attendees|location/.test(path)
			? '2024-08-13'
			: '2026-02-25';
	const response = await fetch(`${sandbox.url}/v2${path}`, {
		method,
		headers: {
			...(key ? { authorization: `Bearer ${key}` } : {}),
			'cal-api-version': version,
			...(body ? { 'content-type': 'application/json' } : {}),
		},
		...(body ? { body: JSON.stringify(body) } : {}),
	});
	const json = (await response.json()) as { data: Shown; error?: { message: string } };
	return { status: response.status, data: json.data, message: json.error?.message } as Reply;
}

/** The Monday after next, on which nothing is seeded. */
function monday(time: string): string {
	const now = new Date();
	const days = 14 - ((now.getUTCDay() + 6) % 7);
	return `${new Date(now.getTime() + days * 86_400_000).toISOString().slice(0, 10)}T${time}:00Z`;
}

const ada = { name: 'Ada Example', email: 'ada@example.test', timeZone: 'Europe/Berlin' };

const book = async (eventTypeId: number, time: string, more: Body = {}, key?: string | null) =>
	await ask('POST /bookings', { eventTypeId, start: monday(time), attendee: ada, ...more }, key);

async function slots(query: string): Promise<Array<{ start: string } & Body>> {
	const day = monday('00:00').slice(0, 10);
	const { data } = await ask(`GET /slots?${query}&start=${day}&end=${day}`, undefined, null);
	return Object.values(data as unknown as Record<string, Array<{ start: string }>>).flat();
}

test('only hosts change a booking, and those who run their organization', async () => {
	const { uid } = (await book(8, '09:00')).data;
	const change: Array<[string, Body?]> = [
		[`POST /bookings/${uid}/decline`, {}],
		[`POST /bookings/${uid}/request-reschedule`, {}],
		[`POST /bookings/${uid}/guests`, { guests: [{ email: 'g@x.test' }] }],
		[`PATCH /bookings/${uid}/location`, { location: { type: 'address', address: 'HQ' } }],
		[`GET /bookings/${uid}/calendar-links`],
	];
	for (const [route, body] of change) {
		expect([route, (await ask(route, body, sandbox.keys.solo)).status]).toEqual([route, 401]);
	}
	const moved = await ask(`PATCH /bookings/${uid}/location`, {
		location: { type: 'address', address: 'HQ' },
	});
	expect(moved.data).toMatchObject({
		location: 'HQ',
		bookingFieldsResponses: { location: { value: 'address', optionValue: 'HQ' } },
	});
});

test('guests book, move and cancel without a key', async () => {
	const made = await book(1, '09:00', {}, null);
	expect([made.status, made.data.isPlatformManagedUserBooking]).toEqual([201, false]);
	const start = monday('10:00');
	const reason = { start, reschedulingReason: 'Later' };
	const moved = await ask(`POST /bookings/${made.data.uid}/reschedule`, reason, null);
	expect([moved.status, moved.data]).toMatchObject([
		201,
		{
			cancellationReason: 'Later',
			icsUid: made.data.icsUid,
			bookingFieldsResponses: { rescheduleReason: 'Later', displayEmail: ada.email },
		},
	]);
	const gone = await ask(`POST /bookings/${moved.data.uid}/cancel`, {}, null);
	expect(gone.data.status).toBe('cancelled');
});

test('what the endpoint does not know is refused', async () => {
	const extra = await book(1, '09:00', { color: 'red' });
	expect([extra.status, extra.message]).toEqual([
		400,
		'color property is wrong,property color should not exist ',
	]);
	expect((await ask('GET /slots?eventTypeId=1&start=2099-01-05&end=2099-01-05&x=1')).status).toBe(
		400,
	);
});

test('an attendee needs an address, not a name in its place', async () => {
	const made = await book(1, '09:00', { attendee: { ...ada, email: 'nora' } });
	expect([made.status, made.message]).toEqual([
		400,
		'attendee property is wrong, email property is wrong,email must be an email ',
	]);
});

test('hosts book over what is there, guests do not', async () => {
	await book(1, '09:00');
	const over = { allowConflicts: true };
	expect((await book(2, '09:00', over, null)).status).toBe(400);
	expect((await book(2, '09:00', over)).status).toBe(201);
});

test('one seat moves, and the others stay', async () => {
	const first = await book(5, '09:00');
	await book(5, '09:00', { attendee: { ...ada, email: 'b@x.test' } });
	expect(first.data.title).toBe('Workshop with Alice Owner');
	expect(await slots('eventTypeId=5')).toContainEqual({
		start: monday('09:00').replace(':00Z', ':00.000Z'),
		attendeesCount: 2,
		bookingUid: first.data.uid,
	});
	const { uid, seatUid } = first.data;
	const moved = await ask(`POST /bookings/${uid}/reschedule`, { start: monday('12:00'), seatUid });
	expect(moved.data.attendees).toMatchObject([{ email: ada.email, seatUid }]);
	const old = await ask(`GET /bookings/${uid}`);
	expect([old.data.status, old.data.attendees]).toMatchObject([
		'accepted',
		[{ email: 'b@x.test' }],
	]);
	const nobody = { start: monday('13:00'), seatUid: 'nope' };
	expect((await ask(`POST /bookings/${uid}/reschedule`, nobody)).status).toBe(404);
});

test('seats are full at some time', async () => {
	const guests = ['a', 'b', 'c', 'd'].map((name) => `${name}@x.test`);
	expect((await book(5, '09:00', { guests })).status).toBe(201);
	expect((await book(5, '09:00')).status).toBe(400);
	expect((await slots('eventTypeId=5')).map(({ start }) => start)).not.toContain(
		monday('09:00').replace(':00Z', ':00.000Z'),
	);
});

test('a collective meeting takes everybody, and is the team’s by name', async () => {
	const demo = sandbox.state.scheduling.eventTypes.find(({ id }) => id === 10);
	Object.assign(demo ?? {}, { schedulingType: 'collective' });
	const { data } = await book(10, '09:00');
	expect(data).toMatchObject({ hosts: [{ id: 1 }], attendees: [ada, { name: 'Bob Member' }] });
	expect(data.title).toMatch(/^Sales demo between \w+ and Ada Example$/);
	expect((await book(8, '09:00')).status).toBe(400);
});

test('several people are asked for a time that suits all of them', async () => {
	await book(8, '09:00');
	const starts = await slots('usernames=alice,bob&organizationSlug=acme');
	expect(starts.map(({ start }) => start)).not.toContain(monday('09:00').replace('Z', '.000Z'));
	expect(starts).toHaveLength(15);
});

test('slots and bookings take the length that was chosen', async () => {
	expect(await slots('eventTypeId=7&duration=60')).toHaveLength(8);
	expect((await book(7, '09:00', { lengthInMinutes: 60 })).data.duration).toBe(60);
	const wrong = await book(7, '12:00', { lengthInMinutes: 20 });
	expect([wrong.status, wrong.message]).toMatchObject([400, /possible lengths are: 15, 30, 60/]);
});

test('only guests with a key say how long a slot is held', async () => {
	const form = { eventTypeId: 1, slotStart: monday('09:00'), reservationDuration: 15 };
	expect((await ask('POST /slots/reservations', form, null)).status).toBe(401);
	const { status, data } = await ask('POST /slots/reservations', form);
	expect([status, data.reservationDuration]).toEqual([201, 15]);
	expect((await ask('PATCH /slots/reservations/nope', form)).status).toBe(404);
});

test('an instant meeting is a team’s, and waits for a host', async () => {
	expect((await book(1, '09:00', { instant: true })).status).toBe(400);
	expect((await book(10, '03:00', { instant: true })).data.status).toBe('pending');
});

test('a code proves an address', async () => {
	const verify = async (code: string) =>
		await ask('POST /bookings/verification/email/verify-code', { email: ada.email, code }, null);
	expect((await verify('000000')).status).toBe(400);
	expect((await verify('123456')).data).toBe(true);
});

describe('what webhooks are told', () => {
	interface Told {
		triggerEvent: string;
		payload: Body;
	}
	const told: Told[] = [];
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			told.push(JSON.parse(Buffer.concat(chunks).toString()) as Told);
			response.end('ok');
		});
	});

	beforeAll(async () => {
		server.listen(0, '127.0.0.1');
		await once(server, 'listening');
	});
	afterAll(() => server.close());
	beforeEach(async () => {
		told.length = 0;
		const { port } = server.address() as AddressInfo;
		const subscriberUrl = `http://127.0.0.1:${port}`;
		const triggers = RECORDED.map(({ triggerEvent }) => triggerEvent);
		await ask('POST /webhooks', { active: true, subscriberUrl, triggers: [...new Set(triggers)] });
	});

	async function events(): Promise<Told[]> {
		await sandbox.settled();
		return told.splice(0);
	}

	const makers: Array<[trigger: string, make: () => Promise<unknown>]> = [
		['BOOKING_CREATED', async () => await book(1, '09:00', { guests: ['g@x.test'] })],
		['BOOKING_REQUESTED', async () => await book(6, '09:00')],
		[
			'BOOKING_RESCHEDULED',
			async () => await ask(`POST /bookings/${seeded(4)}/reschedule`, { start: monday('09:00') }),
		],
		[
			'BOOKING_REJECTED',
			async () => await ask(`POST /bookings/${seeded(2)}/decline`, { reason: 'No time' }),
		],
		[
			'BOOKING_CANCELLED',
			async () => {
				const { uid } = (await book(1, '09:00', { guests: ['g@x.test'] })).data;
				await events();
				await ask(`POST /bookings/${uid}/cancel`, { cancellationReason: 'Sick' });
			},
		],
		[
			'BOOKING_NO_SHOW_UPDATED',
			async () =>
				await ask(`POST /bookings/${seeded(1)}/mark-absent`, {
					attendees: [{ email: 'ada@guest.test', absent: true }],
				}),
		],
	];

	const seeded = (index: number) => sandbox.state.scheduling.bookings[index]?.uid ?? '';

	it.each(makers)('%s has the shape of the recorded one', async (trigger, make) => {
		await make();
		const [event, ...more] = await events();
		expect([event?.triggerEvent, more]).toEqual([trigger, []]);
		const [first] = RECORDED.filter(({ triggerEvent }) => triggerEvent === trigger);
		expect(differences(shape(first?.payload), shape(event?.payload))).toEqual([]);
	});

	it('says who was marked absent, and nothing of the booking', async () => {
		await makers[5]?.[1]();
		expect((await events())[0]?.payload).toEqual({
			message: 'ada@guest.test marked as no-show',
			attendees: [{ email: 'ada@guest.test', noShow: true }],
			bookingUid: seeded(1),
			bookingId: sandbox.state.scheduling.bookings[1]?.id,
		});
	});

	it('tells a confirmation as a new booking', async () => {
		await ask(`POST /bookings/${seeded(2)}/confirm`);
		expect(await events()).toMatchObject([
			{
				triggerEvent: 'BOOKING_CREATED',
				payload: { status: 'ACCEPTED', requiresConfirmation: true },
			},
		]);
	});
});
