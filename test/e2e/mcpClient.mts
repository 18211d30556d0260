/** A client of the Model Context Protocol over streamable HTTP, as far as calling tools goes. */

interface Reply {
	result?: Record<string, unknown>;
	error?: { message: string };
}

export interface ToolResult {
	isError?: boolean;
	content: Array<{ type: string; text: string }>;
}

export interface McpTool {
	name: string;
	description: string;
	inputSchema: { properties: Record<string, unknown>; required?: string[] };
}

/** The JSON of an answer that is JSON or an event stream of one message. */
function messageIn(text: string): Reply {
	const data = text.split('\n').find((line) => line.startsWith('data:'));
	return JSON.parse(data ? data.slice(5) : text || '{}') as Reply;
}

export class McpClient {
	private session = '';
	private id = 0;

	constructor(
		private readonly url: string,
		private readonly token?: string,
	) {}

	private async post(method: string, params: object, isNotification = false): Promise<Reply> {
		const response = await fetch(this.url, {
			method: 'POST',
			headers: {
				'content-type': 'application/json',
				accept: 'application/json, text/event-stream',
				...(this.token ? { authorization: `Bearer ${this.token}` } : {}),
				...(this.session ? { 'mcp-session-id': this.session } : {}),
			},
			body: JSON.stringify({
				jsonrpc: '2.0',
				method,
				params,
				...(isNotification ? {} : { id: (this.id += 1) }),
			}),
		});
		this.session = response.headers.get('mcp-session-id') ?? this.session;
		return messageIn(await response.text());
	}

	async connect(): Promise<this> {
		const clientInfo = { name: 'test', version: '1' };
		const params = { protocolVersion: '2025-03-26', capabilities: {}, clientInfo };
		const { error } = await this.post('initialize', params);
		if (error) throw new Error(error.message);
		await this.post('notifications/initialized', {}, true);
		return this;
	}

	async tools(): Promise<McpTool[]> {
		const { result } = await this.post('tools/list', {});
		return result?.tools as McpTool[];
	}

	async call(name: string, input: object): Promise<ToolResult> {
		const { result, error } = await this.post('tools/call', { name, arguments: input });
		if (error) throw new Error(error.message);
		return result as unknown as ToolResult;
	}
}
