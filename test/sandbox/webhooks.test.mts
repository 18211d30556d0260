// Webhooks of all scopes, and what they are told when something happens.
import { execFile } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';

import { startSandbox } from './index.mts';
import type { Sandbox } from './index.mts';
import { recorded } from './recorded.mts';
import { TRIGGERS } from './webhookEvents.mts';

interface Received {
	path: string;
	headers: IncomingHttpHeaders;
	body: string;
}

const received: Received[] = [];
let sandbox: Sandbox;

const subscriber = createServer((request, response) => {
	let body = '';
	request.on('data', (chunk) => (body += String(chunk)));
	request.on('end', () => {
		received.push({ path: request.url ?? '', headers: request.headers, body });
		response.writeHead(request.url === '/down' ? 500 : 200).end('ok');
	});
});

let address = '';

beforeAll(async () => {
	await new Promise<void>((resolve) => subscriber.listen(0, '127.0.0.1', resolve));
	address = `http://127.0.0.1:${(subscriber.address() as AddressInfo).port}`;
	sandbox = await startSandbox();
});

afterAll(async () => {
	await sandbox.stop();
	await new Promise((resolve) => subscriber.close(resolve));
});

beforeEach(() => {
	sandbox.reset();
	received.length = 0;
});

type Body = Record<string, unknown>;

async function ask(method: string, path: string, body?: Body, key = sandbox.apiKey) {
	const isClient = path.startsWith('/oauth-clients');
	const response = await fetch(`${sandbox.url}/v2${path}`, {
		method,
		headers: {
			...(isClient
				? { 'x-cal-client-id': sandbox.clientId, 'x-cal-secret-key': sandbox.clientSecret }
				: { authorization: `Bearer ${key}` }),
			'cal-api-version': '2026-02-25',
			...(body ? { 'content-type': 'application/json' } : {}),
		},
		...(body ? { body: JSON.stringify(body) } : {}),
	});
	return { status: response.status, data: ((await response.json()) as Body).data as Body };
}

const webhook = (path: string, more: Body = {}) => ({
	active: true,
	subscriberUrl: `${address}${path}`,
	triggers: ['BOOKING_CREATED'],
	secret: `secret of ${path}`,
	...more,
});

const SCOPES = [
	'/webhooks',
	'/event-types/1/webhooks',
	'/teams/4/event-types/10/webhooks',
	'/organizations/1/webhooks',
	'/oauth-clients/sandboxclient0000000000001/webhooks',
];

describe.each(SCOPES)('%s', (path) => {
	it('keeps one webhook for each address, shows, changes and deletes it', async () => {
		const made = await ask('POST', path, webhook('/a'));
		expect([made.status, made.data]).toMatchObject([
			201,
			{ secret: 'secret of /a', version: '2021-10-20', active: true },
		]);
		expect((await ask('POST', path, webhook('/a'))).status).toBe(409);
		const one = `${path}/${String(made.data.id)}`;
		const changed = await ask('PATCH', one, { active: false, triggers: ['BOOKING_PAID'] });
		expect(changed.data).toMatchObject({ active: false, triggers: ['BOOKING_PAID'] });
		expect((await ask('GET', path)).data).toEqual([(await ask('GET', one)).data]);
		expect((await ask('DELETE', one)).status).toBe(200);
		const unknown = path.startsWith('/organizations') ? 403 : 404;
		expect((await ask('GET', one)).status).toBe(unknown);
		expect((await ask('GET', path)).data).toEqual([]);
	});

	it('refuses unknown events, and no-show events without a delay', async () => {
		expect((await ask('POST', path, webhook('/a', { triggers: ['NOPE'] }))).status).toBe(400);
		const triggers = ['AFTER_HOSTS_CAL_VIDEO_NO_SHOW'];
		expect((await ask('POST', path, webhook('/a', { triggers }))).status).toBe(400);
		const delay = { time: 5, timeUnit: 'MINUTE' };
		expect((await ask('POST', path, webhook('/a', { triggers, ...delay }))).status).toBe(201);
	});
});

