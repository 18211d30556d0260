/** Workflows in which a model has the Cal.com node as its tools: an agent of n8n's, or an MCP server. */
import type { Workflow } from '../../scripts/host/rest.mjs';

export interface ToolNode {
	name: string;
	parameters: Record<string, unknown>;
}

interface Credentials {
	calCom: string;
	openAi?: string;
}

const wire = (type: string, node: string) => ({ [type]: [[{ node, type, index: 0 }]] });

function toolNodes(tools: ToolNode[], calCom: string) {
	return tools.map(({ name, parameters }, index) => ({
		id: `tool-${index}`,
		name,
		type: 'n8n-nodes-calcom-api.calComTool',
		typeVersion: 1,
		position: [index * 200, 200],
		parameters: { options: {}, ...parameters },
		credentials: { calComV2Api: { id: calCom, name: 'Cal.com account' } },
	}));
}

/** "Start" → "Agent" of that version, with the scripted model and the tools. */
export function agentWorkflow(
	typeVersion: number,
	tools: ToolNode[],
	{ calCom, openAi = '' }: Credentials,
): Workflow {
	const langchain = (id: string, type: string, version: number, parameters: object) => ({
		id,
		name: id,
		type: `@n8n/n8n-nodes-langchain.${type}`,
		typeVersion: version,
		position: [0, 0],
		parameters,
	});
	const model = langchain('Model', 'lmChatOpenAi', 1.2, {
		model: { __rl: true, mode: 'list', value: 'gpt-4o-mini' },
		options: {},
	});
	return {
		name: `Agent ${typeVersion} ${tools.map(({ name }) => name).join(', ')}`,
		nodes: [
			{
				id: 'Start',
				name: 'Start',
				type: 'n8n-nodes-base.manualTrigger',
				typeVersion: 1,
				position: [0, 0],
				parameters: {},
			},
			langchain('Agent', 'agent', typeVersion, { promptType: 'define', text: 'Go', options: {} }),
			{ ...model, credentials: { openAiApi: { id: openAi, name: 'OpenAI account' } } },
			...toolNodes(tools, calCom),
		],
		connections: {
			Start: wire('main', 'Agent'),
			Model: wire('ai_languageModel', 'Agent'),
			...Object.fromEntries(tools.map(({ name }) => [name, wire('ai_tool', 'Agent')])),
		},
	};
}

/** An MCP server at `/mcp/<path>` with the tools. */
export function mcpWorkflow(path: string, tools: ToolNode[], { calCom }: Credentials): Workflow {
	return {
		name: `MCP ${path}`,
		nodes: [
			{
				id: 'Server',
				name: 'Server',
				type: '@n8n/n8n-nodes-langchain.mcpTrigger',
				typeVersion: 2,
				position: [0, 0],
				parameters: { path, authentication: 'none' },
				webhookId: '7f7bd3a5-0a0f-4f5e-9f9c-2d4b7a6b1c01',
			},
			...toolNodes(tools, calCom),
		],
		connections: Object.fromEntries(tools.map(({ name }) => [name, wire('ai_tool', 'Server')])),
	};
}
