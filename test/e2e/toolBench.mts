/**
 * A real n8n whose agents (of both versions) have the Cal.com node as their tools and follow a
 * script, beside a sandbox: for the tests of what a model reads.
 */
import { failureOf } from '../../scripts/host/runData.mjs';
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';
import { ChatModel } from './chatModel.mts';
import type { Call } from './chatModel.mts';
import { startN8n } from './n8n.mts';
import type { N8n } from './n8n.mts';
import { agentWorkflow } from './toolWorkflow.mts';
import type { ToolNode } from './toolWorkflow.mts';
import { apiKeyCredential } from './workflows.mts';

/** The kinds of agents that n8n has. */
export const VERSIONS = [2.2, 3.1];

export class ToolBench {
	readonly model = new ChatModel(() => ({ text: 'Done' }));
	readonly credentials = { calCom: '', openAi: '' };
	private readonly agents = new Map<number, string>();

	private constructor(
		readonly sandbox: Sandbox,
		readonly n8n: N8n,
	) {}

	/** Starts all of it, with an agent of each version that has these tools. */
	static async start(tools: ToolNode[]): Promise<ToolBench> {
		const sandbox = await startSandbox();
		const n8n = await startN8n({ env: { N8N_COMMUNITY_PACKAGES_ALLOW_TOOL_USAGE: 'true' } });
		const bench = new ToolBench(sandbox, n8n);
		const { credentials, agents, model } = bench;
		credentials.calCom = await n8n.rest.createCredential(apiKeyCredential(sandbox));
		const data = { apiKey: 'sk-stub', url: await model.start() };
		const openAi = { name: 'OpenAI account', type: 'openAiApi', data };
		credentials.openAi = await n8n.rest.createCredential(openAi);
		for (const version of VERSIONS) {
			const workflow = agentWorkflow(version, tools, credentials);
			agents.set(version, (await n8n.rest.createWorkflow(workflow)).id);
		}
		return bench;
	}

	/** Runs the agent of that version by the script that the model has. */
	async run(version: number): Promise<void> {
		const id = String(this.agents.get(version));
		const execution = await this.n8n.rest.run(id, { trigger: 'Start' });
		expect(failureOf(execution)).toBeUndefined();
	}

	/** Lets an agent make these calls, one turn for each element, and gives what the model read. */
	async read(version: number, turns: Array<Call | Call[]>): Promise<unknown[]> {
		const sizes = turns.map((turn) => (Array.isArray(turn) ? turn.length : 1));
		this.model.script = (answers) => {
			let left = answers.length;
			const at = sizes.findIndex((size) => (left -= size) < 0);
			const turn = at < 0 ? undefined : turns[at];
			return turn === undefined ? { text: 'Done' } : Array.isArray(turn) ? { calls: turn } : turn;
		};
		await this.run(version);
		return this.model.answers;
	}

	async stop(): Promise<void> {
		await this.n8n.stop();
		await this.sandbox.stop();
		await this.model.stop();
	}
}
