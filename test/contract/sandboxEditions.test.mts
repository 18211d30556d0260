// The sandbox plays each edition: what a real server has, it has, at the dates that it has it; what a
// real server refuses as unknown or unfit, it refuses with the same status; and its lists look alike.
import { laterExchanges } from '../errors/recordings.mts';
import { differences, shape } from '../sandbox/recorded.mts';
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';
import { APPS } from '../sandbox/oauth/apps.mts';
import { PLATFORM_CLIENT } from '../sandbox/seed.mts';

type Edition = keyof typeof laterExchanges;

const EDITIONS = Object.keys(laterExchanges) as Edition[];

/** Their first booking is a cancelled one, and one that moved: the sandbox's is not. */
const OTHERWISE = new Set([
	'get-bookings-200-2bff7',
	'get-bookings-200-13a67',
	'get-bookings-200-03ab3',
]);

const saysCannot = (body: unknown) => JSON.stringify(body ?? '').includes('"Cannot ');

describe.each(EDITIONS)('%s', (edition) => {
	let sandbox: Sandbox;

	beforeAll(async () => (sandbox = await startSandbox({ edition })));
	afterAll(async () => await sandbox.stop());

	/** OAuth clients show themselves to an administrator of their platform. */
	const keyFor = (path: string) =>
		path.startsWith('/v2/oauth-clients') ? sandbox.keys.platform : sandbox.apiKey;

	/** The same things have other names here. */
	const named = (path: string) =>
		path
			.replace('/organizations/1/teams/2', '/organizations/1/teams/4')
			.replace('eventTypeId=16', 'eventTypeId=1')
			.replace('/cl_real_client', `/${PLATFORM_CLIENT.clientId}`)
			.replace('/oauth2/clients/oc1', `/oauth2/clients/${APPS.confidential.id}`);

	async function ask({ request }: (typeof laterExchanges)[Edition][0]) {
		const reply = await fetch(`${sandbox.url}${named(request.path)}`, {
			method: request.method,
			headers: {
				authorization: `Bearer ${keyFor(request.path)}`,
				...request.headers,
				...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
			},
			...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
		});
		const text = await reply.text();
		return { status: reply.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
	}

	test.each(laterExchanges[edition])('has the route, or not: $name', async (exchange) => {
		const { body } = await ask(exchange);
		expect(saysCannot(body)).toBe(saysCannot(exchange.response.body));
	});

	const alike = laterExchanges[edition].filter(({ name }) => !OTHERWISE.has(name));
	const unfit = alike.filter(({ response }) =>
		JSON.stringify(response.body ?? '').includes('"errors":['),
	);

	test.each(unfit)('refuses what does not fit: $name', async (exchange) => {
		expect((await ask(exchange)).status).toBe(exchange.response.status);
	});

	const lists = alike.filter(
		({ request, response }) =>
			request.method === 'GET' &&
			response.status === 200 &&
			!/\/(?:\d+|[\w-]{20,})(?:\/|\?|$)/.test(request.path),
	);

	test.each(lists)('shows the same: $name', async (exchange) => {
		const { status, body } = await ask(exchange);
		expect(status).toBe(200);
		expect(differences(shape(exchange.response.body), shape(body))).toEqual([]);
	});
});
