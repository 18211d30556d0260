// Which operation of the contract a request means, at which version of the API.
// What the contract doesn't know is answered as the real server answers unknown routes.
import { operations } from '../contract/contract.mts';
import type { ContractOperation } from '../contract/contract.mts';
import type { Edition } from '../contract/editions.mts';
import { datesOf, hasRoute } from '../contract/editions.mts';
import { refuse } from './refusal.mts';

export type Generation = '2026' | '2025';

/** The shapes of an edition's answers. */
export const generationOf = (edition: Edition): Generation =>
	edition === 'cloud' ? '2026' : '2025';

interface Route {
	operation: ContractOperation;
	pattern: RegExp;
	names: string[];
}

export interface Match {
	operation: ContractOperation;
	parameters: Record<string, string>;
	/** No version date or an unknown one was sent where one is needed: the oldest shape is meant. */
	oldestVersion: boolean;
}

/** What a server takes a request for that names no date it knows. */
const OLDEST = '2024-04-15';

/** Every date that some endpoint knows; any other is treated like none. */
const KNOWN_DATES = new Set([
	'2024-04-15',
	'2024-06-11',
	'2024-06-14',
	...operations.flatMap(({ apiVersion, server2025 }) =>
		[apiVersion, server2025].filter((date): date is string => typeof date === 'string'),
	),
]);

function toRoute(operation: ContractOperation): Route {
	const names = [...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '');
	const pattern = operation.path.replace(/[.]/g, '\\.').replace(/\{\w+\}/g, '([^/]+)');
	return { operation, names, pattern: new RegExp(`^${pattern}$`, 'i') };
}

/** Fixed segments before placeholders: `/teams/me` is not the team with the ID `me`. */
const routes = operations
	.map(toRoute)
	.sort(
		(a, b) => a.names.length - b.names.length || b.operation.path.length - a.operation.path.length,
	);

const routeOf = ({ method, path }: ContractOperation) => `${method} ${path}`;

/** The date that an edition wants for a route, where it wants one. */
function neededDate(operation: ContractOperation, edition: Edition): string | undefined {
	const { apiVersion, server2025 } = operation;
	if (edition === 'cloud') return apiVersion;
	if (typeof server2025 === 'string') return server2025;
	if (server2025 || edition === 'calCom2025August') return undefined;
	const measured = edition === 'calCom2025' ? edition : 'calDiy';
	const dates = datesOf(measured, routeOf(operation));
	return dates.length === 1 ? dates[0] : undefined;
}

/** Dates that an edition doesn't know are treated like none. */
function isKnownDate(version: string | undefined, edition: Edition): boolean {
	if (version === undefined || !KNOWN_DATES.has(version)) return false;
	return edition === 'cloud' || version < '2025';
}

/** Whether an older server has the route at the date it was asked with, or at its oldest one. */
function hasDate(operation: ContractOperation, date: string, edition: Edition): boolean {
	if (edition === 'cloud') return true;
	const name = routeOf(operation);
	const tables = edition === 'calDiy' ? ['calDiy' as const] : (['calCom2025', 'calDiy'] as const);
	const dates = tables.map((table) => datesOf(table, name)).find(({ length }) => length > 0);
	return dates?.includes(date) ?? true;
}

/** By method: a request is not held against the routes of the others. */
const byMethod = new Map<string, Route[]>();
for (const route of routes) {
	const { method } = route.operation;
	byMethod.set(method, [...(byMethod.get(method) ?? []), route]);
}

/** Finds the operation, or refuses the way Nest refuses an unknown route. */
export function matchRoute(
	method: string,
	path: string,
	version: string | undefined,
	edition: Edition,
): Match {
	const unknown = refuse(404, `Cannot ${method} ${path}`);
	const found = byMethod
		.get(method)
		?.find((route) => route.pattern.test(path) && hasRoute(edition, routeOf(route.operation)));
	if (!found) throw unknown;
	const needed = neededDate(found.operation, edition);
	const isKnown = isKnownDate(version, edition);
	const date = isKnown && version !== undefined ? version : OLDEST;
	if (!hasDate(found.operation, date, edition)) throw unknown;
	if (needed && isKnown && version !== needed) throw unknown;
	const values = found.pattern.exec(path) ?? [];
	const parameters = Object.fromEntries(
		found.names.map((name, index) => [name, decodeURIComponent(values[index + 1] ?? '')]),
	);
	return {
		operation: found.operation,
		parameters,
		oldestVersion: needed !== undefined && !isKnown,
	};
}
