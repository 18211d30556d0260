// What belongs to an account besides its bookings: calendars, addresses, limits, keys and numbers.
import { startSandbox } from './index.mts';
import type { Sandbox } from './index.mts';

let sandbox: Sandbox;

beforeAll(async () => (sandbox = await startSandbox()));
afterAll(async () => await sandbox.stop());
beforeEach(() => sandbox.reset());

type Body = Record<string, unknown>;

async function ask(route: string, body?: Body, key = sandbox.apiKey) {
	const [method = '', path = ''] = route.split(' ');
	const response = await fetch(`${sandbox.url}/v2${path}`, {
		method,
		headers: {
			authorization: `Bearer ${key}`,
			...(body ? { 'content-type': 'application/json' } : {}),
		},
		...(body ? { body: JSON.stringify(body) } : {}),
	});
	const text = await response.text();
	const json = (text === '' ? {} : JSON.parse(text)) as Body;
	return { status: response.status, data: json.data as Body };
}

const work = { integration: 'google_calendar', credentialId: 1, externalId: 'alice@acme.test' };

test('calendars are connected, selected and written to', async () => {
	const selected = async () => {
		const { data } = await ask('GET /calendars');
		const [connection] = data.connectedCalendars as Array<{ calendars: Body[] }>;
		return connection?.calendars.map(({ isSelected }) => isSelected);
	};
	expect(await selected()).toEqual([true, false]);
	const holidays = { ...work, externalId: 'holidays@group.test' };
	expect((await ask('POST /selected-calendars', holidays)).status).toBe(201);
	expect(await selected()).toEqual([true, true]);
	const query = new URLSearchParams({ ...work, credentialId: '1' }).toString();
	expect((await ask(`DELETE /selected-calendars?${query}`)).status).toBe(200);
	expect(await selected()).toEqual([false, true]);
	const destination = await ask('PUT /destination-calendars', holidays);
	expect(destination.data).toMatchObject({ externalId: 'holidays@group.test', credentialId: 1 });
	expect((await ask('PUT /destination-calendars', { ...work, externalId: 'x' })).status).toBe(404);
	expect((await ask('GET /calendars/google/check')).status).toBe(200);
	expect((await ask('GET /calendars/apple/check')).status).toBe(400);
	expect((await ask('POST /calendars/google/disconnect', { id: 1 })).status).toBe(200);
	expect((await ask('GET /calendars/google/check')).status).toBe(400);
});

test('calendars are busy while there are bookings', async () => {
	const [past] = sandbox.state.scheduling.bookings;
	const query = new URLSearchParams({
		dateFrom: past?.start ?? '',
		dateTo: past?.end ?? '',
		timeZone: 'Europe/Berlin',
		'calendarsToLoad[0][credentialId]': '1',
		'calendarsToLoad[0][externalId]': 'alice@acme.test',
	}).toString();
	const { data } = await ask(`GET /calendars/busy-times?${query}`);
	expect(data).toEqual([{ start: past?.start, end: past?.end, source: null }]);
	expect((await ask('GET /calendars/busy-times?dateFrom=2027-01-01')).status).toBe(400);
});

test('an address is proven with the code', async () => {
	const root = '/verified-resources/emails';
	await ask(`POST ${root}/verification-code/request`, { email: 'new@acme.test' });
	const wrong = { email: 'new@acme.test', code: '000000' };
	expect((await ask(`POST ${root}/verification-code/verify`, wrong)).status).toBe(400);
	const right = { email: 'new@acme.test', code: '123456' };
	const { data } = await ask(`POST ${root}/verification-code/verify`, right);
	expect((await ask(`GET ${root}/${String(data.id)}`)).data).toEqual(data);
	expect((await ask(`GET ${root}`)).data).toHaveLength(2);
	expect((await ask(`GET ${root}/999`)).data).toBeNull();
});

test('booking limits are for members of organizations, and null removes one', async () => {
	expect((await ask('GET /me/booking-limits', undefined, sandbox.keys.solo)).status).toBe(403);
	const limits = { perDay: 3, perWeek: 9, perMonth: null, perYear: null };
	await ask('PATCH /me/booking-limits', { perDay: 3, perWeek: 9 });
	expect((await ask('GET /me/booking-limits')).data).toEqual(limits);
	const { data } = await ask('PATCH /me/booking-limits', { perWeek: null });
	expect(data).toEqual({ ...limits, perWeek: null });
	expect((await ask('DELETE /me/booking-limits')).status).toBe(204);
	expect((await ask('GET /me/booking-limits')).data).toMatchObject({ perDay: null });
});

test('a refreshed key replaces the old one', async () => {
	const { data } = await ask('POST /api-keys/refresh', { apiKeyDaysValid: 30 });
	expect((await ask('GET /me')).status).toBe(401);
	expect((await ask('GET /me', undefined, String(data.apiKey))).data).toMatchObject({ id: 1 });
});

test('the same charge is made once', async () => {
	const charge = { credits: 50, creditFor: 'SMS', externalRef: 'order-1' };
	for (const _ of [1, 2]) await ask('POST /credits/charge', charge);
	const { data } = await ask('GET /credits/available');
	expect(data.balance).toEqual({ monthlyRemaining: 700, additional: 0 });
});

test('numbers are counted in a period, and refused without one', async () => {
	const about = { scope: 'user', timeZone: 'Europe/Berlin' };
	expect((await ask('POST /insights/bookings/kpi-stats', about)).status).toBe(400);
	const day = 86_400_000;
	const data = {
		startDate: new Date(Date.now() - 2 * day).toISOString(),
		endDate: new Date().toISOString(),
		preset: 'custom',
	};
	const columnFilters = [{ id: 'startTime', value: { type: 'dr', data } }];
	const counted = await ask('POST /insights/bookings/kpi-stats', { ...about, columnFilters });
	expect(counted.data).toMatchObject({
		empty: false,
		created: { count: 2 },
		completed: { count: 2 },
		no_show_guest: { count: 1 },
	});
});
