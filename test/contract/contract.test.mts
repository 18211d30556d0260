// Every operation of every node agrees with the contract, and none exists twice.
import { apiOperations } from '../nodes/allOperations.mts';
import { compare } from './compare.mts';
import { operations } from './contract.mts';
import { deviations } from './deviations.mts';

const rows = apiOperations.flatMap(({ node, resource, key, operation }) =>
	[operation.request, operation.inOrganization?.request]
		.filter((route) => route !== undefined)
		.map((route) => ({ id: `${node} / ${resource.name} / ${key}`, route, operation })),
);

const allowed = (route: string, text: string) =>
	(deviations[route] ?? []).some(({ difference }) => difference === text);

describe('the contract', () => {
	test.each(rows)('$id: $route', ({ route, operation }) => {
		const { faults, missing } = compare(operation, route);
		expect({
			faults: faults.filter((text) => !allowed(route, text)),
			missing: missing.filter((text) => !allowed(route, text)),
		}).toEqual({ faults: [], missing: [] });
	});

	test('no deviation is listed that does not exist (any more)', () => {
		const found = new Set(
			rows.flatMap(({ route, operation }) => {
				const { faults, missing } = compare(operation, route);
				return [...faults, ...missing].map((text) => `${route}: ${text}`);
			}),
		);
		const listed = Object.entries(deviations).flatMap(([route, entries]) =>
			entries.map(({ difference }) => `${route}: ${difference}`),
		);
		expect(listed.filter((text) => !found.has(text))).toEqual([]);
	});

	test('no route belongs to two operations', () => {
		const routes = rows.map(({ route }) => route);
		expect(routes.filter((route, index) => routes.indexOf(route) !== index)).toEqual([]);
	});

	test('coverage', () => {
		const known = new Set(rows.map(({ route }) => String(route)));
		const covered = operations.filter(({ method, path }) => known.has(`${method} ${path}`));
		process.stdout.write(`\nContract: ${covered.length} of ${operations.length} operations\n`);
		expect(covered.length).toBe(known.size);
	});
});
