// No pattern of the package takes quadratic time: whatever a server, a person or a model gives, a node
// must not block the process. Every regular expression of the source is run over long texts.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import ts from 'typescript';

const LONG = 20_000;

/** A run of something and an end that fits nothing: what makes a careless pattern try again and again. */
const runs = [
	' ',
	'\n',
	'a',
	'A',
	'1',
	'/',
	',',
	', ',
	'<',
	'{',
	'-',
	'.',
	'@',
	'_',
	'a ',
	'a.',
	'Aa',
	'[',
	'?',
];
const heads = ['', '2027-01-12T10:00', 'Cannot GET '];
const texts = heads.flatMap((head) =>
	runs.map((run) => `${head}${run.repeat(LONG / run.length)}\u0000`),
);

const files = ['nodes', 'credentials'].flatMap((folder) =>
	readdirSync(join(process.cwd(), folder), { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.ts'))
		.map((name) => join(folder, name)),
);

function patternsIn(file: string): string[] {
	const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
	const found: string[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isRegularExpressionLiteral(node)) found.push(node.text);
		ts.forEachChild(node, visit);
	};
	visit(source);
	return found;
}

const rows = files.flatMap((file) =>
	[...new Set(patternsIn(file))].map((pattern) => ({ file, pattern })),
);

test('the patterns of the source are found', () => expect(rows.length).toBeGreaterThan(50));

test.each(rows)('$pattern of $file', ({ pattern }) => {
	const end = pattern.lastIndexOf('/');
	const regex = new RegExp(pattern.slice(1, end), pattern.slice(end + 1));
	for (const text of texts) {
		const started = performance.now();
		text.replace(regex, '');
		expect([text.slice(0, 20), performance.now() - started < 150]).toEqual([
			text.slice(0, 20),
			true,
		]);
	}
});
