// Create or Update, through n8n's engine against the sandbox: what is recognised is changed where it
// differs and nowhere else, what is not there is made, and whoever runs it twice changes nothing.
import { runNode } from '../engine/engine.mts';
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';

type Json = Record<string, unknown>;

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.stop());

const byId = (value: unknown) => ({ __rl: true, mode: 'id', value });

async function run(type: string, resource: string, form: Json, items: Json[] = [{}]) {
	const before = sandbox.log.length;
	const { apiKey, url: baseUrl } = sandbox;
	const { items: output, error } = await runNode({
		type,
		parameters: { resource, operation: 'upsert', options: {}, ...form },
		items,
		credentials: { calComV2Api: { apiKey, server: 'selfHosted', baseUrl, apiGeneration: '2026' } },
	});
	if (error) throw error;
	const requests = sandbox.log.slice(before);
	return {
		rows: output.map(({ json }) => json),
		reads: requests.filter(({ method }) => method === 'GET').length,
		writes: requests.filter(({ method }) => method !== 'GET'),
	};
}

interface Thing {
	name: string;
	type: string;
	resource: string;
	/** What is created. */
	form: Json;
	/** The same with something else, what that changes, and what is sent for it. */
	other: Json;
	changed: Json;
	/** How many requests only find out where it is. */
	before?: number;
}

const organization = { organizationId: byId(1) };

const things: Thing[] = [
	{
		name: 'an event type by its slug',
		type: 'calCom',
		resource: 'eventType',
		form: { title: 'Talk', slug: 'talk', lengthInMinutes: 30, additionalFields: { hidden: true } },
		other: { lengthInMinutes: 45 },
		changed: { lengthInMinutes: 45 },
	},
	{
		name: "a team's event type by its slug",
		type: 'calComTeam',
		resource: 'eventType',
		form: {
			...organization,
			teamId: byId(4),
			title: 'Talk',
			slug: 'talk',
			lengthInMinutes: 30,
			schedulingType: 'collective',
		},
		other: { title: 'Long talk' },
		changed: { title: 'Long talk' },
	},
	{
		name: 'a schedule by its name',
		type: 'calCom',
		resource: 'schedule',
		form: {
			name: 'Evenings',
			isDefault: false,
			availability: { rows: [{ days: ['Monday'], startTime: '18:00', endTime: '20:00' }] },
		},
		other: { availability: { rows: [{ days: ['Friday'], startTime: '18:00', endTime: '20:00' }] } },
		changed: { availability: [{ days: ['Friday'], startTime: '18:00', endTime: '20:00' }] },
	},
	{
		name: 'a webhook by its address',
		type: 'calCom',
		resource: 'webhook',
		form: { subscriberUrl: 'https://x.test/a?b=1', triggers: ['BOOKING_CREATED'], active: true },
		other: { triggers: ['BOOKING_CREATED', 'BOOKING_CANCELLED'] },
		changed: { triggers: ['BOOKING_CREATED', 'BOOKING_CANCELLED'] },
	},
	{
		name: 'an attribute by its slug',
		type: 'calComOrganization',
		resource: 'attribute',
		form: { ...organization, name: 'City', slug: 'city', type: 'TEXT' },
		other: { name: 'Town' },
		changed: { name: 'Town' },
	},
	{
		name: 'an option by its slug, in an attribute by its name',
		type: 'calComOrganization',
		resource: 'attributeOption',
		form: { ...organization, attributeId: byId('Department'), value: 'Press', slug: 'press' },
		other: { value: 'Public relations' },
		changed: { value: 'Public relations' },
		before: 1,
	},
	{
		name: 'a membership of a team by the email address',
		type: 'calComTeam',
		resource: 'membership',
		form: {
			...organization,
			teamId: byId(4),
			userId: byId('={{ $json.who }}'),
			role: 'MEMBER',
		},
		other: { role: 'ADMIN' },
		changed: { role: 'ADMIN' },
		before: 1,
	},
	{
		name: 'an absence by its days',
		type: 'calCom',
		resource: 'outOfOffice',
		form: {
			start: '2027-02-01',
			end: '2027-02-05',
			additionalFields: { reason: 'vacation', notes: 'Skiing' },
		},
		other: { additionalFields: { reason: 'travel', notes: 'Skiing' } },
		changed: { reason: 'travel' },
	},
];

