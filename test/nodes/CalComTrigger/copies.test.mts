/**
 * Copies of a workflow bring its static data: exported and imported, from the public API, or with a
 * restored database. Every copy gets a webhook of its own, and none touches that of another.
 */
import { CalCom } from './calCom.mts';
import type { Webhook } from './calCom.mts';
import { booking, event } from '../shared/catalogue/event/events.mts';
import { N8n } from './n8n.mts';
import { sign } from '../../../nodes/shared/trigger/signature';

const calCom = new CalCom();
let original: N8n;
let copy: N8n;

beforeAll(async () => await calCom.start());
afterAll(async () => await calCom.stop());

beforeEach(async () => {
	calCom.reset();
	original = new N8n();
	copy = new N8n();
	for (const n8n of [original, copy]) {
		n8n.credentials = { calComV2Api: calCom.apiKey };
		n8n.parameters = { scope: 'account', events: ['BOOKING_CREATED'] };
	}
	await original.activate();
	calCom.requests.length = 0;
});

/** The webhooks of Cal.com: one, or the original's and the copy's. */
const both = () => calCom.all() as Webhook[] as [Webhook, Webhook];
const urlOf = ({ subscriberUrl }: Webhook) => subscriberUrl;

/** Cal.com delivers to a webhook; the n8n that has its address answers. */
async function deliver(n8n: N8n, { secret }: Webhook, uid: string) {
	const body = JSON.stringify(event('BOOKING_CREATED', { ...booking, uid }));
	const signature = sign(Buffer.from(body), String(secret));
	return await n8n.deliver(body, {
		'content-type': 'application/json',
		'x-cal-signature-256': signature,
	});
}

const kinds: Array<[name: string, make: () => void]> = [
	['an imported export', () => (copy.baseUrl = 'https://other.example.com/webhook')],
	[
		'a restored database, where even the ID is the same',
		() => {
			copy.baseUrl = 'https://staging.example.com/webhook';
			copy.workflowId = original.workflowId;
		},
	],
	['a copy with an ID of its own in the same n8n', () => (copy.path = 'another-path')],
];

describe.each(kinds)('%s', (_, make) => {
	beforeEach(async () => {
		make();
		copy.saved = original.saved;
		await copy.activate();
	});

	it('has a webhook of its own, and the original keeps its own', async () => {
		expect(calCom.all().map(urlOf)).toEqual([original.webhookUrl, copy.webhookUrl]);
		expect(calCom.requests).toEqual(['GET /v2/webhooks', 'POST /v2/webhooks']);
		expect(copy.state.registration?.webhookId).not.toBe(original.state.registration?.webhookId);
	});

	it('gets its events, as the original does', async () => {
		const [first, second] = both();
		expect((await deliver(original, first, 'a')).item).toMatchObject({ booking: { uid: 'a' } });
		expect((await deliver(copy, second, 'b')).item).toMatchObject({ booking: { uid: 'b' } });
	});

	it('takes only its own webhook away, and so does the original', async () => {
		await copy.deactivate();
		expect(calCom.all().map(urlOf)).toEqual([original.webhookUrl]);
		await copy.activate();
		await original.deactivate();
		expect(calCom.all().map(urlOf)).toEqual([copy.webhookUrl]);
	});

	it('is activated again after a restart without touching anything', async () => {
		const before = calCom.all();
		await copy.activate('init');
		await original.activate('init');
		expect(calCom.all()).toEqual(before);
	});
});

it('a copy takes no part in deleting what the original has left behind', async () => {
	calCom.fail('DELETE', 500);
	await original.deactivate();
	expect(original.state.pendingDeletions).toHaveLength(1);
	copy.baseUrl = 'https://other.example.com/webhook';
	copy.saved = original.saved;
	await original.activate();
	await copy.activate();
	expect(calCom.all().map(urlOf)).toEqual([original.webhookUrl, copy.webhookUrl]);
	expect(copy.state.pendingDeletions).toBeUndefined();
});

it('a copy that even has the address, which n8n refuses to activate, takes nothing away', async () => {
	copy.saved = original.saved;
	await copy.deactivate();
	expect(calCom.all().map(urlOf)).toEqual([original.webhookUrl]);
});

it('the secret of a copied workflow opens nothing, because another one follows from its ID', async () => {
	copy.saved = original.saved;
	expect(await copy.secret()).not.toBe(await original.secret());
	const [webhook] = both();
	expect((await deliver(copy, webhook, 'a')).item).toMatchObject({ booking: { uid: 'a' } });
});

describe('an execution that ends late', () => {
	it('brings back the static data of an earlier scope, and nothing is refused or left behind', async () => {
		const stale = original.saved;
		Object.assign(original.parameters, { scope: 'organization' });
		await original.activate('update');
		original.saved = stale;
		const [webhook] = both();
		expect((await deliver(original, webhook, 'a')).status).toBe(200);
		await original.activate('init');
		expect(calCom.all()).toEqual([
			expect.objectContaining({ path: '/v2/organizations/77/webhooks' }),
		]);
	});

	it('before a deactivation leaves no webhook behind', async () => {
		const stale = original.saved;
		Object.assign(original.parameters, { scope: 'organization' });
		await original.activate('update');
		original.saved = stale;
		await original.deactivate();
		expect(calCom.all()).toEqual([]);
	});
});

describe('a replaced API key', () => {
	beforeEach(() => {
		original.credentials = { calComV2Api: { ...calCom.apiKey, apiKey: 'cal_test_2' } };
	});

	it('loses nothing: Cal.com is asked what it signs with, once for many deliveries', async () => {
		const [webhook] = both();
		for (const uid of ['a', 'b', 'c']) {
			expect((await deliver(original, webhook, uid)).item).toMatchObject({ booking: { uid } });
		}
		expect(calCom.requests).toEqual(['GET /v2/webhooks']);
	});

	it('does not let forgers ask as often as they like', async () => {
		const forged = { ...calCom.all()[0], secret: 'f'.repeat(64) } as Webhook;
		for (let index = 0; index < 5; index++) {
			expect((await deliver(original, forged, `f${index}`)).status).toBe(401);
		}
		expect(calCom.requests).toEqual(['GET /v2/webhooks']);
	});

	it('is no way in while Cal.com is away', async () => {
		const [webhook] = both();
		calCom.fail('GET', 503, { times: 9 });
		expect((await deliver(original, webhook, 'a')).status).toBe(401);
	});
});
