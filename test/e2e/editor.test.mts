/**
 * The package as a person meets it: in n8n's editor, with mouse and keyboard.
 * Each step leaves a screenshot in artifacts/, to be looked at.
 */
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';
import { openBrowser } from './browser.mts';
import type { Browser } from './browser.mts';
import { Editor } from './editor.mts';
import { startN8n } from './n8n.mts';
import type { N8n } from './n8n.mts';

let sandbox: Sandbox;
let n8n: N8n;
let browser: Browser;
let editor: Editor;

beforeAll(async () => {
	sandbox = await startSandbox();
	n8n = await startN8n();
	browser = await openBrowser(n8n);
	editor = new Editor(browser.page);
});

afterAll(async () => {
	await browser?.close();
	await n8n?.stop();
	await sandbox?.stop();
});

it('saves and tests a credential', async () => {
	await editor.newCredential('Cal.com API');
	await editor.fill('apiKey', sandbox.apiKey);
	await editor.select('server', 'Self-Hosted');
	await editor.fill('baseUrl', sandbox.url);
	await editor.saveCredential();
	await editor.element('credentials-config-container-test-success').waitFor();
	await browser.screenshot('1-credential');
});

it('adds a node, picks an attribute from its list and reads it', async () => {
	await editor.newWorkflow();
	await editor.addNode('Cal.com Organization', 'Get attribute');
	await browser.screenshot('2-form');
	const entries = await editor.openList('attributeId');
	await browser.screenshot('3-list');
	await entries.filter({ hasText: 'Department' }).click();
	await editor.executeStep({ until: 'Department' });
	await browser.screenshot('4-output');
	expect(await editor.outputRows()).toEqual([expect.objectContaining({ name: 'Department' })]);
});

it('keeps the chosen attribute when the resource changes, and reads its options', async () => {
	await editor.select('resource', 'Attribute Option');
	expect(await editor.chosen('attributeId')).toContain('Department');
	await editor.executeStep({ until: 'Support' });
	await browser.screenshot('5-options');
	const values = (await editor.outputRows()).map(({ value }) => value);
	expect(values).toEqual(expect.arrayContaining(['Sales', 'Support']));
});

it('books through the form, with the questions of the event type', async () => {
	await editor.newWorkflow();
	await editor.addNode('Cal.com', 'Create booking');
	const eventTypes = await editor.openList('eventTypeId');
	await browser.screenshot('6-event-types');
	await eventTypes.filter({ hasText: 'Consultation · 45 min' }).click();
	const start = sandbox.firstFreeSlot(3);
	await editor.fill('start', start);
	await editor.fill('attendeeName', 'Ada Example');
	await editor.fill('attendeeEmail', 'ada@example.test');
	await editor.select('topic', 'Support');
	await editor.fill('company', 'Example Ltd');
	await browser.screenshot('7-booking');
	await editor.executeStep({ until: 'accepted' });
	await browser.screenshot('8-booked');
	const booking = sandbox.state.scheduling.bookings.at(-1);
	expect(booking).toMatchObject({
		eventTypeId: 3,
		start,
		attendees: [{ name: 'Ada Example', email: 'ada@example.test' }],
		bookingFieldsResponses: { topic: 'Support', company: 'Example Ltd' },
	});
	expect(await editor.outputRows()).toEqual([
		expect.objectContaining({ uid: booking?.uid, status: 'accepted' }),
	]);
});

it("books a team's event type, in one of its lengths", async () => {
	await editor.newWorkflow();
	await editor.addNode('Cal.com', 'Create booking');
	await editor.select('eventTypeBy', "A Team's, by List or ID");
	await (await editor.openList('teamId')).filter({ hasText: 'Sales' }).click();
	const eventTypes = await editor.openList('teamEventTypeId');
	await eventTypes.filter({ hasText: 'Sales demo · 30 min' }).click();
	const start = sandbox.firstFreeSlot(10);
	await editor.fill('start', start);
	await editor.fill('attendeeName', 'Ben Example');
	await editor.fill('attendeeEmail', 'ben@example.test');
	await editor.addField('Length in Minutes');
	await (await editor.openList('lengthInMinutes')).filter({ hasText: '60 minutes' }).click();
	await browser.screenshot('9-team-booking');
	await editor.executeStep({ until: 'accepted' });
	expect(sandbox.state.scheduling.bookings.at(-1)).toMatchObject({
		eventTypeId: 10,
		start,
		end: new Date(Date.parse(start) + 3_600_000).toISOString(),
		attendees: [{ name: 'Ben Example', email: 'ben@example.test' }],
	});
});

it('ticks several event types in a list, and looks for a time in all of them', async () => {
	await editor.newWorkflow();
	await editor.addNode('Cal.com', 'Find next available slots');
	await (await editor.openList('eventTypeId')).filter({ hasText: 'Consultation · 45 min' }).click();
	await editor.addField('Other Event Type Names or IDs');
	await editor.tick('otherEventTypeIds', 'Intro call');
	await browser.screenshot('10-several-event-types');
	await editor.executeStep({ until: 'eventTypeId' });
	const asked = sandbox.log.filter(({ path }) => path.startsWith('/v2/slots'));
	expect(asked.length).toBeGreaterThanOrEqual(2);
});
