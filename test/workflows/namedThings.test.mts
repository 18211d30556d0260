// Things that are named where an ID is asked, through n8n's engine: an event type by its slug, title or
// address, a member by the email address. A list is read once for an execution, and never for an ID.
import { withInnerFields } from '../../nodes/shared/fields/childFields';
import type { Field } from '../../nodes/shared/fields';
import { allOperations } from '../nodes/allOperations.mts';
import { runNode } from '../engine/engine.mts';
import { freshCredentials, startServer, success } from './server.mts';
import type { Server } from './server.mts';

let server: Server;
beforeAll(async () => {
	server = await startServer();
});
afterAll(async () => await server.stop());

const EVENT_TYPES = [
	{ id: 41, slug: 'intro-call', title: 'Intro Call' },
	{ id: 42, slug: 'demo', title: 'Product Demo' },
	{ id: 43, slug: 'demo-long', title: 'Twice' },
	{ id: 44, slug: 'demo-longer', title: 'Twice' },
];

const byId = (value: unknown) => ({ __rl: true, mode: 'id', value });

beforeEach(() =>
	server.answer(({ path, method }) => {
		if (path === '/v2/event-types' && method === 'GET') return success(EVENT_TYPES);
		if (path === '/v2/schedules') return success([{ id: 7, name: 'Evenings', timeZone: 'UTC' }]);
		return success({ id: 1, uid: 'x', slots: {} });
	}),
);

const run = async (
	parameters: Record<string, unknown>,
	items: Array<Record<string, unknown>> = [{}],
) =>
	await runNode({
		type: 'calCom',
		parameters,
		items,
		credentials: freshCredentials(server.url),
		onError: 'continueRegularOutput',
	});

const get = { resource: 'eventType', operation: 'get', eventTypeId: byId('={{ $json.type }}') };
const asked = () => server.seen.map(({ method, path }) => `${method} ${path}`);
const LIST = 'GET /v2/event-types';

describe('an event type', () => {
	it.each(['intro-call', 'Intro Call', ' INTRO call\n', '"intro-call"', 'intro_call'])(
		'by %j is found',
		async (type) => {
			await run(get, [{ type }]);
			expect(asked()).toEqual([LIST, 'GET /v2/event-types/41']);
		},
	);

	it.each(['41', 41, '#41', 'https://app.cal.com/event-types/41'])(
		'by %j is looked for nowhere',
		async (type) => {
			await run(get, [{ type }]);
			expect(asked()).toEqual(['GET /v2/event-types/41']);
		},
	);

	it('is looked for once by all items of an execution', async () => {
		await run({ ...get, options: { concurrency: 1 } }, [
			{ type: 'demo' },
			{ type: 'intro-call' },
			{ type: 42 },
		]);
		expect(asked()).toEqual([
			LIST,
			'GET /v2/event-types/42',
			'GET /v2/event-types/41',
			'GET /v2/event-types/42',
		]);
	});

	it('that is none is refused with those there are', async () => {
		const { items } = await run(get, [{ type: 'lunch' }]);
		expect(items[0]?.json.error).toBe(
			"'Event Type' can't be \"lunch\": none of your event types is called so",
		);
		expect(asked()).toEqual([LIST]);
	});

	it('of a title that several have is refused', async () => {
		const { items } = await run(get, [{ type: 'Twice' }]);
		expect(items[0]?.json.error).toContain('several of your event types are called so');
	});

	it.each(['NaN', '[object Object]', '-1', '1.5', '1e21', 'true', '{{ $json.id }}', ''])(
		'%j is refused without looking',
		async (type) => {
			const { items } = await run(get, [{ type }]);
			expect(items[0]?.json.error).toMatch(/^'Event Type' /);
			expect(asked()).toEqual([]);
		},
	);

	it('is found for slots, bookings, and in composed operations', async () => {
		const range = { start: '2027-01-12', end: '2027-01-12' };
		await run({ resource: 'slot', operation: 'getAll', eventTypeId: byId('demo'), ...range });
		expect(server.seen[1]?.query.eventTypeId).toBe('42');
		server.seen.length = 0;
		await run({
			resource: 'booking',
			operation: 'create',
			eventTypeId: byId('Product Demo'),
			start: '2027-01-12T10:00:00Z',
			attendeeName: 'Ada',
			attendeeEmail: 'ada@example.com',
		});
		const created = server.seen.find(({ method }) => method === 'POST');
		expect(created?.body).toMatchObject({ eventTypeId: 42 });
		server.seen.length = 0;
		await run({
			resource: 'slot',
			operation: 'findNextAvailable',
			eventTypeId: byId('demo'),
			additionalFields: { horizonDays: 1 },
		});
		expect(asked()).toEqual([LIST, 'GET /v2/slots']);
		expect(server.seen[1]?.query.eventTypeId).toBe('42');
	});

	it('that the form does not show is not looked for', async () => {
		await run({
			resource: 'slot',
			operation: 'getAll',
			eventTypeBy: 'userSlug',
			eventTypeId: byId('left over'),
			eventTypeSlug: 'x',
			username: 'ada',
			start: '2027-01-12',
			end: '2027-01-12',
		});
		expect(asked()).toEqual(['GET /v2/slots']);
	});
});

