// The life of an event type on today's API: its settings, questions, history and private links.
import { startSandbox } from './index.mts';
import type { Sandbox } from './index.mts';

let sandbox: Sandbox;

beforeAll(async () => (sandbox = await startSandbox()));
afterAll(async () => await sandbox.stop());
beforeEach(() => sandbox.reset());

type Body = Record<string, unknown>;
type Who = 'owner' | 'member' | 'solo' | 'nobody';

async function ask(route: string, body?: Body, who: Who = 'owner') {
	const [method = '', path = ''] = route.split(' ');
	const response = await fetch(`${sandbox.url}/v2${path}`, {
		method,
		headers: {
			...(who === 'nobody' ? {} : { authorization: `Bearer ${sandbox.keys[who]}` }),
			'cal-api-version': path.includes('private-links') ? '2024-09-04' : '2026-06-12',
			...(body ? { 'content-type': 'application/json' } : {}),
		},
		...(body ? { body: JSON.stringify(body) } : {}),
	});
	const answer = (await response.json()) as Body & { error?: { message: string } };
	return {
		status: response.status,
		data: answer.data as Body,
		list: answer.data as Body[],
		pagination: answer.pagination as Body,
		message: answer.error?.message,
	};
}

const form = { title: 'Demo', slug: 'demo', lengthInMinutes: 30 };
const TEAM = '/organizations/1/teams/4/event-types';
const company = { field: 'custom', slug: 'company', label: 'Company', type: 'shortText' };
const slugsOf = (data: Body) => (data.bookingFields as Body[]).map(({ slug }) => slug);

test('what is on is shown with its settings, and what is turned off says so', async () => {
	const recurrence = { interval: 1, occurrences: 4, frequency: 'weekly' };
	const seats = { seatsPerTimeSlot: 5, showAttendeeInfo: true, showAvailabilityCount: true };
	const window = { type: 'calendarDays', value: 30, rolling: true };
	const on = {
		recurrence,
		seats,
		bookingWindow: window,
		bookingLimitsCount: { day: 3 },
		bookerActiveBookingsLimit: { maximumActiveBookings: 2 },
	};
	const made = await ask('POST /event-types', { ...form, ...on });
	expect(made.data).toMatchObject({ ...on, bookingWindow: [window] });
	const off = { disabled: true };
	const settings = Object.fromEntries(Object.keys(on).map((key) => [key, off]));
	const { data } = await ask(`PATCH /event-types/${String(made.data.id)}`, settings);
	expect(data).toMatchObject({
		recurrence: null,
		seats: off,
		bookingWindow: off,
		bookerActiveBookingsLimit: off,
	});
	expect(data).not.toHaveProperty('bookingLimitsCount');
});

test('a new length keeps the lengths that people may choose', async () => {
	const { data } = await ask('PATCH /event-types/7', { lengthInMinutes: 60 });
	expect(data).toMatchObject({ lengthInMinutes: 60, lengthInMinutesOptions: [15, 30, 60] });
	const wrong = await ask('PATCH /event-types/7', { lengthInMinutesOptions: [20] });
	expect([wrong.status, wrong.message]).toMatchObject([400, /must include lengthInMinutes/]);
});

test('the list is the own one, or that of the people who are named', async () => {
	const own = await ask('GET /event-types?sortCreatedAt=desc');
	expect(own.list.map(({ id }) => id)).toEqual([7, 6, 5, 4, 3, 2, 1]);
	await ask('PATCH /event-types/2', { hidden: true });
	const seen = await ask('GET /event-types?username=alice', undefined, 'solo');
	expect(seen.list.map(({ slug }) => slug)).not.toContain('quick-chat');
	expect(slugsOf(seen.list[0] ?? {})).not.toContain('title');
	expect((await ask('GET /event-types?username=carol&orgSlug=acme')).status).toBe(404);
	const group = await ask('GET /event-types?usernames=alice,bob');
	expect(group.list).toMatchObject([{ id: 0, users: [{ id: 1 }, { id: 2 }] }]);
	expect((await ask('GET /event-types?usernames=nobody')).status).toBe(404);
});

