// Runs workflows through n8n's own engine with the built package, loaded by n8n's own loader:
// expressions, item linking, continue-on-fail and the HTTP layer are the real ones.
import 'reflect-metadata';
import { join } from 'node:path';

import { ExecutionLifecycleHooks, PackageDirectoryLoader, WorkflowExecute } from 'n8n-core';
import { createEmptyRunExecutionData, Workflow } from 'n8n-workflow';
import type {
	IConnections,
	ICredentialDataDecryptedObject,
	INode,
	INodeExecutionData,
	IRun,
	IWorkflowBase,
	IWorkflowExecuteAdditionalData,
} from 'n8n-workflow';

import { Credentials } from './credentials.mts';
import { nodeTypesOf } from './nodeTypes.mts';
import type { ExtraTypes } from './nodeTypes.mts';

const ROOT = process.cwd();

let loading: Promise<PackageDirectoryLoader> | undefined;

/** The package as n8n loads it when it is installed. */
export async function loadPackage(): Promise<PackageDirectoryLoader> {
	loading ??= (async () => {
		const loader = new PackageDirectoryLoader(ROOT);
		await loader.loadAll();
		return loader;
	})();
	return await loading;
}

export interface NodeRun {
	/** `calCom`, `calComOrganization`, …; or the full name of a node type among `extra`. */
	type: string;
	/** Node types of other packages, by their full name. */
	extra?: ExtraTypes;
	typeVersion?: number;
	parameters: Record<string, unknown>;
	/** The input items' JSON; one empty item by default. */
	items?: Array<Record<string, unknown>>;
	/** The data of the credentials, by type. */
	credentials: Record<string, ICredentialDataDecryptedObject>;
	onError?: INode['onError'];
	timezone?: string;
	/** Where executions that wait are called. */
	waitingUrl?: string;
	/** Ends the execution, as the user's Stop does, when it resolves. */
	stop?: Promise<unknown>;
}

export interface NodeResult {
	items: INodeExecutionData[];
	/** The items of the error output, where the node has one. */
	errorItems: INodeExecutionData[];
	error?: Error & {
		description?: string | null;
		httpCode?: string;
		failure?: unknown;
		context?: Record<string, unknown>;
	};
	run: IRun;
}

const node = (name: string, type: string, rest: Partial<INode>): INode => ({
	id: name,
	name,
	type,
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
	...rest,
});

function workflowOf(run: NodeRun): { nodes: INode[]; connections: IConnections } {
	const credentials = Object.fromEntries(
		Object.keys(run.credentials).map((type) => [type, { id: type, name: type }]),
	);
	return {
		nodes: [
			node('Start', 'test.start', {
				parameters: { items: run.items ?? [{}] } as INode['parameters'],
			}),
			node('Cal.com', run.type.includes('.') ? run.type : `n8n-nodes-calcom-api.${run.type}`, {
				parameters: run.parameters as INode['parameters'],
				credentials,
				...(run.typeVersion ? { typeVersion: run.typeVersion } : {}),
				...(run.onError ? { onError: run.onError } : {}),
			}),
		],
		connections: { Start: { main: [[{ node: 'Cal.com', type: 'main', index: 0 }]] } },
	};
}

function additionalData(
	credentialsHelper: Credentials,
	workflow: Workflow,
	nodes: INode[],
	waitingUrl?: string,
): IWorkflowExecuteAdditionalData {
	const url = 'http://localhost/';
	const data = { id: 'test', name: 'test', active: false, nodes, connections: {} };
	return {
		credentialsHelper,
		hooks: new ExecutionLifecycleHooks('manual', '1', data as unknown as IWorkflowBase),
		executionId: '1',
		currentNodeExecutionIndex: 0,
		variables: {},
		restApiUrl: url,
		instanceBaseUrl: url,
		formWaitingBaseUrl: url,
		webhookBaseUrl: url,
		webhookWaitingBaseUrl: waitingUrl ?? url,
		webhookTestBaseUrl: url,
		workflowSettings: workflow.settings,
		setExecutionStatus: () => undefined,
		sendDataToUI: () => undefined,
	} as unknown as IWorkflowExecuteAdditionalData;
}

/** Runs one node on the given items and gives back what it put out. */
export async function runNode(options: NodeRun): Promise<NodeResult> {
	const loader = await loadPackage();
	const { nodes, connections } = workflowOf(options);
	const nodeTypes = nodeTypesOf(loader, options.extra);
	const workflow = new Workflow({
		id: 'test',
		name: 'test',
		nodes,
		connections,
		active: false,
		nodeTypes,
		settings: { executionOrder: 'v1', timezone: options.timezone ?? 'UTC' },
	});
	const credentials = new Credentials(loader, options.credentials, nodeTypes);
	const data = additionalData(credentials, workflow, nodes, options.waitingUrl);
	const engine = new WorkflowExecute(data, 'manual', createEmptyRunExecutionData());
	const running = engine.run({ workflow, startNode: workflow.getNode('Start') ?? undefined });
	void options.stop?.then(() => running.cancel());
	const run = await running;
	const task = run.data.resultData.runData['Cal.com']?.[0];
	const outputs = task?.data?.main ?? task?.data?.ai_tool ?? [];
	return {
		items: outputs[0] ?? [],
		errorItems: outputs[1] ?? [],
		error: (task?.error ?? run.data.resultData.error) as NodeResult['error'],
		run,
	};
}

export const distFolder = join(ROOT, 'dist');
