/** Who calls the node: a workflow, or a model through an agent or an MCP server. */
import type { IExecuteFunctions, INode } from 'n8n-workflow';

export type Caller = 'workflow' | 'agent' | 'mcp';

/** What a sub-node of n8n's knows of the node above it, which its interface leaves out. */
interface SubNode {
	parentNode?: Pick<INode, 'type'>;
}

/** n8n runs the same code under the name of a second type when it is a tool. */
export function isTool(context: Pick<IExecuteFunctions, 'getNode'>): boolean {
	return context.getNode().type.endsWith('Tool');
}

/**
 * An MCP client has a way to be told of an error and n8n's agents have none: version 3 hands the
 * model a bare message, version 2 nothing at all.
 */
export function callerOf(context: IExecuteFunctions & SubNode): Caller {
	if (!isTool(context)) return 'workflow';
	// In queue mode a worker runs the tool by itself, and only names the node above it.
	const above = [context.parentNode, context.getExecuteData().node];
	return above.some((node) => node?.type.endsWith('.mcpTrigger')) ? 'mcp' : 'agent';
}
