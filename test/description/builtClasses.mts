// The nodes and credentials that package.json names, as instances of the built classes. n8n's loader
// changes descriptions while it loads them (names, icons), so these come from the files themselves.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ICredentialType, INodeType } from 'n8n-workflow';

const ROOT = process.cwd();

export interface BuiltClass {
	/** The path of its source, `nodes/CalCom/CalCom.node.ts`. */
	path: string;
	className: string;
	instance: INodeType | ICredentialType;
}

interface Manifest {
	n8n: { nodes: string[]; credentials: string[] };
}

export const manifest = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Manifest;

async function builtClass(file: string): Promise<BuiltClass> {
	const exported = (await import(join(ROOT, file))) as Record<string, new () => INodeType>;
	const className = file.replace(/^.*\//, '').replace(/\..*$/, '');
	const Class = exported[className];
	if (!Class) throw new Error(`${file} does not export ${className}`);
	const path = file.replace(/^dist\//, '').replace(/\.js$/, '.ts');
	return { path, className, instance: new Class() };
}

export async function builtClasses(): Promise<BuiltClass[]> {
	const files = [...manifest.n8n.nodes, ...manifest.n8n.credentials];
	return await Promise.all(files.map(builtClass));
}

export async function builtNodes(): Promise<Array<{ path: string; node: INodeType }>> {
	const classes = await builtClasses();
	return classes.flatMap(({ path, instance }) =>
		'description' in instance ? [{ path, node: instance }] : [],
	);
}