test('a schedule is found by its name, also among optional fields', async () => {
	await run({ resource: 'schedule', operation: 'get', scheduleId: byId('evenings') });
	expect(asked()).toEqual(['GET /v2/schedules', 'GET /v2/schedules/7']);
	server.seen.length = 0;
	await run({
		resource: 'profile',
		operation: 'update',
		updateFields: { defaultScheduleId: byId('Evenings'), name: 'Ada' },
	});
	expect(server.seen.at(-1)?.body).toEqual({ defaultScheduleId: 7, name: 'Ada' });
});

const TEAM_TYPES = 'GET /v2/teams/9/event-types';
const MEMBERS = '/v2/teams/9/memberships';
const ada = { id: 5, email: 'ada@x.test', username: 'ada', name: 'Ada Example' };
const ben = { id: 6, email: 'ben@x.test', username: 'ben', name: 'Ben' };

describe('in a team', () => {
	beforeEach(() =>
		server.answer(({ path, method }) => {
			if (path === '/v2/teams') return success([{ id: 9, name: 'Sales', slug: 'sales' }]);
			if (path === '/v2/teams/9/event-types' && method === 'GET') return success(EVENT_TYPES);
			if (path === MEMBERS)
				return success([
					{ id: 71, userId: 5, role: 'MEMBER', user: ada },
					{ id: 72, userId: 6, role: 'ADMIN', user: ben },
				]);
			return success({ id: 1, uid: 'x', slots: {} });
		}),
	);

	const slots = {
		resource: 'slot',
		operation: 'getAll',
		eventTypeBy: 'team',
		teamId: byId('Sales'),
		teamEventTypeId: byId('intro-call'),
		start: '2027-01-12',
		end: '2027-01-12',
	};

	it('team and event type are both found by name, each list read once', async () => {
		await run({ ...slots, options: { concurrency: 1 } }, [{}, {}]);
		const list = 'GET /v2/slots';
		expect(asked()).toEqual(['GET /v2/teams', TEAM_TYPES, list, list]);
		expect(server.seen[2]?.query.eventTypeId).toBe('41');
	});

	it('an event type is found in the team of an ID', async () => {
		await run({ ...slots, teamId: byId('9'), teamEventTypeId: byId('Product Demo') });
		expect(asked()).toEqual([TEAM_TYPES, 'GET /v2/slots']);
	});

	it('an event type that is none is refused with those there are', async () => {
		const { items } = await run({ ...slots, teamEventTypeId: byId('lunch') });
		expect(items[0]?.json.error).toBe(
			"'Team Event Type' can't be \"lunch\": none of your event types is called so",
		);
	});

	const getMember = { resource: 'membership', operation: 'get', teamId: byId(9) };
	const runTeam = async (parameters: Record<string, unknown>) =>
		await runNode({
			type: 'calComTeam',
			parameters,
			credentials: freshCredentials(server.url),
			onError: 'continueRegularOutput',
		});

	it.each(['ada@x.test', 'ADA@x.test', 'Ada Example', 'ada'])(
		'a membership of %j is found',
		async (who) => {
			await runTeam({ ...getMember, membershipId: byId(who) });
			expect(asked()).toEqual([`GET ${MEMBERS}`, `GET ${MEMBERS}/71`]);
		},
	);

	it('hosts are found by their addresses, in rows as well', async () => {
		await runTeam({
			resource: 'eventType',
			operation: 'create',
			teamId: byId('Sales'),
			title: 'Demo',
			slug: 'demo',
			lengthInMinutes: 30,
			schedulingType: 'collective',
			hosts: { rows: [{ userId: byId('ada@x.test') }, { userId: byId(6) }] },
		});
		expect(server.seen.at(-1)?.body).toMatchObject({ hosts: [{ userId: 5 }, { userId: 6 }] });
	});
});

