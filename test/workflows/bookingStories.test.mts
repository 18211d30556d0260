// A booking's life through the nodes, on a Cal.com that keeps its calendar.
import { runNode } from '../engine/engine.mts';
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterEach(() => sandbox.reset());

afterAll(async () => await sandbox.stop());

type Json = Record<string, unknown>;

const pick = (value: unknown) => ({ __rl: true, mode: 'id', value });
const untouched = { __rl: true, mode: 'list', value: '' };

/** Runs `resource.operation` with a form; gives the items, or throws what the node says. */
async function run(target: string, form: Json = {}, items?: Json[]) {
	const [resource, operation] = target.split('.');
	const { apiKey, url: baseUrl } = sandbox;
	const credential = { apiKey, server: 'selfHosted', baseUrl, apiGeneration: '2026' };
	const { items: rows, error } = await runNode({
		type: 'calCom',
		parameters: { resource, operation, ...form },
		credentials: { calComV2Api: credential },
		timezone: 'Europe/Berlin',
		...(items ? { items } : {}),
	});
	if (error) throw error;
	return rows.map(({ json }) => json as Json);
}

const guest = {
	attendeeName: 'Ada Example',
	attendeeEmail: 'ada@example.test',
	attendeePhoneNumber: '',
	attendeeTimeZone: untouched,
};

const booking = (eventTypeId: number, start: unknown, more: Json = {}) => ({
	eventTypeBy: 'id',
	eventTypeId: pick(eventTypeId),
	start,
	...guest,
	additionalFields: {},
	...more,
});

const search = (eventTypeId: number, more: Json = {}) => ({
	searchBy: 'eventTypes',
	eventTypeId: pick(eventTypeId),
	slotCount: 2,
	earliestStart: new Date(Date.now() + 86_400_000).toISOString(),
	timeZone: untouched,
	additionalFields: {},
	...more,
});

it('is found, booked, moved, given a guest and cancelled', async () => {
	const [slot, later] = await run('slot.findNextAvailable', search(1));
	const [made] = await run('booking.create', booking(1, slot?.start));
	expect(made).toMatchObject({ status: 'accepted', attendeeEmail: 'ada@example.test' });
	const [moved] = await run('booking.reschedule', {
		bookingUid: pick(made?.uid),
		start: later?.start,
		additionalFields: { reschedulingReason: 'Later' },
	});
	expect(moved).toMatchObject({ rescheduledFromUid: made?.uid });
	expect(moved?.uid).not.toBe(made?.uid);
	const bookingUid = pick(moved?.uid);
	await run('booking.addGuests', {
		bookingUid,
		guests: { rows: [{ email: 'ben@example.test' }] },
	});
	const attendees = await run('bookingAttendee.getAll', { bookingUid, returnAll: true });
	expect(attendees.map(({ email }) => email)).toEqual(['ada@example.test', 'ben@example.test']);
	const [gone] = await run('booking.cancel', { bookingUid, cancellationReason: 'Ill' });
	expect(gone?.status).toBe('cancelled');
	await expect(
		run('booking.cancel', { bookingUid, cancellationReason: 'Ill' }),
	).rejects.toMatchObject({ message: expect.stringMatching(/cancelled already/) });
});

it('is several items when it recurs, and one refusal when its slot is taken', async () => {
	const [slot] = await run('slot.findNextAvailable', search(4));
	const recurring = booking(4, slot?.start, { additionalFields: { recurrenceCount: 3 } });
	const series = await run('booking.create', recurring);
	expect(series.map(({ status }) => status)).toEqual(['accepted', 'accepted', 'accepted']);
	expect(new Set(series.map(({ uid }) => uid)).size).toBe(3);
	await expect(run('booking.create', recurring)).rejects.toMatchObject({
		message: expect.stringMatching(/not available/),
	});
});

it('is the next slot when somebody was faster, and never two', async () => {
	const [first, second] = await run('slot.findNextAvailable', search(1));
	const before = sandbox.state.scheduling.bookings.length;
	let isFirst = true;
	// Between the search and the booking somebody else books.
	sandbox.fault(({ route }) => {
		if (route !== 'POST /v2/bookings' || !isFirst) return undefined;
		isFirst = false;
		const message = 'User either already has booking at this time or is not available';
		const body = { status: 'error', error: { code: 'BadRequestException', message } };
		return { kind: 'status', status: 400, applied: false, body };
	});
	const [booked] = await run('booking.bookNextAvailable', { ...search(1), ...guest });
	expect(booked?.start).not.toBe(first?.start);
	expect(Date.parse(String(booked?.start))).toBe(Date.parse(String(second?.start)));
	expect(sandbox.state.scheduling.bookings).toHaveLength(before + 1);
});

it('answers the questions of its event type, or says which one is missing', async () => {
	const [slot] = await run('slot.findNextAvailable', search(3));
	await expect(run('booking.create', booking(3, slot?.start))).rejects.toMatchObject({
		message: expect.stringMatching(/topic/),
	});
	const bookingQuestions = { mappingMode: 'defineBelow', value: { topic: 'Sales' }, schema: [] };
	const [made] = await run('booking.create', {
		...booking(3, slot?.start, { bookingQuestions }),
		simplify: false,
	});
	expect(made?.bookingFieldsResponses).toMatchObject({ topic: 'Sales' });
});

it('waits for its host, who confirms one and declines the other', async () => {
	const waiting = await run('booking.getAll', {
		returnAll: true,
		filters: { status: 'unconfirmed' },
		sort: {},
	});
	const [first, second] = waiting;
	const [confirmed] = await run('booking.confirm', { bookingUid: pick(first?.uid) });
	const [declined] = await run('booking.decline', {
		bookingUid: pick(second?.uid),
		reason: 'No time',
	});
	expect([confirmed?.status, declined?.status]).toEqual(['accepted', 'rejected']);
});

it('does not happen on a day off', async () => {
	const [slot] = await run('slot.findNextAvailable', search(1));
	const day = String(slot?.start).slice(0, 10);
	await run('outOfOffice.create', { start: day, end: day, additionalFields: { notes: 'Off' } });
	const [next] = await run('slot.findNextAvailable', search(1));
	expect(String(next?.start).slice(0, 10) > day).toBe(true);
	await expect(run('booking.create', booking(1, slot?.start))).rejects.toMatchObject({
		message: expect.stringMatching(/not available/),
	});
});

it('takes what many items say, each its own slot', async () => {
	const slots = await run('slot.findNextAvailable', search(2, { slotCount: 4 }));
	const booked = await run('booking.create', booking(2, '={{ $json.start }}'), slots);
	expect(booked.map(({ start }) => Date.parse(String(start)))).toEqual(
		slots.map(({ start }) => Date.parse(String(start))),
	);
});
