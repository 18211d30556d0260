// Which operation of the contract a request means, at which version of the API.
// What the contract doesn't know is answered as the real server answers unknown routes.
import { operations } from '../contract/contract.mts';
import type { ContractOperation } from '../contract/contract.mts';
import { refuse } from './refusal.mts';

export type Generation = '2026' | '2025';

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

function neededDate(operation: ContractOperation, generation: Generation): string | undefined {
	if (generation === '2026') return operation.apiVersion;
	return typeof operation.server2025 === 'string' ? operation.server2025 : undefined;
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
	generation: Generation,
): Match {
	const unknown = refuse(404, `Cannot ${method} ${path}`);
	const found = byMethod
		.get(method)
		?.find(
			(route) =>
				route.pattern.test(path) &&
				(generation === '2026' || route.operation.server2025 !== undefined),
		);
	if (!found) throw unknown;
	const needed = neededDate(found.operation, generation);
	const isKnown = version !== undefined && KNOWN_DATES.has(version);
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
