/** Deliveries to an active workflow, through n8n's own webhook context and saved static data. */
import { MAX_BODY_BYTES } from '../../../nodes/CalComTrigger/delivery';
import { sign } from '../../../nodes/CalComTrigger/signature';
import { booking, event, flatMeeting } from './events.mts';
import { N8n } from './n8n.mts';

const SECRET = 'a1'.repeat(32);
const REFUSED = { 'content-type': 'application/json', 'x-cal-signature-256': 'no-secret-provided' };

let n8n: N8n;
let webhooks = 0;

beforeEach(() => {
	n8n = new N8n();
	n8n.parameters = { events: ['BOOKING_CREATED', 'MEETING_STARTED'] };
	n8n.state = { secret: SECRET, webhookId: `w${webhooks++}` };
});

function signed(body: string, secret = SECRET): Record<string, string> {
	const signature = sign(Buffer.from(body), secret);
	return { 'content-type': 'application/json', 'x-cal-signature-256': signature };
}

async function send(content: object, secret = SECRET) {
	const body = JSON.stringify(content);
	return await n8n.deliver(body, signed(body, secret));
}

const created = (changes: object = {}) => event('BOOKING_CREATED', { ...booking, ...changes });

it('starts the workflow with one item of the one shape', async () => {
	const { status, item } = await send(created());
	expect(status).toBe(200);
	expect(Object.keys(item ?? {})).toEqual(['event', 'createdAt', 'payload', 'booking']);
	expect(item).toMatchObject({ event: 'BOOKING_CREATED', booking: { uid: 'uid1' } });
});

it.each([
	['no secret provided', 401, '{}', REFUSED],
	['no headers', 401, '{}', {}],
	['the signature of another secret', 401, '{}', signed('{}', 'other')],
	['a body too large', 413, ' '.repeat(MAX_BODY_BYTES + 1), REFUSED],
	['no JSON', 400, 'x', signed('x')],
	['another content type', 400, '{}', { ...signed('{}'), 'content-type': 'text/plain' }],
])('refuses %s with %i and starts nothing', async (_, status, body, headers) => {
	const before = n8n.saved;
	const answer = await n8n.deliver(body, headers);
	expect(answer).toEqual({ status, body: { message: expect.any(String) }, item: undefined });
	expect(n8n.saved).toBe(before);
	expect(n8n.logs).toEqual([{ level: 'warn', message: expect.stringContaining(String(status)) }]);
});

it('refuses everything before it has a secret', async () => {
	n8n.state = {};
	expect(await send(created())).toMatchObject({ status: 401, item: undefined });
	expect(await send(created(), 'undefined')).toMatchObject({ status: 401, item: undefined });
});

it('answers 200 to what it ignores, and says why', async () => {
	expect(await send(event('BOOKING_PAID', booking))).toEqual({
		status: 200,
		body: { message: 'Ignored: the workflow does not listen for this event' },
		item: undefined,
	});
	expect(await send(event('PING', {}))).toMatchObject({ status: 200, item: undefined });
});

it('ignores what does not pass the filters', async () => {
	n8n.parameters.filters = { attendeeDomains: 'example.com' };
	expect((await send(created())).item).toBeUndefined();
	n8n.parameters.filters = { attendeeDomains: 'guest.test', eventTypeIds: [8], hosts: 'carol' };
	expect((await send(created())).item).toBeDefined();
});

describe('deduplication', () => {
	it('is on, and remembers in static data', async () => {
		expect((await send(created())).item).toBeDefined();
		expect((await send(created())).item).toBeUndefined();
		expect(n8n.state.recent).toHaveLength(1);
	});

	it('catches what arrives at the same moment', async () => {
		const body = JSON.stringify(created());
		const begun = Array.from({ length: 20 }, () => n8n.start(Buffer.from(body), signed(body)));
		const answers = await Promise.all(begun.map(async ({ answer }) => await answer));
		expect(answers.filter(({ item }) => item)).toHaveLength(1);
		expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
	});

	it('can be switched off', async () => {
		n8n.parameters.options = { deduplicate: false };
		expect((await send(created())).item).toBeDefined();
		expect((await send(created())).item).toBeDefined();
		expect(n8n.state.recent).toBeUndefined();
	});

	it('does not remember what the filters kept out', async () => {
		n8n.parameters.filters = { hosts: 'dan' };
		await send(created());
		n8n.parameters.filters = {};
		expect((await send(created())).item).toBeDefined();
	});

	it('loses nothing of many different events at once', async () => {
		const bodies = Array.from({ length: 100 }, (_, index) =>
			JSON.stringify(created({ uid: `u${index}` })),
		);
		const begun = bodies.map((body) => n8n.start(Buffer.from(body), signed(body)));
		const answers = await Promise.all(begun.map(async ({ answer }) => await answer));
		expect(answers.filter(({ item }) => item)).toHaveLength(100);
	});
});

describe('the maximum age', () => {
	const at = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

	it.each([
		[-1, true],
		[-9, true],
		[-11, false],
		[1, true],
		[11, false],
	])(
		'of 10 minutes: an event of %i minutes from now starts the workflow: %s',
		async (minutes, starts) => {
			n8n.parameters.options = { maximumAge: 10 };
			const { status, item } = await send({ ...created(), createdAt: at(minutes) });
			expect([status, item !== undefined]).toEqual([200, starts]);
		},
	);

	it('of a flat body counts from the meeting, not from the creation of the booking', async () => {
		n8n.parameters.options = { maximumAge: 10 };
		const { item } = await send({ ...flatMeeting('MEETING_STARTED'), startTime: at(-1) });
		expect(item).toBeDefined();
	});

	it('shuts out what has no time, but only when there is one', async () => {
		const { createdAt: _, ...timeless } = created();
		expect((await send(timeless)).item).toBeDefined();
		n8n.parameters.options = { maximumAge: 10, deduplicate: false };
		expect((await send(timeless)).item).toBeUndefined();
	});
});

it('adds the raw body on demand', async () => {
	n8n.parameters.options = { includeRawBody: true };
	const body = JSON.stringify(created({ title: 'Grüße 🎉' }), null, 2);
	const { item } = await n8n.deliver(body, signed(body));
	expect(item?.rawBody).toBe(body);
});

it('never shows the secret', async () => {
	n8n.parameters.options = { includeRawBody: true };
	const { item } = await send(created({ webhook: { secret: SECRET } }));
	await n8n.deliver('{}', REFUSED);
	expect(JSON.stringify([item, n8n.logs])).not.toContain(SECRET);
	expect(item?.payload).toMatchObject({ webhook: { secret: '[secret]' } });
});
