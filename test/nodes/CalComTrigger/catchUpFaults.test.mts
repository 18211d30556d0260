/** Catching up where something goes wrong besides: executions, deliveries, Cal.com or n8n itself. */
import { Outage } from './outage.mts';

let outage: Outage;

beforeAll(async () => void (outage = await Outage.begin()));
afterAll(async () => await outage.end());
beforeEach(async () => await outage.reset());

it('is found out while n8n runs, after it had its time to be delivered', async () => {
	outage.receiver.isDown = true;
	const { uid } = await outage.book();
	outage.receiver.isDown = false;
	await outage.n8n.poll();
	expect(outage.started).toEqual([]);
	const later = Date.now() + 130_000;
	jest.spyOn(Date, 'now').mockReturnValue(later);
	await outage.n8n.poll();
	jest.restoreAllMocks();
	expect(outage.started).toEqual([['BOOKING_CREATED', uid]]);
});

it('is found out when it was delivered, but n8n could make no execution of it', async () => {
	outage.n8n.isStuck = true;
	const lost = await outage.book();
	outage.n8n.isStuck = false;
	const next = await outage.book();
	expect([outage.receiver.count, outage.started]).toEqual([2, [['BOOKING_CREATED', next.uid]]]);
	const later = Date.now() + 130_000;
	jest.spyOn(Date, 'now').mockReturnValue(later);
	await outage.n8n.poll();
	jest.restoreAllMocks();
	expect(outage.started.map(([, uid]) => uid)).toEqual([next.uid, lost.uid]);
});

it('is asked for again when its delivery was on its way and came to nothing, and holds up no other', async () => {
	outage.n8n.isStuck = true;
	const lost = await outage.book();
	outage.n8n.isStuck = false;
	outage.receiver.isDown = true;
	const missed = await outage.book();
	outage.receiver.isDown = false;
	outage.newProcess();
	// The main process looks; the process that answers is making the execution.
	await outage.n8n.poll('init');
	expect(outage.started).toEqual([['BOOKING_CREATED', missed.uid]]);
	jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 130_000);
	await outage.n8n.poll();
	jest.restoreAllMocks();
	expect(outage.started.map(([, uid]) => uid)).toEqual([missed.uid, lost.uid]);
});

it('asks for little: one request when nothing was missed, none of n8n', async () => {
	outage.n8n.parameters.events = ['BOOKING_CREATED'];
	outage.sandbox.log.length = 0;
	await outage.n8n.poll();
	expect(outage.sandbox.log.map(({ operation }) => operation)).toEqual(['GET /v2/bookings']);
	expect(outage.receiver.count).toBe(0);
});

it('is tried again when Cal.com is away, and fails no activation', async () => {
	outage.stop();
	const { uid } = await outage.book();
	outage.sandbox.fault(({ method }) =>
		method === 'GET' ? { kind: 'status', status: 503, applied: false } : undefined,
	);
	await outage.start();
	expect(outage.n8n.logs).toContainEqual({
		level: 'warn',
		message: expect.stringContaining('could not find out what it missed'),
	});
	outage.sandbox.fault(undefined);
	await outage.n8n.poll();
	expect(outage.started).toEqual([['BOOKING_CREATED', uid]]);
}, 120_000);

it('is tried again when n8n can not reach itself', async () => {
	outage.stop();
	const { uid } = await outage.book();
	outage.newProcess();
	outage.receiver.serve(outage.n8n);
	outage.receiver.isDown = true;
	await outage.n8n.poll('init');
	expect(outage.n8n.logs.at(-1)?.message).toContain('own webhook address');
	outage.receiver.isDown = false;
	await outage.n8n.poll();
	expect(outage.started).toEqual([['BOOKING_CREATED', uid]]);
});

it('can be switched off', async () => {
	outage.n8n.parameters.options = { catchUp: false };
	outage.stop();
	await outage.book();
	await outage.start();
	expect(outage.started).toEqual([]);
});

it('is no way in for others: a mark that n8n did not make says nothing', async () => {
	const secret = await outage.n8n.secret();
	const { sign } = await import('../../../nodes/shared/trigger/signature');
	const body = JSON.stringify({ triggerEvent: 'BOOKING_CREATED', payload: { uid: 'x' } });
	const signature = sign(Buffer.from(body), secret);
	const headers = {
		'content-type': 'application/json',
		'x-cal-signature-256': signature,
		'x-n8n-catch-up': signature,
	};
	expect((await outage.n8n.deliver(body, headers)).item).not.toHaveProperty('caughtUp');
	const unsigned = { ...headers, 'x-cal-signature-256': '0'.repeat(64) };
	expect((await outage.n8n.deliver(body, unsigned)).status).toBe(401);
});
