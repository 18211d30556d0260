// How long the package takes to load and how large its descriptions are, beside n8n's own nodes.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

import type { INodeTypeDescription } from 'n8n-workflow';

import { loadPackage } from '../engine/engine.mts';
import type { Rows } from './scenarios.mts';

const NODES = ['CalCom', 'CalComTeam', 'CalComOrganization', 'CalComPlatform', 'CalComTrigger'];

/** The median of five loads, each in a process of its own that has n8n-workflow loaded already. */
function loadMs(name: string): number {
	const file = join(process.cwd(), 'dist', 'nodes', name, `${name}.node.js`);
	const code = `require('n8n-workflow');const t=performance.now();const m=require(${JSON.stringify(file)});new m.${name}();console.log(performance.now()-t)`;
	const times = Array.from({ length: 5 }, () =>
		Number(spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' }).stdout),
	).sort((a, b) => a - b);
	return Math.round(times[2] ?? 0);
}

function row(description: INodeTypeDescription, extra: Record<string, string | number> = {}) {
	return {
		node: description.displayName,
		KB: Math.round(JSON.stringify(description).length / 1024),
		properties: description.properties.length,
		'distinct names': new Set(description.properties.map(({ name }) => name)).size,
		...extra,
	};
}

/** Our nodes, then the ten largest of n8n's own. */
export async function loading(builtIn: INodeTypeDescription[]): Promise<Rows> {
	const loader = await loadPackage();
	const mine = NODES.map((name) => {
		const type = loader.getNode(name.charAt(0).toLowerCase() + name.slice(1)).type;
		const { description } = type as { description: INodeTypeDescription };
		return row(description, { 'load ms': loadMs(name) });
	});
	const largest = [...builtIn]
		.sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)
		.slice(0, 10)
		.map((description) => row(description, { 'load ms': '–' }));
	return [...mine, ...largest];
}
