/**
 * What happened while Cal.com could not deliver is found out, starts the workflow once, and is never
 * started when it was delivered. The sandbox delivers to the node as Cal.com does.
 */
import { setTimeout as sleep } from 'node:timers/promises';

import { startSandbox } from '../../sandbox/index.mts';
import type { Sandbox } from '../../sandbox/index.mts';
import { N8n } from './n8n.mts';
import { Receiver } from './receiver.mts';

type Node = typeof import('../../../nodes/CalComTrigger/CalComTrigger.node');

let sandbox: Sandbox;
let receiver: Receiver;
let n8n: N8n;

const EVENTS = [
	'BOOKING_CANCELLED',
	'BOOKING_CREATED',
	'BOOKING_NO_SHOW_UPDATED',
	'BOOKING_REJECTED',
	'BOOKING_REQUESTED',
	'BOOKING_RESCHEDULED',
];

beforeAll(async () => {
	sandbox = await startSandbox();
	receiver = await new Receiver().start();
});

afterAll(async () => {
	await receiver.stop();
	await sandbox.stop();
});

/** Another process of n8n: everything loaded anew, and only what was saved is known. */
function newProcess(saved = '{}', workflowId?: string): void {
	let node: Node | undefined;
	const workflow = jest.requireActual<object>('n8n-workflow');
	jest.isolateModules(() => {
		jest.doMock('n8n-workflow', () => workflow);
		node = jest.requireActual<Node>('../../../nodes/CalComTrigger/CalComTrigger.node');
	});
	const { CalComTrigger } = node as Node;
	const parameters = n8n?.parameters;
	n8n = new N8n(new CalComTrigger());
	if (workflowId) Object.assign(n8n, { workflowId, parameters });
	n8n.saved = saved;
	const { url: baseUrl, apiKey } = sandbox;
	const server = { server: 'selfHosted', baseUrl, apiGeneration: '2026' };
	n8n.credentials = { calComV2Api: { apiKey, ...server } };
}

beforeEach(async () => {
	sandbox.reset();
	newProcess();
	n8n.parameters = { scope: 'account', events: EVENTS };
	receiver.serve(n8n);
	await n8n.activate();
	await n8n.poll('activate');
	expect(receiver.count).toBe(0);
});

/** n8n is killed; everything but what it saved is gone. */
function stop(): void {
	receiver.isDown = true;
}

async function start(): Promise<void> {
	await sandbox.settled();
	const items = [...receiver.items];
	newProcess(n8n.saved, n8n.workflowId);
	receiver.serve(n8n);
	receiver.items.push(...items);
	await n8n.activate('init');
	await n8n.poll('init');
}

async function ask(method: string, path: string, body: object = {}): Promise<{ uid: string }> {
	const response = await fetch(`${sandbox.url}/v2/bookings${path}`, {
		method,
		headers: {
			authorization: `Bearer ${sandbox.apiKey}`,
			'cal-api-version': '2026-02-25',
			'content-type': 'application/json',
		},
		body: JSON.stringify(body),
	});
	const { data, error } = (await response.json()) as { data: { uid: string }; error?: object };
	if (error) throw new Error(JSON.stringify(error));
	await sandbox.settled();
	return data;
}

/** The next free slot of an event type, after those that were taken. */
const slot = (eventTypeId: number) => sandbox.firstFreeSlot(eventTypeId);

async function book(eventTypeId = 1, email = 'ada@example.test') {
	const attendee = { name: 'Ada', email, timeZone: 'Europe/Berlin' };
	return await ask('POST', '', { eventTypeId, start: slot(eventTypeId), attendee });
}

const started = () =>
	receiver.items.map(({ event, booking }) => [event, (booking as { uid: string }).uid]);

const needsConfirmation = () => {
	const types = sandbox.state.scheduling.eventTypes;
	const found = types.find(({ confirmationPolicy }) => !('disabled' in confirmationPolicy));
	return Number(found?.id);
};

