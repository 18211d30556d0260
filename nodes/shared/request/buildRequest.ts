/** From the values of a form to one request: which part goes into path, query or body. */
import { editionName } from '../api/edition';
import { fillPath, segmentIssue } from '../api/path';
import type { ApiRequest } from '../api/request';
import { addedParameters, parseRoute } from '../api/route';
import { isAvailable } from '../api/versions';
import { assemble } from '../fields/assemble';
import type { Field, Part, RouteSide } from '../fields/field';
import { routed } from '../operation/operation';
import type { Operation } from '../operation/operation';
import { collect } from './form';
import type { Collected, FormContext } from './form';
import { toQueryString } from './query';

/** What a form is read with, and what its empty fields may mean. */
export interface CallerContext extends FormContext {
	/** The ID of the organization that the credential's user belongs to. */
	myOrganization(): Promise<number>;
	/** The ID of the platform client in the credential, where that holds one. */
	ownClient(): string | undefined;
}

/** An operation on the route that the form means, and the request that it makes there. */
export interface BuiltRequest {
	operation: Operation;
	request: ApiRequest;
}

/** The operation as it is inside an organization, when that is given and the API has both. */
function chooseRoute(operation: Operation, parts: Part[], context: FormContext): Operation {
	const { inOrganization } = operation;
	if (!inOrganization) return operation;
	const isInside = addedParameters(operation.request, inOrganization.request).every((name) =>
		parts.some(({ key, literal }) => key === name && !literal),
	);
	const side: RouteSide = isInside ? 'inside' : 'outside';
	const odd = parts.find(({ only }) => only && only !== side);
	if (odd) {
		context.refuse(
			isInside
				? `'${odd.label}' can't be used together with 'Organization'`
				: `'${odd.label}' needs an 'Organization'`,
			'The API takes it only there',
		);
	}
	const route = routed(operation, isInside);
	const { edition } = context;
	const isOnlyInside = !isInside && edition !== undefined && !isAvailable(route, edition);
	if (isOnlyInside && isAvailable({ ...operation, ...inOrganization }, edition)) {
		context.refuse(
			`'${operation.action}' does not exist in ${editionName(edition)} for a team outside of an organization`,
			"Fill 'Organization' if the team belongs to one",
		);
	}
	return route;
}

/** The value of a field that is left empty, where that means something. */
async function meantByNothing(
	field: Field | undefined,
	context: CallerContext,
): Promise<string | undefined> {
	if (field?.fallback === 'myOrganization') return String(await context.myOrganization());
	return field?.fallback === 'ownClient' ? context.ownClient() : undefined;
}

/** The values of the route's placeholders, each safe as one segment of the path. */
async function pathValues(
	parameters: string[],
	collected: Collected[],
	context: CallerContext,
): Promise<Pick<ApiRequest, 'pathValues' | 'ownIds'>> {
	const values = new Map<string, string>();
	const own = new Map<string, string>();
	for (const parameter of parameters) {
		const entry = collected.find(({ field }) => field.fills.some(({ key }) => key === parameter));
		const part = entry?.parts.find(({ key }) => key === parameter);
		const label = entry?.field.property.displayName ?? parameter;
		const given = part ? String(part.value) : await meantByNothing(entry?.field, context);
		const value = given ?? context.refuse(`'${label}' is required`);
		const issue = segmentIssue(value);
		if (issue) context.refuse(`'${label}' ${issue}`);
		values.set(parameter, value.trim());
		if (!entry?.field.isScope) own.set(parameter, value.trim());
	}
	return { pathValues: values, ownIds: own.size > 0 ? own : values };
}

/** What travels in the query string and what in the body. */
function placed(operation: Operation, parts: Part[]): Record<'query' | 'body', Part[]> {
	const { method, parameters } = parseRoute(operation.request);
	const usual = method === 'GET' || method === 'DELETE' ? 'query' : 'body';
	const rest = parts.filter(
		({ key, place, literal }) => literal || (place !== 'path' && !parameters.includes(key)),
	);
	const at = (wanted: 'query' | 'body') => rest.filter(({ place }) => (place ?? usual) === wanted);
	return { query: at('query'), body: at('body') };
}

/** Builds the request of one item. */
export async function buildRequest(
	given: Operation,
	context: CallerContext,
): Promise<BuiltRequest> {
	const collected = collect(given.fields, context);
	const entered = collected.flatMap((entry) => entry.parts);
	const parts = given.settle?.(entered, context) ?? entered;
	const issue = given.check?.(parts, context);
	if (issue) context.refuse(issue.message, issue.description);
	const operation = chooseRoute(given, parts, context);
	const { method, path, parameters } = parseRoute(operation.request);
	const { query, body } = placed(operation, parts);
	const values = await pathValues(parameters, collected, context);
	const isUpdate = given.fields.some(({ name }) => name === 'updateFields');
	if (method === 'PATCH' && body.length === 0 && isUpdate) {
		context.refuse('There is nothing to update', "Add at least one field under 'Update Fields'");
	}
	const takesBody = method !== 'GET' && method !== 'DELETE';
	const request: ApiRequest = {
		method,
		path: fillPath(path, values.pathValues),
		query: toQueryString(query),
		...(takesBody || body.length > 0 ? { body: { ...operation.defaults, ...assemble(body) } } : {}),
		...values,
	};
	return { operation, request };
}
