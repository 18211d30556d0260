/**
 * The example MCP server in n8n's queue mode: the webhook process takes the calls, a worker runs the
 * tools, and the client is answered as it is without a queue.
 */
import { readExamples, withCredentials } from '../../scripts/start/examples.mjs';
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';
import { McpClient } from './mcpClient.mts';
import { startQueueMode } from './queueMode.mts';
import type { QueueMode } from './queueMode.mts';
import { apiKeyCredential } from './workflows.mts';

const TIMEOUT_MS = 300_000;
const TOKEN = 'mcp-secret';

let sandbox: Sandbox;
let queue: QueueMode;
let client: McpClient;

beforeAll(async () => {
	sandbox = await startSandbox();
	queue = await startQueueMode({ env: { N8N_COMMUNITY_PACKAGES_ALLOW_TOOL_USAGE: 'true' } });
	const example = readExamples().find(({ file }) => file.startsWith('mcp-server-'));
	if (!example) throw new Error('There is no example of an MCP server.');
	const calCom = apiKeyCredential(sandbox);
	const bearer = { name: 'Bearer Auth account', type: 'httpBearerAuth', data: { token: TOKEN } };
	const workflow = withCredentials(example.workflow, {
		calComV2Api: { id: await queue.rest.createCredential(calCom), name: calCom.name },
		httpBearerAuth: { id: await queue.rest.createCredential(bearer), name: bearer.name },
	});
	const { id } = await queue.rest.createWorkflow(workflow);
	await queue.rest.activate(id);
	client = await new McpClient(`${queue.publicUrl}/mcp/cal-com`, TOKEN).connect();
}, TIMEOUT_MS);

afterAll(async () => {
	await queue?.stop();
	await sandbox?.stop();
});

const textOf = ({ content }: { content: Array<{ text: string }> }) => content[0]?.text ?? '';

it('lists the tools with what they do', async () => {
	const tools = await client.tools();
	expect(tools.length).toBeGreaterThanOrEqual(15);
	const book = tools.find(({ name }) => name === 'Book_Slot');
	expect(book?.description).toMatch(/^Book a free slot .* Ask the guest for/);
	expect(book?.inputSchema.required).toContain('guestEmail');
});

it(
	'books what was found, and says what went wrong as an error',
	async () => {
		const found = await client.call('Get_Event_Types', {});
		expect(found.isError).toBeUndefined();
		expect(textOf(found)).toContain('Intro call');
		const start = sandbox.firstFreeSlot(1);
		const guest = { guestName: 'Ada Example', guestEmail: 'ada@x.test', timeZone: 'Asia/Tokyo' };
		const booked = await client.call('Book_Slot', { eventTypeId: 1, start, ...guest });
		expect(JSON.parse(textOf(booked))).toMatchObject([{ status: 'accepted', minutes: 30 }]);
		expect(sandbox.state.scheduling.bookings.at(-1)?.attendees[0]?.email).toBe('ada@x.test');
		const wrong = await client.call('Get_Booking', { bookingUid: 'https://cal.com/x' });
		expect(wrong.isError).toBe(true);
		expect(textOf(wrong)).toMatch(/'Booking' can't be found in this address/);
	},
	TIMEOUT_MS,
);
