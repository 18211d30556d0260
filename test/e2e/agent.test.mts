/**
 * The example agent in a real n8n: a scripted model finds an event type and free slots, books one
 * for a guest and cancels it again, with the nodes as its tools.
 */
import { failureOf, itemsOf } from '../../scripts/host/runData.mjs';
import { readExamples, withCredentials } from '../../scripts/start/examples.mjs';
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';
import { ChatModel } from './chatModel.mts';
import type { Script } from './chatModel.mts';
import { startN8n } from './n8n.mts';
import type { N8n } from './n8n.mts';
import { apiKeyCredential } from './workflows.mts';

type Rows = Array<Record<string, unknown>>;

const timeZone = 'America/New_York';

/** What a good agent does, each step from the answers before. */
const receptionist: Script = (answers) => {
	const [eventTypes, slots, booked, cancelled] = answers as [Rows?, Rows?, Rows?, Rows?];
	if (!eventTypes) return { tool: 'Get_Event_Types', input: {} };
	const intro = eventTypes.find(({ title }) => title === 'Intro call');
	const eventTypeId = intro?.id;
	const earliestStart = new Date(Date.now() + 86_400_000).toISOString();
	if (!slots) {
		const input = { eventTypeId, howMany: 2, earliestStart, timeZone };
		return { tool: 'Find_Free_Slots', input };
	}
	const guest = { guestName: 'Ada Example', guestEmail: 'ada@example.test' };
	const start = slots[0]?.first;
	if (!booked) return { tool: 'Book_Slot', input: { eventTypeId, start, timeZone, ...guest } };
	const bookingUid = booked[0]?.uid;
	if (!cancelled) return { tool: 'Cancel_Booking', input: { bookingUid, reason: 'Ill' } };
	return { text: `Cancelled ${String(cancelled[0]?.title)}` };
};

let sandbox: Sandbox;
let n8n: N8n;
const model = new ChatModel(receptionist);

beforeAll(async () => {
	sandbox = await startSandbox();
	n8n = await startN8n({ env: { N8N_COMMUNITY_PACKAGES_ALLOW_TOOL_USAGE: 'true' } });
});

afterAll(async () => {
	await n8n?.stop();
	await sandbox?.stop();
	await model.stop();
});

/** The example, started by hand with what a guest would write in the chat. */
async function agentWorkflow() {
	const example = readExamples().find(({ file }) => file.startsWith('ai-agent-'));
	if (!example) throw new Error('There is no example of an agent.');
	const calCom = apiKeyCredential(sandbox);
	const data = { apiKey: 'sk-stub', url: await model.start() };
	const openAi = { name: 'OpenAI account', type: 'openAiApi', data };
	const workflow = withCredentials(example.workflow, {
		calComV2Api: { id: await n8n.rest.createCredential(calCom), name: calCom.name },
		openAiApi: { id: await n8n.rest.createCredential(openAi), name: openAi.name },
	});
	const chat = workflow.nodes.find(({ name }) => name === 'Chat');
	const agent = workflow.nodes.find(({ name }) => name === 'Agent');
	Object.assign(chat ?? {}, {
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		parameters: {},
	});
	Object.assign(agent?.parameters ?? {}, {
		promptType: 'define',
		text: 'An intro call tomorrow, please. I am Ada Example, ada@example.test, in New York.',
	});
	return workflow;
}

test('an agent finds a slot, books it for the guest and cancels it', async () => {
	const { id } = await n8n.rest.createWorkflow(await agentWorkflow());
	const execution = await n8n.rest.run(id, { trigger: 'Chat' });
	expect(failureOf(execution)).toBeUndefined();
	expect(itemsOf(execution, 'Agent')).toEqual([{ output: 'Cancelled Intro call' }]);
	const booking = sandbox.state.scheduling.bookings.at(-1);
	expect(booking).toMatchObject({
		status: 'cancelled',
		cancellationReason: 'Ill',
		hostIds: [1],
		attendees: [{ name: 'Ada Example', email: 'ada@example.test', timeZone }],
	});
});

test('the tools say what they do and ask for no more than the agent may decide', () => {
	expect([...model.tools.keys()].sort()).toEqual([
		'Book_Slot',
		'Cancel_Booking',
		'Find_Free_Slots',
		'Get_Event_Types',
	]);
	const book = model.tools.get('Book_Slot');
	expect(book?.description).toMatch(/free slot for a guest/);
	expect(Object.keys(book?.parameters.properties ?? {}).sort()).toEqual([
		'eventTypeId',
		'guestEmail',
		'guestName',
		'start',
		'timeZone',
	]);
});

test('the model is told the time, and everything else that its prompt computes', () => {
	expect(model.system).toMatch(/Now it is 20\d\d-\d\d-\d\dT\d\d:\d\d/);
	expect(model.system).not.toContain('{{');
});

test('what the model has to read is short', () => {
	expect(model.answers).toHaveLength(4);
	expect(model.read).toBeLessThan(2_500);
});
