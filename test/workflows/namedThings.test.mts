// Things that are named where an ID is asked, through n8n's engine: an event type by its slug or title, a
// schedule by its name. The list is read once for an execution, and never for an ID.
import { runNode } from '../engine/engine.mts';
import { freshCredentials, startServer, success } from './server.mts';
import type { Server } from './server.mts';

let server: Server;
beforeAll(async () => {
	server = await startServer();
});
afterAll(async () => await server.stop());

const EVENT_TYPES = [
	{ id: 41, slug: 'intro-call', title: 'Intro Call' },
	{ id: 42, slug: 'demo', title: 'Product Demo' },
	{ id: 43, slug: 'demo-long', title: 'Twice' },
	{ id: 44, slug: 'demo-longer', title: 'Twice' },
];

const byId = (value: unknown) => ({ __rl: true, mode: 'id', value });

beforeEach(() =>
	server.answer(({ path, method }) => {
		if (path === '/v2/event-types' && method === 'GET') return success(EVENT_TYPES);
		if (path === '/v2/schedules') return success([{ id: 7, name: 'Evenings', timeZone: 'UTC' }]);
		return success({ id: 1, uid: 'x', slots: {} });
	}),
);

const run = async (
	parameters: Record<string, unknown>,
	items: Array<Record<string, unknown>> = [{}],
) =>
	await runNode({
		type: 'calCom',
		parameters,
		items,
		credentials: freshCredentials(server.url),
		onError: 'continueRegularOutput',
	});

const get = { resource: 'eventType', operation: 'get', eventTypeId: byId('={{ $json.type }}') };
const asked = () => server.seen.map(({ method, path }) => `${method} ${path}`);
const LIST = 'GET /v2/event-types';

describe('an event type', () => {
	it.each(['intro-call', 'Intro Call', ' INTRO call\n', '"intro-call"', 'intro_call'])(
		'by %j is found',
		async (type) => {
			await run(get, [{ type }]);
			expect(asked()).toEqual([LIST, 'GET /v2/event-types/41']);
		},
	);

	it.each(['41', 41, '#41', 'https://app.cal.com/event-types/41'])(
		'by %j is looked for nowhere',
		async (type) => {
			await run(get, [{ type }]);
			expect(asked()).toEqual(['GET /v2/event-types/41']);
		},
	);

	it('is looked for once by all items of an execution', async () => {
		await run({ ...get, options: { concurrency: 1 } }, [
			{ type: 'demo' },
			{ type: 'intro-call' },
			{ type: 42 },
		]);
		expect(asked()).toEqual([
			LIST,
			'GET /v2/event-types/42',
			'GET /v2/event-types/41',
			'GET /v2/event-types/42',
		]);
	});

	it('that is none is refused with those there are', async () => {
		const { items } = await run(get, [{ type: 'lunch' }]);
		expect(items[0]?.json.error).toBe(
			"'Event Type' can't be \"lunch\": none of your event types is called so",
		);
		expect(asked()).toEqual([LIST]);
	});

	it('of a title that several have is refused', async () => {
		const { items } = await run(get, [{ type: 'Twice' }]);
		expect(items[0]?.json.error).toContain('several of your event types are called so');
	});

	it.each(['NaN', '[object Object]', '-1', '1.5', '1e21', 'true', '{{ $json.id }}', ''])(
		'%j is refused without looking',
		async (type) => {
			const { items } = await run(get, [{ type }]);
			expect(items[0]?.json.error).toMatch(/^'Event Type' /);
			expect(asked()).toEqual([]);
		},
	);

	it('is found for slots, bookings, and in composed operations', async () => {
		const range = { start: '2027-01-12', end: '2027-01-12' };
		await run({ resource: 'slot', operation: 'getAll', eventTypeId: byId('demo'), ...range });
		expect(server.seen[1]?.query.eventTypeId).toBe('42');
		server.seen.length = 0;
		await run({
			resource: 'booking',
			operation: 'create',
			eventTypeId: byId('Product Demo'),
			start: '2027-01-12T10:00:00Z',
			attendeeName: 'Ada',
			attendeeEmail: 'ada@example.com',
		});
		const created = server.seen.find(({ method }) => method === 'POST');
		expect(created?.body).toMatchObject({ eventTypeId: 42 });
		server.seen.length = 0;
		await run({
			resource: 'slot',
			operation: 'findNextAvailable',
			eventTypeId: byId('demo'),
			additionalFields: { horizonDays: 1 },
		});
		expect(asked()).toEqual([LIST, 'GET /v2/slots']);
		expect(server.seen[1]?.query.eventTypeId).toBe('42');
	});

	it('that the form does not show is not looked for', async () => {
		await run({
			resource: 'slot',
			operation: 'getAll',
			eventTypeBy: 'userSlug',
			eventTypeId: byId('left over'),
			eventTypeSlug: 'x',
			username: 'ada',
			start: '2027-01-12',
			end: '2027-01-12',
		});
		expect(asked()).toEqual(['GET /v2/slots']);
	});
});

test('a schedule is found by its name, also among optional fields', async () => {
	await run({ resource: 'schedule', operation: 'get', scheduleId: byId('evenings') });
	expect(asked()).toEqual(['GET /v2/schedules', 'GET /v2/schedules/7']);
	server.seen.length = 0;
	await run({
		resource: 'profile',
		operation: 'update',
		updateFields: { defaultScheduleId: byId('Evenings'), name: 'Ada' },
	});
	expect(server.seen.at(-1)?.body).toEqual({ defaultScheduleId: 7, name: 'Ada' });
});