async function book(eventTypeId: number, key = sandbox.apiKey): Promise<string> {
	const day = new Date(Date.now() + 21 * 86_400_000);
	const monday = new Date(day.getTime() - ((day.getUTCDay() + 6) % 7) * 86_400_000);
	const start = `${monday.toISOString().slice(0, 10)}T10:00:00Z`;
	const attendee = { name: 'Ada', email: 'ada@example.test', timeZone: 'Europe/Berlin' };
	const { data } = await ask('POST', '/bookings', { eventTypeId, start, attendee }, key);
	await sandbox.settled();
	return String(data.uid);
}

test('a booking is told to all who listen to its host or event type, each signed', async () => {
	for (const path of SCOPES) await ask('POST', path, webhook(path));
	await ask('POST', '/webhooks', webhook('/off', { active: false }));
	await ask('POST', '/webhooks', webhook('/other', { triggers: ['BOOKING_PAID'] }));
	const uid = await book(1);
	expect(received.map(({ path }) => path).sort()).toEqual([
		'/event-types/1/webhooks',
		'/organizations/1/webhooks',
		'/webhooks',
	]);
	for (const { path, headers, body } of received) {
		const event = JSON.parse(body) as { triggerEvent: string; payload: Body };
		expect([event.triggerEvent, event.payload.uid]).toEqual(['BOOKING_CREATED', uid]);
		const signature = createHmac('sha256', `secret of ${path}`).update(body).digest('hex');
		expect(headers['x-cal-signature-256']).toBe(signature);
		expect(headers['x-cal-webhook-version']).toBe('2021-10-20');
	}
});

test('a webhook without a secret says so, and one that is down loses nothing else', async () => {
	await ask('POST', '/webhooks', webhook('/down', { secret: undefined }));
	await ask('POST', '/event-types/1/webhooks', webhook('/up'));
	await book(1);
	const down = received.find(({ path }) => path === '/down');
	expect(down?.headers['x-cal-signature-256']).toBe('no-secret-provided');
	expect(sandbox.deliveries.map(({ status }) => status).sort()).toEqual([200, 500]);
});

test('what becomes of a booking is told in its own events', async () => {
	const triggers = ['BOOKING_RESCHEDULED', 'BOOKING_CANCELLED', 'BOOKING_REJECTED'];
	await ask('POST', '/webhooks', webhook('/life', { triggers }));
	const uid = await book(1);
	const later = new Date(Date.now() + 22 * 86_400_000);
	const tuesday = new Date(later.getTime() - ((later.getUTCDay() + 5) % 7) * 86_400_000);
	const start = `${tuesday.toISOString().slice(0, 10)}T11:00:00Z`;
	const moved = await ask('POST', `/bookings/${uid}/reschedule`, { start });
	await ask('POST', `/bookings/${String(moved.data.uid)}/cancel`, { cancellationReason: 'Ill' });
	await sandbox.settled();
	const events = received.map(({ body }) => JSON.parse(body) as Body & { payload: Body });
	expect(events.map(({ triggerEvent }) => triggerEvent).sort()).toEqual([
		'BOOKING_CANCELLED',
		'BOOKING_RESCHEDULED',
	]);
	const rescheduled = events.find(({ triggerEvent }) => triggerEvent === 'BOOKING_RESCHEDULED');
	expect(rescheduled?.payload).toMatchObject({ uid: moved.data.uid, rescheduleUid: uid });
});

test.each(TRIGGERS)('there is a sample of %s', async (trigger) => {
	const delay = { time: 5, timeUnit: 'MINUTE' };
	await ask('POST', '/webhooks', webhook('/sample', { triggers: [trigger], ...delay }));
	const [delivery] = await sandbox.emit(trigger);
	expect(delivery).toMatchObject({ trigger, status: 200 });
	const event = JSON.parse(received[0]?.body ?? '{}') as Body;
	expect(event).toMatchObject({ triggerEvent: trigger, createdAt: expect.any(String) });
	const isFlat = trigger.startsWith('MEETING_');
	expect(event).toHaveProperty(isFlat ? 'uid' : 'payload');
});

