/**
 * What visitors answered to the routing forms of a scope since a moment, as Cal.com would have
 * delivered it. The API tells each answer by a number of its own, so that none is told twice.
 */
import type { IDataObject } from 'n8n-workflow';

import type { ApiList } from '../../api/list';
import type { Client } from '../../api/client';
import { fetchPages, styleOn } from '../../api/pagination';
import { fillPath } from '../../api/path';
import { extendQuery } from '../../api/query';
import type { ApiRequest } from '../../api/request';
import { isObject } from '../../api/responseBody';
import type { Operation } from '../../operation/operation';
import type { FoundEvent } from './bookingEvents';
import { landmarkOf } from './landmark';
import type { FormLists, Scope } from './scopes';

/** The event that forms tell of. */
export const TOLD_BY_FORMS = 'FORM_SUBMITTED';

const ANSWERS = '/{routingFormId}/responses';

function operationFor(scope: Scope, list: ApiList): Operation {
	const { description, needs, fields } = scope;
	return { ...list, action: 'List form answers', description, needs, fields };
}

/** The operation that lists the forms of a scope. */
export function formsOf(scope: Scope, { list }: FormLists): Operation {
	return operationFor(scope, list);
}

async function rowsOf(client: Client, operation: Operation, request: ApiRequest, list: ApiList) {
	const send = async (page: ApiRequest) => await client.send(page, operation);
	const found: IDataObject[] = [];
	const style = styleOn(list.pages, client.credential.server);
	for await (const rows of fetchPages(send, request, style, Infinity)) {
		found.push(...rows.filter(isObject));
	}
	return found;
}

/** Deliveries name a question by its identifier or its label, the API by an ID. */
function byQuestion({ fields }: IDataObject, response: unknown): IDataObject {
	const questions = Array.isArray(fields) ? fields.filter(isObject) : [];
	const entries = isObject(response) ? Object.entries(response) : [];
	return Object.fromEntries(
		entries.map(([id, answer]) => {
			const question = questions.find((field) => field.id === id);
			const label = isObject(answer) ? answer.label : undefined;
			return [String(question?.identifier || question?.label || label || id), answer];
		}),
	) as IDataObject;
}

function submitted(form: IDataObject, { id, createdAt, response }: IDataObject): FoundEvent {
	const { id: formId, name: formName, teamId = null } = form;
	const payload = { formId, formName, teamId, responses: byQuestion(form, response) };
	return {
		body: { triggerEvent: TOLD_BY_FORMS, createdAt: String(createdAt), payload },
		landmarks: [landmarkOf(TOLD_BY_FORMS, formId, id)],
	};
}

/** The answers since a moment in milliseconds; the request has the path of the forms. */
export async function formAnswers(
	client: Client,
	scope: Scope,
	lists: FormLists,
	request: ApiRequest,
	from: number,
): Promise<FoundEvent[]> {
	const found: FoundEvent[] = [];
	const operation = operationFor(scope, lists.answers);
	const query = extendQuery('', { afterCreatedAt: new Date(from).toISOString() });
	for (const form of await rowsOf(client, formsOf(scope, lists), request, lists.list)) {
		const pathValues = new Map([['routingFormId', String(form.id)]]);
		const path = `${request.path}${fillPath(ANSWERS, pathValues)}`;
		const rows = await rowsOf(client, operation, { ...request, path, query }, lists.answers);
		const since = rows.filter(({ createdAt }) => Date.parse(String(createdAt)) >= from);
		found.push(...since.map((row) => submitted(form, row)));
	}
	return found.sort((one, other) => one.body.createdAt.localeCompare(other.body.createdAt));
}
