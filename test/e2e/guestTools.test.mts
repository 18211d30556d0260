/**
 * What a model reads of tools that are restricted, of guests and absence, limits and names, through
 * both of n8n's kinds of agents; and what an MCP client is answered.
 */
import type { Sandbox } from '../sandbox/index.mts';
import { ada, GUEST, moreTools, tools } from './calComTools.mts';
import type { Call } from './chatModel.mts';
import { McpClient } from './mcpClient.mts';
import { ToolBench, VERSIONS } from './toolBench.mts';
import { mcpWorkflow } from './toolWorkflow.mts';

let bench: ToolBench;
let sandbox: Sandbox;

beforeAll(async () => {
	bench = await ToolBench.start(moreTools);
	({ sandbox } = bench);
});

afterEach(() => sandbox.reset());

afterAll(async () => await bench?.stop());

const active = () =>
	sandbox.state.scheduling.bookings.filter(
		({ status, attendees }) =>
			status === 'accepted' && attendees.some(({ email }) => email === ada.email),
	);

type Answers = Array<Array<Record<string, unknown>>>;

/** The one booking of the sandbox of that guest. */
const bookingOf = (guest: string) =>
	sandbox.state.scheduling.bookings.find(({ attendees }) =>
		attendees.some(({ email }) => email === guest),
	);

describe.each(VERSIONS)("n8n's agent %d, of one guest's bookings", (version) => {
	const answersTo = async (...calls: Call[]) => (await bench.read(version, calls)) as Answers;

	it('reads guests and absence, and who is not in the booking', async () => {
		const bookingUid = bookingOf(GUEST)?.uid;
		const emails = 'ben@x.test, Cleo Example <cleo@x.test>';
		const [added, wrong, none, marked, stranger] = await answersTo(
			{ tool: 'Add_Guests', input: { bookingUid, emails } },
			{ tool: 'Add_Guests', input: { bookingUid, emails: 'ben' } },
			{ tool: 'Add_Guests', input: { bookingUid, emails: 'N/A' } },
			{ tool: 'Mark_Absent', input: { bookingUid, email: GUEST } },
			{ tool: 'Mark_Absent', input: { bookingUid, email: 'nobody@x.test' } },
		);
		const guests = added?.[0]?.attendees as string[];
		expect(guests.slice(1)).toEqual([
			expect.stringMatching(/^<ben@x\.test>/),
			expect.stringMatching(/^Cleo Example <cleo@x\.test>/),
		]);
		expect(wrong?.[0]).toEqual({
			error: `'Guest Emails' must be an email address, but it is "ben"`,
			hint: 'Give one address, such as name@example.com',
		});
		expect(none?.[0]?.hint).toBe('Give the address of everyone to invite');
		expect((marked?.[0]?.attendees as string[])[0]).toMatch(/<ada@guest\.test>.*, absent$/);
		expect(stranger?.[0]).toEqual({
			error: 'nobody@x.test does not attend this booking',
			hint: expect.stringMatching(/^Its attendees are: ada@guest\.test, ben@x\.test/),
		});
	});

	const inputs: Record<string, object> = {
		Get: {},
		Reschedule: { start: '2035-01-16T09:00:00Z' },
		Add_Guests: { emails: 'ben@x.test' },
		Move_Elsewhere: { address: 'Here' },
		Mark_Absent: { email: 'ben@guest.test' },
	};

	it('reads that the bookings of others and of other event types are none', async () => {
		const before = JSON.stringify(sandbox.state.scheduling.bookings);
		const calls = (guest: string) =>
			Object.entries(inputs).map(([tool, input]) => ({
				tool,
				input: { ...input, bookingUid: bookingOf(guest)?.uid },
			}));
		const foreign = await answersTo(...calls('ben@guest.test'));
		for (const [answer] of foreign) {
			expect(answer?.error).toBe(`There is no such booking of ${GUEST}`);
			expect(JSON.stringify(answer)).not.toContain('Ben');
		}
		bookingOf(GUEST)!.eventTypeId = 6;
		const others = await answersTo(...calls(GUEST));
		for (const [answer] of others) {
			expect(answer?.error).toBe('Bookings of this event type are out of bounds here');
		}
		bookingOf(GUEST)!.eventTypeId = 1;
		expect(JSON.stringify(sandbox.state.scheduling.bookings)).toBe(before);
	});

	it('reads that a restriction which it left empty is none', async () => {
		const bookingUid = bookingOf(GUEST)?.uid;
		const [empty, theirs] = await answersTo(
			{ tool: 'Any_Booking', input: { bookingUid, email: '' } },
			{ tool: 'Any_Booking', input: { bookingUid, email: `Ada <${GUEST.toUpperCase()}>` } },
		);
		expect(empty?.[0]).toEqual({
			error: "'Only If Attendee Is' is empty",
			hint: 'Fill it: nothing was done',
		});
		expect(theirs?.[0]?.uid).toBe(bookingUid);
	});

	it('reads lists by any word for a limit, and that 0 is none', async () => {
		const limits = ['all', '', 'null', '1', '0'];
		const calls = limits.map((limit) => ({ tool: 'Event_Types', input: { limit } }));
		const [all, empty, none, one, zero] = await answersTo(...calls);
		expect(all?.length).toBeGreaterThan(1);
		expect(empty).toEqual(all);
		expect(none).toEqual(all);
		expect(one).toEqual([all?.[0], { note: expect.stringContaining('There are more'), shown: 1 }]);
		expect(zero?.[0]).toEqual({
			error: `'Limit' must be a whole number of 1 or more, but it is "0"`,
			hint: "For all results, give 'all'",
		});
	});

	it('takes a booking by its address, and an event type by its name', async () => {
		const bookingUid = bookingOf(GUEST)?.uid;
		const ways = [
			`https://app.cal.com/booking/${bookingUid}`,
			`cal.com/booking/${bookingUid}?seat=1`,
			`#${bookingUid}`,
		];
		const day = sandbox.firstFreeSlot(1).slice(0, 10);
		const range = { start: day, end: day };
		const answers = await answersTo(
			...ways.map((uid) => ({ tool: 'Get', input: { bookingUid: uid } })),
			{ tool: 'Free_Times_Of', input: { ...range, eventType: 'intro CALL' } },
			{ tool: 'Free_Times_Of', input: { ...range, eventType: 'lunch' } },
		);
		expect(answers.slice(0, 3).map(([one]) => one?.uid)).toEqual(ways.map(() => bookingUid));
		expect(answers[3]?.[0]).toMatchObject({ eventTypeId: 1, found: expect.any(Number) });
		expect(answers[4]?.[0]).toEqual({
			error: `'Event Type' can't be "lunch": none of your event types is called so`,
			hint: expect.stringMatching(/^It takes an ID or a name, such as intro, /),
		});
	});
});

