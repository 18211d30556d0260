/**
 * The Cal.com Trigger in a real n8n: its webhook at Cal.com is exactly right after every step of the
 * workflow's life, and deliveries start executions, or do not.
 */
import { execFile } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';

import { booking } from '../nodes/shared/catalogue/event/events.mts';
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';
import { startN8n } from './n8n.mts';
import type { N8n } from './n8n.mts';
import { failNext, foreignWebhook, registeredAt } from './registered.mts';
import type { Registered } from './registered.mts';
import { createdEvent, deliver, TriggerWorkflow } from './triggerWorkflow.mts';

let sandbox: Sandbox;
let n8n: N8n;
let workflow: TriggerWorkflow;

beforeAll(async () => {
	sandbox = await startSandbox();
	n8n = await startN8n();
});

afterAll(async () => {
	await n8n?.stop();
	await sandbox?.stop();
});

beforeEach(async () => {
	sandbox.reset();
	workflow = new TriggerWorkflow(n8n, sandbox);
	await workflow.save({ events: ['BOOKING_CREATED'] });
});

afterEach(async () => {
	sandbox.fault(undefined);
	await workflow.deactivate();
	expect(registeredAt(sandbox)).toEqual([]);
});

/** The one webhook that Cal.com has, which must be as expected. */
function theOne(path = '/v2/webhooks', triggers = ['BOOKING_CREATED']): Registered {
	const { url: subscriberUrl } = workflow;
	const secret = expect.stringMatching(/^[0-9a-f]{64}$/) as string;
	expect(registeredAt(sandbox)).toEqual([
		expect.objectContaining({ path, subscriberUrl, triggers, active: true, secret }),
	]);
	return registeredAt(sandbox)[0] as Registered;
}

let bookings = 0;

/**
 * What Cal.com tells the webhook starts an execution: n8n holds the same secret as Cal.com. Each time
 * it is another booking, for the same one is made only once.
 */
async function expectItWorks({ subscriberUrl }: Registered): Promise<void> {
	const before = await workflow.executions();
	const uid = `works-${(bookings += 1)}`;
	const payload = { ...booking, uid, eventTypeId: 1 };
	expect(await sandbox.emit('BOOKING_CREATED', payload)).toEqual([
		expect.objectContaining({ subscriberUrl, status: 200 }),
	]);
	const execution = await workflow.newExecution(before);
	expect(await workflow.output(execution)).toMatchObject({
		event: 'BOOKING_CREATED',
		booking: { uid, status: 'accepted', start: '2026-12-07T09:00:00.000Z' },
	});
}

const QUIET_MS = 4_000;

/** Restarts n8n; it answers before it has looked after its workflows, so waits for the end of that. */
async function restart(): Promise<void> {
	sandbox.log.length = 0;
	await n8n.restart();
	for (let seen = -1; seen < 1 || seen < sandbox.log.length; ) {
		seen = sandbox.log.length;
		await sleep(QUIET_MS);
	}
}

