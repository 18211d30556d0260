/**
 * What a new person meets in n8n's editor: the words they search by, a form that asks once, refusals
 * that say what to do, fields before anything has run, the trigger's panel, a node with two outputs.
 * Each leaves a screenshot in artifacts/, to be looked at.
 */
import { ask } from '../sandbox/guest.mts';
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';
import { openBrowser } from './browser.mts';
import type { Browser } from './browser.mts';
import { Editor } from './editor.mts';
import { importedExamples } from './importedExamples.mts';
import type { Examples } from './importedExamples.mts';
import { startN8n } from './n8n.mts';
import type { N8n } from './n8n.mts';

let sandbox: Sandbox;
let n8n: N8n;
let browser: Browser;
let editor: Editor;
let examples: Examples;

beforeAll(async () => {
	sandbox = await startSandbox();
	n8n = await startN8n();
	examples = await importedExamples(n8n, sandbox);
	browser = await openBrowser(n8n);
	editor = new Editor(browser.page);
}, 300_000);

afterAll(async () => {
	await browser?.close();
	await n8n?.stop();
	await sandbox?.stop();
});

it('finds the right node by what people call things', async () => {
	await editor.newWorkflow();
	const wanted: Array<[words: string, node: string]> = [
		['slots', 'Cal.com'],
		['no show', 'Cal.com'],
		['schedule appointment', 'Cal.com'],
		['reschedule', 'Cal.com'],
		['availability', 'Cal.com'],
		['book a meeting', 'Cal.com'],
		['free time', 'Cal.com'],
		['cancel appointment', 'Cal.com'],
		['attributes', 'Cal.com Organization'],
		['oauth client', 'Cal.com Platform'],
		['round robin', 'Cal.com Team'],
		['routing form', 'Cal.com'],
	];
	for (const [words, node] of wanted) {
		expect([words, ...(await editor.search(words))]).toEqual(expect.arrayContaining([words, node]));
	}
	expect(await editor.search('booking')).not.toContain('Cal.com Platform');
	await browser.screenshot('12-search');
});

it('assigns a text attribute: choosing it is enough', async () => {
	await editor.newWorkflow();
	await editor.addNode('Cal.com Organization', 'Assign attribute option to user');
	await (await editor.openList('userId')).first().click();
	await (await editor.openList('attributeId')).filter({ hasText: 'Job Title' }).click();
	await editor.type('assignedOptionId', 'By Text', 'Head of Sales');
	await browser.screenshot('13-text-attribute');
	await editor.element('node-execute-button').click();
	await editor.element('node-run-status-success').waitFor();
	expect(sandbox.state.options.map(({ value }) => value)).toContain('Head of Sales');
});

it('says what to do about a time that is taken', async () => {
	const start = sandbox.firstFreeSlot(1);
	const attendee = { name: 'Eve', email: 'eve@example.test', timeZone: 'Europe/Berlin' };
	await ask(sandbox, 'POST', '', { eventTypeId: 1, start, attendee });
	await editor.newWorkflow();
	await editor.addNode('Cal.com', 'Create booking');
	await (await editor.openList('eventTypeId')).first().click();
	await editor.fill('start', start);
	await editor.fill('attendeeName', 'Ada');
	await editor.fill('attendeeEmail', 'ada@example.test');
	await editor.failStep();
	const shown = await editor.element('output-panel').textContent();
	expect(shown).toContain('Book Next Available');
	await browser.screenshot('14-taken');
});

it('shows the fields of a node that has not run', async () => {
	await editor.newWorkflow();
	await editor.addNode('Cal.com', 'Get many bookings');
	await editor.close();
	await editor.addNode('Edit Fields (Set)');
	const schema = editor.element('run-data-schema-item').or(editor.element('ndv-input-panel'));
	await schema.getByText('attendeeEmail', { exact: true }).first().waitFor();
	await browser.screenshot('15-schema');
});

it("says in the trigger's panel what it waits for", async () => {
	await browser.page.goto('/workflow/new');
	await editor.element('canvas-add-button').first().click();
	await editor.addTrigger('Cal.com', 'On booking created');
	await browser.page.getByText('Wait for an event from Cal.com').first().waitFor();
	await browser.screenshot('16-trigger');
});

it('has two outputs while it waits for a booking', async () => {
	const { id } = examples.find(({ name }) => name.startsWith('Invite')) ?? {};
	await browser.page.goto(`/workflow/${id}`);
	await editor.element('canvas-node').first().waitFor();
	for (const output of ['Booked', 'Not Booked']) {
		await browser.page.getByText(output, { exact: true }).first().waitFor();
	}
	await browser.page.getByText('Wait for booking', { exact: true }).first().waitFor();
	await browser.screenshot('17-waiting');
});
