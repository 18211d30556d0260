/** From the values of a form to one request: which part goes into path, query or body. */
import { assemble } from '../fields/field';
import type { Part } from '../fields/field';
import { parseRoute } from '../api/route';
import type { Operation } from '../operation/operation';
import type { Route } from '../api/route';
import type { ApiRequest } from '../api/request';
import { collect } from './form';
import type { Collected, FormContext } from './form';
import { fillPath, segmentIssue } from '../api/path';
import { toQueryString } from './query';

/** The route inside an organization is taken when its ID is given and the operation has one. */
function routeOf(operation: Operation, parts: Part[], context: FormContext): Route {
	const { inOrganization, request } = operation;
	const isInside = parts.some(({ key, literal }) => key === 'orgId' && !literal);
	const odd = inOrganization && parts.find(({ only }) => only && only.inside !== isInside)?.only;
	if (odd) {
		context.refuse(
			isInside
				? `'${odd.label}' can't be used together with 'Organization'`
				: `'${odd.label}' needs an 'Organization'`,
			'The API takes it only there',
		);
	}
	return inOrganization && isInside ? inOrganization.request : request;
}

async function pathValues(
	parameters: string[],
	collected: Collected[],
	context: FormContext,
): Promise<Map<string, string>> {
	const values = new Map<string, string>();
	for (const parameter of parameters) {
		const entry = collected.find(({ field }) => field.fills.some(({ key }) => key === parameter));
		const part = entry?.parts.find(({ key }) => key === parameter);
		const label = entry?.field.property.displayName ?? parameter;
		const value =
			part === undefined && entry?.field.fallback === 'myOrganization'
				? String(await context.myOrganization())
				: part === undefined
					? context.refuse(`'${label}' is required`)
					: String(part.value);
		const issue = segmentIssue(value);
		if (issue) context.refuse(`'${label}' ${issue}`);
		values.set(parameter, value.trim());
	}
	return values;
}

/** Builds the request of one item. */
export async function buildRequest(
	operation: Operation,
	context: FormContext,
): Promise<ApiRequest> {
	const collected = collect(operation.fields, context);
	const entered = collected.flatMap((entry) => entry.parts);
	const parts = operation.settle?.(entered, context) ?? entered;
	const issue = operation.check?.(parts);
	if (issue) context.refuse(issue.message, issue.description);
	const { method, path, parameters } = parseRoute(routeOf(operation, parts, context));
	const usual = method === 'GET' || method === 'DELETE' ? 'query' : 'body';
	const rest = parts.filter(
		({ key, place, literal }) =>
			literal ||
			(place !== 'path' && !parameters.includes(key) && (key !== 'orgId' || place === 'query')),
	);
	const query = rest.filter(({ place }) => (place ?? usual) === 'query');
	const body = rest.filter(({ place }) => (place ?? usual) === 'body');
	const values = await pathValues(parameters, collected, context);
	const takesBody = method !== 'GET' && usual === 'body';
	if (
		method === 'PATCH' &&
		body.length === 0 &&
		operation.fields.some(({ name }) => name === 'updateFields')
	) {
		context.refuse('There is nothing to update', "Add at least one field under 'Update Fields'");
	}
	return {
		method,
		path: fillPath(path, values),
		query: toQueryString(query),
		...(takesBody || body.length > 0 ? { body: { ...operation.defaults, ...assemble(body) } } : {}),
		pathValues: values,
	};
}
