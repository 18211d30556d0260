// The request that an operation makes of a form: what the user entered, and defaults for the rest.
import type { Edition } from '../../../nodes/shared/api/edition';
import type { IDataObject } from 'n8n-workflow';

import { asItems } from '../../../nodes/shared/operation/responseMapping';
import type { AnyOperation } from '../../../nodes/shared/operation/composedOperation';
import type { Operation } from '../../../nodes/shared/operation/operation';
import type { Resource } from '../../../nodes/shared/operation/resource';
import { isComposed } from '../../../nodes/shared/operation/composedOperation';
import { buildRequest } from '../../../nodes/shared/request/buildRequest';
import { readResponseBody } from '../../../nodes/shared/api/responseBody';
import { exchanges } from '../../errors/recordings.mts';
import { contextIn } from '../shared/wireContext.mts';

export const ZONE = 'Europe/Berlin';

function single(operation: AnyOperation | undefined): Operation {
	if (!operation || isComposed(operation)) throw new Error('No operation of one request');
	return operation;
}

export const operationOf = (resource: Resource, key: string) => single(resource.operations[key]);

/** The request for a form, as n8n would read it, to a server of today or of 2025. */
export async function requestOf(
	resource: Resource,
	key: string,
	form: IDataObject,
	edition?: Edition,
) {
	const operation = operationOf(resource, key);
	const defaults: IDataObject = {};
	for (const { name, property } of operation.fields) {
		defaults[name] = property.default as IDataObject;
	}
	const values = { ...defaults, ...form };
	const { request } = await buildRequest(operation, {
		...contextIn(ZONE),
		edition,
		read: (name) => values[name],
		myOrganization: async () => 99,
		ownClient: () => undefined,
	});
	return request;
}

/** The message with which a form is refused. */
export async function refusalOf(resource: Resource, key: string, form: IDataObject) {
	return await requestOf(resource, key, form).then(
		(request) => `sent ${JSON.stringify(request.body)}`,
		(error: Error) => error.message,
	);
}

/** What a real server answered, by the name of the recorded exchange. */
export function recorded(name: string) {
	const exchange = exchanges.find((entry) => entry.name === name);
	if (!exchange) throw new Error(`Nothing is recorded as ${name}`);
	return exchange;
}

/** The items that an operation makes of a recorded answer. */
export async function itemsOf(resource: Resource, key: string, form: IDataObject, name: string) {
	const operation = operationOf(resource, key);
	const request = await requestOf(resource, key, form);
	const reply = recorded(name).response;
	const { data } = readResponseBody(reply.body);
	if (operation.rows) return operation.rows(data, request) as IDataObject[];
	const notFound = () => {
		throw new Error('not found');
	};
	return (operation.mapResponse ?? asItems)({ data, reply, request, notFound });
}
