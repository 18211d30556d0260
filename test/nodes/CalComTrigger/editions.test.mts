/** A server that the credential names wrongly is found out by an answer, and the activation made anew. */
import { startSandbox } from '../../sandbox/index.mts';
import type { Sandbox } from '../../sandbox/index.mts';
import { N8n } from './n8n.mts';

let sandbox: Sandbox;
let n8n: N8n;

beforeEach(async () => {
	sandbox = await startSandbox({ edition: 'calDiy' });
	n8n = new N8n();
	n8n.baseUrl = 'http://127.0.0.1:5678/webhook';
	const { url: baseUrl, apiKey } = sandbox;
	n8n.credentials = {
		calComV2Api: { apiKey, server: 'selfHosted', baseUrl, apiGeneration: '2026' },
	};
});

afterEach(async () => await sandbox.stop());

const byId = (value: string) => ({ __rl: true, mode: 'id', value });

it('says what this edition lacks, and leaves nothing behind', async () => {
	n8n.parameters = {
		scope: 'teamEventType',
		teamId: byId('1'),
		eventTypeId: byId('1'),
		events: ['BOOKING_CREATED'],
	};
	await expect(n8n.activate()).rejects.toThrow('Cal.diy');
	expect(sandbox.log.filter(({ applied, method }) => applied && method === 'POST')).toEqual([]);
});

it('registers a webhook of what this edition has', async () => {
	n8n.parameters = { scope: 'account', events: ['BOOKING_CREATED'] };
	await n8n.activate();
	await n8n.poll('activate');
	const made = sandbox.log.filter(({ method, path }) => method === 'POST' && /webhooks/.test(path));
	expect(made).toHaveLength(1);
	await n8n.deactivate();
});
