// Wait for Booking through n8n's engine against the sandbox: what is registered, what ends a wait and
// what does not, and that nothing is left behind. In a real n8n: e2e/waitForBooking.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

import { runNode } from '../../engine/engine.mts';
import type { NodeRun } from '../../engine/engine.mts';
import { newToken } from '../../../nodes/shared/catalogue/bookingLink/token';
import { ask } from '../../sandbox/guest.mts';
import { signatureOf } from '../../sandbox/deliveries.mts';
import { startSandbox } from '../../sandbox/index.mts';
import type { Sandbox } from '../../sandbox/index.mts';
import { callWaiting } from './resumed.mts';

let sandbox: Sandbox;

beforeAll(async () => void (sandbox = await startSandbox()));
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.stop());

const EVENT_TYPE = 1;
const credential = () => ({
	apiKey: sandbox.apiKey,
	server: 'selfHosted',
	baseUrl: sandbox.url,
	apiGeneration: '2026',
});
const freshToken = () => newToken({ eventTypeId: EVENT_TYPE }, Date.now());

async function wait(form: Record<string, unknown>, more: Partial<NodeRun> = {}) {
	return await runNode({
		type: 'calCom',
		parameters: { resource: 'booking', operation: 'waitForBooking', ...form },
		credentials: { calComV2Api: credential() },
		...more,
	});
}

async function book(token?: string): Promise<{ uid: string }> {
	return await ask(sandbox, 'POST', '', {
		eventTypeId: EVENT_TYPE,
		start: sandbox.firstFreeSlot(EVENT_TYPE),
		attendee: { name: 'Ada', email: 'ada@example.test', timeZone: 'Europe/Berlin' },
		metadata: token === undefined ? {} : { bookingLink: token },
	});
}

const only = () => {
	expect(sandbox.state.webhooks).toHaveLength(1);
	return sandbox.state.webhooks[0] as (typeof sandbox.state.webhooks)[number];
};

it('registers its own address for the events that end it, and waits', async () => {
	const token = freshToken();
	const { run, items } = await wait({ link: token, waitAtMost: 30, unit: 'hours' });
	expect([run.status, items]).toEqual(['waiting', []]);
	expect(Math.round((Number(run.waitTill) - Date.now()) / 3_600_000)).toBe(30);
	const { subscriberUrl, triggers, secret, active } = only();
	expect([triggers, active]).toEqual([['BOOKING_CREATED'], true]);
	expect(secret).toMatch(/^[0-9a-f]{64}$/);
	const { pathname, searchParams } = new URL(subscriberUrl);
	expect(pathname).toMatch(/\/1\/booking$/);
	expect(searchParams.get('token')).toBe(token);
	expect(searchParams.get('signature')).toBeTruthy();
	expect(subscriberUrl).not.toContain(sandbox.apiKey);
});

it('gives the items to Not Booked when the time is over', async () => {
	const { run } = await wait({ link: '={{ $json.url }}' }, { items: [{ url: freshToken() }] });
	const [entry] = run.data.executionData?.nodeExecutionStack ?? [];
	expect(entry?.metadata).toMatchObject({ forwardAllOutputs: true });
	expect(entry?.data.main).toEqual([
		[],
		[expect.objectContaining({ json: { url: expect.any(String) } })],
	]);
});

it('goes on at once with a booking that was made before, and leaves nothing', async () => {
	const token = freshToken();
	await book();
	const { uid } = await book(token);
	const { items, run } = await wait({
		link: `https://cal.test/a/b?metadata[bookingLink]=${token}`,
	});
	expect(run.status).toBe('success');
	expect(items.map(({ json }) => json)).toEqual([
		expect.objectContaining({
			event: 'BOOKING_CREATED',
			booking: expect.objectContaining({ uid, status: 'accepted' }),
		}),
	]);
	expect(sandbox.state.webhooks).toEqual([]);
});

it('leaves nothing when it can not begin', async () => {
	sandbox.fault(({ route }) =>
		route === 'GET /v2/bookings' ? { kind: 'status', status: 400, applied: false } : undefined,
	);
	const { error } = await wait({ link: freshToken() });
	sandbox.fault(undefined);
	expect(error).toBeDefined();
	expect(sandbox.state.webhooks).toEqual([]);
});

