// What n8n finds in the built package: nodes usable as tools, icons, codex files, and for every
// dropdown that is filled from a list the method that fills it. Also says what a node costs.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { INodeType, Icon } from 'n8n-workflow';

import { nodeCredentials } from '../../nodes/shared/editor/authentication';
import { builtClasses, builtNodes } from './builtClasses.mts';
import { propertiesIn } from './propertiesIn.mts';

const DIST = join(process.cwd(), 'dist');

let nodes: Awaited<ReturnType<typeof builtNodes>>;

beforeAll(async () => {
	nodes = await builtNodes();
});

const isTrigger = ({ description }: INodeType) => description.group.includes('trigger');

test('action nodes are tools for agents, triggers are not', () => {
	for (const { path, node } of nodes) {
		expect([path, node.description.usableAsTool]).toEqual([
			path,
			isTrigger(node) ? undefined : true,
		]);
	}
});

test('icons are there for light and dark, and square', async () => {
	for (const { path, instance } of await builtClasses()) {
		const icon = ('description' in instance ? instance.description.icon : instance.icon) as Icon;
		if (typeof icon === 'string') throw new Error(`${path} has one icon for both themes`);
		expect(icon.light).not.toBe(icon.dark);
		for (const file of [icon.light, icon.dark]) {
			const svg = readFileSync(join(DIST, path, '..', file.replace(/^file:/, '')), 'utf8');
			const [, width, height] = /viewBox="[\d.]+ [\d.]+ ([\d.]+) ([\d.]+)"/.exec(svg) ?? [];
			expect([path, file, width]).toEqual([path, file, height]);
			expect(svg).not.toMatch(/<script|href="http/);
		}
	}
});

interface Codex {
	node: string;
	nodeVersion: string;
	codexVersion: string;
	categories: string[];
	resources: Record<string, Array<{ url: string }>>;
}

const CATEGORIES = [
	...['Analytics', 'Communication', 'Data & Storage', 'Development', 'Finance & Accounting'],
	...['Marketing & Content', 'Miscellaneous', 'Productivity', 'Sales', 'Utility'],
];

test('codex files are what n8n reads', () => {
	for (const { path, node } of nodes) {
		const file = join(DIST, path.replace(/\.ts$/, '.json'));
		expect(existsSync(file)).toBe(true);
		const codex = JSON.parse(readFileSync(file, 'utf8')) as Codex;
		expect(codex).toMatchObject({ node: 'n8n-nodes-calcom-api', codexVersion: '1.0' });
		expect(codex.nodeVersion).toBe(Number(node.description.version).toFixed(1));
		expect(codex.categories.length).toBeGreaterThan(0);
		for (const category of codex.categories) expect(CATEGORIES).toContain(category);
		const { primaryDocumentation = [], credentialDocumentation = [] } = codex.resources;
		expect([primaryDocumentation.length, credentialDocumentation.length]).toEqual([1, 1]);
		for (const { url } of [...primaryDocumentation, ...credentialDocumentation]) {
			expect(url).toMatch(/^https:\/\//);
		}
	}
});

/** The methods that fill dropdowns and test credentials, by n8n's kind of method. */
function neededMethods(node: INodeType): string[] {
	const tests = (node.description.credentials ?? []).flatMap(({ testedBy }) =>
		typeof testedBy === 'string' ? `credentialTest.${testedBy}` : [],
	);
	const lists = propertiesIn(node.description.properties, '').flatMap(({ property }) => {
		const { loadOptionsMethod, resourceMapper } = property.typeOptions ?? {};
		const searches = (property.modes ?? []).map((mode) => mode.typeOptions?.searchListMethod);
		return [
			...searches.map((name) => name && `listSearch.${name}`),
			loadOptionsMethod && `loadOptions.${loadOptionsMethod}`,
			resourceMapper?.resourceMapperMethod &&
				`resourceMapping.${resourceMapper.resourceMapperMethod}`,
		].filter((name): name is string => typeof name === 'string');
	});
	return [...tests, ...lists];
}

function knownMethods(node: INodeType): string[] {
	return Object.entries(node.methods ?? {}).flatMap(([kind, methods]) =>
		Object.keys(methods as object).map((name) => `${kind}.${name}`),
	);
}

test('every node tests its credentials in the same way', () => {
	for (const { path, node } of nodes) {
		expect([path, node.description.credentials]).toEqual([path, nodeCredentials]);
	}
});

test('every dropdown and credential has its method, and no method is for nothing', () => {
	for (const { path, node } of nodes) {
		const needed = [...new Set(neededMethods(node))].sort();
		expect([path, knownMethods(node).sort()]).toEqual([path, needed]);
	}
});

test('descriptions stay of a size that editors and agents can load', () => {
	const rows = nodes.map(({ path, node }) => {
		const { properties } = node.description;
		const all = propertiesIn(properties, '');
		return {
			node: path.replace(/^.*\//, ''),
			kB: Math.round(JSON.stringify(node.description).length / 1024),
			properties: properties.length,
			withInner: all.length,
			names: new Set(properties.map(({ name }) => name)).size,
		};
	});
	for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
	// n8n's cost grows with distinct names at the top: its own largest node has about 200.
	for (const { node, kB, names } of rows) {
		expect([node, kB < 1500, names < 300]).toEqual([node, true, true]);
	}
});
