// Teams inside an organization (4 in 1) and outside of one (7), as a server of 2025 took them.
import { byId, daysInBerlin, gone, untouched } from './replay.mts';
import type { Replay } from './replay.mts';
import { form, inside, outside, taken, whole } from './teamForm.mts';
import { teamEventTypes } from './teamEventTypes.mts';

const details = [
	form('team teams/teams', 'getAll', {
		organizationId: untouched,
		returnAll: true,
		simplify: false,
	}),
	form('team teams/team-get', 'get', { ...outside, simplify: false }),
	form('team teams/team-create', 'create', {
		organizationId: untouched,
		name: 'Carol Team',
		additionalFields: {},
		simplify: false,
	}),
	form('team teams/team-patch', 'update', {
		...outside,
		updateFields: { name: 'Loose Team', bio: 'b' },
		simplify: false,
	}),
	form('team teams/team-delete', 'delete', { ...outside, teamId: byId(10) }, gone('10')),
	form(
		'team orgs-teams/org-teams',
		'getAll',
		{ organizationId: byId(1), returnAll: true, simplify: false },
		whole,
	),
	form(
		'team orgs-teams/org-teams-me',
		'getMine',
		{ organizationId: byId(1), returnAll: true, simplify: false },
		whole,
	),
	form('team orgs-teams/org-team-create', 'create', {
		organizationId: byId(1),
		name: 'New Team',
		additionalFields: {},
		simplify: false,
	}),
	form('team orgs-teams/org-team-get', 'get', { ...inside, simplify: false }),
	form('team orgs-teams/org-team-patch', 'update', {
		...inside,
		teamId: byId(8),
		updateFields: { name: 'New Team', bio: 'B' },
		simplify: false,
	}),
	form('team orgs-teams/org-team-delete', 'delete', { ...inside, teamId: byId(8) }, gone('8')),
];

const newMember = { role: 'MEMBER', additionalFields: { accepted: true } };

const members = [
	form(
		'membership teams-memberships/lt-memberships',
		'getAll',
		{ ...outside, returnAll: true, filters: {} },
		taken,
	),
	form('membership teams-memberships/lt-membership-get', 'get', {
		...outside,
		membershipId: byId(8),
	}),
	form('membership teams-memberships/lt-membership-create', 'create', {
		...outside,
		userId: byId(4),
		...newMember,
	}),
	form('membership teams-memberships/lt-membership-patch', 'update', {
		...outside,
		membershipId: byId(20),
		updateFields: { role: 'ADMIN' },
	}),
	form(
		'membership teams-memberships/lt-membership-delete',
		'delete',
		{ ...outside, membershipId: byId(20) },
		gone('20'),
	),
	form(
		'membership orgs-teams-memberships/team-memberships',
		'getAll',
		{ ...inside, returnAll: true, filters: {} },
		taken,
	),
	form('membership orgs-teams-memberships/team-membership-get', 'get', {
		...inside,
		membershipId: byId(5),
	}),
	form('membership orgs-teams-memberships/team-membership-create', 'create', {
		...inside,
		userId: byId(7),
		...newMember,
	}),
	form('membership orgs-teams-memberships/team-membership-patch', 'update', {
		...inside,
		membershipId: byId(5),
		updateFields: { role: 'ADMIN' },
	}),
	form(
		'membership orgs-teams-memberships/team-membership-delete',
		'delete',
		{ ...inside, membershipId: byId(17) },
		gone('17'),
	),
];

const schedules = [
	form(
		'schedule teams-schedules/lt-schedules',
		'getAll',
		{ ...outside, returnAll: true, filters: {} },
		taken,
	),
	form(
		'schedule orgs-teams-schedules/team-schedules',
		'getAll',
		{ ...inside, returnAll: true, filters: {} },
		taken,
	),
	form('schedule orgs-teams-users-schedules/team-user-schedules', 'getAllForMember', {
		...inside,
		userId: byId(2),
		returnAll: true,
		filters: {},
	}),
];

