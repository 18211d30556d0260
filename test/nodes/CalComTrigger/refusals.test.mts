/** What the scope, the server's generation or the form can't do is refused before any request. */
import type { Edition } from '../../../nodes/shared/api/edition';
import { NodeOperationError } from 'n8n-workflow';

import { WEBHOOK_EVENTS } from '../../../nodes/shared/catalogue/webhook/events';
import { eventsOf2025, TRIGGERS } from '../../sandbox/webhookEvents.mts';
import { CalCom } from './calCom.mts';
import { N8n } from './n8n.mts';

const calCom = new CalCom();
let n8n: N8n;

beforeAll(async () => await calCom.start());
afterAll(async () => await calCom.stop());

beforeEach(() => {
	calCom.reset();
	n8n = new N8n();
	generation('2026');
});

function generation(apiGeneration: '2025' | '2026') {
	calCom.generation = apiGeneration;
	n8n.credentials = { calComV2Api: calCom.apiKey };
}

async function refusal(): Promise<NodeOperationError> {
	const error: unknown = await n8n.activate().catch((reason: unknown) => reason);
	expect(error).toBeInstanceOf(NodeOperationError);
	const writes = calCom.requests.filter((request) => !request.startsWith('GET'));
	expect(writes).toEqual([]);
	return error as NodeOperationError;
}

const id = (value: string) => ({ __rl: true, mode: 'id', value });
const eventTypeScopes = [
	{ scope: 'eventType', eventTypeId: id('8') },
	{ scope: 'teamEventType', teamId: id('3'), eventTypeId: id('8') },
];
const unknownIn = (edition: Edition) =>
	WEBHOOK_EVENTS.filter(({ notOn }) => notOn?.includes(edition)).map(({ value }) => value);
const of = (key: 'noEventType' | 'asks') =>
	WEBHOOK_EVENTS.filter((event) => event[key]).map(({ value }) => value);
const labelOf = (event: string) => WEBHOOK_EVENTS.find(({ value }) => value === event)?.label ?? '';

it('knows every event, and what a server of 2025 said that it knows', () => {
	const known = eventsOf2025();
	expect(known.size).toBeGreaterThan(10);
	expect(WEBHOOK_EVENTS.map(({ value }) => value).sort()).toEqual([...TRIGGERS].sort());
	// What only organizations get was not asked for there.
	const asked = WEBHOOK_EVENTS.filter(({ onlyOrganization }) => !onlyOrganization);
	const unknown = asked.map(({ value }) => value).filter((event) => !known.has(event));
	expect(unknownIn('calCom2025')).toEqual(unknown);
});

it('knows an event that only organizations get', async () => {
	Object.assign(n8n.parameters, { scope: 'account', events: ['DELEGATION_CREDENTIAL_ERROR'] });
	expect((await refusal()).message).toContain('DELEGATION_CREDENTIAL_ERROR');
});

describe('a server of 2025', () => {
	beforeEach(() => generation('2025'));

	it.each(unknownIn('calCom2025'))('does not know %s', async (event) => {
		n8n.parameters.events = ['BOOKING_CREATED', event];
		expect((await refusal()).message).toContain(`'${labelOf(event)}' of 'Trigger On'`);
	});

	it('does not know the newer payload version', async () => {
		n8n.parameters.payloadVersion = '2026-07-27';
		expect((await refusal()).message).toContain('2026-07-27');
	});

	it('does not know the scope of team event types', async () => {
		Object.assign(n8n.parameters, eventTypeScopes[1]);
		expect((await refusal()).message).toContain("'Team Event Type'");
	});

	it('gets no payload version, and all other events', async () => {
		const delayed = of('asks');
		n8n.parameters.events = WEBHOOK_EVENTS.filter(
			({ value, notOn, onlyOrganization }) =>
				!notOn && !onlyOrganization && !delayed.includes(value),
		).map(({ value }) => value);
		await n8n.activate();
		expect(Object.keys(calCom.bodies.at(-1) ?? {}).sort()).toEqual([
			'active',
			'secret',
			'subscriberUrl',
			'triggers',
		]);
		expect(calCom.all()).toHaveLength(1);
	});

	it.each(of('asks'))('keeps no delay, and so never sends %s', async (event) => {
		n8n.parameters.events = [event];
		expect((await refusal()).message).toContain(`'${labelOf(event)}' of 'Trigger On'`);
	});
});

