// n8n's own lint rules hold for what the nodes and credentials are at run time, not only for the
// source that makes them: they are written out as literals and linted with the unchanged config.
import { execFile } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { builtClasses } from './builtClasses.mts';
import { credentialSource, nodeSource, writePackage } from './literals.mts';

let folder: string;
/** What n8n's linter says, and what the newest rules do that it does not run yet. */
let complaints: Record<Leg, string[]>;

type Leg = 'n8n' | 'newest';

const NEWEST = ['-c', join(process.cwd(), 'scripts', 'lint', 'nodesBase.config.mjs')];

const PLANTED = 'nodes/Planted/Planted.node.ts';

const plantedSource = nodeSource('Planted', {
	displayName: 'Planted',
	name: 'planted',
	group: ['transform'],
	version: 1,
	description: 'A node with mistakes',
	defaults: { name: 'Planted' },
	inputs: ['main'],
	outputs: ['main'],
	properties: [
		{ displayName: 'On', name: 'on', type: 'boolean', default: false, description: 'If it is on' },
	],
});

interface Linted {
	filePath: string;
	messages: Array<{ line?: number; ruleId: string | null; message: string }>;
}

/** Runs ESLint as `n8n-node lint` does: in a process of its own, with this package's config file. */
async function lint(cwd: string, config: string[] = []): Promise<string[]> {
	const eslint = join(cwd, 'node_modules', 'eslint', 'bin', 'eslint.js');
	const output = await new Promise<string>((resolve, reject) => {
		// The rules judge less, and some of them wrongly, when they believe they are being tested.
		const env = { ...process.env, NODE_ENV: 'production' };
		const options = { cwd, env, maxBuffer: 2 ** 28, timeout: 100_000 };
		execFile(
			process.execPath,
			[eslint, ...config, '-f', 'json', '.'],
			options,
			(error, stdout, stderr) => {
				if (stdout === '') reject(error ?? new Error(stderr));
				else resolve(stdout);
			},
		);
	});
	return (JSON.parse(output) as Linted[]).flatMap(({ filePath, messages }) =>
		messages.map(
			({ line, ruleId, message }) =>
				`${filePath.slice(cwd.length + 1)}:${line} ${ruleId}: ${message}`,
		),
	);
}

async function sourcesOfPackage(): Promise<Record<string, string>> {
	const sources: Record<string, string> = {};
	for (const { path, className, instance } of await builtClasses()) {
		const isNode = 'description' in instance;
		sources[path] = isNode
			? nodeSource(
					className,
					instance.description,
					Object.keys(instance.webhookMethods?.default ?? {}),
				)
			: credentialSource(className, instance);
	}
	return sources;
}

beforeAll(async () => {
	const sources = await sourcesOfPackage();
	folder = writePackage({ ...sources, [PLANTED]: plantedSource });
	for (const path of Object.keys(sources).filter((name) => name.endsWith('.node.ts'))) {
		const codex = path.replace('.ts', '.json');
		cpSync(join(process.cwd(), codex), join(folder, codex));
	}
	complaints = { n8n: await lint(folder), newest: await lint(folder, NEWEST) };
}, 240_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each<[Leg, string[]]>([
	['n8n', ['node-param-description-boolean-without-whether', 'icon-validation']],
	['newest', ['node-param-description-boolean-without-whether']],
])('with the rules of %s', (leg, mistakes) => {
	it('finds nothing, neither error nor warning', () => {
		expect(complaints[leg].filter((text) => !text.includes(PLANTED))).toEqual([]);
	});

	it('finds a mistake that is planted', () => {
		const planted = complaints[leg].filter((text) => text.startsWith(PLANTED)).join('\n');
		for (const mistake of mistakes) expect(planted).toContain(mistake);
	});
});
