// Guests, each booked by a model that repeats its call, makes it twice at once or gets no
// answer to it: nobody ever has two bookings, and everybody has one in the end.
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

const pick = (value: unknown) => ({ __rl: true, mode: 'id', value });
const untouched = { __rl: true, mode: 'list', value: '' };
const GUESTS = Number(process.env.GUESTS ?? 40);

async function call(operation: string, form: Json, type = 'calComTool') {
	const { apiKey, url: baseUrl } = sandbox;
	const { items, error } = await runNode({
		type,
		parameters: { resource: 'booking', operation, options: { timeout: 2 }, ...form },
		credentials: { calComV2Api: { apiKey, server: 'selfHosted', baseUrl, apiGeneration: '2026' } },
		timezone: 'Europe/Berlin',
	});
	return error
		? [{ error: error.message, hint: error.description }]
		: items.map(({ json }) => json);
}

const guestForm = (email: string) => ({
	attendeeName: 'Ada Example',
	attendeeEmail: email,
	attendeePhoneNumber: '',
	attendeeTimeZone: untouched,
	additionalFields: {},
});

const create = (email: string, start: string) => ({
	eventTypeBy: 'id',
	eventTypeId: pick(1),
	start,
	...guestForm(email),
});

const next = (email: string) => ({
	searchBy: 'eventTypes',
	eventTypeId: pick(1),
	earliestStart: '',
	timeZone: untouched,
	...guestForm(email),
	additionalFields: { horizonDays: 365, attempts: 20 },
});

const bookingsOf = (email: string) =>
	sandbox.state.scheduling.bookings.filter(
		({ attendees, status }) =>
			status === 'accepted' && attendees.some((attendee) => attendee.email === email),
	);

async function freeStarts(count: number): Promise<string[]> {
	const { apiKey, url: baseUrl } = sandbox;
	const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
	const { items } = await runNode({
		type: 'calCom',
		parameters: {
			resource: 'slot',
			operation: 'getAll',
			eventTypeBy: 'id',
			eventTypeId: pick(1),
			start: day(1),
			end: day(90),
			timeZone: untouched,
			returnAll: true,
			additionalFields: {},
		},
		credentials: { calComV2Api: { apiKey, server: 'selfHosted', baseUrl, apiGeneration: '2026' } },
	});
	const starts = items.map(({ json }) => String(json.start));
	// From the end, so that those who take the next one don't meet those who chose theirs.
	return starts.slice(-count);
}

/** What goes wrong with every other booking, before or after it is made. */
const FAULTS: Fault[] = [
	{ kind: 'reset-after', applied: true },
	{ kind: 'status', status: 500, applied: true },
	{ kind: 'stall', applied: true },
	{ kind: 'html', applied: true },
	{ kind: 'empty', applied: true },
	{ kind: 'malformed-json', applied: true },
	{ kind: 'status', status: 502, applied: false },
	{ kind: 'reset-before', applied: false },
];

function breakEveryOther(): void {
	sandbox.fault(({ method, path, number }) =>
		method === 'POST' && path === '/v2/bookings' && number % 2 === 1
			? FAULTS[((number - 1) / 2) % FAULTS.length]
			: undefined,
	);
}

/** What a bad model does: twice at once, and again until it is told that it is booked. */
async function insist(book: () => Promise<Json[]>): Promise<Json[]> {
	const both = await Promise.all([book(), book()]);
	let answers = both.flat();
	for (let again = 0; again < 3 && !answers.some(({ uid }) => uid); again += 1)
		answers = await book();
	return [...answers, ...(await book())];
}

it('never books anybody twice', async () => {
	const starts = await freeStarts(GUESTS / 2);
	breakEveryOther();
	const guests = Array.from({ length: GUESTS }, (_, index) => `guest${index}@example.test`);
	const run = async (email: string, index: number) => {
		const start = starts[index / 2];
		const answers = await insist(async () =>
			index % 2 === 0
				? await call('create', create(email, String(start)))
				: await call('bookNextAvailable', next(email)),
		);
		return { email, count: bookingsOf(email).length, last: answers.at(-1) };
	};
	const results = [];
	for (let at = 0; at < GUESTS; at += 20) {
		results.push(
			...(await Promise.all(guests.slice(at, at + 20).map(async (g, i) => await run(g, at + i)))),
		);
	}
	expect(results.filter(({ count }) => count !== 1)).toEqual([]);
	expect(results.filter(({ last }) => last?.alreadyBooked !== true)).toEqual([]);
}, 280_000);

it('says what became of a booking whose answer was lost, also to workflows', async () => {
	const [start = ''] = await freeStarts(1);
	sandbox.fault(({ method }) =>
		method === 'POST' ? { kind: 'reset-after', applied: true } : undefined,
	);
	const [answer] = await call('create', create('ada@example.test', start), 'calCom');
	expect(answer).toMatchObject({ status: 'accepted', attendeeEmail: 'ada@example.test' });
	expect(answer).not.toHaveProperty('alreadyBooked');
});

it('says for certain that nothing was booked', async () => {
	const [start = ''] = await freeStarts(1);
	sandbox.fault(({ method }) =>
		method === 'POST' ? { kind: 'status', status: 503, applied: false } : undefined,
	);
	const [answer] = await call('create', create('ada@example.test', start));
	expect(answer?.error).toMatch(/, and nothing has changed in Cal\.com$/);
	expect(answer?.hint).toMatch(/it is safe to try again$/);
});

it('cancels and moves once, and answers with what became of it', async () => {
	const [first = '', second = ''] = await freeStarts(2);
	const [made] = await call('create', create('ada@example.test', first));
	sandbox.fault(({ method, path }) =>
		method === 'POST' && path.includes('/v2/bookings/')
			? { kind: 'status', status: 500, applied: true }
			: undefined,
	);
	const move = { bookingUid: pick(made?.uid), start: second, additionalFields: {} };
	const [moved] = await call('reschedule', move);
	expect(moved).toMatchObject({ status: 'accepted', rescheduledFromUid: made?.uid });
	sandbox.fault(undefined);
	const [again] = await call('reschedule', move);
	expect(again).toMatchObject({ uid: moved?.uid, alreadyBooked: true });
	const [gone] = await call('cancel', { bookingUid: pick(moved?.uid), additionalFields: {} });
	expect(gone).toMatchObject({ uid: moved?.uid, status: 'cancelled' });
	expect(bookingsOf('ada@example.test')).toEqual([]);
});

it('books again what was cancelled, at other times, and in workflows that want it', async () => {
	const [first = '', second = ''] = await freeStarts(2);
	const [made] = await call('create', create('ada@example.test', first));
	await call('cancel', { bookingUid: pick(made?.uid), additionalFields: {} });
	const [again] = await call('create', create('ada@example.test', first));
	expect(again).not.toHaveProperty('alreadyBooked');
	expect(again?.uid).not.toBe(made?.uid);
	await call('create', create('ada@example.test', second));
	expect(bookingsOf('ada@example.test')).toHaveLength(2);
	const [refused] = await call('create', create('ada@example.test', second), 'calCom');
	expect(refused?.error).toMatch(/already has booking/);
});
