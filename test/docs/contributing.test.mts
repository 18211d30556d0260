// CONTRIBUTING.md shows a real operation as it stands in the code, and names every kind of field.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import * as vocabulary from '../../nodes/shared/fields';

const read = (path: string) => readFileSync(join(process.cwd(), path), 'utf8');
const page = read('CONTRIBUTING.md');

test('the operation that it shows is in the file that it names', () => {
	const [, path = ''] = /in `(nodes\/[\w/]+\.ts)`:\n/.exec(page) ?? [];
	const [, row = ''] = /```ts\n([\s\S]*?)```/.exec(page) ?? [];
	const bare = (text: string) => text.replace(/^\t+/gm, '');
	expect(row.split('\n').length).toBeGreaterThan(8);
	expect(bare(read(path))).toContain(bare(row));
	const lines = row.trim().split('\n').length;
	expect(page).toContain(`the diff of the example above is **${lines} lines in one file**`);
});

test('it names every kind of field', () => {
	const missing = Object.keys(vocabulary).filter((name) => !page.includes(`\`${name}\``));
	expect(missing).toEqual([]);
});

test('every folder and file that it names is there', () => {
	const named = [...page.matchAll(/`((?:nodes|test|scripts)\/[\w./-]+)`/g)].map(
		(match) => match[1],
	);
	expect(named.length).toBeGreaterThan(10);
	for (const path of named)
		expect(() => readFileSync(join(process.cwd(), path ?? ''))).not.toThrow(/ENOENT/);
});
