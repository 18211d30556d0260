/** Deliveries to an active workflow, through n8n's own webhook context and saved static data. */
import { MAX_BODY_BYTES } from '../../../nodes/shared/trigger/verifyDelivery';
import { sign } from '../../../nodes/shared/trigger/signature';
import { booking, event, flatMeeting } from '../shared/catalogue/event/events.mts';
import { N8n } from './n8n.mts';

const REFUSED = { 'content-type': 'application/json', 'x-cal-signature-256': 'no-secret-provided' };

let n8n: N8n;
let secret: string;

beforeEach(async () => {
	n8n = new N8n();
	n8n.parameters = { scope: 'account', events: ['BOOKING_CREATED', 'MEETING_STARTED'] };
	secret = await n8n.secret();
});

function signed(body: string, key = secret): Record<string, string> {
	const signature = sign(Buffer.from(body), key);
	return { 'content-type': 'application/json', 'x-cal-signature-256': signature };
}

async function send(content: object, key = secret) {
	const body = JSON.stringify(content);
	return await n8n.deliver(body, signed(body, key));
}

const created = (changes: object = {}) => event('BOOKING_CREATED', { ...booking, ...changes });

it('starts the workflow with one item of the one shape', async () => {
	const { status, item } = await send(created());
	expect(status).toBe(200);
	expect(Object.keys(item ?? {})).toEqual(['event', 'createdAt', 'payload', 'booking', 'form']);
	expect(item).toMatchObject({ event: 'BOOKING_CREATED', booking: { uid: 'uid1' } });
});

const DEEP = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;

it.each<[string, number, string, () => Record<string, string>]>([
	['no secret provided', 401, '{}', () => REFUSED],
	['no headers', 401, '{}', () => ({})],
	['a signature that is none', 401, '{}', () => ({ ...REFUSED, 'x-cal-signature-256': 'x' })],
	['a body too large', 413, ' '.repeat(MAX_BODY_BYTES + 1), () => REFUSED],
	['no JSON', 400, 'x', () => signed('x')],
	['another content type', 400, '{}', () => ({ ...signed('{}'), 'content-type': 'text/plain' })],
	[
		'200,000 levels',
		400,
		`{"triggerEvent":"X","payload":${DEEP}}`,
		() => signed(`{"triggerEvent":"X","payload":${DEEP}}`),
	],
])('refuses %s with %i and starts nothing', async (_, status, body, headers) => {
	const before = n8n.saved;
	const answer = await n8n.deliver(body, headers());
	expect(answer).toEqual({ status, body: { message: expect.any(String) }, item: undefined });
	expect(n8n.saved).toBe(before);
	expect(n8n.logs).toEqual([{ level: 'warn', message: expect.stringContaining(String(status)) }]);
});

it('refuses the signature of another secret, and what an empty one would sign', async () => {
	for (const key of ['other', 'undefined', '']) {
		expect(await send(created(), key)).toMatchObject({ status: 401, item: undefined });
	}
});

it('starts nothing with an empty credential', async () => {
	n8n.credentials = { calComV2Api: { apiKey: '', server: 'us' } };
	await expect(send(created(), '')).rejects.toThrow('credential is empty');
});

describe('unsigned events of older servers', () => {
	const unsigned = async (body: object, headers: Record<string, string> = REFUSED) =>
		await n8n.deliver(JSON.stringify(body), headers);
	const started = flatMeeting('MEETING_STARTED');

	it('are refused', async () => {
		expect((await unsigned(started)).status).toBe(401);
	});

	it('are taken on demand, and only those two', async () => {
		n8n.parameters.options = { acceptUnsignedMeetings: true };
		expect((await unsigned(started)).item).toMatchObject({ event: 'MEETING_STARTED' });
		const { 'x-cal-signature-256': _, ...bare } = REFUSED;
		const other = { ...started, uid: 'uid2' };
		expect((await unsigned(other, bare)).item).toMatchObject({ booking: { uid: 'uid2' } });
		expect((await unsigned(created())).status).toBe(401);
		expect((await unsigned([])).status).toBe(401);
		const wrong = { ...REFUSED, 'x-cal-signature-256': '0'.repeat(64) };
		expect((await unsigned({ ...started, uid: 'uid3' }, wrong)).status).toBe(401);
	});
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

	it('forgets what n8n made no execution of, also for the memory that later deliveries save', async () => {
		n8n.isStuck = true;
		expect(await send(created())).toEqual({ status: 500, body: undefined });
		n8n.isStuck = false;
		expect((await send(created({ uid: 'uid2' }))).item).toBeDefined();
		expect(n8n.state.recent).toHaveLength(1);
		jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 61_000);
		expect((await send(created())).item).toBeDefined();
		jest.restoreAllMocks();
		expect(n8n.state.recent).toHaveLength(2);
	});

	it('can be switched off', async () => {
		n8n.parameters.options = { deduplicate: false };
		expect((await send(created())).item).toBeDefined();
		expect((await send(created())).item).toBeDefined();
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

	it('is said in the log, at a level that is seen, with the event and its time', async () => {
		n8n.parameters.options = { maximumAge: 10 };
		const createdAt = at(-11);
		await send({ ...created(), createdAt });
		const message = expect.stringMatching(
			new RegExp(`BOOKING_CREATED.*'Maximum Age'.*${createdAt}`),
		);
		expect(n8n.logs).toEqual([{ level: 'warn', message }]);
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
	const { item } = await send(created({ webhook: { secret } }));
	await n8n.deliver('{}', REFUSED);
	expect(JSON.stringify([item, n8n.logs])).not.toContain(secret);
	expect(item?.payload).toMatchObject({ webhook: { secret: '[secret]' } });
});
