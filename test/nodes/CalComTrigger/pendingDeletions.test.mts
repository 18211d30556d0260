/**
 * Webhooks that Cal.com did not delete when it was asked to: none is forgotten, none does harm.
 */
import { CalCom } from './calCom.mts';
import { N8n } from './n8n.mts';

const calCom = new CalCom();
let n8n: N8n;

beforeAll(async () => await calCom.start());
afterAll(async () => await calCom.stop());

beforeEach(() => {
	calCom.reset();
	n8n = new N8n();
	n8n.credentials = { calComV2Api: calCom.apiKey };
	n8n.parameters = { scope: 'account' };
});

async function expectOne(path: string) {
	const id = n8n.state.registration?.webhookId;
	const secret = await n8n.secret();
	expect(calCom.all()).toEqual([expect.objectContaining({ path, id, secret, active: true })]);
}

describe('a delete that fails', () => {
	it('is logged with the ID, kept in mind, and made good at the next activation', async () => {
		await n8n.activate();
		const webhookId = n8n.state.registration?.webhookId;
		calCom.fail('DELETE', 500);
		await n8n.deactivate();
		expect(calCom.all()).toHaveLength(1);
		expect(n8n.logs).toContainEqual({
			level: 'error',
			message: expect.stringContaining(String(webhookId)),
		});
		await n8n.activate();
		await expectOne('/v2/webhooks');
		await n8n.deactivate();
		expect(calCom.all()).toEqual([]);
	});

	it('is made good from another scope', async () => {
		await n8n.activate();
		calCom.fail('DELETE', 500);
		await n8n.deactivate();
		Object.assign(n8n.parameters, { scope: 'organization' });
		await n8n.activate();
		await expectOne('/v2/organizations/77/webhooks');
		expect(n8n.state.pendingDeletions).toBeUndefined();
	});

	it('is made good when the workflow comes back with a node of another ID, at the same address', async () => {
		await n8n.activate();
		calCom.fail('DELETE', 500);
		await n8n.deactivate();
		Object.assign(n8n.parameters, { scope: 'organization' });
		n8n.nodeId = 'n2';
		await n8n.activate();
		await expectOne('/v2/organizations/77/webhooks');
		expect(n8n.state.pendingDeletions).toBeUndefined();
		expect(n8n.logs.filter(({ message }) => message.includes('belongs to another'))).toEqual([]);
	});

	it("is left alone and said where it sends to an address that is not this workflow's", async () => {
		await n8n.activate();
		const webhookId = String(n8n.state.registration?.webhookId);
		calCom.fail('DELETE', 500);
		await n8n.deactivate();
		n8n.baseUrl = 'https://moved.example.com/webhook';
		n8n.logs.length = 0;
		await n8n.activate();
		expect(calCom.all()).toHaveLength(2);
		expect(n8n.state.pendingDeletions).toBeUndefined();
		expect(n8n.logs).toEqual([{ level: 'warn', message: expect.stringContaining(webhookId) }]);
	});

	it('stops no activation when it fails again', async () => {
		await n8n.activate();
		const webhookId = n8n.state.registration?.webhookId;
		Object.assign(n8n.parameters, { scope: 'organization' });
		calCom.fail('DELETE', 500);
		await n8n.activate('update');
		expect(calCom.all()).toHaveLength(2);
		expect(n8n.state.pendingDeletions).toEqual([
			expect.objectContaining({ webhookId, path: '/v2/webhooks' }),
		]);
		await n8n.activate('init');
		await expectOne('/v2/organizations/77/webhooks');
	});

	it('is no failure when the webhook is gone, though an organization then answers 403', async () => {
		Object.assign(n8n.parameters, { scope: 'organization' });
		await n8n.activate();
		calCom.webhooks.clear();
		await n8n.deactivate();
		expect(n8n.logs.filter(({ level }) => level === 'error')).toEqual([]);
		expect(n8n.state.pendingDeletions).toBeUndefined();
	});
});

it('says nothing secret in the log or in an error', async () => {
	await n8n.activate();
	const secret = await n8n.secret();
	calCom.fail('DELETE', 500);
	await n8n.deactivate();
	calCom.fail('PATCH', 500);
	n8n.parameters.events = ['BOOKING_PAID'];
	const error: unknown = await n8n.activate().catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(Error);
	expect(JSON.stringify([n8n.logs, error, (error as Error).stack])).not.toContain(secret);
	expect(JSON.stringify(n8n.logs)).not.toContain('cal_test_1');
});
