// What operations give, made of the answers that real servers were recorded with: simplified where
// the node simplifies by default.
import type { IDataObject } from 'n8n-workflow';

import { isObject, readResponseBody, rowsIn } from '../../nodes/shared/api/responseBody';
import { parseRoute } from '../../nodes/shared/api/route';
import { simplified } from '../../nodes/shared/execute/simplify';
import type { Operation } from '../../nodes/shared/operation/operation';
import { asDeleted, asItems } from '../../nodes/shared/operation/responseMapping';
import { exchanges } from '../errors/recordings.mts';
import type { Exchange } from '../errors/recordings.mts';
import { apiOperations } from '../nodes/allOperations.mts';
import { LIKE } from './like.mts';

type Row = (typeof apiOperations)[number];

export const idOf = ({ node, resource, key }: Pick<Row, 'node' | 'resource' | 'key'>) =>
	`${node}.${resource.value}.${key}`;

const byId = new Map(apiOperations.map((row) => [idOf(row), row]));

const routesOf = ({ request, inOrganization }: Operation): string[] =>
	[request, inOrganization?.request].filter((route) => route !== undefined);

const successes = exchanges.filter(
	({ response: { status, body } }) => status < 400 && !(isObject(body) && body.status === 'error'),
);

/** The values of a route's placeholders in a recorded path. */
function pathValuesOf(route: string, path: string): Map<string, string> {
	const segments = path.split('?')[0]?.split('/') ?? [];
	const placeholders = parseRoute(route as Operation['request']).path.split('/');
	return new Map(
		placeholders.flatMap((part, index) => {
			const name = /^\{(\w+)\}$/.exec(part)?.[1];
			return name ? [[name, segments[index] ?? ''] as const] : [];
		}),
	);
}

/** The rows that an operation makes of a recorded exchange. */
function rowsOf(operation: Operation, exchange: Exchange): IDataObject[] {
	const { data } = readResponseBody(exchange.response.body);
	const { method, path: url } = exchange.request;
	const query = url.split('?')[1] ?? '';
	if (operation.pages) {
		return (operation.rows?.(data, { query: '' }) ?? rowsIn(data)).filter(isObject);
	}
	const map = operation.mapResponse ?? (method === 'DELETE' ? asDeleted : asItems);
	return map({
		data,
		reply: exchange.response,
		request: {
			method: parseRoute(operation.request).method,
			path: url.split('?')[0] ?? '',
			query,
			pathValues: pathValuesOf(exchange.operation, url),
		},
		notFound: () => {
			throw new Error(`${exchange.name} is a refusal`);
		},
	});
}

const isFoundRow = (exchange: Exchange) =>
	readResponseBody(exchange.response.body).data !== null || exchange.request.method !== 'GET';

/** What a removal gives is the node's own word: it needs no recording. */
function ownAnswer({ operation }: Row): IDataObject[] {
	if (!operation.request.startsWith('DELETE ') || operation.pages) return [];
	const { method, parameters } = parseRoute(operation.request);
	const pathValues = new Map(parameters.map((name) => [name, 'id']));
	const request = { method, path: '', query: '', pathValues };
	const map = operation.mapResponse ?? asDeleted;
	const notFound = () => {
		throw new Error('A removal finds nothing');
	};
	return map({ data: undefined, reply: { status: 204, headers: {}, body: '' }, request, notFound });
}

/** The items that an operation was recorded with; none where nobody recorded it. */
export function knownItems(row: Row): IDataObject[] {
	const { operation } = byId.get(LIKE[idOf(row)] ?? '') ?? row;
	const routes = new Set(routesOf(operation));
	const rows = successes
		.filter((exchange) => routes.has(exchange.operation) && isFoundRow(exchange))
		.flatMap((exchange) => rowsOf(operation, exchange));
	if (rows.length === 0) return ownAnswer(row);
	const { simplify } = row.operation;
	return simplify ? rows.map((one) => simplified(one, simplify)) : rows;
}