describe('a workflow', () => {
	it('registers when it is activated, and starts on a delivery', async () => {
		await workflow.activate();
		await expectItWorks(theOne());
	});

	it('starts when a guest books', async () => {
		await workflow.activate();
		const attendee = { name: 'Ada', email: 'ada@example.test', timeZone: 'Europe/Berlin' };
		const start = sandbox.firstFreeSlot(1);
		const { status } = await fetch(`${sandbox.url}/v2/bookings`, {
			method: 'POST',
			headers: {
				authorization: `Bearer ${sandbox.apiKey}`,
				'cal-api-version': '2026-02-25',
				'content-type': 'application/json',
			},
			body: JSON.stringify({ eventTypeId: 1, start, attendee }),
		});
		expect(status).toBe(201);
		const execution = await workflow.newExecution([]);
		expect(await workflow.output(execution)).toMatchObject({
			event: 'BOOKING_CREATED',
			booking: { status: 'accepted', start, attendees: [{ email: 'ada@example.test' }] },
		});
	});

	it('follows changed events, then a changed scope', async () => {
		await workflow.activate();
		const events = ['BOOKING_CANCELLED', 'BOOKING_CREATED'];
		await workflow.change({ events });
		await expectItWorks(theOne('/v2/webhooks', events));
		const eventTypeId = { __rl: true, mode: 'id', value: '1' };
		await workflow.change({ events, scope: 'eventType', eventTypeId });
		await expectItWorks(theOne('/v2/event-types/1/webhooks', events));
	});

	it('adopts a webhook of its address', async () => {
		sandbox.state.webhooks.push(foreignWebhook('foreign', workflow.url));
		await workflow.activate();
		const webhook = theOne();
		expect(webhook.id).toBe('foreign');
		await expectItWorks(webhook);
	});

	it('adopts a webhook that it learns of by a 409', async () => {
		const foreign = foreignWebhook('late', workflow.url);
		failNext(sandbox, 'POST', 409, { before: () => void sandbox.state.webhooks.push(foreign) });
		await workflow.activate();
		await expectItWorks(theOne());
	});

	it('is not active when Cal.com answers 500, and says so', async () => {
		failNext(sandbox, 'POST', 500);
		await expect(workflow.activate()).rejects.toThrow('500');
		expect(registeredAt(sandbox)).toEqual([]);
		await workflow.activate();
		await expectItWorks(theOne());
	});

	it('deletes at the next activation what Cal.com did not delete before', async () => {
		await workflow.activate();
		const old = theOne();
		failNext(sandbox, 'DELETE', 500);
		await workflow.deactivate();
		expect(registeredAt(sandbox)).toEqual([old]);
		const organizationId = { __rl: true, mode: 'id', value: '1' };
		await workflow.change({ events: ['BOOKING_CREATED'], scope: 'organization', organizationId });
		await expectItWorks(theOne('/v2/organizations/1/webhooks'));
	});

	it('lives on after a restart, and repairs what was done to its webhook meanwhile', async () => {
		await workflow.activate();
		const webhook = theOne();
		await restart();
		expect(theOne()).toEqual(webhook);
		await expectItWorks(webhook);
		sandbox.state.webhooks.length = 0;
		await restart();
		await expectItWorks(theOne());
	});

	it('lives on when Cal.com is away during a restart', async () => {
		await workflow.activate();
		failNext(sandbox, 'GET', 503, { times: 99 });
		await restart();
		await expectItWorks(theOne());
	});

	it('is tried with a webhook and a secret of its own', async () => {
		await workflow.activate();
		const production = theOne();
		await workflow.listenForTest();
		const test = registeredAt(sandbox).find(({ id }) => id !== production.id) as Registered;
		expect(test.subscriberUrl).toBe(workflow.url.replace('/webhook/', '/webhook-test/'));
		expect(test.secret).not.toBe(production.secret);
		expect(await deliver({ ...test, secret: production.secret }, createdEvent('t'))).toBe(401);
		const before = await workflow.executions();
		expect(await deliver(test, createdEvent('test'))).toBe(200);
		expect(await workflow.output(await workflow.newExecution(before))).toMatchObject({
			booking: { uid: 'test' },
		});
		// n8n removes the webhook of a test in its own time after the delivery.
		for (let waits = 0; waits < 50 && registeredAt(sandbox).length > 1; waits++) await sleep(200);
		expect(theOne()).toEqual(production);
	});
});

describe('npm run sandbox -- --emit', () => {
	it('sends a signed event to a trigger that waits for a test', async () => {
		await workflow.listenForTest();
		const [{ subscriberUrl } = { subscriberUrl: '' }] = registeredAt(sandbox);
		const script = ['--import', 'tsx', 'test/sandbox/main.mts', '--sandbox', sandbox.url];
		const emit = ['--emit', 'BOOKING_CANCELLED', subscriberUrl];
		const wrong = promisify(execFile)(process.execPath, [...script, '--secret', 'x', ...emit]);
		await expect(wrong).rejects.toMatchObject({ stdout: expect.stringContaining('401') });
		await promisify(execFile)(process.execPath, [
			...script,
			...['--emit', 'BOOKING_CREATED', subscriberUrl],
		]);
		const output = await workflow.output(await workflow.newExecution([]));
		expect(output).toMatchObject({ event: 'BOOKING_CREATED', booking: { status: 'accepted' } });
		for (let waits = 0; waits < 50 && registeredAt(sandbox).length > 0; waits++) await sleep(200);
	});
});

describe('a delivery', () => {
	it('that is repeated, forged or empty starts nothing', async () => {
		await workflow.activate();
		const webhook = theOne();
		const event = createdEvent('once');
		expect(await deliver(webhook, event)).toBe(200);
		expect(await deliver(webhook, event)).toBe(200);
		expect(await deliver(webhook, createdEvent('forged'), '0'.repeat(64))).toBe(401);
		expect(await deliver(webhook, createdEvent('none'), 'no-secret-provided')).toBe(401);
		expect(await deliver(webhook, {})).toBe(400);
		expect(await workflow.executions()).toHaveLength(1);
	});
});
