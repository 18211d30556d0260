/**
 * What a model reads when it uses the Cal.com node as a tool, word by word: through both of n8n's
 * kinds of agents, and through its MCP server. The model follows a script.
 */
import { failureOf } from '../../scripts/host/runData.mjs';
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';
import { ChatModel } from './chatModel.mts';
import type { Call } from './chatModel.mts';
import { McpClient } from './mcpClient.mts';
import { startN8n } from './n8n.mts';
import type { N8n } from './n8n.mts';
import { agentWorkflow, mcpWorkflow } from './toolWorkflow.mts';
import type { ToolNode } from './toolWorkflow.mts';
import { apiKeyCredential } from './workflows.mts';

const ai = (key: string, type = 'string') => `={{ $fromAI('${key}', '', '${type}') }}`;
const id = (value: unknown) => ({ __rl: true, mode: 'id', value });

const guest = {
	attendeeName: ai('name'),
	attendeeEmail: ai('email'),
	attendeeTimeZone: id(ai('timeZone')),
	additionalFields: {},
};

/** Without a description of their own: the node's are what is looked at. */
const tools: ToolNode[] = [
	{
		name: 'Slots',
		parameters: {
			resource: 'slot',
			operation: 'getAll',
			eventTypeBy: 'id',
			eventTypeId: id(1),
			start: ai('start'),
			end: ai('end'),
			timeZone: id(ai('timeZone')),
			returnAll: true,
		},
	},
	{
		name: 'Book',
		parameters: {
			resource: 'booking',
			operation: 'create',
			eventTypeBy: 'id',
			eventTypeId: id(1),
			start: ai('start'),
			...guest,
		},
	},
	{
		name: 'Book_Next',
		parameters: {
			resource: 'booking',
			operation: 'bookNextAvailable',
			searchBy: 'eventTypes',
			eventTypeId: id(1),
			...guest,
		},
	},
	{
		name: 'Bookings',
		parameters: {
			resource: 'booking',
			operation: 'getAll',
			filters: { attendeeEmail: ai('email'), status: ai('status') },
		},
	},
	{
		name: 'Cancel',
		parameters: {
			resource: 'booking',
			operation: 'cancel',
			bookingUid: id(ai('bookingUid')),
			restrictions: { attendeeEmail: 'ada@example.test' },
		},
	},
];

const ada = { name: 'Ada Example', email: 'ada@example.test', timeZone: 'America/New_York' };

let sandbox: Sandbox;
let n8n: N8n;
const model = new ChatModel(() => ({ text: 'Done' }));
const credentials = { calCom: '', openAi: '' };
const agents = new Map<number, string>();

beforeAll(async () => {
	sandbox = await startSandbox();
	n8n = await startN8n({ env: { N8N_COMMUNITY_PACKAGES_ALLOW_TOOL_USAGE: 'true' } });
	credentials.calCom = await n8n.rest.createCredential(apiKeyCredential(sandbox));
	const data = { apiKey: 'sk-stub', url: await model.start() };
	const openAi = { name: 'OpenAI account', type: 'openAiApi', data };
	credentials.openAi = await n8n.rest.createCredential(openAi);
	for (const version of [2.2, 3.1]) {
		const workflow = agentWorkflow(version, tools, credentials);
		agents.set(version, (await n8n.rest.createWorkflow(workflow)).id);
	}
});

afterEach(() => sandbox.reset());

afterAll(async () => {
	await n8n?.stop();
	await sandbox?.stop();
	await model.stop();
});

/** Lets an agent make these calls, one turn for each element, and gives what the model read. */
async function read(version: number, turns: Array<Call | Call[]>): Promise<unknown[]> {
	const sizes = turns.map((turn) => (Array.isArray(turn) ? turn.length : 1));
	model.script = (answers) => {
		let left = answers.length;
		const at = sizes.findIndex((size) => (left -= size) < 0);
		const turn = at < 0 ? undefined : turns[at];
		return turn === undefined ? { text: 'Done' } : Array.isArray(turn) ? { calls: turn } : turn;
	};
	const execution = await n8n.rest.run(String(agents.get(version)), { trigger: 'Start' });
	expect(failureOf(execution)).toBeUndefined();
	return model.answers;
}

const active = () =>
	sandbox.state.scheduling.bookings.filter(
		({ status, attendees }) =>
			status === 'accepted' && attendees.some(({ email }) => email === ada.email),
	);

describe.each([2.2, 3.1])("n8n's agent %d", (version) => {
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
		const execution = await n8n.rest.run(String(agents.get(version)), { trigger: 'Start' });
		expect(failureOf(execution)).toBeUndefined();
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

describe("n8n's MCP server", () => {
	let client: McpClient;

	beforeAll(async () => {
		const { id: workflow } = await n8n.rest.createWorkflow(mcpWorkflow('cal', tools, credentials));
		await n8n.rest.activate(workflow);
		client = await new McpClient(`${n8n.url}/mcp/cal`).connect();
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
