// Changes of a booking whose answer is lost: the node looks, and says what became of them.
import { runNode } from '../engine/engine.mts';
import { startSandbox } from '../sandbox/index.mts';
import type { Fault, Sandbox } from '../sandbox/index.mts';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterEach(() => sandbox.reset());

afterAll(async () => await sandbox.stop());

type Json = Record<string, unknown>;

const LOST: Fault = { kind: 'status', status: 500, applied: true };
const NOT_DONE: Fault = { kind: 'status', status: 503, applied: false };
const SEATED = 5;

const pick = (value: unknown) => ({ __rl: true, mode: 'id', value });

async function call(operation: string, parameters: Json): Promise<Json> {
	const { apiKey, url: baseUrl } = sandbox;
	const { items, error } = await runNode({
		type: 'calCom',
		parameters: { resource: 'booking', operation, ...parameters },
		credentials: { calComV2Api: { apiKey, server: 'selfHosted', baseUrl, apiGeneration: '2026' } },
	});
	return error ? { error: error.message, hint: error.description } : (items[0]?.json ?? {});
}

/** What goes wrong with every write on a booking. */
function breakWrites(fault: Fault): void {
	sandbox.fault(({ method, path }) =>
		method !== 'GET' && path.startsWith('/v2/bookings/') ? fault : undefined,
	);
}

async function seatOf(email: string, start: string): Promise<{ uid: string; seatUid: string }> {
	const { apiKey, url } = sandbox;
	const attendee = { name: 'Ada Example', email, timeZone: 'Europe/Berlin' };
	const reply = await fetch(`${url}/v2/bookings`, {
		method: 'POST',
		headers: {
			Authorization: `Bearer ${apiKey}`,
			'cal-api-version': '2026-02-25',
			'Content-Type': 'application/json',
		},
		body: JSON.stringify({ eventTypeId: SEATED, start, attendee }),
	});
	const { data } = (await reply.json()) as { data: { uid: string; seatUid: string } };
	return data;
}

const hoursLater = (start: string, hours: number) =>
	new Date(Date.parse(start) + hours * 3_600_000).toISOString();

/** A booking that is over, which people can be marked absent from, and one that is to come. */
const seeded = (index: number) => sandbox.state.scheduling.bookings[index]?.uid ?? '';
const upcoming = () =>
	sandbox.state.scheduling.bookings.find(
		({ status, start }) => status === 'accepted' && Date.parse(start) > Date.now(),
	)?.uid;

const guests = (emails: string) => ({ bookingUid: pick(upcoming()), guestEmails: emails });
const absent = () => ({
	bookingUid: pick(seeded(1)),
	attendees: { rows: [{ email: pick('ada@guest.test'), absent: true }] },
});
const place = (address: string) => ({
	bookingUid: pick(upcoming()),
	location: { rows: { type: 'address', address } },
});

it.each([
	['addGuests', () => guests('g1@x.test, g2@x.test'), 'attendees'],
	['markAbsent', absent, 'attendees'],
	['updateLocation', () => place('1 New Street'), 'location'],
])('%s was done: the answer is the booking as it is', async (operation, form, shown) => {
	const parameters = form();
	breakWrites(LOST);
	const answer = await call(operation, parameters);
	expect(answer).toHaveProperty('uid', parameters.bookingUid.value);
	const done: Json = { attendees: expect.anything(), location: '1 New Street' };
	expect(answer[shown]).toEqual(done[shown]);
});

it.each([
	['addGuests', () => guests('g1@x.test')],
	['markAbsent', absent],
])('%s was not done: it says so for certain', async (operation, form) => {
	const parameters = form();
	breakWrites(NOT_DONE);
	const answer = await call(operation, parameters);
	expect(answer.error).toMatch(/, and nothing has changed in Cal\.com$/);
});

it('does not call guests invited of whom only some are there', async () => {
	await call('addGuests', guests('g1@x.test'));
	const parameters = guests('g1@x.test, g2@x.test');
	breakWrites(NOT_DONE);
	const answer = await call('addGuests', parameters);
	expect(answer.error).toBeDefined();
	expect(answer.error).not.toMatch(/nothing has changed/);
});

describe('a seat', () => {
	const reschedule = async (uid: string, seatUid: string, start: string) =>
		await call('reschedule', {
			bookingUid: pick(uid),
			start,
			additionalFields: { seatUid: pick(seatUid) },
		});

	it('that moved is found in its new booking', async () => {
		const start = sandbox.firstFreeSlot(SEATED);
		await seatOf('other@x.test', start);
		const { uid, seatUid } = await seatOf('ada@x.test', start);
		breakWrites(LOST);
		const answer = await reschedule(uid, seatUid, hoursLater(start, 2));
		expect(answer).toMatchObject({ attendeeEmail: 'ada@x.test', rescheduledFromUid: uid });
		expect(answer.uid).not.toBe(uid);
	});

	it('that did not move is said to be where it was', async () => {
		const start = sandbox.firstFreeSlot(SEATED);
		const { uid, seatUid } = await seatOf('ada@x.test', start);
		breakWrites(NOT_DONE);
		const answer = await reschedule(uid, seatUid, hoursLater(start, 2));
		expect(answer.error).toMatch(/, and nothing has changed in Cal\.com$/);
	});
});
