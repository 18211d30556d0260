/** The webhooks of one place at Cal.com: list, create, update, delete. */
import { NodeApiError } from 'n8n-workflow';
import type { IDataObject } from 'n8n-workflow';

import type { Method } from '../api/route';
import { fillPath } from '../api/path';
import type { Client } from '../api/client';
import { isObject, readResponseBody } from '../api/responseBody';
import { fetchPages, skipPages } from '../api/pagination';
import type { ApiReply, ApiRequest } from '../api/request';
import { createSecrets } from '../api/secrets';
import { operationOf } from '../catalogue/event/scopes';
import type { Scope } from '../catalogue/event/scopes';

export interface RemoteWebhook extends IDataObject {
	id: string;
}

export interface Webhooks {
	list(): Promise<RemoteWebhook[]>;
	create(body: IDataObject): Promise<RemoteWebhook | undefined>;
	update(id: string, body: IDataObject): Promise<RemoteWebhook | undefined>;
	remove(id: string): Promise<void>;
}

/** IDs are UUIDs today, and numbers in the API's documentation. */
function toWebhook(value: unknown): RemoteWebhook | undefined {
	const isOne = isObject(value) && (typeof value.id === 'string' || typeof value.id === 'number');
	return isOne ? { ...value, id: String(value.id) } : undefined;
}

function requestOf(method: Method, path: string, webhookId?: string): ApiRequest {
	const pathValues = new Map(webhookId === undefined ? [] : [['webhookId', webhookId]]);
	const suffix = webhookId === undefined ? '' : fillPath('/{webhookId}', pathValues);
	return { method, path: `${path}${suffix}`, query: '', pathValues };
}

/** The answer, or a refusal that does not repeat the secret that was sent. */
async function hiding(secret: unknown, answer: Promise<ApiReply>): Promise<ApiReply> {
	return await answer.catch(async (error: unknown) => {
		if (error instanceof Error) error.message = createSecrets(secret).mask(error.message);
		return await Promise.reject(error);
	});
}

/** The webhooks under a filled path, such as `/v2/event-types/42/webhooks`. */
export function webhooksAt(api: Client, scope: Scope, path: string): Webhooks {
	return {
		async list() {
			const send = async (page: ApiRequest) => await api.send(page, operationOf(scope, 'GET'));
			const found: RemoteWebhook[] = [];
			for await (const rows of fetchPages(send, requestOf('GET', path), skipPages(), Infinity)) {
				found.push(...rows.map(toWebhook).filter((webhook) => webhook !== undefined));
			}
			return found;
		},
		async create(body) {
			const request = { ...requestOf('POST', path), body };
			const reply = await hiding(body.secret, api.send(request, operationOf(scope, 'POST')));
			return toWebhook(readResponseBody(reply.body).data);
		},
		async update(id, body) {
			const request = { ...requestOf('PATCH', path, id), body };
			const reply = await hiding(body.secret, api.send(request, operationOf(scope, 'PATCH')));
			return toWebhook(readResponseBody(reply.body).data);
		},
		async remove(id) {
			await api.send(requestOf('DELETE', path, id), operationOf(scope, 'DELETE'));
		},
	};
}

/** The HTTP status that an error stands for, if the API answered. */
function statusOf(error: unknown): number | undefined {
	return error instanceof NodeApiError && error.httpCode ? Number(error.httpCode) : undefined;
}

/** Waits for an answer that may also be one of these refusals: then it is undefined. */
export async function unlessRefused<T>(
	answer: Promise<T>,
	statuses: readonly number[],
): Promise<T | undefined> {
	return await answer.catch(async (error: unknown) =>
		statuses.includes(statusOf(error) ?? 0) ? undefined : await Promise.reject(error),
	);
}

/** Whether Cal.com had a fault of its own or could not be reached: nothing is known then. */
export function isOutage(error: unknown): boolean {
	if (!(error instanceof NodeApiError)) return false;
	const status = statusOf(error);
	return status === undefined || status === 429 || status >= 500;
}
