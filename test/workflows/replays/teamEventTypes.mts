// Event types of a team inside an organization, with their private links.
import { byId, gone } from './replay.mts';
import type { Replay } from './replay.mts';
import { form, inside, outside } from './teamForm.mts';

const link = { linkId: byId('4e4ULhjg5tPGe8MzmuXCCJ') };
const ofEventType = { ...inside, eventTypeId: byId(11) };
const pl = 'eventTypePrivateLink orgs-teams-event-types-private-links';

const links = [
	form(`${pl}/team-et-pl-create`, 'create', {
		...ofEventType,
		additionalFields: { maxUsageCount: 2 },
	}),
	form(`${pl}/team-et-pls`, 'getAll', { ...ofEventType, returnAll: true }),
	form(`${pl}/team-et-pl-patch`, 'update', {
		...ofEventType,
		...link,
		updateFields: { maxUsageCount: 3 },
	}),
	form(
		`${pl}/team-et-pl-delete`,
		'delete',
		{ ...ofEventType, ...link },
		gone('4e4ULhjg5tPGe8MzmuXCCJ'),
	),
];

const essentials = (title: string, slug: string, lengthInMinutes = 30) => ({
	title,
	slug,
	lengthInMinutes,
	simplify: false,
});

/** A row of hosts has a priority, in the middle unless it is changed. */
const hosts = (...userIds: number[]): Partial<Replay> => ({
	body: { hosts: userIds.map((userId) => ({ userId, priority: 'medium' })) },
});

const et = 'eventType organization-event-types';

const eventTypes = [
	form(
		`${et}/team-et-create-rr`,
		'create',
		{
			...inside,
			...essentials('RR', 'rr'),
			schedulingType: 'roundRobin',
			hosts: { rows: [{ userId: byId(1) }, { userId: byId(2), priority: 'high' }] },
		},
		{
			body: {
				hosts: [
					{ userId: 1, priority: 'medium' },
					{ userId: 2, priority: 'high' },
				],
			},
		},
	),
	form(
		`${et}/team-et-create-coll`,
		'create',
		{
			...inside,
			...essentials('Coll', 'coll'),
			schedulingType: 'collective',
			hosts: { rows: [{ userId: byId(1) }, { userId: byId(2) }] },
			locations: { rows: [{ type: 'address', address: 'HQ', public: true }] },
		},
		hosts(1, 2),
	),
	form(`${et}/team-et-create-managed`, 'create', {
		...inside,
		...essentials('Managed', 'managed', 15),
		schedulingType: 'managed',
		hostSettings: { assignAllTeamMembers: true },
	}),
	form(`${et}/team-ets`, 'getAll', { ...inside, returnAll: true, simplify: false }),
	form(`${et}/team-ets-slug`, 'getAll', {
		...inside,
		returnAll: true,
		filters: { eventSlug: 'rr' },
		simplify: false,
	}),
	form(`${et}/team-et-get`, 'get', { ...inside, eventTypeId: byId(11), simplify: false }),
	form(`${et}/team-et-patch`, 'update', {
		...inside,
		eventTypeId: byId(11),
		updateFields: { title: 'RR2' },
		simplify: false,
	}),
	form(`${et}/team-et-delete`, 'delete', { ...inside, eventTypeId: byId(11) }, gone('11')),
	form(
		'eventType team-event-types/lt-et-create',
		'create',
		{
			...outside,
			...essentials('LT', 'lt'),
			schedulingType: 'collective',
			hosts: { rows: [{ userId: byId(3) }] },
		},
		hosts(3),
	),
	form('eventType team-event-types/lt-ets', 'getAll', {
		...outside,
		returnAll: true,
		simplify: false,
	}),
	form('eventType team-event-types/lt-et-get', 'get', {
		...outside,
		eventTypeId: byId(17),
		simplify: false,
	}),
	form('eventType team-event-types/lt-et-patch', 'update', {
		...outside,
		eventTypeId: byId(17),
		updateFields: { title: 'LT2' },
		simplify: false,
	}),
];

export const teamEventTypes = [...links, ...eventTypes];
