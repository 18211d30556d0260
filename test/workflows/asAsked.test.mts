// What real servers do otherwise than they are asked, and answer a success for, is said; what they
// would lose is read and sent again. Each on what a server was heard to answer.
import { runNode } from '../engine/engine.mts';
import type { NodeResult } from '../engine/engine.mts';
import { laterExchanges } from '../errors/recordings.mts';
import { byId, untouched } from './replays/replay.mts';
import { freshCredentials, startServer } from './server.mts';
import type { Reply, Seen, Server } from './server.mts';

let server: Server;

beforeAll(async () => {
	server = await startServer();
});

afterAll(async () => await server.stop());

type Edition = keyof typeof laterExchanges;

function heard(edition: Edition, name: string): Reply {
	const found = laterExchanges[edition].find((one) => one.name === name);
	if (!found) throw new Error(`There is no recording ${name}`);
	return { status: found.response.status, body: found.response.body };
}

interface Case {
	edition: Edition;
	type?: string;
	/** `resource.operation`. */
	run: string;
	form: Record<string, unknown>;
}

async function answered(answer: (seen: Seen) => Reply, given: Case): Promise<NodeResult> {
	const [resource, operation] = given.run.split('.');
	server.answer(answer);
	return await runNode({
		type: given.type ?? 'calCom',
		parameters: { resource, operation, ...given.form },
		credentials: freshCredentials(server.url, {
			apiGeneration: given.edition === 'calDiy' ? 'calDiy' : '2025',
		}),
	});
}

const sent = () => server.seen.map(({ method, path, body }) => ({ method, path, body }));

describe('a change that the answer shows otherwise', () => {
	const stays: Case = {
		edition: 'calDiy',
		run: 'eventType.update',
		form: { eventTypeId: byId(12), updateFields: {}, recurrence: { rows: { kind: 'disabled' } } },
	};
	const answer = () => heard('calDiy', 'patch-event-types-no-recurrence');

	it('is an error that says what is there, and that it has happened', async () => {
		const { error } = await answered(answer, stays);
		expect(error?.message).toBe(
			"Cal.com did it (12), but not as asked: 'Disabled' in 'Recurring' is false, not true",
		);
		expect(error?.description).toMatch(/^It has happened: .*set the option 'Differences' to Warn$/);
		expect(server.seen).toHaveLength(1);
	});

	it('is a hint beside the output where the user wants that', async () => {
		const form = { ...stays.form, options: { differences: 'warn' } };
		const { error, items, run } = await answered(answer, { ...stays, form });
		expect(error).toBeUndefined();
		expect(items[0]?.json.id).toBe(12);
		expect(JSON.stringify(run.data.resultData.runData)).toContain(
			"'Disabled' in 'Recurring' is false, not true",
		);
	});
});

describe('a workflow of December', () => {
	const workflow = {
		organizationId: byId(1),
		teamId: byId(14),
		workflowId: byId(26),
	};
	const two = () => heard('calCom2025', 'post-workflow-offset-of-two');

	it('keeps its trigger when only its name changes', async () => {
		const after = { ...(two().body as { data: object }) };
		const { error } = await answered(() => ({ body: after }), {
			edition: 'calCom2025',
			type: 'calComTeam',
			run: 'workflow.update',
			form: { ...workflow, updateFields: { name: 'n8n afterHostsCalVideoNoShow' } },
		});
		expect(error).toBeUndefined();
		expect(sent()).toEqual([
			{ method: 'GET', path: '/v2/organizations/1/teams/14/workflows/26', body: undefined },
			{
				method: 'PATCH',
				path: '/v2/organizations/1/teams/14/workflows/26',
				body: {
					name: 'n8n afterHostsCalVideoNoShow',
					trigger: { type: 'afterHostsCalVideoNoShow', offset: { value: 1, unit: 'hour' } },
				},
			},
		]);
	});

	test.each([
		['bookingPaid', 'When a Booking Is Paid'],
		['bookingRejected', 'When a Booking Is Rejected'],
		['bookingRequested', 'When a Booking Is Requested'],
		['bookingPaymentInitiated', 'When a Payment Is Started'],
		['bookingNoShowUpdated', 'When an Absence Is Marked'],
	])('is not made for %s, which would be stored as an hour before', async (type, label) => {
		const { error } = await answered(two, {
			edition: 'calCom2025',
			type: 'calComTeam',
			run: 'workflow.update',
			form: { ...workflow, updateFields: { trigger: { rows: { type } } } },
		});
		expect(error?.message).toBe(`'${label}' of 'When' does not exist in Cal.com of December 2025`);
		expect(server.seen).toEqual([]);
	});
});