it('finds out a server that drops the delay, because no no-show would ever come', async () => {
	calCom.generation = '2025';
	n8n.parameters.events = of('asks');
	await expect(n8n.activate()).rejects.toThrow("does not take 'No-Show Delay'");
	expect(calCom.all()).toEqual([]);
});

describe.each(eventTypeScopes)('the scope $scope', (parameters) => {
	it.each(of('noEventType'))('never gets %s', async (event) => {
		n8n.parameters = { ...parameters, events: [event] };
		expect((await refusal()).message).toContain(event);
	});

	it('gets all others', async () => {
		const elsewhere = of('noEventType');
		const events = WEBHOOK_EVENTS.map(({ value }) => value);
		n8n.parameters = {
			...parameters,
			events: events.filter((event) => !elsewhere.includes(event)),
		};
		await n8n.activate();
		expect(calCom.all()).toHaveLength(1);
	});
});

describe('the form', () => {
	it.each([
		[{ events: [] }, "'Trigger On' is required"],
		[{ events: ['BOOKING_MADE'] }, 'BOOKING_MADE'],
		[{ scope: 'planet' }, "'Scope'"],
		[{ scope: 'eventType' }, "'Event Type' is required"],
		[{ scope: 'eventType', eventTypeId: id('abc') }, "'Event Type'"],
		[{ scope: 'teamEventType', eventTypeId: id('1') }, "'Team' is required"],
		[{ scope: 'oauthClient' }, "'OAuth Client' is required"],
		[{ scope: 'oauthClient', clientId: id('../me') }, "'OAuth Client'"],
		[{ events: ['AFTER_HOSTS_CAL_VIDEO_NO_SHOW'], time: 0 }, "'No-Show Delay'"],
		[
			{ events: ['AFTER_HOSTS_CAL_VIDEO_NO_SHOW'], time: '' },
			"'No-Show Delay' and 'No-Show Delay Unit'",
		],
		[{ filters: { includeUnnamed: 'perhaps' } }, "'Include Events Without These Details'"],
		[{ options: { maximumAge: 'an hour' } }, "'Maximum Age (Minutes)'"],
	])('%j is refused', async (parameters, message) => {
		n8n.parameters = parameters;
		expect((await refusal()).message).toContain(message);
	});

	it('refuses the platform client where the API wants a key', async () => {
		const server = { server: 'selfHosted', baseUrl: calCom.url };
		n8n.credentials = { calComPlatformApi: { clientId: 'c', clientSecret: 's', ...server } };
		n8n.parameters = { authentication: 'platformClient', scope: 'account' };
		expect((await refusal()).description).toContain('Authentication');
	});
});

describe('the address of n8n', () => {
	const cloud = (server: string) => {
		n8n.credentials = { calComV2Api: { apiKey: 'cal_test_1', server } };
	};

	it.each([
		'http://localhost:5678/webhook',
		'https://127.0.0.1/webhook',
		'https://n8n.localhost/webhook',
		'https://[::1]:5678/webhook',
		'https://192.168.1.2/webhook',
		'https://10.0.0.5/webhook',
		'https://172.20.0.1/webhook',
		'https://n8n.local/webhook',
	])("is explained when Cal.com's cloud can't reach it: %s", async (baseUrl) => {
		for (const server of ['us', 'eu']) {
			cloud(server);
			n8n.baseUrl = baseUrl;
			const error = await refusal();
			expect(error.message).toContain("Cal.com can't reach this n8n");
			expect(error.description).toContain('WEBHOOK_URL');
		}
	});

	it('is explained when it is not https', async () => {
		cloud('us');
		n8n.baseUrl = 'http://n8n.example.com/webhook';
		expect((await refusal()).message).toContain('https://');
	});

	it('may be loopback for a Cal.com of the same machine', async () => {
		n8n.baseUrl = 'http://127.0.0.1:5678/webhook';
		await n8n.activate();
		expect(calCom.all()).toHaveLength(1);
	});
});