test('questions are added, changed, replaced and deleted, and the event type shows them', async () => {
	const path = '/event-types/1/booking-fields';
	const before = slugsOf((await ask(`GET ${path}`)).data);
	expect(before.slice(0, 4)).toEqual(['name', 'email', 'attendeePhoneNumber', 'location']);
	const added = await ask(`POST ${path}`, { bookingFields: [company] });
	expect([added.status, slugsOf(added.data).length]).toEqual([201, before.length + 1]);
	expect((await ask(`POST ${path}`, { bookingFields: [company] })).status).toBe(400);
	const patch = { bookingFields: [{ slug: 'company', required: true }] };
	await ask(`PATCH ${path}`, patch);
	const { data } = await ask('GET /event-types/1');
	expect(data.bookingFields).toContainEqual({
		...company,
		required: true,
		hidden: false,
		disableOnPrefill: false,
	});
	expect((await ask(`DELETE ${path}/notes`)).status).toBe(400);
	expect((await ask(`DELETE ${path}/nothing`)).status).toBe(404);
	expect(slugsOf((await ask(`DELETE ${path}/company`)).data)).toEqual(before);
	const phone = { field: 'attendeePhoneNumber', required: true, hidden: false };
	const email = { field: 'email', required: false, hidden: true };
	const replaced = await ask(`PUT ${path}`, { bookingFields: [phone, email, company] });
	expect(replaced.data.bookingFields).toContainEqual(expect.objectContaining(email));
	const none = await ask(`PUT ${path}`, { bookingFields: [email] });
	expect([none.status, none.message]).toMatchObject([400, /must be required and visible/]);
	const again = { bookingFields: [company, company] };
	expect((await ask(`PUT ${path}`, again)).message).toMatch(/Duplicate bookingFields slug/);
});

test('every change is in the history, newest first and page by page', async () => {
	const path = '/event-types/1/history';
	expect((await ask(`GET ${path}`)).data).toEqual({ eventTypeId: 1, auditLogs: [] });
	await ask('PATCH /event-types/1', { title: 'First' });
	await ask('PATCH /event-types/1', { title: 'First' });
	await ask('POST /event-types/1/booking-fields', { bookingFields: [company] });
	await ask('PATCH /event-types/2', { title: 'Another' });
	const first = await ask(`GET ${path}?limit=1`);
	expect(first.data.auditLogs).toMatchObject([
		{
			actor: { displayName: 'Alice Owner' },
			displayJson: {
				changedFields: ['bookingFields'],
				changes: [{ type: 'collection', added: [{ slug: 'company' }], removed: [] }],
			},
		},
	]);
	expect(first.pagination.hasMore).toBe(true);
	const next = await ask(`GET ${path}?limit=1&cursor=${String(first.pagination.nextCursor)}`);
	expect(next.pagination).toEqual({ nextCursor: null, hasMore: false });
	expect(next.data.auditLogs).toMatchObject([
		{
			action: 'EVENT_TYPE_MODIFIED',
			displayFields: [{ label: 'Title', fieldValue: { previous: 'Intro call', next: 'First' } }],
		},
	]);
});

test('what only teams have is refused for people', async () => {
	expect((await ask('GET /event-types/1/scheduling-config')).status).toBe(422);
	expect((await ask('GET /event-types/10/scheduling-config')).data).toMatchObject({
		schedulingType: 'roundRobin',
	});
	expect((await ask('GET /event-types/10', undefined, 'solo')).status).toBe(404);
	expect((await ask('GET /event-types/1/crm-sync-errors?appSlug=salesforce')).data).toEqual([]);
});

