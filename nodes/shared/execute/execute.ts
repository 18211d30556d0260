/**
 * The one executor of all action nodes. It owns what every operation needs: the item loop, bounded
 * concurrency, continue-on-fail and item linking. Operations never loop, catch or call HTTP.
 */
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { IDataObject, IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';

import { isWrite } from '../api/operation';
import type { AnyOperation } from '../operation/composedOperation';
import type { Resource } from '../operation/resource';
import { ACT_AS, managedUserIn } from '../fields/actAs';
import { openClient } from '../api/client';
import { IncompleteList } from '../api/incompleteList';
import type { Client } from '../api/client';
import type { TransportOptions } from '../api/transport';
import { callerOf, isTool } from './caller';
import { withFile } from './download';
import { inOrder } from './inOrder';
import { readConcurrency, readOptions, refuseOtherConcurrency } from './options';
import { createProgress } from './progress';
import { runItem } from './runItem';
import type { ItemRun } from './runItem';
import { simplifyRows } from './simplify';
import { errorAsData, inPlainWords } from './toolError';
import type { ItemError } from './toolError';
import { toolOutput } from './toolOutput';

/** n8n adds this choice to the lists of every node whose credential can be used for requests. */
const CUSTOM_API_CALL = '__CUSTOM_API_CALL__';

function selected(context: IExecuteFunctions, resources: readonly Resource[]): AnyOperation {
	const resource = context.getNodeParameter('resource', 0) as string;
	const operation = context.getNodeParameter('operation', 0, '') as string;
	const known = resources.find(({ value }) => value === resource)?.operations ?? {};
	const found = Object.prototype.hasOwnProperty.call(known, operation)
		? known[operation]
		: undefined;
	if (found) return found;
	if ([resource, operation].includes(CUSTOM_API_CALL)) {
		throw new NodeOperationError(context.getNode(), 'This node makes no custom API calls itself', {
			description:
				"Choose the resource 'Custom API Call' of the Cal.com node and its operation 'Request', or the HTTP Request node with Authentication → Predefined Credential Type → Cal.com API",
		});
	}
	throw new NodeOperationError(
		context.getNode(),
		`This node has no operation '${operation}' of the resource '${resource}'`,
	);
}

async function outputOf(
	context: IExecuteFunctions,
	client: Client,
	options: TransportOptions,
	operation: AnyOperation,
	itemIndex: number,
	shared: Pick<ItemRun, 'readsAtOnce' | 'memory'>,
): Promise<INodeExecutionData[]> {
	const { simplify, download } = operation;
	const answer = await runItem({ context, client, itemIndex, ...shared }, operation);
	const shaped = isTool(context)
		? toolOutput(context, operation, answer, itemIndex)
		: simplify
			? simplifyRows(context, answer.rows, simplify, itemIndex)
			: answer.rows;
	const items = shaped.map((json) => ({ json, pairedItem: { item: itemIndex } }));
	if (!download) return items;
	return await inOrder(
		items.length,
		1,
		async (index) =>
			await withFile(context, options, items[index] as INodeExecutionData, operation, itemIndex),
	);
}

/** Everything an item may meet is an error of n8n's own kind that knows its item. */
function toItemError(node: INode, error: unknown, itemIndex: number): ItemError {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) return error;
	return new NodeOperationError(node, error instanceof Error ? error : String(error), {
		itemIndex,
		...(error instanceof IncompleteList ? { description: error.description } : {}),
	});
}

/** Names the item in the message, because n8n's own item index shows only in the editor. */
function markItem(error: ItemError, itemIndex: number): void {
	// An error of all items, such as that of a credential, has no index; one that is shared, another's.
	if (error.context.itemIndex === itemIndex) error.message += ` [item ${itemIndex}]`;
}

/** What becomes of an item that met an error: it ends the node, or goes on as an item that says so. */
function afterError(
	context: IExecuteFunctions,
	error: unknown,
	itemIndex: number,
	among: number,
): INodeExecutionData[] {
	const nodeError = toItemError(context.getNode(), error, itemIndex);
	const item = (json: IDataObject) => [{ json, pairedItem: { item: itemIndex } }];
	const isStopped = context.getExecutionCancelSignal?.()?.aborted === true;
	const caller = callerOf(context);
	if (caller === 'mcp') throw inPlainWords(nodeError);
	if (caller === 'agent' && !isStopped) return item(errorAsData(nodeError));
	if (among > 1) markItem(nodeError, itemIndex);
	if (!context.continueOnFail() || isStopped) throw nodeError;
	return item({ error: nodeError.message });
}

/** How an item is sent: by whom, and with which options. */
interface Sending {
	client: Client;
	transport: TransportOptions;
}

/** One client for all items, or one for each managed user for whom they act, and for each of their options. */
function sendingsOf(context: IExecuteFunctions, shared: Pick<TransportOptions, 'onWait'>) {
	const sendings = new Map<string, Promise<Sending>>();
	const signal = context.getExecutionCancelSignal?.();
	return async (itemIndex: number): Promise<Sending> => {
		const chosen: unknown = context.getNodeParameter(ACT_AS, itemIndex, '');
		const user = managedUserIn(chosen, context.getNode(), itemIndex);
		const options = readOptions(context, itemIndex);
		const transport: TransportOptions = { ...options, ...shared, signal };
		const open = async () => ({ client: await openClient(context, transport, user), transport });
		const key = JSON.stringify([user, options]);
		const sending = sendings.get(key) ?? open();
		sendings.set(key, sending);
		return await sending;
	};
}

/** Runs the selected operation for every input item. */
export async function execute(
	context: IExecuteFunctions,
	resources: readonly Resource[],
): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const operation = selected(context, resources);
	const atOnce = readConcurrency(context);
	const concurrency = isWrite(operation) ? 1 : atOnce;
	const together = Math.max(1, Math.min(items.length, concurrency));
	const shared = { readsAtOnce: Math.floor(atOnce / together), memory: new Map() };
	const progress = createProgress(context, items.length);
	const sendingOf = sendingsOf(context, { onWait: progress.onWait });
	const run = async (itemIndex: number): Promise<INodeExecutionData[]> => {
		try {
			if (!isWrite(operation)) refuseOtherConcurrency(context, itemIndex, concurrency);
			const { client, transport } = await sendingOf(itemIndex);
			const output = await outputOf(context, client, transport, operation, itemIndex, shared);
			progress.itemDone();
			return output;
		} catch (error) {
			return afterError(context, error, itemIndex, items.length);
		}
	};
	const outputs = await inOrder(items.length, concurrency, run);
	progress.finish();
	return [outputs.flat()];
}
