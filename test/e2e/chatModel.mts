/**
 * A chat model on loopback that follows a script instead of thinking: it speaks the protocol of
 * OpenAI's chat completions, sees what the tools answered, and calls the next one.
 */
import { createServer } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { countTokens } from 'gpt-tokenizer/encoding/o200k_base';

export interface Message {
	role: string;
	content: string;
	tool_call_id?: string;
}

export interface Tool {
	name: string;
	description: string;
	parameters: { properties: Record<string, { type: string; description?: string }> };
}

export interface Call {
	tool: string;
	input: object;
}

/** What the model says next: a tool to call with arguments, several at once, or its last words. */
export type Turn = Call | { calls: Call[] } | { text: string };

/** Gives the next turn, from the answers of the tools so far. */
export type Script = (answers: unknown[]) => Turn;

function callsOf(turn: Turn): Call[] {
	if ('calls' in turn) return turn.calls;
	return 'tool' in turn ? [turn] : [];
}

function completion(turn: Turn, number: number) {
	const calls = callsOf(turn).map(({ tool, input }, index) => ({
		id: `call_${number}_${index}`,
		type: 'function',
		function: { name: tool, arguments: JSON.stringify(input) },
	}));
	const message = {
		role: 'assistant',
		content: 'text' in turn ? turn.text : null,
		...(calls.length > 0 ? { tool_calls: calls } : {}),
	};
	return {
		id: `chatcmpl-${number}`,
		object: 'chat.completion',
		created: 0,
		model: 'stub',
		choices: [{ index: 0, message, finish_reason: calls.length > 0 ? 'tool_calls' : 'stop' }],
		usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
	};
}

/** The same answer as the one piece of a stream. */
function streamOf({ choices, ...rest }: ReturnType<typeof completion>): string {
	const [{ message, finish_reason }] = choices as [(typeof choices)[0]];
	const { tool_calls: calls, ...delta } = message;
	const pieces = calls?.map((call, index) => ({ index, ...call }));
	const whole = { ...delta, ...(pieces ? { tool_calls: pieces } : {}) };
	const chunk = {
		...rest,
		object: 'chat.completion.chunk',
		choices: [{ index: 0, delta: whole, finish_reason }],
	};
	return `data: ${JSON.stringify(chunk)}\n\ndata: [DONE]\n\n`;
}

async function bodyOf(request: IncomingMessage) {
	let text = '';
	for await (const piece of request) text += String(piece);
	return JSON.parse(text || '{}') as {
		stream?: boolean;
		messages: Message[];
		tools: Array<{ function: Tool }>;
	};
}

/** What a tool answered, out of the text that the model gets. */
function parsed(content: string): unknown {
	try {
		return JSON.parse(content);
	} catch {
		return content;
	}
}

export class ChatModel {
	/** The tools that the agent offered, by name. */
	readonly tools = new Map<string, Tool>();
	/** What they answered. */
	answers: unknown[] = [];
	/** The same, as the texts that the model reads. */
	said: string[] = [];
	/** What the agent is told of itself. */
	system = '';
	/** How many characters of answers the model had to read. */
	read = 0;
	/** Tokens of each prompt since the conversation began: messages and tools. */
	prompts: number[] = [];
	private readonly server: Server;

	constructor(public script: Script) {
		this.server = createServer((request, response) => {
			void bodyOf(request).then(({ stream, messages, tools }) => {
				for (const { function: tool } of tools ?? []) this.tools.set(tool.name, tool);
				const said = messages.filter(({ role }) => role === 'tool').map(({ content }) => content);
				if (said.length === 0) this.prompts = [];
				this.prompts.push(countTokens(JSON.stringify({ messages, tools })));
				this.said = said;
				this.system = messages.find(({ role }) => role === 'system')?.content ?? '';
				this.answers = said.map(parsed);
				this.read = said.join('').length;
				const answer = completion(this.script(this.answers), said.length);
				const type = stream ? 'text/event-stream' : 'application/json';
				response.writeHead(200, { 'content-type': type });
				response.end(stream ? streamOf(answer) : JSON.stringify(answer));
			});
		});
	}

	async start(): Promise<string> {
		await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
		return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}/v1`;
	}

	async stop(): Promise<void> {
		this.server.closeAllConnections();
		await new Promise((resolve) => this.server.close(resolve));
	}
}
