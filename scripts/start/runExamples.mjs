/**
 * `npm start -- --run`: runs every example workflow that a person starts, and shows what each of its
 * nodes produced. Those that wait for Cal.com or a chat are proven in test/e2e.
 * The table is for a person to judge; whether the run passed is the exit code.
 */
import Table from 'cli-table3';
import { ExpectedError } from '../host/errors.mjs';
import { failureOf, itemsOf, nodesOf } from '../host/runData.mjs';

const VALUES_SHOWN = 3;
const VALUE_WIDTH = 36;
const WORKFLOW_WIDTH = 24;
/** What a person recognizes an item by, in this order, before anything else it has. */
const TELLING = ['id', 'name', 'title', 'value', 'slug'];

/** @param {import('./instance.mjs').Instance} instance */
export async function runExamples({ rest, examples: all }) {
	const examples = all.filter(({ isManual }) => isManual);
	if (examples.length === 0) throw new ExpectedError('There is no workflow in examples/.');
	const table = new Table({
		head: ['Workflow', 'Node', 'Items', 'First item'],
		colWidths: [WORKFLOW_WIDTH],
		wordWrap: true,
		style: { head: [], border: [] },
	});
	const failures = [];
	for (const { id, name, trigger } of examples) {
		const execution = await rest.run(id, { trigger });
		const [first = ['', '', ''], ...others] = rowsOf(execution);
		table.push([{ content: name, rowSpan: 1 + others.length }, ...first], ...others);
		const failure = failureOf(execution);
		if (failure) failures.push(`${name}: ${failure}`);
	}
	console.log(table.toString());
	const passed = examples.length - failures.length;
	console.log(`Example workflows: ${passed} passed, ${failures.length} failed`);
	sayWhatWaits(all.filter(({ isManual }) => !isManual));
	if (failures.length > 0) throw new ExpectedError(failures.join('\n'));
}

/** @param {import('./examples.mjs').ImportedExample[]} waiting */
function sayWhatWaits(waiting) {
	if (waiting.length === 0) return;
	console.log('Not run, because they wait ("npm run test:e2e" plays them):');
	for (const { name, waitsFor } of waiting) console.log(`  ${name}: waits for ${waitsFor}`);
}

/** @param {import('../host/rest.mjs').Execution} execution */
function rowsOf(execution) {
	return nodesOf(execution).map((node) => {
		const items = itemsOf(execution, node);
		return [node, items.length, summary(items[0])];
	});
}

/** @param {Record<string, unknown> | undefined} item */
function summary(item = {}) {
	const keys = new Set([...TELLING.filter((key) => key in item), ...Object.keys(item)]);
	return [...keys]
		.slice(0, VALUES_SHOWN)
		.map((key) => `${key}: ${shorten(item[key])}`)
		.join('\n');
}

/** @param {unknown} value */
function shorten(value) {
	const text = typeof value === 'string' ? value : JSON.stringify(value);
	return text.length > VALUE_WIDTH ? `${text.slice(0, VALUE_WIDTH - 1)}…` : text;
}
