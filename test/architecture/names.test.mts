// A name stands for one thing in the whole package: who reads it in one file may trust it in another.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const files = ['nodes', 'credentials'].flatMap((root) =>
	readdirSync(join(process.cwd(), root), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => join(root, name)),
);

test('no two types have the same name', () => {
	const places = new Map<string, string[]>();
	for (const file of files) {
		const source = readFileSync(join(process.cwd(), file), 'utf8');
		for (const [, name = ''] of source.matchAll(/^(?:export )?(?:interface|type|class) (\w+)/gm)) {
			places.set(name, [...(places.get(name) ?? []), file]);
		}
	}
	expect(places.size).toBeGreaterThan(100);
	expect([...places].filter(([, found]) => found.length > 1)).toEqual([]);
});
