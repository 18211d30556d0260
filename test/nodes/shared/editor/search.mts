// Fills dropdowns and forms as n8n's editor does: in n8n-core's own context, over real HTTP.
import 'reflect-metadata';

import { LoadOptionsContext } from 'n8n-core';
import { Workflow } from 'n8n-workflow';
import type {
	ICredentialDataDecryptedObject,
	INode,
	INodeListSearchResult,
	INodePropertyOptions,
	INodeType,
	IWorkflowExecuteAdditionalData,
	ResourceMapperFields,
} from 'n8n-workflow';

import { Credentials } from '../../../engine/credentials.mts';
import { loadPackage } from '../../../engine/engine.mts';
import { nodeTypesOf } from '../../../engine/nodeTypes.mts';

export interface Search {
	/** `calCom`, `calComTeam`, … */
	type: string;
	method: string;
	parameters?: Record<string, unknown>;
	credentials: Record<string, ICredentialDataDecryptedObject>;
	filter?: string;
	paginationToken?: string;
}

function nodeOf({ type, parameters = {}, credentials }: Search): INode {
	return {
		id: 'node',
		name: 'Cal.com',
		type: `n8n-nodes-calcom-api.${type}`,
		typeVersion: 1,
		position: [0, 0],
		parameters: parameters as INode['parameters'],
		credentials: Object.fromEntries(
			Object.keys(credentials).map((name) => [name, { id: name, name }]),
		),
	};
}

async function editorOf(
	options: Search,
): Promise<{ context: LoadOptionsContext; node: INodeType }> {
	const loader = await loadPackage();
	const nodeTypes = nodeTypesOf(loader);
	const node = nodeOf(options);
	const workflow = new Workflow({ nodes: [node], connections: {}, active: false, nodeTypes });
	const additionalData = {
		credentialsHelper: new Credentials(loader, options.credentials, nodeTypes),
		currentNodeParameters: node.parameters,
		variables: {},
	} as unknown as IWorkflowExecuteAdditionalData;
	return {
		context: new LoadOptionsContext(workflow, node, additionalData, 'parameters'),
		node: nodeTypes.getByNameAndVersion(node.type, 1) as INodeType,
	};
}

/** What a dropdown shows. */
export async function search(options: Search): Promise<INodeListSearchResult> {
	const { context, node } = await editorOf(options);
	const method = node.methods?.listSearch?.[options.method];
	if (!method) throw new Error(`${options.type} has no search ${options.method}`);
	return await method.call(context, options.filter, options.paginationToken);
}

/** What a dropdown with ticks shows: all at once. */
export async function loadOptions(options: Search): Promise<INodePropertyOptions[]> {
	const { context, node } = await editorOf(options);
	const method = node.methods?.loadOptions?.[options.method];
	if (!method) throw new Error(`${options.type} has no options ${options.method}`);
	return await method.call(context);
}

/** The fields of a form that Cal.com defines. */
export async function formOf(options: Search): Promise<ResourceMapperFields> {
	const { context, node } = await editorOf(options);
	const method = node.methods?.resourceMapping?.[options.method];
	if (!method) throw new Error(`${options.type} has no form ${options.method}`);
	return await method.call(context);
}
