/**
 * The polling trigger against the sandbox: nothing old, nothing lost between looks, nothing twice, in
 * the shape of the trigger, with no more requests than it needs.
 */
import { ask, book, needsConfirmation } from '../../sandbox/guest.mts';
import { startSandbox } from '../../sandbox/index.mts';
import type { Sandbox } from '../../sandbox/index.mts';
import { Poller, told } from './poller.mts';

let sandbox: Sandbox;
let poller: Poller;

beforeAll(async () => void (sandbox = await startSandbox()));
afterAll(async () => await sandbox.stop());

beforeEach(async () => {
	sandbox.reset();
	poller = new Poller(sandbox);
	poller.activate('activate');
	expect(await poller.look({ saves: true })).toEqual([]);
	// The clock of Cal.com says whole seconds.
	for (const booking of sandbox.state.scheduling.bookings)
		booking.createdAt = '2026-01-01T00:00:00Z';
});

it('tells of a booking once, in the shape of the trigger', async () => {
	const { uid } = await book(sandbox);
	const items = await poller.look();
	expect(items).toEqual([
		expect.objectContaining({
			event: 'BOOKING_CREATED',
			createdAt: expect.stringMatching(/Z$/),
			payload: expect.objectContaining({ uid, status: 'ACCEPTED' }),
			booking: expect.objectContaining({ uid, status: 'accepted', title: expect.any(String) }),
			form: null,
		}),
	]);
	expect(items[0]).not.toHaveProperty('caughtUp');
	expect(await poller.look()).toEqual([]);
});

it('tells of all that happened between two looks, in its order', async () => {
	const { uid } = await book(sandbox);
	const moved = await ask(sandbox, 'POST', `/${uid}/reschedule`, {
		start: sandbox.firstFreeSlot(1),
	});
	await ask(sandbox, 'POST', `/${moved.uid}/cancel`, { cancellationReason: 'Ill' });
	expect(told(await poller.look())).toEqual([
		`BOOKING_CREATED ${uid}`,
		`BOOKING_RESCHEDULED ${moved.uid}`,
		`BOOKING_CANCELLED ${moved.uid}`,
	]);
});

it('tells of requests, confirmations and refusals', async () => {
	const id = needsConfirmation(sandbox);
	const [first, second] = [await book(sandbox, id), await book(sandbox, id)];
	expect(told(await poller.look()).sort()).toEqual(
		[first, second].map(({ uid }) => `BOOKING_REQUESTED ${uid}`).sort(),
	);
	await ask(sandbox, 'POST', `/${first.uid}/confirm`);
	await ask(sandbox, 'POST', `/${second.uid}/decline`);
	expect(told(await poller.look()).sort()).toEqual(
		[`BOOKING_CREATED ${first.uid}`, `BOOKING_REJECTED ${second.uid}`].sort(),
	);
});

it('tells of a confirmation when the booking waited before the activation', async () => {
	const { uid } = await book(sandbox, needsConfirmation(sandbox));
	poller.saved = '{}';
	poller.activate('activate');
	await poller.look({ saves: true });
	await ask(sandbox, 'POST', `/${uid}/confirm`);
	const booking = sandbox.state.scheduling.bookings.find((one) => one.uid === uid);
	Object.assign(booking ?? {}, { createdAt: '2026-01-01T00:00:00.000Z' });
	expect(told(await poller.look())).toEqual([`BOOKING_CREATED ${uid}`]);
});

it('tells of absences, and when they are taken back', async () => {
	const { uid } = await book(sandbox);
	await poller.look();
	const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
	const booking = sandbox.state.scheduling.bookings.find((one) => one.uid === uid);
	Object.assign(booking ?? {}, { start: at(-10), end: at(20) });
	const mark = async (absent: boolean) =>
		await ask(sandbox, 'POST', `/${uid}/mark-absent`, {
			attendees: [{ email: 'ada@example.test', absent }],
		});
	const states = async () =>
		(await poller.look()).map(({ payload }) => (payload as { attendees: unknown }).attendees);
	await mark(true);
	expect(await states()).toEqual([[{ email: 'ada@example.test', noShow: true }]]);
	expect(await states()).toEqual([]);
	await mark(false);
	expect(await states()).toEqual([[{ email: 'ada@example.test', noShow: false }]]);
	await mark(true);
	expect(await states()).toEqual([[{ email: 'ada@example.test', noShow: true }]]);
});

it('loses and doubles nothing through a restart', async () => {
	const first = await book(sandbox);
	expect(told(await poller.look())).toEqual([`BOOKING_CREATED ${first.uid}`]);
	const second = await book(sandbox);
	poller.activate('init');
	expect(told(await poller.look())).toEqual([`BOOKING_CREATED ${second.uid}`]);
	poller.activate('init');
	expect(await poller.look()).toEqual([]);
});

it('starts nothing that happened while the workflow was off', async () => {
	await book(sandbox);
	poller.activate('activate');
	expect(await poller.look({ saves: true })).toEqual([]);
	expect(await poller.look()).toEqual([]);
});

it('remembers nothing of a look that broke off', async () => {
	const { uid } = await book(sandbox);
	sandbox.fault(() => ({ kind: 'status', status: 400, applied: false }));
	await expect(poller.look()).rejects.toThrow();
	sandbox.fault(undefined);
	expect(told(await poller.look())).toEqual([`BOOKING_CREATED ${uid}`]);
});

it('asks once for each look, and once more for absences', async () => {
	sandbox.log.length = 0;
	await poller.look();
	expect(sandbox.log).toHaveLength(2);
	poller.parameters.events = ['BOOKING_CREATED'];
	poller.activate('init');
	sandbox.log.length = 0;
	await poller.look();
	expect(sandbox.log).toHaveLength(1);
});

it('keeps to the events and the filters', async () => {
	poller.parameters = {
		...poller.parameters,
		events: ['BOOKING_CREATED'],
		filters: { hosts: 'nobody' },
	};
	poller.activate('init');
	await book(sandbox);
	expect(await poller.look()).toEqual([]);
});

it('shows the newest event in a test, and remembers nothing', async () => {
	await book(sandbox);
	const { uid } = await book(sandbox);
	const before = poller.saved;
	poller.activate('manual', 'manual');
	expect(told(await poller.look())).toEqual([`BOOKING_CREATED ${uid}`]);
	expect(JSON.stringify(poller.staticData)).toBe(before);
});

it.each([
	[{ events: [] }, "'Trigger On' is required"],
	[{ events: ['FORM_SUBMITTED'] }, 'lists no form answers'],
	[{ events: ['RECORDING_READY'] }, "'Trigger On' can't be \"RECORDING_READY\""],
	[{ scope: 'oauthClient' }, 'lists no bookings'],
])('refuses %j', async (changes, message) => {
	poller.parameters = { ...poller.parameters, ...changes };
	poller.activate('activate');
	await expect(poller.look()).rejects.toThrow(message);
});
