// What a run on stale output is refused for, in a small clone.
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { staleness } from './staleOutput.js';

let root: string;

function write(path: string, seconds: number, text = 'text'): void {
	mkdirSync(dirname(join(root, path)), { recursive: true });
	writeFileSync(join(root, path), text);
	utimesSync(join(root, path), seconds, seconds);
}

beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'calcom-stale-'));
	write('nodes/A/A.node.ts', 100);
	write('nodes/A/A.node.json', 100);
	write('credentials/B.credentials.ts', 100);
	write('dist/nodes/A/A.node.js', 200);
	write('dist/nodes/A/A.node.json', 100);
	write('dist/credentials/B.credentials.js', 200);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test('what was built of these sources is taken', () => {
	expect(staleness(root)).toBeUndefined();
});

test('a source that changed is named', () => {
	write('credentials/B.credentials.ts', 300);
	expect(staleness(root)).toBe(
		'dist/ is stale: credentials/B.credentials.ts changed after it was built.',
	);
});

test('a copied file that changed is named, whatever its time', () => {
	write('nodes/A/A.node.json', 50, 'other');
	expect(staleness(root)).toBe('dist/ is stale: nodes/A/A.node.json changed after it was built.');
});

test('a new source is named, and so is a package that was never built', () => {
	write('nodes/A/new.ts', 100);
	expect(staleness(root)).toBe('dist/ is not built: dist/nodes/A/new.js is missing.');
	rmSync(join(root, 'dist'), { recursive: true });
	expect(staleness(root)).toMatch(/^dist\/ is not built: /);
});

test('what is left of a source that is gone is named', () => {
	write('dist/nodes/A/old.js', 200);
	expect(staleness(root)).toBe(
		'dist/ is stale: dist/nodes/A/old.js is left of a source that is gone.',
	);
});