describe("n8n's MCP server", () => {
	let client: McpClient;

	beforeAll(async () => {
		const { id: workflow } = await bench.n8n.rest.createWorkflow(
			mcpWorkflow('cal', [...tools, ...moreTools], bench.credentials),
		);
		await bench.n8n.rest.activate(workflow);
		client = await new McpClient(`${bench.n8n.url}/mcp/cal`).connect();
	});

	it('tells what each tool does', async () => {
		const slots = (await client.tools()).find(({ name }) => name === 'Slots');
		expect(slots?.description).toMatch(/ISO 8601 with offset.*free times by day/);
	});

	it('answers errors as errors, with their way out', async () => {
		const input = { email: 'ada@example.test', status: 'soon' };
		const { isError, content } = await client.call('Bookings', input);
		expect(isError).toBe(true);
		expect(content[0]?.text).toMatch(/'Status' can't be "soon"\n.*It takes one of: upcoming/s);
		expect(content[0]?.text).not.toContain('[item');
	});

	it('answers that a booking is of somebody else as an error', async () => {
		const bookingUid = bookingOf('ben@guest.test')?.uid;
		const { isError, content } = await client.call('Add_Guests', {
			bookingUid,
			emails: 'a@x.test',
		});
		expect(isError).toBe(true);
		expect(content[0]?.text).toContain(`There is no such booking of ${GUEST}`);
		const limit = await client.call('Event_Types', { limit: '0' });
		expect(limit.isError).toBe(true);
		expect(limit.content[0]?.text).toMatch(/'Limit' must be .*\n.*give 'all'/s);
	});

	it('answers nothing found as an answer', async () => {
		const input = { email: 'nobody@example.test', status: 'past' };
		const { isError, content } = await client.call('Bookings', input);
		expect(isError).toBeUndefined();
		expect(JSON.parse(content[0]?.text ?? '')).toMatchObject([{ found: 0 }]);
	});

	it('books once for two calls at once', async () => {
		const input = { ...ada, start: sandbox.firstFreeSlot(1) };
		await Promise.all([client.call('Book', input), client.call('Book', input)]);
		expect(active()).toHaveLength(1);
	});
});
