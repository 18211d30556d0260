/**
 * The webhook's life at Cal.com, through n8n's own hook contexts and real HTTP.
 * After every step Cal.com has exactly the webhooks that it should have.
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
	n8n.parameters = { scope: 'account', events: ['BOOKING_CREATED', 'BOOKING_CANCELLED'] };
});

const id = (value: unknown) => ({ __rl: true, mode: 'id', value });

/** What Cal.com should have: one webhook, as wanted. */
async function expectOne(path: string, rest: object = {}) {
	expect(calCom.all()).toEqual([
		{
			path,
			id: n8n.state.registration?.webhookId,
			subscriberUrl: n8n.webhookUrl,
			triggers: ['BOOKING_CREATED', 'BOOKING_CANCELLED'],
			active: true,
			secret: await n8n.secret(),
			payloadTemplate: null,
			version: '2021-10-20',
			...rest,
		},
	]);
}

describe('activation', () => {
	it('creates one webhook with a secret of 32 bytes that is written down nowhere', async () => {
		await n8n.activate();
		await expectOne('/v2/webhooks');
		const [webhook] = calCom.all();
		expect(webhook?.secret).toMatch(/^[0-9a-f]{64}$/);
		expect(n8n.saved).not.toContain(webhook?.secret);
		expect(n8n.saved).not.toContain('cal_test_1');
		expect(calCom.requests).toEqual(['GET /v2/webhooks', 'POST /v2/webhooks']);
	});

	it.each([
		[{ scope: 'eventType', eventTypeId: id('8') }, '/v2/event-types/8/webhooks'],
		[
			{ scope: 'teamEventType', teamId: id('3'), eventTypeId: id('9') },
			'/v2/teams/3/event-types/9/webhooks',
		],
		[{ scope: 'organization', organizationId: id('5') }, '/v2/organizations/5/webhooks'],
		[{ scope: 'organization' }, '/v2/organizations/77/webhooks'],
		[{ scope: 'oauthClient', clientId: id('cl1') }, '/v2/oauth-clients/cl1/webhooks'],
	])('registers at %j', async (parameters, path) => {
		Object.assign(n8n.parameters, parameters);
		await n8n.activate();
		await expectOne(path);
		await n8n.deactivate();
		expect(calCom.all()).toEqual([]);
	});

	it('takes the OAuth client of the platform credential', async () => {
		const { apiKey: _, ...server } = calCom.apiKey;
		n8n.credentials = { calComPlatformApi: { clientId: 'own', clientSecret: 's', ...server } };
		Object.assign(n8n.parameters, { authentication: 'platformClient', scope: 'oauthClient' });
		await n8n.activate();
		await expectOne('/v2/oauth-clients/own/webhooks');
	});

	it('sends the delay with the no-show events, and the payload version', async () => {
		n8n.parameters = {
			events: ['AFTER_HOSTS_CAL_VIDEO_NO_SHOW'],
			time: 2,
			timeUnit: 'HOUR',
			payloadVersion: '2026-07-27',
		};
		await n8n.activate();
		const triggers = ['AFTER_HOSTS_CAL_VIDEO_NO_SHOW'];
		await expectOne('/v2/webhooks', { triggers, time: 2, timeUnit: 'HOUR', version: '2026-07-27' });
	});

	it('fails, and leaves nothing, when Cal.com answers 500', async () => {
		calCom.fail('POST', 500);
		await expect(n8n.activate()).rejects.toThrow('500');
		expect(calCom.all()).toEqual([]);
	});

	it('removes what a create without an answer left behind', async () => {
		calCom.fail('POST', 0, { acts: true });
		await expect(n8n.activate()).rejects.toThrow();
		expect(calCom.requests).toContain('POST /v2/webhooks');
		expect(calCom.all()).toEqual([]);
	});
});

describe('a webhook that is there already', () => {
	const existing = { id: 'other', subscriberUrl: '', triggers: [], active: false, secret: 'x' };

	it('is adopted when it has the same address', async () => {
		calCom
			.at('/v2/webhooks')
			.push({ ...existing, subscriberUrl: n8n.webhookUrl, payloadTemplate: null });
		await n8n.activate();
		await expectOne('/v2/webhooks', { id: 'other' });
		expect(calCom.requests).toEqual(['GET /v2/webhooks', 'PATCH /v2/webhooks/other']);
	});

	it('is adopted when only a 409 tells of it', async () => {
		const list = calCom.at('/v2/webhooks');
		const other = { ...existing, subscriberUrl: n8n.webhookUrl, payloadTemplate: null };
		// It appears between the look and the attempt, as with two n8n processes at once.
		calCom.fail('POST', 409, { before: () => list.push(other) });
		await n8n.activate();
		await expectOne('/v2/webhooks', { id: 'other' });
		expect(calCom.requests.slice(1)).toEqual([
			'POST /v2/webhooks',
			'GET /v2/webhooks',
			'PATCH /v2/webhooks/other',
		]);
	});

	it('is refused when it has a template, which would change what arrives', async () => {
		const subscriberUrl = n8n.webhookUrl;
		calCom.at('/v2/webhooks').push({ ...existing, subscriberUrl, payloadTemplate: '{}' });
		await expect(n8n.activate()).rejects.toThrow('payload template');
	});

	it('is found on the second page of a long list', async () => {
		const list = calCom.at('/v2/webhooks');
		const foreign = { ...existing, payloadTemplate: null };
		for (let index = 0; index < 260; index++) list.push({ ...foreign, id: `f${index}` });
		list.push({ ...foreign, id: 'ours', subscriberUrl: n8n.webhookUrl });
		await n8n.activate();
		expect(n8n.state.registration?.webhookId).toBe('ours');
		expect(list).toHaveLength(261);
	});

	it('is left alone when it has another address', async () => {
		const foreign = { ...existing, subscriberUrl: 'https://example.com', payloadTemplate: null };
		calCom.at('/v2/webhooks').push({ ...foreign });
		await n8n.activate();
		await n8n.deactivate();
		expect(calCom.all()).toEqual([{ path: '/v2/webhooks', ...foreign }]);
	});
});

