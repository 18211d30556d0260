/**
 * The examples that wait: for a guest who books, and for the call of a voice platform; and the sheet
 * of departments, which a second run leaves as it is.
 */
import axios from 'axios';

import { failureOf, itemsOf, nodesOf } from '../../scripts/host/runData.mjs';
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';
import { importedExamples } from './importedExamples.mts';
import type { Examples } from './importedExamples.mts';
import { startN8n } from './n8n.mts';
import type { N8n } from './n8n.mts';
import { until } from './queueMode.mts';
import { bookBy, waitingAt } from './waitingWorkflow.mts';

const TIMEOUT_MS = 180_000;

let sandbox: Sandbox;
let n8n: N8n;
let examples: Examples;

beforeAll(async () => {
	sandbox = await startSandbox();
	n8n = await startN8n();
	examples = await importedExamples(n8n, sandbox);
}, TIMEOUT_MS);

afterEach(() => sandbox.reset());

afterAll(async () => {
	await n8n?.stop();
	await sandbox?.stop();
});

function example(name: string) {
	const found = examples.find((one) => one.name === name);
	if (!found) throw new Error(`There is no example "${name}".`);
	return found;
}

it(
	'invites, and goes on when the guest has booked',
	async () => {
		const { id, trigger, isManual, waitsFor } = example(
			'Invite, remind after two days, go on when booked',
		);
		expect([isManual, waitsFor]).toEqual([false, 'a guest who books']);
		const body = { triggerToStartFrom: { name: trigger } };
		const { executionId } = await n8n.rest.request('POST', `/rest/workflows/${id}/run`, body);
		await until(() => waitingAt(sandbox).length === 1, { what: 'It waits' });
		const address = new URL(String(waitingAt(sandbox)[0]?.subscriberUrl));
		await until(async () => (await n8n.rest.getExecution(executionId)).status === 'waiting', {
			what: 'n8n has stored it',
		});
		await bookBy(sandbox, String(address.searchParams.get('token')));
		const ended = await n8n.rest.waitForExecution(executionId);
		expect(failureOf(ended)).toBeUndefined();
		expect(nodesOf(ended)).toContain('Tell the Team');
		expect(nodesOf(ended)).not.toContain('Send the Reminder');
		expect(itemsOf(ended, 'Tell the Team')[0]?.text).toMatch(/^Ada has booked Intro call/);
	},
	TIMEOUT_MS,
);

it(
	'answers a voice platform with what it can say',
	async () => {
		const { id, waitsFor } = example('Voice agent: is Tuesday at three free?');
		expect(waitsFor).toBe('a call of its address');
		await n8n.rest.activate(id);
		const call = async (time: string) => {
			const given = { time, timeZone: 'Europe/Berlin', language: 'de' };
			return (await axios.post(`${n8n.url}/webhook/is-this-time-free`, given)).data;
		};
		const start = sandbox.firstFreeSlot(1);
		expect(await call(start)).toMatchObject({
			available: true,
			say: expect.stringMatching(/(tag|woch), \d+\. .* um \d/),
		});
		const at = new Date(Date.parse(start) + 5 * 60_000).toISOString();
		const other = await call(at);
		expect(other).toMatchObject({ available: false, alternatives: [{}, {}] });
		expect(other.say).toContain(' / ');
		await n8n.rest.deactivate(id);
	},
	TIMEOUT_MS,
);

it(
	'makes departments what the sheet says, once',
	async () => {
		const { id, trigger } = example('Departments from a sheet to attributes');
		const first = await n8n.rest.run(id, { trigger });
		expect(failureOf(first)).toBeUndefined();
		expect(itemsOf(first, 'Set Department')).toMatchObject([
			{ values: ['Platform'], changed: true, created: ['Platform'] },
		]);
		const second = await n8n.rest.run(id, { trigger });
		expect(itemsOf(second, 'Set Department')).toMatchObject([{ changed: false }]);
	},
	TIMEOUT_MS,
);