/** Somebody of the organization who is not in the team. */
function outsider(): string {
	const { users, memberships } = sandbox.state;
	const of = (team: number) =>
		memberships.filter(({ teamId }) => teamId === team).map(({ userId }) => userId);
	const inTeam = new Set(of(4));
	const id = of(1).find((userId) => !inTeam.has(userId));
	return String(users.find((user) => user.id === id)?.email);
}

describe.each(things)('$name', ({ type, resource, form, other, changed, before = 0 }) => {
	it('is created, left alone and changed, each with the fewest requests', async () => {
		const items = [{ who: outsider() }];
		const made = await run(type, resource, form, items);
		expect(made.rows).toMatchObject([{ action: 'created' }]);
		expect([made.reads, made.writes.length]).toEqual([before + 1, 1]);
		const same = await run(type, resource, form, items);
		expect(same.rows).toMatchObject([{ action: 'unchanged', id: made.rows[0]?.id }]);
		expect([same.reads, same.writes]).toEqual([before + 1, []]);
		const again = await run(type, resource, { ...form, ...other }, items);
		expect(again.rows).toMatchObject([{ action: 'updated', id: made.rows[0]?.id }]);
		expect([again.reads, again.writes.length]).toEqual([before + 1, 1]);
		expect(again.writes[0]).toMatchObject({ method: 'PATCH', body: changed });
		const last = await run(type, resource, { ...form, ...other }, items);
		expect(last.rows).toMatchObject([{ action: 'unchanged', ...changed }]);
	});
});

it('reads the list once for all items, and leaves what it made itself alone', async () => {
	const items = [{ slug: 'a1' }, { slug: 'a2' }, { slug: 'a1' }];
	const form = { title: 'Talk', slug: '={{ $json.slug }}', lengthInMinutes: 30 };
	const { rows, reads, writes } = await run('calCom', 'eventType', form, items);
	expect(rows.map(({ action }) => action)).toEqual(['created', 'created', 'unchanged']);
	expect([reads, writes.length]).toEqual([1, 2]);
});

it('writes what Cal.com does not show, for it can not be told whether it is so', async () => {
	const form = {
		...organization,
		teamId: byId(4),
		title: 'Talk',
		slug: 'talk',
		lengthInMinutes: 30,
		schedulingType: 'collective',
		hosts: { rows: [{ userId: byId('bob'), priority: 'high' }] },
	};
	await run('calComTeam', 'eventType', form);
	const { rows, writes } = await run('calComTeam', 'eventType', form);
	expect(rows).toMatchObject([{ action: 'updated', changed: ['hosts'] }]);
	expect(writes).toMatchObject([{ body: { hosts: [{ userId: 2, priority: 'high' }] } }]);
});

it('refuses to choose between two of the same name', async () => {
	const form = { name: 'Twice', isDefault: false };
	await run('calCom', 'schedule', form);
	const { schedules } = sandbox.state.scheduling;
	schedules.push({ ...schedules.at(-1)!, id: 999 });
	await expect(run('calCom', 'schedule', form)).rejects.toMatchObject({
		message: expect.stringMatching(/^Several of them have this Name: \d+, 999$/),
	});
});

it('leaves the zone and the default of a schedule alone, where the form says nothing of them', async () => {
	const form = { name: 'Mine', timeZone: byId('Asia/Tokyo'), isDefault: true };
	await run('calCom', 'schedule', form);
	const { rows } = await run('calCom', 'schedule', { name: 'Mine', isDefault: false });
	expect(rows).toMatchObject([{ action: 'unchanged', timeZone: 'Asia/Tokyo', isDefault: true }]);
});