it.each<[string, Record<string, unknown>, Partial<NodeRun>, RegExp]>([
	['an address without a token', { link: 'https://cal.test/a' }, {}, /is not one of Booking Link/],
	['more than a year', { waitAtMost: 400 }, {}, /more than a year/],
	['several items', {}, { items: [{}, {}] }, /one item at a time/],
	['another event', { waitFor: ['RECORDING_READY'] }, {}, /'Wait For' can't be "RECORDING_READY"/],
])('refuses %s', async (_, form, more, message) => {
	const { error } = await wait({ link: freshToken(), ...form }, more);
	expect(error?.message).toMatch(message);
	expect(sandbox.state.webhooks).toEqual([]);
});

it('refuses to be a tool', async () => {
	const { items, errorItems, error } = await wait({ link: freshToken() }, { type: 'calComTool' });
	const said = error?.message ?? JSON.stringify([...items, ...errorItems]);
	expect(said).toContain('pauses the whole workflow');
});

describe('what Cal.com calls', () => {
	async function waiting() {
		const token = freshToken();
		await wait({ link: token });
		const { subscriberUrl, secret } = only();
		const tell = async (payload: object, change: { secret?: string; event?: string } = {}) => {
			const triggerEvent = change.event ?? 'BOOKING_CREATED';
			const createdAt = new Date().toISOString();
			const body = JSON.stringify({ triggerEvent, createdAt, payload });
			return await callWaiting(credential(), subscriberUrl, body, {
				'content-type': 'application/json',
				'x-cal-signature-256': signatureOf(change.secret ?? String(secret), body),
			});
		};
		return { token, tell };
	}

	const payload = (bookingLink?: string) => ({
		uid: 'u1',
		bookingId: 7,
		metadata: { bookingLink },
		status: 'ACCEPTED',
	});

	it('ends the wait by the booking of the link, and removes the webhook', async () => {
		const { token, tell } = await waiting();
		expect(await tell(payload(token))).toMatchObject({
			status: 200,
			item: { event: 'BOOKING_CREATED', booking: { uid: 'u1' } },
		});
		expect(sandbox.state.webhooks).toEqual([]);
	});

	it.each<[string, (token: string) => Parameters<Awaited<ReturnType<typeof waiting>>['tell']>]>([
		['another guest', () => [payload(newToken({ eventTypeId: EVENT_TYPE }, Date.now()))]],
		['a booking without a link', () => [payload()]],
		['another event', (token) => [payload(token), { event: 'BOOKING_CANCELLED' }]],
	])('waits on after %s', async (_, given) => {
		const { token, tell } = await waiting();
		const { item, status, message } = await tell(...given(token));
		expect([item, status, message]).toEqual([
			undefined,
			200,
			'Ignored: the workflow waits for another booking',
		]);
		only();
	});

	it('is refused when it is not signed with the secret', async () => {
		const { token, tell } = await waiting();
		expect(await tell(payload(token), { secret: 'guessed' })).toEqual({
			status: 401,
			message: 'The signature is missing or wrong',
		});
		only();
	});

	it('is taken when the API key was replaced meanwhile', async () => {
		const { token, tell } = await waiting();
		const registered = only();
		registered.secret = 'of the key before';
		expect(await tell(payload(token), { secret: 'of the key before' })).toMatchObject({
			status: 200,
			item: { booking: { uid: 'u1' } },
		});
	});
});

describe('the next wait', () => {
	const called: Array<{ path: string; body: string; signature: unknown }> = [];
	let answer = 200;
	const n8n = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			const body = Buffer.concat(chunks).toString();
			const signature = request.headers['x-cal-signature-256'];
			called.push({ path: String(request.url), body, signature });
			response.writeHead(answer).end('{}');
		});
	});
	let waitingUrl = '';

	beforeAll(async () => {
		await new Promise<void>((resolve) => n8n.listen(0, '127.0.0.1', resolve));
		waitingUrl = `http://127.0.0.1:${(n8n.address() as AddressInfo).port}/webhook-waiting`;
	});
	beforeEach(() => {
		called.length = 0;
		answer = 200;
	});
	afterAll(async () => await new Promise((resolve) => n8n.close(resolve)));

	it('tells one that n8n could not be told of, because it was down', async () => {
		const token = freshToken();
		await wait({ link: token }, { waitingUrl });
		const first = only();
		// The delivery of this booking comes to nothing.
		const { uid } = await book(token);
		await sandbox.settled();
		called.length = 0;
		await wait({ link: freshToken() }, { waitingUrl });
		expect(called).toHaveLength(1);
		const [{ path, body, signature }] = called as [(typeof called)[number]];
		expect(`${new URL(waitingUrl).origin}${path}`).toBe(first.subscriberUrl);
		expect(signature).toBe(signatureOf(String(first.secret), body));
		expect(JSON.parse(body)).toMatchObject({ triggerEvent: 'BOOKING_CREATED', payload: { uid } });
	});

	it('removes what waits no longer: its time is over, or n8n knows it not', async () => {
		const token = freshToken();
		await wait({ link: token }, { waitingUrl });
		const over = only();
		const address = new URL(over.subscriberUrl);
		address.searchParams.set('until', (Date.now() - 600_000).toString(36));
		over.subscriberUrl = address.href;
		const stopped = freshToken();
		await wait({ link: stopped }, { waitingUrl });
		expect(only().subscriberUrl).toContain(stopped);
		await book(stopped);
		answer = 409;
		const third = freshToken();
		await wait({ link: third }, { waitingUrl });
		expect(only().subscriberUrl).toContain(third);
	});

	it('leaves the webhooks of others alone', async () => {
		await wait({ link: freshToken() }, { waitingUrl: 'https://other.n8n.test/webhook-waiting' });
		const other = only();
		const address = new URL(other.subscriberUrl);
		address.searchParams.set('until', (Date.now() - 600_000).toString(36));
		other.subscriberUrl = address.href;
		await wait({ link: freshToken() }, { waitingUrl });
		expect(sandbox.state.webhooks).toHaveLength(2);
	});

	it('need not come: a wait looks again itself, when n8n surely can be told', async () => {
		const token = freshToken();
		await wait({ link: token }, { waitingUrl });
		sandbox.state.webhooks.length = 0;
		const { uid } = await book(token);
		for (let waits = 0; waits < 150 && called.length === 0; waits++) await sleep(100);
		expect(JSON.parse(called[0]?.body ?? '{}')).toMatchObject({ payload: { uid } });
		// Those of the tests before look in this time, too.
		await sleep(1000);
	}, 30_000);
});
