// The output schemas are what `npm run docs` would write, everything that a real server was heard to
// answer fits them, and so does what the sandbox gives.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { IDataObject } from 'n8n-workflow';

import { apiOperations } from '../nodes/allOperations.mts';
import { misfits, schemaOf } from './infer.mts';
import { idOf, knownItems } from './outputs.mts';
import { pathOf, sandboxItems, schemas, textOf, triggerItems, unknown } from './schemas.mts';

const ROOT = process.cwd();

let today: Map<string, IDataObject[]>;
let wanted: ReturnType<typeof schemas>;

beforeAll(async () => {
	today = await sandboxItems();
	wanted = schemas(today);
});

const written = readdirSync(join(ROOT, 'nodes'), { recursive: true, encoding: 'utf8' })
	.filter((path) => path.includes('__schema__') && path.endsWith('.json'))
	.map((path) => `nodes/${path.replace(/\\/g, '/')}`);

test('the schemas are up to date (otherwise: npm run docs)', () => {
	expect([...written].sort()).toEqual([...wanted.keys()].sort());
	const stale = [...wanted].filter(
		([path, schema]) => readFileSync(join(ROOT, path), 'utf8') !== textOf(schema),
	);
	expect(stale.map(([path]) => path)).toEqual([]);
});

test('every recorded answer, and what the sandbox gives, fits', () => {
	const odd = apiOperations.flatMap((row) =>
		[...knownItems(row), ...(today.get(idOf(row)) ?? [])].flatMap((item) =>
			misfits(item, wanted.get(pathOf(row))).map((misfit) => `${idOf(row)} ${misfit}`),
		),
	);
	// The API itself is of two minds about some values: a text here, a number there.
	expect(odd.filter((text) => / not in the schema$/.test(text))).toEqual([]);
	expect(today.size).toBeGreaterThan(15);
	expect(triggerItems().length).toBeGreaterThan(50);
});

test('operations without a schema are those that no server was heard to answer', () => {
	process.stdout.write(
		`\nNo output schema (nothing recorded): ${unknown(today).length} operations\n`,
	);
	expect(unknown(today)).not.toContain('calCom.booking.create');
	expect(unknown(today)).not.toContain('calCom.slot.getAll');
	expect(unknown(today).length).toBeLessThan(apiOperations.length / 3);
});

test('a schema that lacks a key, or has another type, is noticed', () => {
	const schema = schemaOf([{ a: 1, b: [{ c: 'x' }], d: null }]);
	expect(misfits({ a: 2, b: [], d: 'anything' }, schema)).toEqual([]);
	expect(misfits({ a: 'x', b: [{ c: 1 }], e: 1 }, schema)).toEqual([
		'a: string instead of number',
		'b[].c: number instead of string',
		'e: not in the schema',
	]);
});
