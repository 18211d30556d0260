// An organization (1) with its people, as a server of 2025 took it.
import { byId, daysInBerlin, gone, replaysOf, untouched } from './replay.mts';
import type { Replay } from './replay.mts';

const organizationId = byId(1);
const taken = { query: { take: '250' } };

const inOrganization = replaysOf('calComOrganization');

const form = (at: string, operation: string, values: object, more: Partial<Replay> = {}) =>
	inOrganization(at, operation, { organizationId, ...values }, more);

const raw = { simplify: false };
const listed = { returnAll: true, filters: {}, ...raw };
const dora = { userId: byId(7) };

const users = [
	form('user orgs-users/org-users', 'getAll', listed, { query: { take: '1000' } }),
	form(
		'user orgs-users/org-users-emails',
		'getAll',
		{ ...listed, filters: { emails: 'bob@acme.test' } },
		{ query: { take: '1000' } },
	),
	form(
		'user orgs-users/org-users-teamfilter',
		'getAll',
		{ ...listed, filters: { teamIds: '4' } },
		{ query: { take: '1000' } },
	),
	form('user orgs-users/org-user-create', 'create', {
		email: 'dora@acme.test',
		additionalFields: {
			organizationRole: 'MEMBER',
			autoAccept: true,
			timeZone: byId('Europe/Berlin'),
			locale: 'en',
		},
		...raw,
	}),
	form('user orgs-users/org-user-patch', 'update', {
		...dora,
		updateFields: { bio: 'Hi' },
		...raw,
	}),
	form('user orgs-users/org-user-delete', 'delete', dora, gone('7')),
	form(
		'user orgs-users-bookings/org-user-bookings',
		'getBookings',
		{ userId: byId(2), ...listed, sort: {} },
		{ ...taken, unversioned: true },
	),
];

const memberships = [
	form('membership orgs-memberships/org-memberships', 'getAll', { returnAll: true }, taken),
	form('membership orgs-memberships/org-membership-get', 'get', { membershipId: byId(4) }),
	form('membership orgs-memberships/org-membership-create', 'create', {
		personBy: 'user',
		newUserId: 3,
		role: 'MEMBER',
		additionalFields: { accepted: true },
	}),
	form('membership orgs-memberships/org-membership-patch', 'update', {
		membershipId: byId(4),
		updateFields: { disableImpersonation: true },
	}),
	form(
		'membership orgs-memberships/org-membership-delete',
		'delete',
		{ membershipId: byId(14) },
		gone('14'),
	),
];

const hook = { webhookId: byId('c2970224-bbdc-4eb2-8137-a1df1c6eb706') };

const webhooks = [
	form('webhook orgs-webhooks/org-wh-create', 'create', {
		subscriberUrl: 'http://127.0.0.1:5566/org',
		triggers: ['BOOKING_CREATED'],
		active: true,
		additionalFields: { secret: 'orgsecret' },
	}),
	form('webhook orgs-webhooks/org-whs', 'getAll', { returnAll: true }, taken),
	form('webhook orgs-webhooks/org-wh-get', 'get', hook),
	form('webhook orgs-webhooks/org-wh-patch', 'update', {
		...hook,
		updateFields: { active: false },
	}),
	form(
		'webhook orgs-webhooks/org-wh-delete',
		'delete',
		hook,
		gone('c2970224-bbdc-4eb2-8137-a1df1c6eb706'),
	),
];

const bob = { userId: byId(2) };

const absences = [
	form('userOutOfOffice orgs-users-ooo/ooo-create', 'create', {
		...bob,
		start: '2027-01-01T00:00:00',
		end: '2027-01-05T00:00:00',
		additionalFields: { notes: 'V', reason: 'vacation', toUserId: byId(1) },
	}),
	form(
		'userOutOfOffice orgs-users-ooo/ooos',
		'getAll',
		{ ...bob, returnAll: true, sort: {} },
		taken,
	),
	form('userOutOfOffice orgs-users-ooo/org-ooos', 'getAllInOrganization', {
		returnAll: false,
		limit: 10,
		filters: {},
		sort: { sortStart: 'asc' },
	}),
	form(
		'userOutOfOffice orgs-users-ooo/org-ooos-email',
		'getAllInOrganization',
		{ returnAll: true, filters: { email: 'bob@acme.test' }, sort: {} },
		taken,
	),
	form('userOutOfOffice orgs-users-ooo/ooo-patch', 'update', {
		...bob,
		oooId: byId(1),
		updateFields: { notes: 'W' },
	}),
	form(
		'userOutOfOffice orgs-users-ooo/ooo-delete',
		'delete',
		{ ...bob, oooId: byId(1) },
		gone('1'),
	),
];

const own = { ...bob, scheduleId: byId(11) };

const schedules = [
	form('userSchedule orgs-users-schedules/org-user-schedules', 'getAll', {
		...bob,
		returnAll: true,
	}),
	form('userSchedule orgs-users-schedules/org-user-schedule-get', 'get', own),
	form('userSchedule orgs-users-schedules/org-user-schedule-patch', 'update', {
		...own,
		updateFields: { name: 'S2' },
	}),
	form('userSchedule orgs-users-schedules/org-user-schedule-delete', 'delete', own, gone('11')),
	form(
		'schedule orgs-schedules/org-schedules',
		'getAll',
		{ returnAll: true },
		{ ...taken, unversioned: true },
	),
];

const bookings = [
	form(
		'booking orgs-bookings/org-bookings',
		'getAll',
		{ ...listed, sort: {} },
		{ ...taken, unversioned: true },
	),
	form(
		'booking orgs-bookings/org-bookings-filter',
		'getAll',
		{ ...raw, returnAll: false, limit: 5, filters: { userIds: '2' }, sort: {} },
		{ unversioned: true },
	),
];

const routingFormId = byId('seedroutingform0001');

const routing = [
	form('routingForm orgs-routing-forms/routing-forms', 'getAll', { ...listed, sort: {} }, taken),
	form(
		'routingForm orgs-routing-forms/routing-resps',
		'getResponses',
		{ routingFormId, returnAll: true, filters: {}, sort: {} },
		taken,
	),
	form(
		'routingForm orgs-routing-forms/org-routing-resp-create',
		'createResponse',
		{
			routingFormId,
			formResponses: '{"question1":"answer1"}',
			start: '2026-12-14',
			end: '2026-12-15',
			timeZone: untouched,
			returnAll: true,
			additionalFields: {},
		},
		{
			query: daysInBerlin('2026-12-14', '2026-12-15'),
			items: expect.arrayContaining([
				expect.objectContaining({ date: '2026-12-14', eventTypeId: 1 }),
			]) as unknown as unknown[],
		},
	),
	form('routingForm orgs-routing-forms/org-routing-resp-patch', 'updateResponse', {
		routingFormId,
		responseId: byId(1),
		updateFields: { response: '{"question1":{"label":"Question 1","value":"n2"}}' },
	}),
];

export const organizations: Replay[] = [
	...users,
	...memberships,
	...webhooks,
	...absences,
	...schedules,
	...bookings,
	...routing,
];
