/**
 * Wait for Booking in a real n8n: booked, moved, cancelled, booked by somebody else, time over,
 * n8n killed in between, execution stopped; and nothing left at Cal.com.
 */
import { ask } from '../sandbox/guest.mts';
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';
import { startN8n } from './n8n.mts';
import type { N8n } from './n8n.mts';
import { bookBy, waitingAt, WaitingWorkflow } from './waitingWorkflow.mts';

const TIMEOUT_MS = 300_000;

let sandbox: Sandbox;
let n8n: N8n;

beforeAll(async () => {
	sandbox = await startSandbox();
	n8n = await startN8n();
}, TIMEOUT_MS);

afterEach(() => sandbox.reset());

afterAll(async () => {
	await n8n?.stop();
	await sandbox?.stop();
});

const waiting = async (wait: Record<string, unknown> = {}) =>
	await new WaitingWorkflow(n8n, sandbox).save(wait);

it(
	'goes on when the guest books, and not when somebody else does',
	async () => {
		const workflow = await waiting();
		const { execution, token, url } = await workflow.start();
		expect(new URL(url).searchParams.get('metadata[bookingLink]')).toBe(token);
		expect(waitingAt(sandbox)).toHaveLength(1);
		await bookBy(sandbox, undefined, 'eve@example.test');
		await bookBy(sandbox, `${token}x`, 'eve@example.test');
		expect(sandbox.deliveries.map(({ status }) => status)).toEqual([200, 200]);
		expect(await workflow.status(execution)).toBe('waiting');
		const { uid } = await bookBy(sandbox, token);
		const ended = await workflow.end(execution);
		expect(ended).toMatchObject({ status: 'success', notBooked: [] });
		expect(ended.booked).toEqual([
			expect.objectContaining({
				event: 'BOOKING_CREATED',
				booking: expect.objectContaining({ uid, status: 'accepted' }),
			}),
		]);
		expect(waitingAt(sandbox)).toEqual([]);
	},
	TIMEOUT_MS,
);

it(
	'survives that n8n is killed',
	async () => {
		const workflow = await waiting();
		const first = await workflow.start();
		await n8n.kill();
		await n8n.start();
		const { uid } = await bookBy(sandbox, first.token);
		expect((await workflow.end(first.execution)).booked).toMatchObject([{ booking: { uid } }]);
		expect(waitingAt(sandbox)).toEqual([]);
	},
	TIMEOUT_MS,
);

it(
	'is told by the next wait of what was booked while n8n was down',
	async () => {
		const workflow = await waiting();
		const first = await workflow.start();
		await n8n.kill();
		const { uid } = await bookBy(sandbox, first.token);
		expect(sandbox.deliveries.map(({ status }) => status)).toEqual([undefined]);
		await n8n.start();
		const next = await workflow.start();
		expect((await workflow.end(first.execution)).booked).toMatchObject([{ booking: { uid } }]);
		expect(waitingAt(sandbox).map(({ subscriberUrl }) => subscriberUrl)).toEqual([
			expect.stringContaining(next.token),
		]);
	},
	TIMEOUT_MS,
);

it(
	'goes on when the booking moves, or is cancelled',
	async () => {
		const workflow = await waiting({ waitFor: ['BOOKING_RESCHEDULED', 'BOOKING_CANCELLED'] });
		const moved = await workflow.start();
		const first = await bookBy(sandbox, moved.token);
		expect(await workflow.status(moved.execution)).toBe('waiting');
		const start = sandbox.firstFreeSlot(1);
		const { uid } = await ask(sandbox, 'POST', `/${first.uid}/reschedule`, { start });
		expect((await workflow.end(moved.execution)).booked).toMatchObject([
			{ event: 'BOOKING_RESCHEDULED', booking: { uid, rescheduledFromUid: first.uid } },
		]);
		const cancelled = await workflow.start();
		const second = await bookBy(sandbox, cancelled.token);
		await ask(sandbox, 'POST', `/${second.uid}/cancel`, { cancellationReason: 'Ill' });
		expect((await workflow.end(cancelled.execution)).booked).toMatchObject([
			{ event: 'BOOKING_CANCELLED', booking: { uid: second.uid } },
		]);
		expect(waitingAt(sandbox)).toEqual([]);
	},
	TIMEOUT_MS,
);

it(
	'goes on along Not Booked when the time is over, and the next wait tidies up',
	async () => {
		const workflow = await waiting({ waitAtMost: 1, unit: 'minutes' });
		const { execution, token } = await workflow.start();
		const ended = await workflow.end(execution, 180_000);
		expect(ended).toMatchObject({ status: 'success', booked: [], notBooked: [{ token }] });
		const [left] = waitingAt(sandbox);
		// As if some time had passed since.
		const url = new URL(String(left?.subscriberUrl));
		url.searchParams.set('until', (Date.now() - 600_000).toString(36));
		for (const webhook of sandbox.state.webhooks) webhook.subscriberUrl = url.href;
		const next = await workflow.start();
		expect(waitingAt(sandbox).map(({ subscriberUrl }) => subscriberUrl)).toEqual([
			expect.stringContaining(next.token),
		]);
	},
	TIMEOUT_MS,
);

it(
	'is over when the execution is stopped: Cal.com may call, nothing starts',
	async () => {
		const workflow = await waiting();
		const { execution, token } = await workflow.start();
		await n8n.rest.request('POST', `/rest/executions/${execution}/stop`);
		await bookBy(sandbox, token);
		expect(await workflow.end(execution)).toMatchObject({ status: 'canceled', booked: [] });
	},
	TIMEOUT_MS,
);