describe('an event that no server knows', () => {
	const constraintOf = (body: unknown) =>
		(body as { error: { details: { errors: Body[] } } }).error.details.errors.find(
			({ property }) => property === 'triggers',
		)?.constraints;
	const refused = async (url: string, trigger: string) => {
		const response = await fetch(`${url}/v2/webhooks`, {
			method: 'POST',
			headers: {
				authorization: `Bearer ${sandbox.apiKey}`,
				'content-type': 'application/json',
			},
			body: JSON.stringify(webhook('/refused', { triggers: [trigger] })),
		});
		return [response.status, constraintOf(await response.json())];
	};

	it('is refused word for word as a server of 2025 did', async () => {
		const old = await startSandbox({ edition: 'calCom2025August' });
		try {
			const expected = constraintOf(recorded('webhooks', 'wh-create-400b').response.body);
			expect(await refused(old.url, 'NOPE')).toEqual([400, expected]);
			expect(await refused(old.url, 'WRONG_ASSIGNMENT_REPORT')).toEqual([400, expected]);
		} finally {
			await old.stop();
		}
	});

	it('is refused today with the events of today', async () => {
		const isEnum = expect.stringContaining('WRONG_ASSIGNMENT_REPORT');
		expect(await refused(sandbox.url, 'NOPE')).toEqual([400, { isEnum }]);
	});
});

describe('npm run sandbox -- --emit', () => {
	const run = async (...args: string[]) =>
		await promisify(execFile)(process.execPath, [
			...['--import', 'tsx', 'test/sandbox/main.mts'],
			...args,
		]).then(
			({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
			(error: { code: number; stdout: string; stderr: string }) => error,
		);

	it('signs with the secret of the webhook that the sandbox knows', async () => {
		await ask('POST', '/webhooks', webhook('/mine'));
		const url = `${address}/mine`;
		const { code, stdout } = await run('--emit', 'BOOKING_CREATED', url, '--sandbox', sandbox.url);
		expect([code, stdout]).toEqual([0, `BOOKING_CREATED to ${url}: 200 ok\n`]);
		const [letter] = received;
		const signature = createHmac('sha256', 'secret of /mine').update(letter?.body ?? '');
		expect(letter?.headers['x-cal-signature-256']).toBe(signature.digest('hex'));
	});

	it('sends to every webhook of the sandbox when no address is given', async () => {
		const none = await run('--emit', 'BOOKING_CREATED', '--sandbox', sandbox.url);
		expect([none.code, none.stderr]).toMatchObject([1, /has no webhook.*Execute step/]);
		await ask('POST', '/webhooks', webhook('/one'));
		await ask('POST', '/webhooks', webhook('/two'));
		const { code, stdout } = await run('--emit', 'BOOKING_CREATED', '--sandbox', sandbox.url);
		const lines = ['/one', '/two'].map((path) => `BOOKING_CREATED to ${address}${path}: 200 ok\n`);
		expect([code, stdout]).toEqual([0, lines.join('')]);
	});

	it('says what is wrong, and fails', async () => {
		const down = await run('--emit', 'BOOKING_CREATED', `${address}/down`, '--secret', 'x');
		expect([down.code, down.stdout]).toMatchObject([1, /: 500 ok/]);
		const unknown = await run('--emit', 'NOPE', address);
		expect([unknown.code, unknown.stderr]).toMatchObject([1, /no event NOPE[^]*BOOKING_CREATED/]);
		const stranger = await run('--emit', 'BOOKING_PAID', address, '--sandbox', sandbox.url);
		expect([stranger.code, stranger.stderr]).toMatchObject([1, /No webhook of the sandbox/]);
	});
});
