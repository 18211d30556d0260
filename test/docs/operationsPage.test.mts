// What is generated says what the definitions say.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { operationsPage } from './operationsPage.mts';
import { serversPage } from './serversPage.mts';
import { withTable } from './readmeTable.mts';

test('docs/operations.md is up to date (otherwise: npm run docs)', () => {
	const written = readFileSync(join(process.cwd(), 'docs', 'operations.md'), 'utf8');
	expect(written).toBe(operationsPage());
});

test('docs/servers.md is up to date (otherwise: npm run docs)', () => {
	const written = readFileSync(join(process.cwd(), 'docs', 'servers.md'), 'utf8');
	expect(written).toBe(serversPage());
});

test("README's table of nodes is up to date (otherwise: npm run docs)", () => {
	const written = readFileSync(join(process.cwd(), 'README.md'), 'utf8');
	expect(written).toBe(withTable(written));
});
