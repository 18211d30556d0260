// The output schemas that n8n shows before a node has run: one file for each operation, at the place
// where n8n looks for it.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { IDataObject } from 'n8n-workflow';

import { normalize } from '../../nodes/shared/catalogue/event/normalize';
import { runNode } from '../engine/engine.mts';
import { apiOperations } from '../nodes/allOperations.mts';
import { startSandbox } from '../sandbox/index.mts';
import { schemaOf } from './infer.mts';
import type { Schema } from './infer.mts';
import { idOf, knownItems } from './outputs.mts';

const FOLDER: Record<string, string> = {
	calCom: 'CalCom',
	calComTeam: 'CalComTeam',
	calComOrganization: 'CalComOrganization',
	calComPlatform: 'CalComPlatform',
};

const VERSION = 'v1.0.0';

const RECORDINGS = join(process.cwd(), 'test', 'recordings');

interface Delivery {
	request?: { rawBody?: string };
}

/** What the trigger gives for the deliveries that real servers were recorded with. */
export function triggerItems(): IDataObject[] {
	return readdirSync(RECORDINGS)
		.filter((file) => file.startsWith('webhook-deliveries'))
		.flatMap((file) => JSON.parse(readFileSync(join(RECORDINGS, file), 'utf8')) as Delivery[])
		.flatMap(({ request }) => (request?.rawBody === undefined ? [] : [request.rawBody]))
		.map((rawBody) => JSON.parse(rawBody) as IDataObject)
		.filter(({ triggerEvent }) => triggerEvent !== undefined)
		.map((body) => ({ ...normalize(body) }));
}

/** Read operations that need nothing filled in: the sandbox knows what today's servers add. */
const readable = apiOperations.filter(
	({ operation }) =>
		operation.request.startsWith('GET ') && operation.fields.every(({ required }) => !required),
);

/** What the sandbox, a server of today, gives for them. */
export async function sandboxItems(): Promise<Map<string, IDataObject[]>> {
	const sandbox = await startSandbox();
	const found = new Map<string, IDataObject[]>();
	const credential = {
		apiKey: sandbox.apiKey,
		server: 'selfHosted',
		baseUrl: sandbox.url,
		apiGeneration: '2026',
	};
	try {
		for (const row of readable) {
			const { items, error } = await runNode({
				type: row.node,
				parameters: { resource: row.resource.value, operation: row.key, returnAll: true },
				credentials: { calComV2Api: credential },
			});
			if (!error && items.length > 0)
				found.set(
					idOf(row),
					items.map(({ json }) => json),
				);
		}
	} finally {
		await sandbox.stop();
	}
	return found;
}

const asFile = (items: IDataObject[]): Schema => ({ ...schemaOf(items), version: 1 });

/** Every schema by its path in the repository. */
export function schemas(today: Map<string, IDataObject[]>): Map<string, Schema> {
	const files = apiOperations.flatMap((row) => {
		const items = [...knownItems(row), ...(today.get(idOf(row)) ?? [])];
		return items.length > 0 ? [[pathOf(row), asFile(items)] as const] : [];
	});
	return new Map([
		...files,
		[`nodes/CalComTrigger/__schema__/${VERSION}.json`, asFile(triggerItems())],
	]);
}

/** Where n8n looks for the schema of an operation. */
export const pathOf = ({ node, resource, key }: (typeof apiOperations)[number]) =>
	`nodes/${FOLDER[node]}/__schema__/${VERSION}/${resource.value}/${key}.json`;

/** The operations whose answers are unknown: no server was heard to give one. */
export const unknown = (today: Map<string, IDataObject[]>) =>
	apiOperations
		.filter((row) => knownItems(row).length === 0 && !today.has(idOf(row)))
		.map((row) => idOf(row));

export const textOf = (schema: Schema) => `${JSON.stringify(schema, null, '\t')}\n`;
