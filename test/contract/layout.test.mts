// Where each of the API's operations belongs: `resources.json` is the plan, the nodes are held to it.
import { apiOperations } from '../nodes/allOperations.mts';
import { operations } from './contract.mts';
import resources from './resources.json';

type Plan = Record<string, Record<string, string[]>>;

const plan: Plan = resources;

const routesOf = (node: string) =>
	apiOperations
		.filter((row) => row.node === node)
		.flatMap(({ resource, operation: { request, inOrganization } }) =>
			[request, inOrganization?.request]
				.filter((route) => route !== undefined)
				.map((route) => ({ resource: resource.name, route: String(route) })),
		);

test('the plan has every operation of the contract once', () => {
	const planned = Object.values(plan).flatMap((node) => Object.values(node).flat());
	const known = operations.map(({ method, path }) => `${method} ${path}`);
	expect(planned.sort()).toEqual(known.sort());
});

test.each(Object.keys(plan))('%s has its operations where the plan puts them', (node) => {
	const misplaced = routesOf(node).filter(
		({ resource, route }) => !plan[node]?.[resource]?.includes(route),
	);
	expect(misplaced).toEqual([]);
});

test.each(Object.keys(plan))('%s has all of its operations', (node) => {
	const planned = Object.values(plan[node] ?? {}).flat();
	const there = new Set(routesOf(node).map(({ route }) => route));
	const covered = planned.filter((route) => there.has(route));
	process.stdout.write(`\n${node}: ${covered.length} of ${planned.length} operations\n`);
	expect(planned.filter((route) => !there.has(route))).toEqual([]);
});
