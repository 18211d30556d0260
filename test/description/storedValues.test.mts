// Workflows store the values of resources and operations, so these never change or go away.
// A new one is recorded by running this test (as with jest's own snapshots, not in CI).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { nodes } from '../nodes/allOperations.mts';

type Stored = Record<string, Record<string, string[]>>;

const FILE = join(process.cwd(), 'test', 'description', 'storedValues.json');

const recorded = JSON.parse(readFileSync(FILE, 'utf8')) as Stored;

const current: Stored = Object.fromEntries(
	nodes.map(({ name, resources }) => [
		name,
		Object.fromEntries(resources.map(({ value, operations }) => [value, Object.keys(operations)])),
	]),
);

const flat = (stored: Stored) =>
	Object.entries(stored).flatMap(([node, resources]) =>
		Object.entries(resources).flatMap(([resource, operations]) =>
			operations.map((operation) => `${node}.${resource}.${operation}`),
		),
	);

const sorted = (stored: Stored): Stored =>
	Object.fromEntries(
		Object.entries(stored).map(([node, resources]) => [
			node,
			Object.fromEntries(
				Object.entries(resources)
					.sort(([a], [b]) => a.localeCompare(b, 'en'))
					.map(([resource, operations]) => [resource, [...operations].sort()]),
			),
		]),
	);

test('no stored value is lost or renamed', () => {
	const known = new Set(flat(current));
	expect(flat(recorded).filter((value) => !known.has(value))).toEqual([]);
});

test('every stored value is recorded', () => {
	const known = new Set(flat(recorded));
	const fresh = flat(current).filter((value) => !known.has(value));
	const isLost = flat(recorded).some((value) => !flat(current).includes(value));
	if (process.env.CI || isLost) {
		expect(fresh).toEqual([]);
	} else if (fresh.length > 0) {
		writeFileSync(FILE, `${JSON.stringify(sorted(current), null, '\t')}\n`);
		process.stdout.write(`Recorded ${fresh.length} new values in storedValues.json: commit it\n`);
	}
});

test('stored values are plain words', () => {
	for (const value of flat(current)) {
		expect(value).toMatch(/^calCom\w*\.[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/);
	}
});
