/**
 * The one executor of all action nodes. It owns what every operation needs: the item loop, bounded
 * concurrency, continue-on-fail, item linking and paging. Operations never loop, catch or call HTTP.
 */
import { NodeApiError, NodeOperationError } from 'n8n-workflow';
import type { IDataObject, IExecuteFunctions, INode, INodeExecutionData } from 'n8n-workflow';

import { isWrite } from '../operation';
import type { Operation, Resource } from '../operation';
import { buildRequest } from '../request/buildRequest';
import type { RequestContext } from '../request/buildRequest';
import { openApi } from '../transport/api';
import type { Api } from '../transport/api';
import { openEnvelope } from '../transport/envelope';
import { fetchPages } from '../transport/pages';
import type { PageStyle } from '../transport/pages';
import type { ApiReply, ApiRequest } from '../transport/request';
import { asDeleted, asItems } from './answers';
import { inOrder } from './inOrder';
import { readOptions } from './options';
import { createProgress } from './progress';

function selected(context: IExecuteFunctions, resources: readonly Resource[]): Operation {
	const resource = context.getNodeParameter('resource', 0) as string;
	const operation = context.getNodeParameter('operation', 0) as string;
	const known = resources.find(({ value }) => value === resource)?.operations ?? {};
	const found = Object.prototype.hasOwnProperty.call(known, operation)
		? known[operation]
		: undefined;
	if (found) return found;
	throw new NodeOperationError(
		context.getNode(),
		`This node has no operation '${operation}' of the resource '${resource}'`,
	);
}

/** Reads the form of one item, and says no in n8n's way. */
function requestContext(context: IExecuteFunctions, api: Api, itemIndex: number): RequestContext {
	return {
		timezone: context.getTimezone(),
		read: (name) => context.getNodeParameter(name, itemIndex, undefined) as unknown,
		myOrganization: async () => await api.myOrganization(itemIndex),
		refuse(message, description) {
			throw new NodeOperationError(context.getNode(), `${message} [item ${itemIndex}]`, {
				itemIndex,
				description,
			});
		},
	};
}

function notFound(
	node: INode,
	operation: Operation,
	request: ApiRequest,
	itemIndex: number,
): never {
	const names = [...request.pathValues.keys()];
	const identified = operation.fields.find((field) =>
		field.fills.some(({ key }) => key === names[names.length - 1]),
	);
	const label = identified?.property.displayName ?? 'ID';
	const id = [...request.pathValues.values()].pop() ?? '';
	throw new NodeApiError(
		node,
		{ message: 'not found' },
		{
			message: `Nothing was found for '${label}' ${id} [item ${itemIndex}]`,
			description: `Check '${label}': it may have been deleted, or belong to somebody else`,
			httpCode: '404',
			itemIndex,
		},
	);
}

async function readList(
	api: Api,
	operation: Operation,
	pages: PageStyle,
	request: ApiRequest,
	limit: number,
	itemIndex: number,
): Promise<IDataObject[]> {
	const inOrganization = operation.organizationRequest && request.pathValues.has('orgId');
	const own = inOrganization ? (operation.organizationPages ?? pages) : pages;
	const style = api.connection.server.generation === '2025' ? (own.server2025 ?? own) : own;
	const rows: IDataObject[] = [];
	const send = async (page: ApiRequest): Promise<ApiReply> =>
		await api.send(page, operation, itemIndex);
	for await (const page of fetchPages(send, request, style, limit)) {
		for (const row of page) {
			rows.push(
				typeof row === 'object' && row !== null ? (row as IDataObject) : { value: row as string },
			);
		}
	}
	return rows;
}

async function runItem(
	context: IExecuteFunctions,
	api: Api,
	operation: Operation,
	itemIndex: number,
): Promise<IDataObject[]> {
	const request = await buildRequest(operation, requestContext(context, api, itemIndex));
	if (operation.pages) {
		const returnAll = context.getNodeParameter('returnAll', itemIndex, false) as boolean;
		const limit = returnAll ? Infinity : Number(context.getNodeParameter('limit', itemIndex, 50));
		return await readList(api, operation, operation.pages, request, limit, itemIndex);
	}
	const reply = await api.send(request, operation, itemIndex);
	const answer = operation.answer ?? (request.method === 'DELETE' ? asDeleted : asItems);
	return answer({
		data: openEnvelope(reply.body).data,
		reply,
		request,
		notFound: () => notFound(context.getNode(), operation, request, itemIndex),
	});
}

/** Everything an item may meet is an error of n8n's own kind that knows its item. */
function toNodeError(
	node: INode,
	error: unknown,
	itemIndex: number,
): NodeApiError | NodeOperationError {
	if (error instanceof NodeApiError || error instanceof NodeOperationError) return error;
	return new NodeOperationError(node, error instanceof Error ? error : String(error), {
		itemIndex,
	});
}

/** Runs the selected operation for every input item. */
export async function execute(
	context: IExecuteFunctions,
	resources: readonly Resource[],
): Promise<INodeExecutionData[][]> {
	const items = context.getInputData();
	const operation = selected(context, resources);
	const options = readOptions(context);
	const progress = createProgress(context, items.length);
	const signal = context.getExecutionCancelSignal?.();
	let opened: Promise<Api> | undefined;
	const run = async (itemIndex: number): Promise<INodeExecutionData[]> => {
		const pairedItem = { item: itemIndex };
		try {
			opened ??= openApi(context, { ...options, signal, onWait: progress.onWait });
			const results = await runItem(context, await opened, operation, itemIndex);
			progress.itemDone();
			return results.map((json) => ({ json, pairedItem }));
		} catch (error) {
			const nodeError = toNodeError(context.getNode(), error, itemIndex);
			if (!context.continueOnFail() || signal?.aborted) throw nodeError;
			return [{ json: { error: nodeError.message }, pairedItem }];
		}
	};
	const outputs = await inOrder(items.length, isWrite(operation) ? 1 : options.concurrency, run);
	progress.finish();
	return [outputs.flat()];
}
