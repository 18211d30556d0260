// A booking that moves to the first time that suits, against the sandbox: once only, whoever asks again.
import { runNode } from '../../engine/engine.mts';
import { startSandbox } from '../../sandbox/index.mts';
import type { Sandbox } from '../../sandbox/index.mts';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.stop());

type Json = Record<string, unknown>;

const byId = (value: unknown) => ({ __rl: true, mode: 'id', value });
const untouched = { __rl: true, mode: 'list', value: '' };

async function run(operation: string, form: Json, type = 'calCom'): Promise<Json> {
	const { apiKey, url: baseUrl } = sandbox;
	const { items, error } = await runNode({
		type,
		parameters: { resource: 'booking', operation, ...form },
		credentials: { calComV2Api: { apiKey, server: 'selfHosted', baseUrl, apiGeneration: '2026' } },
		timezone: 'Europe/Berlin',
	});
	return error ? { error: error.message } : (items[0]?.json ?? {});
}

async function booked(): Promise<Json> {
	return await run('create', {
		eventTypeBy: 'id',
		eventTypeId: byId(1),
		start: sandbox.firstFreeSlot(1),
		attendeeName: 'Ada Example',
		attendeeEmail: 'ada@example.test',
		attendeePhoneNumber: '',
		attendeeTimeZone: untouched,
		additionalFields: {},
	});
}

const move = async (uid: unknown, more: Json = {}, type = 'calCom') =>
	await run(
		'rescheduleToNextAvailable',
		{
			bookingUid: byId(uid),
			earliestStart: '',
			timeZone: untouched,
			additionalFields: {},
			...more,
		},
		type,
	);

const active = () =>
	sandbox.state.scheduling.bookings.filter(
		({ status, attendees }) =>
			status === 'accepted' && attendees.some(({ email }) => email === 'ada@example.test'),
	);
const writes = () => sandbox.log.filter(({ method }) => method === 'POST').length;

it('moves to the first other time', async () => {
	const made = await booked();
	const moved = await move(made.uid, { additionalFields: { reschedulingReason: 'Ill' } });
	expect(moved).toMatchObject({ rescheduledFromUid: made.uid, status: 'accepted' });
	expect(Date.parse(String(moved.start))).toBe(Date.parse(String(made.start)) + 30 * 60_000);
	expect(active()).toHaveLength(1);
});

it('keeps to days and hours, and to the earliest start', async () => {
	const made = await booked();
	const earliestStart = new Date(Date.parse(String(made.start)) + 7 * 86_400_000).toISOString();
	const additionalFields = { daysOfWeek: ['Tuesday'], hoursFrom: '14:00' };
	const moved = await move(made.uid, { earliestStart, additionalFields });
	const start = new Date(String(moved.start));
	expect(start.getTime()).toBeGreaterThan(Date.parse(earliestStart));
	const said = start.toLocaleString('en-US', {
		weekday: 'long',
		hour: 'numeric',
		hour12: false,
		timeZone: 'Europe/Berlin',
	});
	expect(said).toMatch(/^(Tuesday.*14|14.*Tuesday)/);
});

it('asked again, it says where the booking went', async () => {
	const made = await booked();
	const moved = await move(made.uid);
	const before = writes();
	const again = await move(made.uid);
	expect(again).toMatchObject({
		uid: moved.uid,
		rescheduledFromUid: made.uid,
		alreadyBooked: true,
	});
	expect(writes()).toBe(before);
});

it('goes on when somebody is faster, and moves once when an answer is lost', async () => {
	const made = await booked();
	let refused = 0;
	sandbox.fault(({ method, path }) => {
		if (method !== 'POST' || !path.endsWith('/reschedule')) return undefined;
		refused += 1;
		return refused === 1
			? {
					kind: 'status',
					status: 400,
					applied: false,
					body: {
						status: 'error',
						error: { message: 'User either already has booking at this time or is not available' },
					},
				}
			: { kind: 'status', status: 500, applied: true };
	});
	const moved = await move(made.uid);
	expect(moved).toMatchObject({ rescheduledFromUid: made.uid });
	expect(Date.parse(String(moved.start))).toBe(Date.parse(String(made.start)) + 60 * 60_000);
	expect(active()).toHaveLength(1);
});

it('leaves bookings alone that the restrictions keep out', async () => {
	const made = await booked();
	const before = writes();
	const refused = await move(made.uid, { restrictions: { attendeeEmail: 'ben@example.test' } });
	expect(refused.error).toBe('There is no such booking of ben@example.test');
	expect(writes()).toBe(before);
});