describe('while n8n was down', () => {
	it('a booking was made', async () => {
		stop();
		const { uid } = await book();
		await start();
		expect(started()).toEqual([['BOOKING_CREATED', uid]]);
		expect(receiver.items[0]).toMatchObject({
			caughtUp: true,
			event: 'BOOKING_CREATED',
			createdAt: expect.stringMatching(/Z$/),
			booking: {
				uid,
				status: 'accepted',
				attendees: [{ name: 'Ada', email: 'ada@example.test', language: 'en' }],
				hosts: [{ id: 1 }],
				responses: { email: 'ada@example.test', name: 'Ada' },
			},
			form: null,
		});
	});

	it('a booking was made and cancelled: both, in their order', async () => {
		stop();
		const { uid } = await book();
		await sleep(5);
		await ask('POST', `/${uid}/cancel`, { cancellationReason: 'Ill' });
		await start();
		expect(started()).toEqual([
			['BOOKING_CREATED', uid],
			['BOOKING_CANCELLED', uid],
		]);
		expect(receiver.items[1]).toMatchObject({
			booking: { status: 'cancelled' },
			payload: { cancellationReason: 'Ill' },
		});
	});

	it('a booking of before moved: the old one is no cancellation', async () => {
		const { uid } = await book();
		stop();
		const moved = await ask('POST', `/${uid}/reschedule`, { start: slot(1) });
		await start();
		expect(started()).toEqual([
			['BOOKING_CREATED', uid],
			['BOOKING_RESCHEDULED', moved.uid],
		]);
		expect(receiver.items[1]).toMatchObject({
			caughtUp: true,
			booking: { rescheduledFromUid: uid },
		});
	});

	it('a booking was requested, another confirmed, another declined', async () => {
		const id = needsConfirmation();
		const [first, second] = [await book(id), await book(id)];
		stop();
		const third = await book(id);
		await ask('POST', `/${first.uid}/confirm`);
		await ask('POST', `/${second.uid}/decline`);
		receiver.items.length = 0;
		await start();
		expect(started().sort()).toEqual(
			[
				['BOOKING_REQUESTED', third.uid],
				['BOOKING_CREATED', first.uid],
				['BOOKING_REJECTED', second.uid],
			].sort(),
		);
	});

	it('a guest was absent from a meeting that had begun', async () => {
		const { uid } = await book();
		stop();
		const booking = sandbox.state.scheduling.bookings.find((one) => one.uid === uid);
		const past = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();
		Object.assign(booking ?? {}, { start: past(0.01), end: past(30) });
		await sleep(700);
		await ask('POST', `/${uid}/mark-absent`, {
			attendees: [{ email: 'ada@example.test', absent: true }],
		});
		await start();
		expect(receiver.items.slice(1)).toEqual([
			expect.objectContaining({
				event: 'BOOKING_NO_SHOW_UPDATED',
				caughtUp: true,
				booking: expect.objectContaining({
					uid,
					attendees: [expect.objectContaining({ email: 'ada@example.test', absent: true })],
				}),
			}),
		]);
	});

	it('nothing happened: nothing starts, and nothing is stored', async () => {
		await book();
		stop();
		const { saved } = n8n;
		await start();
		expect(started()).toHaveLength(1);
		expect(n8n.saved).toBe(saved);
		expect(receiver.count).toBe(0);
	});
});

describe('an event', () => {
	it('that was found out is not started again: by its late delivery, a next look, a next start', async () => {
		stop();
		const { uid } = await book();
		await start();
		await n8n.poll();
		const { state } = sandbox;
		const booking = state.scheduling.bookings.find((one) => one.uid === uid);
		const { payloadOf } = await import('../../sandbox/bookingPayload.mts');
		await sandbox.emit('BOOKING_CREATED', payloadOf(state, booking as never));
		stop();
		await start();
		expect(started()).toEqual([['BOOKING_CREATED', uid]]);
	});

	it('of an event that the workflow does not want is not started', async () => {
		n8n.parameters.events = ['BOOKING_CANCELLED'];
		await n8n.activate('update');
		stop();
		await book();
		await start();
		expect(started()).toEqual([]);
	});

	it('that does not pass the filters is not started', async () => {
		n8n.parameters.filters = { attendeeDomains: 'other.test' };
		stop();
		await book();
		await start();
		expect(started()).toEqual([]);
	});

	it('of before the activation, or while the workflow was off, is not started', async () => {
		await n8n.deactivate();
		await book();
		await n8n.activate('activate');
		await n8n.poll('activate');
		stop();
		await start();
		expect(started()).toEqual([]);
	});

	it('of another host is not started for an account', async () => {
		stop();
		const { uid } = await book();
		const booking = sandbox.state.scheduling.bookings.find((one) => one.uid === uid);
		booking?.hostIds.splice(0, 1, 2);
		booking?.hostIds.push(1);
		await start();
		expect(started()).toEqual([]);
	});
});

