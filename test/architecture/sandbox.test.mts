// The sandbox judges the nodes, so it must not think with their head: what both took from one file
// would be wrong in both, and no test would see it. Neither it nor what it imports reaches the package.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

import { preProcessFile } from 'typescript';

const ROOT = process.cwd();
const PACKAGE = /^(nodes|credentials|dist)\//;

/** The project's own files that a file imports, types included. */
function importsOf(path: string): string[] {
	const { importedFiles } = preProcessFile(readFileSync(join(ROOT, path), 'utf8'), true, true);
	return importedFiles
		.map(({ fileName }) => fileName)
		.filter((name) => name.startsWith('.'))
		.map((name) => posix.join(posix.dirname(path), name));
}

/** Every file that these lead to, with the one that imports it. */
function reachedFrom(paths: string[]): Map<string, string> {
	const reached = new Map<string, string>();
	const waiting = [...paths];
	for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
		for (const target of importsOf(path)) {
			if (reached.has(target)) continue;
			reached.set(target, path);
			if (target.endsWith('.mts')) waiting.push(target);
		}
	}
	return reached;
}

const sources = readdirSync(join(ROOT, 'test/sandbox'), { recursive: true, encoding: 'utf8' })
	.filter((path) => path.endsWith('.mts'))
	.map((path) => posix.join('test/sandbox', path));

test('the sandbox imports nothing of the package', () => {
	const reached = reachedFrom(sources);
	const shared = [...reached].filter(([target]) => PACKAGE.test(target));
	expect(shared.map(([target, from]) => `${from} → ${target}`)).toEqual([]);
	expect(reached.has('test/contract/contract.mts')).toBe(true);
});
