/**
 * The Cal.com Trigger in a real n8n: its webhook at Cal.com is exactly right after every step of the
 * workflow's life, and deliveries start executions, or do not.
 */
import { setTimeout as sleep } from 'node:timers/promises';

import { CalCom } from '../nodes/CalComTrigger/calCom.mts';
import type { Webhook } from '../nodes/CalComTrigger/calCom.mts';
import { startN8n } from './n8n.mts';
import type { N8n } from './n8n.mts';
import { createdEvent, deliver, TriggerWorkflow } from './triggerWorkflow.mts';

const calCom = new CalCom();
let n8n: N8n;
let workflow: TriggerWorkflow;

beforeAll(async () => {
	await calCom.start();
	n8n = await startN8n();
});

afterAll(async () => {
	await n8n?.stop();
	await calCom.stop();
});

beforeEach(async () => {
	calCom.reset();
	workflow = new TriggerWorkflow(n8n, calCom);
	await workflow.save({ events: ['BOOKING_CREATED'] });
});

afterEach(async () => {
	calCom.recover();
	await workflow.deactivate();
	expect(calCom.all()).toEqual([]);
});

/** The one webhook that Cal.com has, which must be as expected. */
function theOne(path = '/v2/webhooks', triggers = ['BOOKING_CREATED']): Webhook {
	const { url: subscriberUrl } = workflow;
	const secret = expect.stringMatching(/^[0-9a-f]{64}$/) as string;
	expect(calCom.all()).toEqual([
		expect.objectContaining({ path, subscriberUrl, triggers, active: true, secret }),
	]);
	return calCom.all()[0] as Webhook;
}

/** A delivery of the webhook starts an execution: n8n holds the same secret as Cal.com. */
async function expectItWorks(webhook: Webhook): Promise<void> {
	const before = await workflow.executions();
	expect(await deliver(webhook, createdEvent('works'))).toBe(200);
	const after = await workflow.executions();
	expect(after).toHaveLength(before.length + 1);
	expect(await workflow.output(after[0] ?? '')).toMatchObject({
		event: 'BOOKING_CREATED',
		booking: { uid: 'works', status: 'accepted', start: '2026-12-07T09:00:00.000Z' },
	});
}

const QUIET_MS = 4_000;

/** Restarts n8n; it answers before it has looked after its workflows, so waits for the end of that. */
async function restart(): Promise<void> {
	calCom.requests.length = 0;
	await n8n.restart();
	for (let seen = -1; seen < 1 || seen < calCom.requests.length; ) {
		seen = calCom.requests.length;
		await sleep(QUIET_MS);
	}
}

describe('a workflow', () => {
	it('registers when it is activated, and starts on a delivery', async () => {
		await workflow.activate();
		await expectItWorks(theOne());
	});

	it('follows changed events, then a changed scope', async () => {
		await workflow.activate();
		const events = ['BOOKING_CANCELLED', 'BOOKING_CREATED'];
		await workflow.change({ events });
		await expectItWorks(theOne('/v2/webhooks', events));
		const eventTypeId = { __rl: true, mode: 'id', value: '8' };
		await workflow.change({ events, scope: 'eventType', eventTypeId });
		await expectItWorks(theOne('/v2/event-types/8/webhooks', events));
	});

	it('adopts a webhook of its address', async () => {
		const rest = { triggers: [], active: false, secret: null, payloadTemplate: null };
		calCom.at('/v2/webhooks').push({ id: 'foreign', subscriberUrl: workflow.url, ...rest });
		await workflow.activate();
		const webhook = theOne();
		expect(webhook.id).toBe('foreign');
		await expectItWorks(webhook);
	});

	it('adopts a webhook that it learns of by a 409', async () => {
		const rest = { triggers: [], active: false, secret: null, payloadTemplate: null };
		const foreign = { id: 'late', subscriberUrl: workflow.url, ...rest };
		const before = () => void calCom.at('/v2/webhooks').push(foreign);
		calCom.fail('POST', 409, { before });
		await workflow.activate();
		await expectItWorks(theOne());
	});

	it('is not active when Cal.com answers 500, and says so', async () => {
		calCom.fail('POST', 500);
		await expect(workflow.activate()).rejects.toThrow('500');
		expect(calCom.all()).toEqual([]);
		await workflow.activate();
		await expectItWorks(theOne());
	});

	it('deletes at the next activation what Cal.com did not delete before', async () => {
		await workflow.activate();
		const old = theOne();
		calCom.fail('DELETE', 500);
		await workflow.deactivate();
		expect(calCom.all()).toEqual([old]);
		const organizationId = { __rl: true, mode: 'id', value: '5' };
		await workflow.change({ events: ['BOOKING_CREATED'], scope: 'organization', organizationId });
		await expectItWorks(theOne('/v2/organizations/5/webhooks'));
	});

	it('lives on after a restart, and repairs what was done to its webhook meanwhile', async () => {
		await workflow.activate();
		const webhook = theOne();
		await restart();
		expect(theOne()).toEqual(webhook);
		await expectItWorks(webhook);
		calCom.at('/v2/webhooks').length = 0;
		await restart();
		await expectItWorks(theOne());
	});

	it('lives on when Cal.com is away during a restart', async () => {
		await workflow.activate();
		calCom.fail('GET', 503, { times: 99 });
		await restart();
		await expectItWorks(theOne());
	});

	it('is tried with a webhook and a secret of its own', async () => {
		await workflow.activate();
		const production = theOne();
		await workflow.listenForTest();
		const test = calCom.all().find(({ id }) => id !== production.id) as Webhook;
		expect(test.subscriberUrl).toBe(workflow.url.replace('/webhook/', '/webhook-test/'));
		expect(test.secret).not.toBe(production.secret);
		expect(await deliver({ ...test, secret: production.secret }, createdEvent('t'))).toBe(401);
		expect(await deliver(test, createdEvent('test'))).toBe(200);
		const [newest = ''] = await workflow.executions();
		expect(await workflow.output(newest)).toMatchObject({ booking: { uid: 'test' } });
		// n8n removes the webhook of a test in its own time after the delivery.
		for (let waits = 0; waits < 50 && calCom.all().length > 1; waits++) await sleep(200);
		expect(theOne()).toEqual(production);
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