test('a managed event type is copied to its hosts, changed and deleted with its copies', async () => {
	const managed = { ...form, schedulingType: 'managed', hosts: [{ userId: 2 }] };
	const made = await ask(`POST ${TEAM}`, managed);
	expect(made.list).toMatchObject([
		{ teamId: 4, schedulingType: 'managed', hosts: [{ userId: 2 }] },
		{ ownerId: 2, parentEventTypeId: made.list[0]?.id, hosts: [] },
	]);
	const path = `${TEAM}/${String(made.list[0]?.id)}`;
	await ask(`PATCH ${path}`, { title: 'Same for all' });
	const titles = async () =>
		(await ask('GET /event-types', undefined, 'member')).list.map(({ title }) => title);
	expect(await titles()).toContain('Same for all');
	expect((await ask(`DELETE ${path}`)).data).toMatchObject({ title: 'Same for all' });
	expect(await titles()).toEqual(['Intro call']);
});

test('anybody sees what a team offers, only its admins change it', async () => {
	const seen = await ask('GET /teams/4/event-types?hostsLimit=1', undefined, 'nobody');
	expect(seen.list).toMatchObject([{ slug: 'sales-demo', hosts: [{ userId: 1 }] }]);
	expect(seen.list[0]).toMatchObject({ team: { name: 'Sales' }, rrHostSubsetEnabled: false });
	await ask('PATCH /teams/4/event-types/10', { hidden: true, hosts: [{ userId: 2 }] });
	expect((await ask('GET /teams/4/event-types', undefined, 'nobody')).list).toEqual([]);
	const { list } = await ask(`GET ${TEAM}?eventSlug=sales-demo`, undefined, 'member');
	expect(list).toMatchObject([{ hosts: [{ userId: 2, username: 'bob' }] }]);
	expect((await ask(`PATCH ${TEAM}/10`, { title: 'Mine' }, 'member')).status).toBe(403);
	expect((await ask('GET /organizations/1/teams/7/event-types')).status).toBe(404);
	expect((await ask('GET /organizations/1/teams/event-types?take=1')).list).toHaveLength(1);
	const questions = `${TEAM}/10/booking-fields`;
	const added = await ask(`POST ${questions}`, { bookingFields: [company] });
	expect(slugsOf(added.data)).toContain('company');
	expect((await ask(`GET ${TEAM}/1/booking-fields`)).status).toBe(404);
});

test('an agent calls numbers that can be called', async () => {
	const call = {
		yourPhoneNumber: '+4930123456',
		numberToCall: '+4930654321',
		calApiKey: 'cal_x',
		enabled: true,
		templateType: 'CUSTOM_TEMPLATE',
	};
	const made = await ask(`POST ${TEAM}/10/create-phone-call`, call);
	expect([made.status, typeof made.data.callId]).toEqual([201, 'string']);
	const wrong = { ...call, numberToCall: '030 1' };
	expect((await ask('POST /teams/4/event-types/10/create-phone-call', wrong)).status).toBe(400);
});

test('a private link ends by date or by count, in teams as well', async () => {
	const path = `${TEAM}/10/private-links`;
	const counted = await ask(`POST ${path}`, { maxUsageCount: 2 });
	expect(counted.data).toMatchObject({ maxUsageCount: 2, usageCount: 0, isExpired: false });
	const expiresAt = '2020-01-01T00:00:00.000Z';
	const both = await ask(`POST ${path}`, { maxUsageCount: 2, expiresAt });
	expect(both.data).toMatchObject({ expiresAt, isExpired: true });
	expect(both.data).not.toHaveProperty('maxUsageCount');
	expect((await ask(`GET ${path}`)).list).toHaveLength(2);
	const missing = `${path}/${String(counted.data.linkId)}x`;
	expect((await ask(`PATCH ${missing}`, { maxUsageCount: 3 })).status).toBe(404);
	await ask('DELETE /event-types/1');
	expect((await ask('GET /event-types/1/private-links')).status).toBe(404);
});
