// The scripts install what they need: until then, nothing but Node's own modules may be imported.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** What is imported at once; `await import()` comes later. */
const STATIC_IMPORT = /^(?:import|export)\b[^;]*?from '([^']+)'/gm;

function reachedFrom(path: string, seen = new Map<string, string>()): Map<string, string> {
	const text = readFileSync(join(process.cwd(), path), 'utf8');
	for (const [, name = ''] of text.matchAll(STATIC_IMPORT)) {
		const target = name.startsWith('.') ? posix.join(posix.dirname(path), name) : name;
		if (seen.has(target)) continue;
		seen.set(target, path);
		if (name.startsWith('.')) reachedFrom(target, seen);
	}
	return seen;
}

const commands = readdirSync(join(process.cwd(), 'scripts')).filter((name) =>
	name.endsWith('.mjs'),
);

test.each(commands)('scripts/%s starts without any dependency', (name) => {
	const reached = reachedFrom(`scripts/${name}`);
	const libraries = [...reached].filter(([target]) => !/^(node:|scripts\/)/.test(target));
	expect(libraries.map(([target, from]) => `${from} → ${target}`)).toEqual([]);
	expect(reached.has('scripts/host/dependencies.mjs')).toBe(true);
});

test('a library is seen', () => {
	expect([...reachedFrom('scripts/host/ports.mjs').keys()]).toEqual(['get-port']);
});
