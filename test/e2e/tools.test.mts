/**
 * What a model reads when it uses the Cal.com node as a tool, word by word, through both of n8n's
 * kinds of agents. The model follows a script.
 */
import type { Sandbox } from '../sandbox/index.mts';
import { ada, tools } from './calComTools.mts';
import type { ChatModel, Call } from './chatModel.mts';
import { ToolBench, VERSIONS } from './toolBench.mts';

let bench: ToolBench;
let sandbox: Sandbox;
let model: ChatModel;

beforeAll(async () => {
	bench = await ToolBench.start(tools);
	({ sandbox, model } = bench);
});

afterEach(() => sandbox.reset());

afterAll(async () => await bench?.stop());

const read = async (version: number, turns: Array<Call | Call[]>) =>
	await bench.read(version, turns);

const active = () =>
	sandbox.state.scheduling.bookings.filter(
		({ status, attendees }) =>
			status === 'accepted' && attendees.some(({ email }) => email === ada.email),
	);

describe.each(VERSIONS)("n8n's agent %d", (version) => {
	it('reads what each tool does, comes after and gives', async () => {
		await read(version, []);
		const said = (name: string) => model.tools.get(name)?.description ?? '';
		expect(said('Book')).toMatch(/^Book a free slot .* Ask the guest for full name, email/);
		expect(said('Slots')).toMatch(/ISO 8601 with offset.*IANA names.*free times by day/);
		expect(said('Cancel')).toMatch(/can't be undone/);
	});

	it('reads errors with their way out', async () => {
		const input = { email: 'ada@example.test', status: 'soon' };
		const [[answer]] = (await read(version, [{ tool: 'Bookings', input }])) as [[object]];
		expect(answer).toEqual({
			error: `'Status' can't be "soon"`,
			hint: 'It takes one of: upcoming, recurring, past, cancelled, unconfirmed',
		});
	});

	it('reads that nothing was found, and that an empty filter is none', async () => {
		const input = { email: 'nobody@example.test', status: 'upcoming' };
		const empty = { ...input, email: '' };
		const [none, refused] = (await read(version, [
			{ tool: 'Bookings', input },
			{ tool: 'Bookings', input: empty },
		])) as Array<Array<Record<string, unknown>>>;
		expect(none?.[0]).toEqual({
			found: 0,
			asked: { attendeeEmail: 'nobody@example.test', status: 'upcoming' },
		});
		expect(refused?.[0]?.error).toBe("'Attendee Email' is empty");
	});

	it('reads free times by day, in the zone that it asked for', async () => {
		const day = new Date(Date.now() + 3 * 86_400_000).toISOString();
		const end = new Date(Date.now() + 10 * 86_400_000).toISOString();
		const input = { start: day, end, timeZone: 'America/New_York' };
		const [[answer]] = (await read(version, [{ tool: 'Slots', input }])) as [
			[{ free: Record<string, string[]>; first: string; found: number }],
		];
		const [[label = '', times = []] = []] = Object.entries(answer.free);
		expect(label).toMatch(/^(Mon|Tue|Wed|Thu|Fri|Sat|Sun) 20\d\d-\d\d-\d\d -0[45]:00$/);
		expect(answer.first).toBe(`${label.slice(4, 14)}T${times[0]}:00${label.slice(15)}`);
		expect(Object.values(answer.free).flat()).toHaveLength(answer.found);
	});

	it('finds a time on a day and books it, in three prompts of 4,700 tokens at most', async () => {
		const day = sandbox.firstFreeSlot(1).slice(0, 10);
		const zone = ada.timeZone;
		let start: string | undefined;
		model.script = (answers) => {
			const [[slots] = []] = answers as [Array<{ first: string }>?];
			if (answers.length > 1) return { text: 'Done' };
			start ??= slots?.first;
			return start === undefined
				? { tool: 'Slots', input: { start: `${day}T00:00Z`, end: `${day}T23:59Z`, timeZone: zone } }
				: { tool: 'Book', input: { ...ada, start } };
		};
		await bench.run(version);
		expect(active()).toMatchObject([{ start: new Date(String(start)).toISOString() }]);
		expect(model.prompts).toHaveLength(3);
		expect(model.prompts.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(4700);
	});

	it('books one time, however often and at once it is asked', async () => {
		const input = { ...ada, start: sandbox.firstFreeSlot(1) };
		const call = { tool: 'Book', input };
		const answers = (await read(version, [[call, call], call])) as Array<
			Array<Record<string, unknown>>
		>;
		expect(active()).toHaveLength(1);
		expect(new Set(answers.map(([one]) => one?.uid)).size).toBe(1);
		expect(answers.map(([one]) => one?.alreadyBooked).filter(Boolean)).toHaveLength(2);
	});

	it('books the next time once, also when its answer was lost', async () => {
		sandbox.fault(({ method }) =>
			method === 'POST' ? { kind: 'reset-after', applied: true } : undefined,
		);
		const call = { tool: 'Book_Next', input: ada };
		const answers = (await read(version, [[call, call], call])) as Array<
			Array<Record<string, unknown>>
		>;
		expect(active()).toHaveLength(1);
		expect(new Set(answers.map(([one]) => one?.uid))).toEqual(new Set([active()[0]?.uid]));
	});

	it("reads why a time is not free, and the nearest that are; and whose a booking isn't", async () => {
		const start = sandbox.firstFreeSlot(1);
		const ben = { ...ada, email: 'ben@example.test' };
		const [[made], [taken]] = (await read(version, [
			{ tool: 'Book', input: { ...ben, start } },
			{ tool: 'Book', input: { ...ada, start } },
		])) as Array<Array<Record<string, unknown>>> as [
			[Record<string, unknown>],
			[Record<string, unknown>],
		];
		expect(taken.hint).toMatch(/^That time is .*Offer the person one of the free times$/);
		expect(taken.freeTimes).toHaveLength(6);
		const input = { bookingUid: made.uid };
		const [[foreign]] = (await read(version, [{ tool: 'Cancel', input }])) as [[{ error: string }]];
		expect(foreign.error).toBe('There is no such booking of ada@example.test');
		expect(sandbox.state.scheduling.bookings.at(-1)?.status).toBe('accepted');
	});

	it('reads both meanings of a time without an offset', async () => {
		const input = { ...ada, timeZone: 'Asia/Tokyo', start: '2035-01-12T15:00' };
		const [[answer]] = (await read(version, [{ tool: 'Book', input }])) as [[{ hint: string }]];
		expect(answer.hint).toContain('2035-01-12T15:00:00+09:00 for Asia/Tokyo');
		expect(answer.hint).toContain('2035-01-12T15:00:00+00:00 for UTC');
	});
});