describe('a booking that Cal.diy hands over to nobody', () => {
	const uid = 'xpYFhy6QZjhGgqDhNMZxdM';
	const still = /^Cal\.diy says that it handed the booking over, but its host is still Olga Owner/;

	it('is an error after Reassign to User', async () => {
		const { error } = await answered(
			({ method }) =>
				heard(
					'calDiy',
					method === 'GET' ? 'get-after-reassign-to-user' : 'reassign-to-user-nobody-moves',
				),
			{
				edition: 'calDiy',
				run: 'booking.reassignToUser',
				form: { bookingUid: byId(uid), userId: byId(2), reason: 'x' },
			},
		);
		expect(error?.message).toMatch(still);
	});

	it('is an error after Reassign', async () => {
		const { error } = await answered(
			({ method }) =>
				heard('calDiy', method === 'GET' ? 'get-after-reassign' : 'reassign-nobody-moves'),
			{ edition: 'calDiy', run: 'booking.reassign', form: { bookingUid: byId(uid) } },
		);
		expect(error?.message).toMatch(still);
		expect(sent().map(({ method }) => method)).toEqual(['GET', 'POST', 'GET']);
	});
});

it('the default conferencing app survives new metadata of the profile', async () => {
	let isChanged = false;
	const { error } = await answered(
		({ method, path }) => {
			if (method === 'POST') return heard('calDiy', 'set-default-again');
			if (path === '/v2/me') isChanged = true;
			if (path === '/v2/me') return heard('calDiy', 'metadata-replaced');
			return heard('calDiy', isChanged ? 'default-lost' : 'default-before');
		},
		{
			edition: 'calDiy',
			run: 'profile.update',
			form: { updateFields: { metadata: '{"team":"sales"}' } },
		},
	);
	expect(error).toBeUndefined();
	expect(sent().map(({ method, path }) => `${method} ${path}`)).toEqual([
		'GET /v2/conferencing/default',
		'PATCH /v2/me',
		'GET /v2/conferencing/default',
		'POST /v2/conferencing/daily-video/default',
	]);
});

it('a team of December is renamed to its own name when something else changes', async () => {
	const team = { id: 2, name: 'Sales', bio: 'b' };
	const { error } = await answered(
		({ body }) =>
			(body as { name?: string } | undefined)?.name === undefined && body !== undefined
				? heard('calCom2025', 'patch-organizations-orgid-teams-teamid-400-de8e8')
				: { body: { status: 'success', data: team } },
		{
			edition: 'calCom2025',
			type: 'calComTeam',
			run: 'team.update',
			form: { organizationId: byId(1), teamId: byId(2), updateFields: { bio: 'b' } },
		},
	);
	expect(error).toBeUndefined();
	expect(sent()[1]).toEqual({
		method: 'PATCH',
		path: '/v2/organizations/1/teams/2',
		body: { bio: 'b', name: 'Sales' },
	});
});

it('nobody is marked absent who is not in the booking', async () => {
	const { error } = await answered(
		({ method }) =>
			method === 'GET'
				? heard('calDiy', 'get-after-reassign')
				: heard('calCom2025', 'post-bookings-bookinguid-mark-absent-500-5c81d'),
		{
			edition: 'calDiy',
			run: 'booking.markAbsent',
			form: {
				bookingUid: byId('xpYFhy6QZjhGgqDhNMZxdM'),
				attendees: { rows: [{ email: byId('nobody@guest.test'), absent: true }] },
				additionalFields: {},
				restrictions: {},
			},
		},
	);
	expect(error?.message).toBe('nobody@guest.test does not attend this booking');
	expect(sent().map(({ method }) => method)).toEqual(['GET']);
});

