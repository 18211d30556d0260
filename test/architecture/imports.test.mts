// The house has one direction: api ← fields ← operation ← request ← execute ← editor, the catalogue
// on operation, fields and api, what triggers share on that, the nodes on all. Type imports count: a reader follows them as well.
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

import { preProcessFile } from 'typescript';

const ROOT = process.cwd();

/** The rooms that each room may import from, besides itself. */
const MAY_IMPORT: Record<string, readonly string[]> = {
	api: [],
	fields: ['api'],
	operation: ['fields', 'api'],
	request: ['operation', 'fields', 'api'],
	execute: ['request', 'operation', 'fields', 'api'],
	editor: ['execute', 'request', 'operation', 'fields', 'api'],
	catalogue: ['operation', 'fields', 'api'],
	trigger: ['catalogue', 'request', 'operation', 'fields', 'api', 'editor'],
};

const sources = ['nodes', 'credentials'].flatMap((folder) =>
	readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.ts'))
		.map((path) => posix.join(folder, path)),
);

const known = new Set(sources);

/** The package's own files that a file imports, types included. */
function importsOf(path: string): string[] {
	const { importedFiles } = preProcessFile(readFileSync(join(ROOT, path), 'utf8'), true, true);
	return importedFiles
		.map(({ fileName }) => fileName)
		.filter((name) => name.startsWith('.'))
		.map((name) => posix.join(posix.dirname(path), name))
		.map((name) => [`${name}.ts`, `${name}/index.ts`].find((file) => known.has(file)) ?? name);
}

const graph = new Map(sources.map((path) => [path, importsOf(path)]));

const roomOf = (path: string) => /^nodes\/shared\/(\w+)\//.exec(path)?.[1];
const nodeOf = (path: string) => /^nodes\/(CalCom\w*)\//.exec(path)?.[1];

/** Why a file must not import another, or nothing. */
function objection(from: string, to: string): string | undefined {
	const [room, other] = [roomOf(from), roomOf(to)];
	if (room !== undefined) {
		const isAllowed = other === room || (other !== undefined && MAY_IMPORT[room]?.includes(other));
		return isAllowed ? undefined : `${from} → ${to}`;
	}
	const [node, otherNode] = [nodeOf(from), nodeOf(to)];
	return node !== undefined && otherNode !== undefined && node !== otherNode
		? `${from} → ${to}`
		: undefined;
}

/** The files of a circle of imports, or nothing. */
function circle(): string[] | undefined {
	const done = new Set<string>();
	const path: string[] = [];
	const visit = (file: string): string[] | undefined => {
		if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
		if (done.has(file)) return undefined;
		path.push(file);
		for (const next of graph.get(file) ?? []) {
			const found = visit(next);
			if (found) return found;
		}
		path.pop();
		done.add(file);
		return undefined;
	};
	for (const file of graph.keys()) {
		const found = visit(file);
		if (found) return found;
	}
	return undefined;
}

test('every import is of a file that exists', () => {
	const missing = [...graph].flatMap(([from, targets]) =>
		targets.filter((to) => !known.has(to)).map((to) => `${from} → ${to}`),
	);
	expect(missing).toEqual([]);
	expect([...graph.values()].flat().length).toBeGreaterThan(500);
});

test('every shared file is in a room', () => {
	const rooms = new Set(Object.keys(MAY_IMPORT));
	const homeless = sources.filter(
		(path) => path.startsWith('nodes/shared/') && !rooms.has(roomOf(path) ?? ''),
	);
	expect(homeless).toEqual([]);
});

test('imports go downwards only', () => {
	const wrong = [...graph].flatMap(([from, targets]) =>
		targets.map((to) => objection(from, to)).filter((text) => text !== undefined),
	);
	expect(wrong).toEqual([]);
});

test('no imports go in a circle', () => {
	expect(circle()).toBeUndefined();
});