it('is found out while n8n runs, after it had its time to be delivered', async () => {
	receiver.isDown = true;
	const { uid } = await book();
	receiver.isDown = false;
	await n8n.poll();
	expect(started()).toEqual([]);
	const later = Date.now() + 130_000;
	jest.spyOn(Date, 'now').mockReturnValue(later);
	await n8n.poll();
	jest.restoreAllMocks();
	expect(started()).toEqual([['BOOKING_CREATED', uid]]);
});

it('is found out when it was delivered, but n8n could make no execution of it', async () => {
	n8n.isStuck = true;
	const lost = await book();
	n8n.isStuck = false;
	const next = await book();
	expect([receiver.count, started()]).toEqual([2, [['BOOKING_CREATED', next.uid]]]);
	const later = Date.now() + 130_000;
	jest.spyOn(Date, 'now').mockReturnValue(later);
	await n8n.poll();
	jest.restoreAllMocks();
	expect(started().map(([, uid]) => uid)).toEqual([next.uid, lost.uid]);
});

it('is asked for again when its delivery was on its way and came to nothing, and holds up no other', async () => {
	n8n.isStuck = true;
	const lost = await book();
	n8n.isStuck = false;
	receiver.isDown = true;
	const missed = await book();
	receiver.isDown = false;
	newProcess(n8n.saved, n8n.workflowId);
	// The main process looks; the process that answers is making the execution.
	await n8n.poll('init');
	expect(started()).toEqual([['BOOKING_CREATED', missed.uid]]);
	jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 130_000);
	await n8n.poll();
	jest.restoreAllMocks();
	expect(started().map(([, uid]) => uid)).toEqual([missed.uid, lost.uid]);
});

it('asks for little: one request when nothing was missed, none of n8n', async () => {
	n8n.parameters.events = ['BOOKING_CREATED'];
	sandbox.log.length = 0;
	await n8n.poll();
	expect(sandbox.log.map(({ operation }) => operation)).toEqual(['GET /v2/bookings']);
	expect(receiver.count).toBe(0);
});

it('is tried again when Cal.com is away, and fails no activation', async () => {
	stop();
	const { uid } = await book();
	sandbox.fault(({ method }) =>
		method === 'GET' ? { kind: 'status', status: 503, applied: false } : undefined,
	);
	await start();
	expect(n8n.logs).toContainEqual({
		level: 'warn',
		message: expect.stringContaining('could not find out what it missed'),
	});
	sandbox.fault(undefined);
	await n8n.poll();
	expect(started()).toEqual([['BOOKING_CREATED', uid]]);
}, 120_000);

it('is tried again when n8n can not reach itself', async () => {
	stop();
	const { uid } = await book();
	newProcess(n8n.saved, n8n.workflowId);
	receiver.serve(n8n);
	receiver.isDown = true;
	await n8n.poll('init');
	expect(n8n.logs.at(-1)?.message).toContain('own webhook address');
	receiver.isDown = false;
	await n8n.poll();
	expect(started()).toEqual([['BOOKING_CREATED', uid]]);
});

it('can be switched off', async () => {
	n8n.parameters.options = { catchUp: false };
	stop();
	await book();
	await start();
	expect(started()).toEqual([]);
});

it('is no way in for others: a mark that n8n did not make says nothing', async () => {
	const secret = await n8n.secret();
	const { sign } = await import('../../../nodes/CalComTrigger/signature');
	const body = JSON.stringify({ triggerEvent: 'BOOKING_CREATED', payload: { uid: 'x' } });
	const signature = sign(Buffer.from(body), secret);
	const headers = {
		'content-type': 'application/json',
		'x-cal-signature-256': signature,
		'x-n8n-catch-up': signature,
	};
	expect((await n8n.deliver(body, headers)).item).not.toHaveProperty('caughtUp');
	const unsigned = { ...headers, 'x-cal-signature-256': '0'.repeat(64) };
	expect((await n8n.deliver(body, unsigned)).status).toBe(401);
});
