/** The list that a form asks for: the route that fits what is filled so far, and its request. */
import { NodeOperationError } from 'n8n-workflow';
import type { ILoadOptionsFunctions } from 'n8n-workflow';

import { ACT_AS, managedUserIn } from '../fields/actAs';
import { openClient } from '../api/client';
import type { Client } from '../api/client';
import type { ApiList } from '../api/list';
import type { ApiOperation } from '../api/operation';
import { withOwnUsername } from '../api/ownUsername';
import { fillPath, segmentIssue } from '../api/path';
import type { ApiRequest } from '../api/request';
import { addedParameters, parseRoute } from '../api/route';
import { routed } from '../operation/operation';
import type { ApiLookup, Dependencies, Dependency } from '../fields/lookup';

const TIMEOUT_MS = 20_000;

/** The API as a form asks it: as the managed user that it names, but for the client's own lists. */
export async function openEditorClient(
	context: ILoadOptionsFunctions,
	{ dependsOn = {} }: Pick<ApiLookup, 'dependsOn'>,
): Promise<Client> {
	const isOwn = Object.values(dependsOn).some(({ fallback }) => fallback === 'ownClient');
	const user = isOwn ? undefined : managedUserIn(chosen(context, ACT_AS), context.getNode());
	return await openClient(context, { timeout: TIMEOUT_MS }, user);
}

/** What a form holds in a field; nothing where it has no such field, which n8n would throw for. */
function chosen(context: ILoadOptionsFunctions, parameter: string): unknown {
	return context.getCurrentNodeParameter(parameter) === undefined
		? undefined
		: context.getCurrentNodeParameter(parameter, { extractValue: true });
}

/** The list inside an organization, where the form holds what that route needs besides. */
function inOrOutside(
	context: ILoadOptionsFunctions,
	list: ApiList,
	dependsOn: Dependencies,
): ApiList {
	const inside = list.inOrganization?.request;
	const isInside =
		inside !== undefined &&
		addedParameters(list.request, inside).every((name) => {
			const need = dependsOn[name];
			return need !== undefined && Boolean(chosen(context, need.parameter));
		});
	return routed(list, isInside);
}

/** A list to ask, and the parameters of the form that its route needs. */
export interface AskedList {
	list: ApiList;
	dependsOn: Dependencies;
}

/** The list as this form asks for it. */
export function askedList(
	context: ILoadOptionsFunctions,
	{ from, detour, dependsOn = {} }: Pick<ApiLookup, 'from' | 'detour' | 'dependsOn'>,
): AskedList {
	const isMeant = Object.entries(detour?.when ?? {}).some(
		([parameter, value]) => context.getCurrentNodeParameter(parameter) === value,
	);
	if (detour && isMeant) return { list: detour.from, dependsOn: detour.dependsOn };
	return { list: inOrOutside(context, from, dependsOn), dependsOn };
}

async function ownId(client: Client, fallback: Dependency['fallback']): Promise<string> {
	if (fallback === 'ownClient') return client.credential.clientId ?? '';
	return String(await client.myOrganization());
}

/** The values of the placeholders, from the parameters that the user has filled so far. */
async function pathValues(
	context: ILoadOptionsFunctions,
	client: Client,
	dependsOn: Dependencies,
	parameters: string[],
): Promise<Map<string, string>> {
	const values = new Map<string, string>();
	for (const name of parameters) {
		const need = dependsOn[name];
		const given = need && chosen(context, need.parameter);
		const isGiven = typeof given === 'number' || (typeof given === 'string' && given !== '');
		if (!isGiven && need?.fallback === undefined) {
			throw new NodeOperationError(context.getNode(), `Choose '${need?.label ?? name}' first`);
		}
		const value = isGiven ? String(given) : await ownId(client, need?.fallback);
		if (segmentIssue(value)) {
			throw new NodeOperationError(context.getNode(), `'${need?.label ?? name}' is not a valid ID`);
		}
		values.set(name, value);
	}
	return values;
}

/** The request of a list, filled from the form. */
export async function requestFor(
	context: ILoadOptionsFunctions,
	client: Client,
	{ list, dependsOn }: AskedList,
): Promise<ApiRequest> {
	const { method, path, parameters } = parseRoute(list.request);
	const values = await pathValues(context, client, dependsOn, parameters);
	const plain = { method, path: fillPath(path, values), query: '', pathValues: values };
	return await withOwnUsername(plain, list, client);
}

/** What the client needs to know to send it. */
export function operationFor(
	{ request, versions, platformClient }: ApiList,
	action: string,
): ApiOperation {
	return { request, versions, platformClient, action };
}
