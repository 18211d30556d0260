// The address of a booking page for one guest, through n8n's engine against the sandbox.
import { runNode } from '../../engine/engine.mts';
import { readToken } from '../../../nodes/shared/catalogue/bookingLink/token';
import { startSandbox } from '../../sandbox/index.mts';
import type { Sandbox } from '../../sandbox/index.mts';

let sandbox: Sandbox;

beforeAll(async () => void (sandbox = await startSandbox()));
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.stop());

const byId = (value: unknown) => ({ __rl: true, mode: 'id', value });

async function create(form: Record<string, unknown>, items: object[] = [{}]) {
	const { apiKey, url: baseUrl } = sandbox;
	return await runNode({
		type: 'calCom',
		items: items as Array<Record<string, unknown>>,
		parameters: { resource: 'bookingLink', operation: 'create', eventTypeBy: 'id', ...form },
		credentials: { calComV2Api: { apiKey, server: 'selfHosted', baseUrl, apiGeneration: '2026' } },
	});
}

const pageOf = (json: object | undefined) => new URL(String((json as { url?: string })?.url));

it('is the public page, filled in, with a token that says what it is for', async () => {
	const { items, error } = await create({
		eventTypeId: byId(1),
		attendeeName: 'Ada Example',
		attendeeEmail: 'ada+1@example.test',
		additionalFields: {
			answers: { rows: [{ question: 'company', answer: 'Müller & Söhne' }] },
		},
	});
	expect(error).toBeUndefined();
	const json = items[0]?.json;
	const page = pageOf(json);
	const eventType = sandbox.state.scheduling.eventTypes.find(({ id }) => id === 1);
	expect(page.pathname).toMatch(new RegExp(`/${eventType?.slug}$`));
	expect(Object.fromEntries(page.searchParams)).toEqual({
		name: 'Ada Example',
		email: 'ada+1@example.test',
		company: 'Müller & Söhne',
		'metadata[bookingLink]': json?.token,
	});
	expect(readToken(String(json?.token))).toEqual({ eventTypeId: 1, madeAt: expect.any(Number) });
	expect(json).toMatchObject({ eventTypeId: 1, title: eventType?.title });
});

it('reads the event type once for all guests, and gives each a token of their own', async () => {
	const guests = Array.from({ length: 5 }, (_, index) => ({ name: `Guest ${index}` }));
	const { items } = await create(
		{ eventTypeId: byId(1), attendeeName: '={{ $json.name }}' },
		guests,
	);
	expect(new Set(items.map(({ json }) => json.token)).size).toBe(5);
	expect(pageOf(items[4]?.json).searchParams.get('name')).toBe('Guest 4');
	expect(sandbox.log.map(({ operation }) => operation)).toEqual([
		'GET /v2/event-types/{eventTypeId}',
	]);
});

it.each([
	[{ privateLink: 'once' }, { maxUsageCount: 1 }],
	[
		{ privateLink: 'until', expiresAt: '2030-01-01T00:00:00Z' },
		{ expiresAt: '2030-01-01T00:00:00.000Z' },
	],
])('is a private page with the slug that the API leaves out: %j', async (form, limits) => {
	const { items, error } = await create({ eventTypeId: byId(1), ...form });
	expect(error).toBeUndefined();
	const slug = sandbox.state.scheduling.eventTypes.find(({ id }) => id === 1)?.slug;
	const linkId = String(items[0]?.json.linkId);
	expect(pageOf(items[0]?.json).pathname).toBe(`/d/${linkId}/${slug}`);
	const made = sandbox.log.find(({ method }) => method === 'POST');
	expect(made?.body).toEqual(limits);
});

it("is that of a team's event type, which the token says", async () => {
	const { items, error } = await create({
		eventTypeBy: 'team',
		teamId: byId(4),
		teamEventTypeId: byId(10),
	});
	expect(error?.message).toBeUndefined();
	expect(readToken(String(items[0]?.json.token))).toMatchObject({ teamId: 4, eventTypeId: 10 });
});

it('needs the address of the page from servers that do not say it', async () => {
	const { url: baseUrl, apiKey, stop } = await startSandbox({ edition: 'calCom2025August' });
	const calComV2Api = { apiKey, server: 'selfHosted', baseUrl, apiGeneration: '2025' };
	const run = async (additionalFields: object) =>
		await runNode({
			type: 'calCom',
			parameters: {
				resource: 'bookingLink',
				operation: 'create',
				eventTypeBy: 'id',
				eventTypeId: byId(1),
				additionalFields,
			},
			credentials: { calComV2Api },
		});
	const { error } = await run({});
	expect(error?.message).toContain('does not say where the booking page');
	expect(error?.description).toContain("'Booking Page'");
	const { items } = await run({ bookingPage: 'https://cal.acme.test/ada/intro' });
	expect(pageOf(items[0]?.json).pathname).toBe('/ada/intro');
	await stop();
});
