// The two examples that are made of the ready tools: a chat agent, and an MCP server for Cal.com.
import { idFor, READY_TOOLS, toolNode } from './readyTools.mts';

const FOR_CHAT = [
	'Get Event Types',
	'Get Free Slots',
	'Book Slot',
	'Get Bookings of Guest',
	'Reschedule Booking',
	'Cancel Booking',
];

const PROMPT = `=You are the receptionist of the owner of this Cal.com account, who is the host of every meeting. Guests write to you, and make, move and cancel their appointments with your help.

Look for free times before you book, and offer two or three. Book only what the guest agreed to, with the name and email address that the guest gave. Never guess an ID, a name or an address: ask. When a tool answers with an error, do what its hint says. Say times in the time zone of the guest.

Now it is {{ $now.toISO() }}, a {{ $now.weekdayLong }}.`;

const node = (
	name: string,
	type: string,
	typeVersion: number,
	position: number[],
	rest: object,
) => ({
	id: idFor(name + type),
	name,
	type,
	typeVersion,
	position,
	...rest,
});

const langchain = '@n8n/n8n-nodes-langchain';

const note = (name: string, content: string) =>
	node(name, 'n8n-nodes-base.stickyNote', 1, [-40, -300], {
		parameters: { content, width: 560, height: 260 },
	});

const wire = (type: string, to: string) => ({ [type]: [[{ node: to, type, index: 0 }]] });

function withTools(names: string[], to: string) {
	const tools = READY_TOOLS.filter(({ name }) => names.includes(name));
	return {
		nodes: tools.map((tool, index) => toolNode(tool, [240 + index * 180, 240])),
		connections: Object.fromEntries(tools.map(({ name }) => [name, wire('ai_tool', to)])),
	};
}

function chatAgent() {
	const tools = withTools(FOR_CHAT, 'Receptionist');
	return {
		name: 'Chat agent manages appointments',
		nodes: [
			note(
				'About',
				"## Guests book, move and cancel in a chat\n\nThe tools are those of *docs/ai-tools.md*: the model fills what **$fromAI** leaves to it. Choose your model's credential in **Model**.\n\nWho is known by login should only reach their own bookings: set *Restrictions → Only If Attendee Is* of the tools to their address.",
			),
			node('Chat', `${langchain}.chatTrigger`, 1.1, [0, 0], {
				parameters: { options: {} },
				webhookId: idFor('Chat of appointments'),
			}),
			node('Receptionist', `${langchain}.agent`, 3.1, [260, 0], {
				parameters: { options: { systemMessage: PROMPT } },
			}),
			node('Model', `${langchain}.lmChatOpenAi`, 1.2, [0, 240], {
				parameters: { model: { __rl: true, mode: 'list', value: 'gpt-4o-mini' }, options: {} },
				credentials: { openAiApi: { id: '', name: 'OpenAI account' } },
			}),
			node('Memory', `${langchain}.memoryBufferWindow`, 1.3, [120, 240], { parameters: {} }),
			...tools.nodes,
		],
		connections: {
			Chat: wire('main', 'Receptionist'),
			Model: wire('ai_languageModel', 'Receptionist'),
			Memory: wire('ai_memory', 'Receptionist'),
			...tools.connections,
		},
		settings: { executionOrder: 'v1' },
	};
}

function mcpServer() {
	const tools = withTools(
		READY_TOOLS.map(({ name }) => name),
		'Cal.com Server',
	);
	return {
		name: 'MCP server for Cal.com',
		nodes: [
			note(
				'About',
				'## Cal.com for every MCP client\n\nActivate the workflow and give its production URL to your client (Claude, Cursor, another n8n …). **Choose an authentication first**: whoever knows the URL books with your key.',
			),
			node('Cal.com Server', `${langchain}.mcpTrigger`, 2, [0, 0], {
				parameters: { authentication: 'bearerAuth', path: 'cal-com' },
				webhookId: idFor('MCP server for Cal.com'),
				credentials: { httpBearerAuth: { id: '', name: 'Bearer Auth account' } },
			}),
			...tools.nodes,
		],
		connections: tools.connections,
		settings: { executionOrder: 'v1' },
	};
}

/** The files, by name, as they are written. */
export function agentExamples(): Record<string, string> {
	const written = (workflow: object) => `${JSON.stringify(workflow, null, '\t')}\n`;
	return {
		'chat-agent-manages-appointments.json': written(chatAgent()),
		'mcp-server-for-cal-com.json': written(mcpServer()),
	};
}
