/**
 * The example workflows: reads them from examples/ and puts them into an n8n.
 * One that a person changed in n8n stays as it is until the file itself changes.
 */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryFolder } from '../host/paths.mjs';

const FOLDER = join(repositoryFolder, 'examples');
const MANUAL_TRIGGER = 'n8n-nodes-base.manualTrigger';
/** The triggers of the others, and what they wait for. */
const WAITING_TRIGGERS = /** @type {const} */ ({
	'n8n-nodes-calcom-api.calComTrigger': 'an event of Cal.com',
	'@n8n/n8n-nodes-langchain.chatTrigger': 'a chat message, and a language model',
	'@n8n/n8n-nodes-langchain.mcpTrigger': 'a client of the MCP server',
	'n8n-nodes-base.webhook': 'a call of its address',
});
/** Begins by hand, and then waits for days. */
const WAITS_FOR_BOOKING = 'waitForBooking';

/**
 * @typedef {import('../host/rest.mjs').Workflow} Workflow
 * @typedef {{ file: string, hash: string, workflow: Workflow }} Example
 * @typedef {{ name: string, id: string, trigger: string, isManual: boolean,
 *   waitsFor?: string }} ImportedExample one that is not manual starts by itself once it is active
 */

/** @returns {Example[]} */
export function readExamples() {
	return readdirSync(FOLDER)
		.filter((file) => file.endsWith('.json'))
		.sort()
		.map((file) => {
			const text = readFileSync(join(FOLDER, file), 'utf8');
			const hash = createHash('sha256').update(text).digest('hex');
			return { file, hash, workflow: JSON.parse(text) };
		});
}

/**
 * @param {import('../host/rest.mjs').N8nRest} rest
 * @param {import('./state.mjs').State} state is updated
 * @param {Record<string, { id: string, name: string }>} credentials by credential type
 * @returns {Promise<ImportedExample[]>}
 */
export async function importExamples(rest, state, credentials) {
	const present = new Set((await rest.listWorkflows()).map(({ id }) => id));
	const imported = [];
	for (const { file, hash, workflow } of readExamples()) {
		const known = state.workflows[file];
		const filled = withCredentials(workflow, credentials);
		const isThere = known !== undefined && present.has(known.id);
		const id = isThere ? known.id : (await rest.createWorkflow(filled)).id;
		if (isThere && known.hash !== hash) await rest.updateWorkflow(id, filled);
		state.workflows[file] = { id, hash };
		imported.push({ name: workflow.name, id, ...triggerOf(workflow) });
	}
	return imported;
}

/**
 * The same workflow with the credentials of this n8n in place of those it was saved with.
 * @param {Workflow} workflow
 * @param {Record<string, { id: string, name: string }>} credentials by credential type
 * @returns {Workflow}
 */
export function withCredentials(workflow, credentials) {
	const nodes = workflow.nodes.map((node) => {
		const types = Object.keys(node.credentials ?? {}).filter((type) => credentials[type]);
		if (types.length === 0) return node;
		const own = Object.fromEntries(types.map((type) => [type, credentials[type]]));
		return { ...node, credentials: { ...node.credentials, ...own } };
	});
	return { ...workflow, nodes };
}

/** @param {Workflow} workflow */
function triggerOf(workflow) {
	const manual = workflow.nodes.find(({ type }) => type === MANUAL_TRIGGER);
	if (manual) {
		const waits = workflow.nodes.some(
			({ parameters }) => parameters.operation === WAITS_FOR_BOOKING,
		);
		return {
			trigger: manual.name,
			isManual: !waits,
			...(waits ? { waitsFor: 'a guest who books' } : {}),
		};
	}
	for (const [type, waitsFor] of Object.entries(WAITING_TRIGGERS)) {
		const waiting = workflow.nodes.find((node) => node.type === type);
		if (waiting) return { trigger: waiting.name, isManual: false, waitsFor };
	}
	throw new Error(`The example "${workflow.name}" has no trigger.`);
}
