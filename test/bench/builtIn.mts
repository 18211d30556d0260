// n8n's own nodes for the comparison, from the n8n that `npm start` installed outside the clone.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import type { INodeType, INodeTypeDescription } from 'n8n-workflow';

import { ensureHost } from '../../scripts/host/install.mjs';

/** Where n8n's own packages are; n8n is installed first where it is missing. */
async function modulesFolder(): Promise<string> {
	const { cli } = await ensureHost();
	return join(cli, '..', '..', '..');
}

export interface BuiltIns {
	httpRequest: INodeType;
	descriptions: INodeTypeDescription[];
	/** Loads a built-in node's file anew, for timing. */
	folder: string;
}

export async function builtIns(): Promise<BuiltIns> {
	const folder = join(await modulesFolder(), 'n8n-nodes-base');
	const file = join(folder, 'dist', 'nodes', 'HttpRequest', 'HttpRequest.node.js');
	if (!existsSync(file)) throw new Error(`n8n's own nodes are not at ${folder}`);
	const require = createRequire(file);
	const { HttpRequest } = require(file) as { HttpRequest: new () => INodeType };
	const types = join(folder, 'dist', 'types', 'nodes.json');
	return {
		httpRequest: new HttpRequest(),
		descriptions: JSON.parse(readFileSync(types, 'utf8')) as INodeTypeDescription[],
		folder,
	};
}
