// What a model gets back when it calls a node as a tool: errors with their way out, nothing found as
// an answer, lists that say when they were cut.
import { runNode } from '../../../engine/engine.mts';
import { startServer, success } from '../../../workflows/server.mts';
import type { Server } from '../../../workflows/server.mts';

let server: Server;

beforeAll(async () => {
	server = await startServer();
});
afterAll(async () => await server.stop());

type Json = Record<string, unknown>;

const byId = (value: unknown) => ({ __rl: true, mode: 'id', value });

async function call(resource: string, operation: string, form: Json, type = 'calComTool') {
	const data = { apiKey: 'cal_test', server: 'selfHosted', baseUrl: server.url };
	return await runNode({
		type,
		parameters: { resource, operation, options: { retries: 0 }, ...form },
		credentials: { calComV2Api: { ...data, apiGeneration: '2026' } },
		timezone: 'Europe/Berlin',
	});
}

const answerOf = async (...given: Parameters<typeof call>) => {
	const { items, error } = await call(...given);
	if (error) throw error;
	return items.map(({ json }) => json);
};

describe('an error', () => {
	const wrong = { filters: { status: 'soon' }, sort: {} };

	it('comes back as data with the allowed values', async () => {
		const [answer, ...others] = await answerOf('booking', 'getAll', wrong);
		expect(others).toEqual([]);
		expect(answer).toEqual({
			error: expect.stringMatching(/^'Status' can't be "soon"$/),
			hint: expect.stringContaining('upcoming, recurring, past, cancelled, unconfirmed'),
		});
	});

	it('stays an error for workflows', async () => {
		const { error } = await call('booking', 'getAll', wrong, 'calCom');
		expect(error?.message).toBe(`'Status' can't be "soon"`);
	});

	it('always says what to do, also where people see it', async () => {
		const [empty] = await answerOf('booking', 'get', { bookingUid: byId("={{ '' }}") });
		expect(empty?.hint).toBe('Give its ID, as a list of them gives it');
		const [negative] = await answerOf('eventType', 'get', { eventTypeId: byId(-1) });
		expect(negative?.hint).toBe('Call again with another value for it');
		const form = { bookingUid: byId('x'), start: "={{ '' }}" };
		const [without] = await answerOf('booking', 'reschedule', form);
		expect(without?.hint).toMatch(/^Give it a value: ask the person/);
	});

	it("has the API's words and what to do", async () => {
		server.answer(() => ({ status: 404, body: { error: { message: 'Booking not found' } } }));
		const answer = await answerOf('booking', 'get', { bookingUid: byId('x') });
		expect(answer).toEqual([
			{ error: 'Booking not found', hint: expect.stringMatching(/^Check the IDs/) },
		]);
	});

	it.each([401, 403])('that no arguments mend says so (%i)', async (status) => {
		server.answer(() => ({ status, body: { error: { message: 'No' } } }));
		const [answer] = await answerOf('booking', 'get', { bookingUid: byId('x') });
		expect(answer?.hint).toMatch(/Don't try again: only whoever set up this tool/);
	});

	it('has no words about pickers, buttons and places in the form', async () => {
		const [start] = await answerOf('booking', 'reschedule', {
			bookingUid: byId('x'),
			start: 'soon',
		});
		expect(start?.hint).toMatch(/^(Use )?ISO 8601/);
		const [nobody] = await answerOf('booking', 'markAbsent', { bookingUid: byId('x') });
		expect(JSON.stringify(nobody)).not.toMatch(/Additional Fields|picker|list,/);
		const range = { start: '2027-01-12', end: '2027-01-12', timeZone: byId('EST') };
		const [zone] = await answerOf('slot', 'getAll', { eventTypeId: byId(1), ...range });
		expect(zone?.hint).toBe('Give its name, such as Europe/Berlin or America/New_York');
	});
});

describe('a list', () => {
	const rows = (count: number) =>
		Array.from({ length: count }, (_, index) => ({ id: index + 1, title: `Nº ${index + 1}` }));

	it('that is empty says what was asked', async () => {
		server.answer(() => success([]));
		const form = { filters: { attendeeEmail: 'ada@example.test' }, sort: {} };
		expect(await answerOf('booking', 'getAll', form)).toEqual([
			{ found: 0, asked: { attendeeEmail: 'ada@example.test' } },
		]);
	});

	it('that is empty is no item for workflows', async () => {
		server.answer(() => success([]));
		const form = { filters: {}, sort: {} };
		expect(await answerOf('booking', 'getAll', form, 'calCom')).toEqual([]);
	});

	it('that its limit cut says so, and one that it did not cut says nothing', async () => {
		server.answer(() => success(rows(3)));
		const cut = await answerOf('schedule', 'getAll', { limit: 2 });
		expect(cut).toHaveLength(3);
		expect(cut[2]).toEqual({ note: expect.stringContaining('There are more'), shown: 2 });
		expect(await answerOf('schedule', 'getAll', { limit: 3 })).toHaveLength(3);
	});

	it('that is longer than a model can take is cut with a word', async () => {
		const long = rows(400).map((row) => ({ ...row, name: 'x'.repeat(200) }));
		server.answer(() => success(long));
		const answer = await answerOf('schedule', 'getAll', { returnAll: true, output: 'raw' });
		expect(JSON.stringify(answer).length).toBeLessThan(31_000);
		expect(answer.at(-1)).toEqual({ note: expect.any(String), shown: answer.length - 1 });
	});

	it('of webhooks has no secrets, which a workflow gets', async () => {
		server.answer(() => success([{ id: 'w', subscriberUrl: 'https://x.test', secret: 'hush' }]));
		const told = await answerOf('webhook', 'getAll', {});
		expect(told).toEqual([{ id: 'w', subscriberUrl: 'https://x.test' }]);
		const { items } = await call('webhook', 'getAll', {}, 'calCom');
		expect(items[0]?.json).toHaveProperty('secret', 'hush');
	});

	it('of bookings is the same in a team and in an organization', async () => {
		const start = '2027-01-12T09:00:00Z';
		const row = { uid: 'a', title: 'T', status: 'accepted', start, end: start, attendees: [] };
		server.answer(() => success([row]));
		const own = {
			uid: 'a',
			title: 'T',
			status: 'accepted',
			day: 'Tue',
			start: '2027-01-12T10:00:00+01:00',
		};
		const lists: Array<[type: string, form: Json]> = [
			['calComTool', { filters: {}, sort: {} }],
			['calComTeamTool', { inOrganization: false, teamId: byId(1), filters: {}, sort: {} }],
			['calComOrganizationTool', { organizationId: byId(1), filters: {}, sort: {} }],
		];
		for (const [type, form] of lists) {
			const { items } = await call('booking', 'getAll', form, type);
			expect(items.map(({ json }) => json)).toEqual([expect.objectContaining(own)]);
		}
	});

	it('names the selected fields that it does not have', async () => {
		server.answer(() => success([{ uid: 'a', title: 'T', start: '2027-01-12T09:00:00Z' }]));
		const form = { filters: {}, sort: {}, output: 'selected', selectedFields: 'title, colour' };
		const answer = await answerOf('booking', 'getAll', form);
		expect(answer).toEqual([
			{ uid: 'a', title: 'T' },
			{ note: 'The answer has no field colour. It has: start, title, uid' },
		]);
	});
});

describe('Limit', () => {
	it.each([
		['all', 3],
		['', 3],
		[null, 3],
		['2', 3],
		[1, 2],
	])('%p gives what it means', async (limit, items) => {
		server.answer(() => success([{ id: 1 }, { id: 2 }, { id: 3 }]));
		expect(await answerOf('schedule', 'getAll', { limit })).toHaveLength(items);
	});

	it.each([0, -1, '0', 'N/A', 2.5])('%p is refused before any request', async (limit) => {
		server.answer(() => success([]));
		const [answer] = await answerOf('schedule', 'getAll', { limit });
		expect(answer?.error).toMatch(/^'Limit' must be a whole number of 1 or more, but it is /);
		expect(answer?.hint).toBe("For all results, give 'all'");
		expect(server.seen).toEqual([]);
	});
});