const addresses = [
	form(
		'verifiedResource teams-verified-resources/ver-team-email-request',
		'requestEmailCode',
		{ ...outside, email: 'vt@carol.test' },
		{ items: [{ success: true, teamId: '7' }] },
	),
	form('verifiedResource teams-verified-resources/ver-team-email-verify', 'verifyEmail', {
		...outside,
		email: 'vt@carol.test',
		code: '097564',
	}),
	form('verifiedResource teams-verified-resources/ver-team-emails', 'getEmails', {
		...outside,
		returnAll: false,
		limit: 5,
	}),
	form('verifiedResource teams-verified-resources/ver-team-email-get', 'getEmail', {
		...outside,
		verifiedEmailId: byId(3),
	}),
	form('verifiedResource organization-team-verified-resources/ver-orgteam-emails', 'getEmails', {
		...inside,
		returnAll: false,
		limit: 5,
	}),
	form('verifiedResource organization-team-verified-resources/ver-orgteam-email-get', 'getEmail', {
		...inside,
		verifiedEmailId: byId(5),
	}),
];

const bookings = [
	form(
		'booking orgs-teams-bookings/team-bookings',
		'getAll',
		{ ...inside, returnAll: true, filters: {}, sort: {}, simplify: false },
		taken,
	),
	form(
		'booking orgs-teams-bookings/team-bk-refs',
		'getReferences',
		{ ...inside, bookingUid: byId('vGZT3fNfc7W1Q9dgmodzys'), returnAll: true, filters: {} },
		{ items: [] },
	),
];

const routingFormId = byId('seedroutingform0001');

const routing = [
	form(
		'routingForm orgs-teams-routing-forms/team-routing-forms',
		'getAll',
		{ ...inside, returnAll: true, filters: {}, sort: {}, simplify: false },
		taken,
	),
	form('routingFormResponse orgs-teams-routing-forms-responses/team-routing-resps', 'getAll', {
		...inside,
		routingFormId,
		returnAll: false,
		limit: 1,
		filters: {},
		sort: {},
	}),
	form(
		'routingFormResponse orgs-teams-routing-forms-responses/routing-resp-create-fallback',
		'create',
		{
			...inside,
			routingFormId,
			formResponses: '{"question1":"zzz"}',
			start: '2026-12-14',
			end: '2026-12-15',
			timeZone: untouched,
			returnAll: true,
			additionalFields: {},
		},
		{ query: daysInBerlin('2026-12-14', '2026-12-15') },
	),
	form('routingFormResponse orgs-teams-routing-forms-responses/routing-resp-patch', 'update', {
		...inside,
		routingFormId,
		responseId: byId(1),
		updateFields: { response: '{"question1":{"label":"Question 1","value":"new"}}' },
	}),
];

const wf = 'workflow orgs-teams-workflows';
const workflowId = byId(1);

const workflows = [
	form(`${wf}/workflows`, 'getAll', { ...inside, returnAll: true }, taken),
	form(`${wf}/workflow-create`, 'create', {
		...inside,
		name: 'WF',
		activation: { rows: { kind: 'all' } },
		trigger: { rows: { type: 'beforeEvent', offsetValue: 1, offsetUnit: 'hour' } },
		steps: {
			rows: [
				{
					action: 'email_attendee',
					template: 'reminder',
					sender: 'Cal',
					subject: 'S',
					html: '<p>x</p>',
					includeCalendarEvent: false,
				},
			],
		},
	}),
	form(`${wf}/workflow-get`, 'get', { ...inside, workflowId }),
	form(
		`${wf}/workflow-patch`,
		'update',
		{ ...inside, workflowId, updateFields: { name: 'WF2' } },
		{
			reads: 'orgs-teams-workflows/workflow-get',
			body: { trigger: { type: 'beforeEvent', offset: { value: 1, unit: 'hour' } } },
		},
	),
	form(`${wf}/workflow-delete`, 'delete', { ...inside, workflowId }, gone('1')),
];

export const teams: Replay[] = [
	...details,
	...members,
	...addresses,
	...routing,
	...workflows,
	...[...schedules, ...bookings, ...teamEventTypes].map((replay) => ({
		...replay,
		unversioned: true,
	})),
];