describe('several event types', () => {
	const find = (otherEventTypeIds: unknown) => ({
		resource: 'slot',
		operation: 'findNextAvailable',
		eventTypeId: byId(41),
		additionalFields: { horizonDays: 1, otherEventTypeIds },
	});
	const searched = () =>
		server.seen.filter(({ path }) => path === '/v2/slots').map(({ query }) => query.eventTypeId);

	it.each([
		['by name', 'Product Demo, demo-long'],
		['by name and ID', '42, demo-long'],
		['in an array', ['demo', 43]],
	])('%s are found in one list', async (_, others) => {
		await run(find(others));
		expect(asked().filter((request) => request === LIST)).toHaveLength(1);
		expect(searched()).toEqual(['41', '42', '43']);
	});

	it('of which one is none are refused', async () => {
		const { items } = await run(find('demo, lunch'));
		expect(items[0]?.json.error).toContain('can\'t be "lunch": none of your event types');
		expect(searched()).toEqual([]);
	});

	it('are found in a filter, and where a node is kept to some', async () => {
		const filters = { eventTypeIds: 'Product Demo' };
		await run({ resource: 'booking', operation: 'getAll', filters, sort: {} });
		expect(server.seen.at(-1)?.query.eventTypeId).toBe('42');
		const restrictions = { eventTypeIds: 'Intro Call, 43' };
		const { items } = await run({
			resource: 'booking',
			operation: 'get',
			bookingUid: byId('uid1'),
			restrictions,
		});
		expect(items[0]?.json.error).toBe('Bookings of this event type are out of bounds here');
	});
});

test('an event type is found by the address of its page, and a name of several says which they are', async () => {
	const page = 'https://cal.com/ada/demo';
	server.answer(({ path }) =>
		path === '/v2/event-types'
			? success(
					EVENT_TYPES.map((row) => ({ ...row, bookingUrl: `https://cal.com/ada/${row.slug}` })),
				)
			: success({ id: 1 }),
	);
	for (const address of [page, `${page}?month=2027-01`, `${page}/`]) {
		await run({ ...get, eventTypeId: byId(address) });
		expect(asked().at(-1)).toBe('GET /v2/event-types/42');
	}
	const tool = await runNode({
		type: 'calComTool',
		parameters: { ...get, eventTypeId: byId('Twice'), options: {} },
		credentials: freshCredentials(server.url),
	});
	expect(tool.items[0]?.json.hint).toMatch(/^Give the ID of one of them: 43 \(Twice.*44 \(Twice/);
});

describe('in an organization', () => {
	const uuid = 'a79a67ef-1b17-493e-ac7f-11872bed374a';
	const option = '284111e6-4821-41a4-85dd-b11422d5d4d5';
	const attributes = '/v2/organizations/1/attributes';
	beforeEach(() =>
		server.answer(({ path }) => {
			if (path === attributes)
				return success([{ id: uuid, name: 'Department', slug: 'department', type: 'TEXT' }]);
			if (path === `${attributes}/${uuid}/options`)
				return success([{ id: option, value: 'HR', slug: 'hr' }]);
			return success({ id: 1 });
		}),
	);
	const update = {
		resource: 'attributeOption',
		operation: 'delete',
		organizationId: byId(1),
	};
	const runOrganization = async (parameters: Record<string, unknown>) =>
		await runNode({
			type: 'calComOrganization',
			parameters,
			credentials: freshCredentials(server.url),
			onError: 'continueRegularOutput',
		});

	it('an option is found by its name in the attribute that is named', async () => {
		await runOrganization({ ...update, attributeId: byId('department'), optionId: byId('HR') });
		const options = `${attributes}/${uuid}/options`;
		expect(asked()).toEqual([`GET ${attributes}`, `GET ${options}`, `DELETE ${options}/${option}`]);
	});

	it('IDs are looked for nowhere', async () => {
		await runOrganization({ ...update, attributeId: byId(uuid), optionId: byId(option) });
		expect(asked()).toEqual([`DELETE ${attributes}/${uuid}/options/${option}`]);
	});

	it('an option that is none is refused with those there are', async () => {
		const form = { ...update, attributeId: byId(uuid), optionId: byId('Sales') };
		const { items } = await runOrganization(form);
		expect(items[0]?.json.error).toBe(
			"'Option' can't be \"Sales\": none of the options of the attribute is called so",
		);
	});
});

/** Those whose rows have nothing that people know them by, or that are asked by name anyway. */
const NAMELESS = new Set([
	'searchBookings',
	'searchAttendeeEmails',
	'searchEventTypeLengths',
	'searchCalendarReferences',
	'searchUnifiedConnections',
	'searchOrganizations',
	'searchEvents',
	'searchOutOfOffice',
	'searchMemberOutOfOffice',
	'searchUserOutOfOffice',
	'searchWorkflowSteps',
	'searchTeamWorkflowSteps',
	'searchTeamFormWorkflowSteps',
	'searchFormResponses',
	'searchOrganizationFormResponses',
]);

test('everything with a name that a list can tell is taken by its name', () => {
	const hasNone = ({ lookup }: Field) => lookup && !('all' in lookup) && !lookup.names;
	const without = allOperations.flatMap(({ operation }) =>
		withInnerFields(operation.fields)
			.filter(hasNone)
			.map(({ lookup }) => lookup?.method),
	);
	expect([...new Set(without)].filter((method) => !NAMELESS.has(String(method)))).toEqual([]);
});