describe('a webhook of ours', () => {
	beforeEach(async () => {
		await n8n.activate();
		calCom.requests.length = 0;
	});

	it('is only looked at after a restart', async () => {
		await n8n.activate('init');
		await expectOne('/v2/webhooks');
		expect(calCom.requests).toEqual(['GET /v2/webhooks']);
	});

	it('is taken to exist when Cal.com is away during a restart', async () => {
		calCom.fail('GET', 503, { times: 9 });
		await n8n.activate('init');
		await expectOne('/v2/webhooks');
		expect(n8n.logs).toContainEqual({
			level: 'warn',
			message: expect.stringContaining('taken to exist'),
		});
	}, 60_000);

	it('is created again when somebody deleted it', async () => {
		const [webhook] = calCom.all();
		calCom.at('/v2/webhooks').length = 0;
		await n8n.activate('update');
		await expectOne('/v2/webhooks', { secret: webhook?.secret });
	});

	it('is created again when it disappears between the look and the update', async () => {
		n8n.parameters.events = ['BOOKING_PAID'];
		const list = calCom.at('/v2/webhooks');
		calCom.fail('PATCH', 404, { before: () => void (list.length = 0) });
		await n8n.activate('update');
		await expectOne('/v2/webhooks', { triggers: ['BOOKING_PAID'] });
	});

	it.each([
		['events', (webhook: { triggers: string[] }) => (webhook.triggers = ['BOOKING_PAID'])],
		['being active', (webhook: { active: boolean }) => (webhook.active = false)],
		['secret', (webhook: { secret: string | null }) => (webhook.secret = null)],
	])('gets its %s back when somebody changed it', async (_, change) => {
		change(calCom.at('/v2/webhooks')[0] as never);
		await n8n.activate('init');
		await expectOne('/v2/webhooks');
	});

	it('follows changed events', async () => {
		const [{ id: before, secret } = {}] = calCom.all();
		n8n.parameters.events = ['BOOKING_PAID'];
		await n8n.activate('update');
		await expectOne('/v2/webhooks', { triggers: ['BOOKING_PAID'], id: before, secret });
	});

	it('is left alone at an old address of n8n, which may still be in use, and that is said', async () => {
		const [old] = calCom.all();
		n8n.baseUrl = 'https://new.example.com/webhook';
		await n8n.activate('init');
		expect(calCom.all()).toEqual([old, expect.objectContaining({ subscriberUrl: n8n.webhookUrl })]);
		expect(n8n.logs).toContainEqual({
			level: 'warn',
			message: expect.stringContaining(String(old?.subscriberUrl)),
		});
	});

	it('gets a new secret with a new API key, at the next activation', async () => {
		const [{ secret } = {}] = calCom.all();
		n8n.credentials = { calComV2Api: { ...calCom.apiKey, apiKey: 'cal_test_2' } };
		await n8n.activate('init');
		await expectOne('/v2/webhooks');
		expect(await n8n.secret()).not.toBe(secret);
	});

	it('has a secret of its own for each managed user', async () => {
		const secretFor = async (user: string) => {
			const { apiKey: _, ...server } = calCom.apiKey;
			n8n.credentials = {
				calComPlatformApi: { ...server, clientId: 'cl1', clientSecret: 'the-secret' },
			};
			n8n.parameters = {
				...n8n.parameters,
				authentication: 'platformClient',
				actAs: id(user),
			};
			return await n8n.secret();
		};
		const secrets = [await secretFor('7'), await secretFor('8'), await secretFor('7')];
		expect(new Set(secrets).size).toBe(2);
		expect(secrets[2]).toBe(secrets[0]);
	});

	it('moves to another scope with a new secret, the old one being deleted last', async () => {
		const [{ secret, id: webhookId } = {}] = calCom.all();
		Object.assign(n8n.parameters, { scope: 'eventType', eventTypeId: id(8) });
		await n8n.activate('update');
		await expectOne('/v2/event-types/8/webhooks');
		expect(calCom.all()[0]?.secret).not.toBe(secret);
		expect(calCom.requests.at(-1)).toBe(`DELETE /v2/webhooks/${webhookId}`);
	});

	it('moves to another scope also when n8n deactivates in between', async () => {
		const [{ secret } = {}] = calCom.all();
		await n8n.deactivate();
		Object.assign(n8n.parameters, { scope: 'organization' });
		await n8n.activate();
		await expectOne('/v2/organizations/77/webhooks');
		expect(calCom.all()[0]?.secret).not.toBe(secret);
	});

	it('goes with the deactivation', async () => {
		await n8n.deactivate();
		expect(calCom.all()).toEqual([]);
		expect(n8n.state.registration).toBeUndefined();
	});

	it('goes with the deactivation also when its ID is not known any more', async () => {
		const { registration } = n8n.state;
		n8n.state = registration ? { registration: { ...registration, webhookId: 'stale' } } : {};
		await n8n.deactivate();
		expect(calCom.all()).toEqual([]);
		expect(n8n.logs.filter(({ level }) => level === 'error')).toEqual([]);
	});
});
