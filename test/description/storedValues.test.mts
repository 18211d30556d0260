// Workflows store the values of resources and operations, so these never change or go away.
// A new one is recorded by running this test (as with jest's own snapshots, not in CI).
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { nodes } from '../nodes/allOperations.mts';

const FILE = join(process.cwd(), 'test', 'description', 'storedValues.json');

const recorded = JSON.parse(readFileSync(FILE, 'utf8')) as string[];

const current = nodes
	.flatMap(({ name, resources }) =>
		resources.flatMap(({ value, operations }) =>
			Object.keys(operations).map((operation) => `${name}.${value}.${operation}`),
		),
	)
	.sort();

const lost = recorded.filter((value) => !current.includes(value));

test('no stored value is lost or renamed', () => expect(lost).toEqual([]));

test('every stored value is recorded', () => {
	const fresh = current.filter((value) => !recorded.includes(value));
	if (process.env.CI || lost.length > 0) {
		expect(fresh).toEqual([]);
	} else if (fresh.length > 0) {
		writeFileSync(FILE, `${JSON.stringify(current, null, '\t')}\n`);
		process.stdout.write(`Recorded ${fresh.length} new values in storedValues.json: commit it\n`);
	}
});

test('stored values are plain words', () => {
	for (const value of current) {
		expect(value).toMatch(/^calCom\w*\.[a-z][A-Za-z0-9]*\.[a-z][A-Za-z0-9]*$/);
	}
});