it('a question of kind Email is refused where it would take the place of the address', async () => {
	const { error } = await answered(() => heard('calCom2025', 'post-event-types-400-7643e'), {
		edition: 'calCom2025',
		run: 'eventType.update',
		form: {
			eventTypeId: byId(6),
			updateFields: { title: 'fields' },
			bookingFields: {
				rows: [{ kind: 'email', slug: 'second', label: 'Second address', details: {} }],
			},
		},
	});
	expect(error?.message).toBe("'Email' of 'Kind' does not exist in Cal.com of December 2025");
	expect(server.seen).toEqual([]);
});

it('metadata of a booking is sent as text', async () => {
	const { error } = await answered(() => heard('calCom2025', 'post-bookings-201-432f4'), {
		edition: 'calCom2025',
		run: 'booking.create',
		form: {
			eventTypeBy: 'id',
			eventTypeId: byId(1),
			start: '2026-12-07T00:00:00Z',
			attendeeName: 'Ann Guest',
			attendeeEmail: 'ann@guest.test',
			attendeePhoneNumber: '',
			attendeeTimeZone: untouched,
			additionalFields: { metadata: '{"crm":"42","n":7,"yes":true}' },
			options: { differences: 'warn' },
		},
	});
	expect(error).toBeUndefined();
	expect((sent()[0]?.body as { metadata: unknown }).metadata).toEqual({
		crm: '42',
		n: '7',
		yes: 'true',
	});
});

describe('what a server says shortly gets words', () => {
	const words: Array<[Edition, string, Partial<Case>, string, RegExp]> = [
		[
			'calDiy',
			'get-calendars-calendar-check-401-005a0',
			{ run: 'calendar.checkConnection', form: { calendar: 'google' } },
			'Could not get connected calendars',
			/the key is not to blame/,
		],
		[
			'calCom2025',
			'get-oauth-clients-401-13d3d',
			{ type: 'calComPlatform', run: 'oauthClient.getAll', form: { returnAll: true } },
			'Organization ID not found',
			/a key of the organization itself/,
		],
		[
			'calCom2025',
			'post-organizations-orgid-users-userid-ooo-409-8296f',
			{
				type: 'calComOrganization',
				run: 'userOutOfOffice.create',
				form: {
					organizationId: byId(1),
					userId: byId(1),
					start: '2027-01-04',
					end: '2027-01-08',
					additionalFields: {},
				},
			},
			'There is an absence in that time already',
			/^Choose other days/,
		],
		[
			'calCom2025',
			'post-bookings-bookinguid-cancel-400-d46bb',
			{
				run: 'booking.cancel',
				form: { bookingUid: byId('x1'), cancellationReason: '', additionalFields: {} },
			},
			'Cancellation reason is required when you are the host',
			/^Fill 'Cancellation Reason'$/,
		],
		[
			'calDiy',
			'delete-last-attendee',
			{
				run: 'bookingAttendee.delete',
				form: { bookingUid: byId('x1'), attendeeId: byId(45) },
			},
			'The person who booked stays in the booking',
			/Booking: Cancel/,
		],
	];

	test.each(words)('%s %s', async (edition, name, given, message, hint) => {
		const { error } = await answered(() => heard(edition, name), {
			edition,
			...given,
		} as Case);
		expect(error?.message).toBe(message);
		expect(error?.description).toMatch(hint);
	});

	it('and a calendar that is refused is no fault of the credential', async () => {
		const { error } = await answered(
			() => heard('calDiy', 'get-calendars-calendar-check-401-005a0'),
			{ edition: 'calDiy', run: 'calendar.checkConnection', form: { calendar: 'google' } },
		);
		expect(JSON.stringify(error?.failure ?? {})).not.toContain('credential-invalid');
	});

	test.each([
		['post-bookings-409-0be68', 'The time is already booked', /^Choose another time/],
		['post-bookings-400-fd311', 'diners: must be a text', /no answer to it at all/],
	])('a booking: %s', async (name, message, hint) => {
		const { error } = await answered(() => heard('calCom2025', name), {
			edition: 'calCom2025',
			run: 'booking.create',
			form: {
				eventTypeBy: 'id',
				eventTypeId: byId(6),
				start: '2026-12-08T03:00:00Z',
				attendeeName: 'Ann Guest',
				attendeeEmail: 'ann@guest.test',
				attendeePhoneNumber: '',
				attendeeTimeZone: untouched,
				additionalFields: {},
			},
		});
		expect(error?.message).toContain(message);
		expect(error?.description).toMatch(hint);
	});
});
