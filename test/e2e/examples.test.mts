/**
 * The example workflows, run twice against one Cal.com: people copy them and run them on a schedule.
 * A second run that fails or does everything again would show only then.
 */
import { failureOf, itemsOf } from '../../scripts/host/runData.mjs';
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';
import { importedExamples } from './importedExamples.mts';
import type { Examples } from './importedExamples.mts';
import { startN8n } from './n8n.mts';
import type { N8n } from './n8n.mts';

let sandbox: Sandbox;
let n8n: N8n;
let examples: Examples;

beforeAll(async () => {
	sandbox = await startSandbox();
	n8n = await startN8n();
	examples = await importedExamples(n8n, sandbox);
});

afterAll(async () => {
	await n8n?.stop();
	await sandbox?.stop();
});

async function run(name: string) {
	const example = examples.find((one) => one.name === name);
	if (!example) throw new Error(`There is no example "${name}".`);
	const execution = await n8n.rest.run(example.id, { trigger: example.trigger });
	expect(failureOf(execution)).toBeUndefined();
	return execution;
}

it('syncs departments, and has nothing left to do in a second run', async () => {
	const name = 'Sync departments to attribute options';
	const first = await run(name);
	expect(itemsOf(first, 'Assign to User')).toHaveLength(1);
	const second = await run(name);
	expect(itemsOf(second, 'Get Options').length).toBeGreaterThanOrEqual(3);
	expect(itemsOf(second, 'Create Option')).toEqual([]);
	expect(itemsOf(second, 'Assign to User')).toEqual([]);
});

it('reports the conferencing apps of every team', async () => {
	const execution = await run("Report each team's conferencing apps");
	const report = itemsOf(execution, 'Report');
	expect(report).toHaveLength(itemsOf(execution, 'Teams').length);
	expect(report.length).toBeGreaterThan(0);
	expect(report[0]).toEqual({
		team: expect.any(String),
		apps: expect.any(String),
		count: expect.any(Number),
	});
});

it('books one of the free slots that it found, another one each time', async () => {
	const name = 'AI receptionist: slots → book';
	const starts = [];
	for (const _ of [1, 2]) {
		const execution = await run(name);
		const [first, ...others] = itemsOf(execution, 'Free Slots');
		const [booked] = itemsOf(execution, 'Book');
		expect(others).toHaveLength(2);
		expect(Date.parse(String(booked?.start))).toBe(Date.parse(String(first?.start)));
		expect(booked).toMatchObject({ status: 'accepted', attendeeEmail: 'ada@example.com' });
		const [answer] = itemsOf(execution, 'Answer');
		expect(answer?.text).toMatch(
			/^Your Intro call .* is booked for \w+day .* Other times were free: /,
		);
		starts.push(booked?.start);
	}
	expect(new Set(starts).size).toBe(2);
});

it('confirms and declines what waits, once', async () => {
	const name = 'Pending booking → approve → confirm or decline';
	const first = await run(name);
	const status = (node: string) => itemsOf(first, node).map((item) => item.status);
	expect([status('Confirm'), status('Decline')]).toEqual([['accepted'], ['rejected']]);
	expect(itemsOf(await run(name), 'Waiting Bookings')).toEqual([]);
});

it('reports who did not come', async () => {
	const [report] = itemsOf(await run('Nightly no-show report'), 'Report');
	expect(report).toEqual({
		count: 1,
		text: expect.stringMatching(/^\d\d:\d\d Intro call .*: Nora Noshow did not come$/),
	});
});

it('cancels everything on a day off, and finds nothing to cancel the second time', async () => {
	const name = 'Cancel everything on a day off';
	const first = await run(name);
	expect(itemsOf(first, 'Cancelled')).toEqual([
		{ text: expect.stringMatching(/^Intro call .* with Ben Early is cancelled$/) },
	]);
	expect(itemsOf(await run(name), 'Cancelled')).toEqual([]);
	expect(sandbox.state.scheduling.absences).toHaveLength(1);
});
