/**
 * `npm start -- --run`: runs every example workflow and shows what each of its nodes produced.
 * The table is for a person to judge; whether the run passed is the exit code.
 */
import Table from 'cli-table3';
import { ExpectedError } from '../host/errors.mjs';
import { failureOf, itemsOf, nodesOf } from '../host/runData.mjs';

const VALUES_SHOWN = 3;
const VALUE_WIDTH = 28;

/** @param {import('./instance.mjs').Instance} instance */
export async function runExamples({ rest, examples }) {
	if (examples.length === 0) throw new ExpectedError('There is no workflow in examples/.');
	const head = ['Workflow', 'Node', 'Items', 'First item'];
	const table = new Table({ head, style: { head: [], border: [] } });
	const failures = [];
	for (const { id, name, trigger } of examples) {
		const execution = await rest.run(id, { trigger });
		for (const node of nodesOf(execution)) {
			const items = itemsOf(execution, node);
			table.push([name, node, items.length, summary(items[0])]);
		}
		const failure = failureOf(execution);
		if (failure) failures.push(`${name}: ${failure}`);
	}
	console.log(table.toString());
	const passed = examples.length - failures.length;
	console.log(`Example workflows: ${passed} passed, ${failures.length} failed`);
	if (failures.length > 0) throw new ExpectedError(failures.join('\n'));
}

/** @param {Record<string, unknown> | undefined} item */
function summary(item) {
	return Object.entries(item ?? {})
		.slice(0, VALUES_SHOWN)
		.map(([key, value]) => `${key}: ${shorten(value)}`)
		.join('\n');
}

/** @param {unknown} value */
function shorten(value) {
	const text = typeof value === 'string' ? value : JSON.stringify(value);
	return text.length > VALUE_WIDTH ? `${text.slice(0, VALUE_WIDTH - 1)}…` : text;
}
