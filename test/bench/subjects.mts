// The ways to do the same in n8n that are compared: our node, HTTP Request in two settings, declarative.
import type { INodeType } from 'n8n-workflow';

import { runNode } from '../engine/engine.mts';
import type { NodeResult } from '../engine/engine.mts';

export interface Task {
	/** The sandbox's address. */
	url: string;
	key: string;
	items: Array<Record<string, unknown>>;
	kind: 'read' | 'write';
	/** The path, as an expression of the item, that HTTP nodes call. */
	path: string;
	method: 'GET' | 'POST';
	/** The JSON body as an expression. */
	body?: string;
	/** Our node's parameters for the same. */
	parameters: Record<string, unknown>;
	type: string;
}

export type Subject = (task: Task) => Promise<NodeResult>;

const HTTP = 'n8n-nodes-base.httpRequest';
const DECLARATIVE = 'test.declarative';

export function ours(concurrency?: number): Subject {
	return async ({ url, key, items, parameters, type }) =>
		await runNode({
			type,
			items,
			onError: 'continueRegularOutput',
			parameters: { ...parameters, options: concurrency ? { concurrency } : {} },
			credentials: {
				calComV2Api: { apiKey: key, server: 'selfHosted', baseUrl: url, apiGeneration: '2026' },
			},
		});
}

/**
 * n8n's HTTP Request node: everything at once, or one request each interval. Its batching doesn't
 * wait for answers, so one at a time takes an interval as long as an answer.
 */
export function httpRequest(node: INodeType, intervalMs?: number): Subject {
	return async ({ url, key, items, path, method, body }) =>
		await runNode({
			type: HTTP,
			typeVersion: 4.2,
			extra: { [HTTP]: node },
			items,
			onError: 'continueRegularOutput',
			credentials: {},
			parameters: {
				method,
				url: `=${url}${path}`,
				sendHeaders: true,
				headerParameters: { parameters: [{ name: 'Authorization', value: `Bearer ${key}` }] },
				...(body ? { sendBody: true, specifyBody: 'json', jsonBody: `=${body}` } : {}),
				options: intervalMs
					? { batching: { batch: { batchSize: 1, batchInterval: intervalMs } } }
					: {},
			},
		});
}

/** HTTP Request in a loop over the items: each waits for the one before. */
export function httpRequestInLoop(node: INodeType): Subject {
	const single = httpRequest(node);
	return async (task) => {
		let last: NodeResult | undefined;
		const items: NodeResult['items'] = [];
		for (const item of task.items) {
			last = await single({ ...task, items: [item] });
			items.push(...last.items);
		}
		return { ...(last as NodeResult), items };
	};
}

/** The least that a declarative node of the same operation needs. */
export function declarative(): Subject {
	return async ({ url, key, items, path, method, body }) => {
		const node = {
			description: {
				displayName: 'Declarative',
				name: 'declarative',
				group: ['transform'],
				version: 1,
				description: '',
				defaults: { name: 'Declarative' },
				inputs: ['main'],
				outputs: ['main'],
				requestDefaults: { baseURL: url, headers: { Authorization: `Bearer ${key}` } },
				properties: [
					{
						displayName: 'Path',
						name: 'path',
						type: 'string',
						default: '',
						routing: { request: { method, url: '={{ $value }}' } },
					},
					...(body
						? [
								{
									displayName: 'Value',
									name: 'value',
									type: 'json',
									default: '',
									routing: { request: { body: '={{ JSON.parse($value) }}' } },
								},
							]
						: []),
				],
			},
		} as unknown as INodeType;
		return await runNode({
			type: DECLARATIVE,
			extra: { [DECLARATIVE]: node },
			items,
			onError: 'continueRegularOutput',
			credentials: {},
			parameters: { path: `=${path}`, ...(body ? { value: `=${body}` } : {}) },
		});
	};
}
