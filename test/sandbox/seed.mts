// The people, teams and things that are there at the start.
import { seedAccounts } from './accountState.mts';
import { seedApps } from './oauth/apps.mts';
import { seedScheduling } from './scheduling.mts';
import { counters } from './state.mts';
import type {
	Assignment,
	Attribute,
	Membership,
	Option,
	Role,
	State,
	Team,
	User,
} from './state.mts';

export const KEYS = {
	/** Alice, owner of the organization Acme. */
	owner: 'cal_sandbox_alice_owner',
	/** Bob, an ordinary member of Acme. */
	member: 'cal_sandbox_bob_member',
	/** Carol, without an organization. */
	solo: 'cal_sandbox_carol_solo',
	/** Pat, owner of a platform organization. */
	platform: 'cal_sandbox_pat_platform',
};

export const PLATFORM_CLIENT = {
	clientId: 'sandboxclient0000000000001',
	clientSecret: 'sandbox-client-secret',
};

/** People whose accounts the platform client keeps. */
const MANAGED: ReadonlyArray<[id: number, username: string, name: string]> = [
	[51, 'mona', 'Mona Managed'],
	[52, 'max', 'Max Managed'],
];

const CREATED = '2026-01-05T09:00:00.000Z';

export function newUser(
	id: number,
	username: string,
	name: string,
	organizationId: number | null,
): User {
	return {
		id,
		username,
		name,
		email: `${username}@${organizationId === 1 ? 'acme' : 'example'}.test`,
		emailVerified: CREATED,
		bio: null,
		avatarUrl: null,
		timeZone: 'Europe/Berlin',
		weekStart: 'Monday',
		appTheme: null,
		theme: null,
		defaultScheduleId: id,
		locale: 'en',
		timeFormat: 24,
		hideBranding: false,
		brandColor: null,
		darkBrandColor: null,
		allowDynamicBooking: true,
		createdDate: CREATED,
		verified: true,
		invitedTo: null,
		metadata: {},
		organizationId,
	};
}

export function newTeam(
	id: number,
	name: string,
	parentId: number | null,
	more: Partial<Team> = {},
): Team {
	return {
		hideBookATeamMember: false,
		timeZone: 'Europe/London',
		weekStart: 'Sunday',
		id,
		parentId,
		name,
		slug: name.toLowerCase().replace(/[^a-z0-9]+/g, '-'),
		logoUrl: null,
		calVideoLogo: null,
		appLogo: null,
		appIconLogo: null,
		bio: null,
		hideBranding: false,
		isOrganization: false,
		isPrivate: false,
		metadata: {},
		theme: null,
		brandColor: null,
		darkBrandColor: null,
		bannerUrl: null,
		timeFormat: null,
		isPlatform: false,
		...more,
	};
}

function membership(id: number, userId: number, teamId: number, role: Role): Membership {
	return { id, userId, teamId, role, accepted: true, disableImpersonation: false };
}

export function newAttribute(
	id: string,
	teamId: number,
	type: string,
	name: string,
	slug: string,
): Attribute {
	return {
		id,
		teamId,
		type,
		name,
		slug,
		enabled: true,
		usersCanEditRelation: false,
		createdAt: CREATED,
		updatedAt: CREATED,
		isWeightsEnabled: false,
		isLocked: false,
	};
}

export function newOption(id: string, attributeId: string, value: string, slug: string): Option {
	return { id, attributeId, value, slug, isGroup: false, contains: [] };
}

export function newAssignment(id: string, memberId: number, attributeOptionId: string): Assignment {
	const now = new Date().toISOString();
	return {
		id,
		memberId,
		attributeOptionId,
		weight: null,
		createdAt: now,
		createdById: null,
		createdByDSyncId: null,
		updatedAt: now,
		updatedById: null,
		updatedByDSyncId: null,
	};
}

const CLIENT_PERMISSIONS = ['EVENT_TYPE', 'BOOKING', 'SCHEDULE', 'APPS', 'PROFILE'].flatMap(
	(name) => [`${name}_READ`, `${name}_WRITE`],
);

function zoom(id: number, teamId: number) {
	return {
		id,
		type: 'zoom_video',
		userId: null,
		teamId,
		appId: 'zoom',
		subscriptionId: null,
		paymentStatus: null,
		billingCycleStart: null,
		invalid: false,
		delegationCredentialId: null,
	};
}

/** A fresh state. */
export function seed(): State {
	const ids = counters();
	const [department, languages, jobTitle, seniority] = [0, 1, 2, 3].map(() => ids.nextUuid()) as [
		string,
		string,
		string,
		string,
	];
	const [sales, support, german, english] = [0, 1, 2, 3].map(() => ids.nextUuid()) as [
		string,
		string,
		string,
		string,
	];
	const names = ['Alice Owner', 'Bob Member', 'Dora Dev', 'Emil Sales', 'Fay Support', 'Gus Guest'];
	const members = names.map((name, index) => {
		const username = name.split(' ')[0]?.toLowerCase() ?? '';
		return newUser(index === 0 ? 1 : index + (index > 1 ? 10 : 1), username, name, 1);
	});
	return {
		...ids,
		users: [
			...members,
			newUser(3, 'carol', 'Carol Solo', null),
			newUser(4, 'pat', 'Pat Platform', 2),
			...MANAGED.map(([id, username, name]) => newUser(id, username, name, 2)),
		],
		teams: [
			newTeam(1, 'Acme', null, { isOrganization: true }),
			newTeam(2, 'Platform Inc', null, { isOrganization: true, isPlatform: true }),
			newTeam(4, 'Sales', 1),
			newTeam(5, 'Support', 1),
			newTeam(7, 'Loose Team', null),
		],
		memberships: [
			membership(1, 1, 1, 'OWNER'),
			...members.slice(1).map(({ id }) => membership(20 + id, id, 1, 'MEMBER')),
			membership(2, 4, 2, 'OWNER'),
			membership(3, 1, 4, 'OWNER'),
			membership(4, 2, 4, 'MEMBER'),
			membership(5, 1, 5, 'OWNER'),
			membership(6, 1, 7, 'OWNER'),
			membership(7, 3, 7, 'ADMIN'),
		],
		keys: new Map([
			[KEYS.owner, 1],
			[KEYS.member, 2],
			[KEYS.solo, 3],
			[KEYS.platform, 4],
		]),
		attributes: [
			newAttribute(department, 1, 'SINGLE_SELECT', 'Department', 'department'),
			newAttribute(languages, 1, 'MULTI_SELECT', 'Languages', 'languages'),
			newAttribute(jobTitle, 1, 'TEXT', 'Job Title', 'job-title'),
			newAttribute(seniority, 1, 'NUMBER', 'Seniority', 'seniority'),
		],
		options: [
			newOption(sales, department, 'Sales', 'sales'),
			newOption(support, department, 'Support', 'support'),
			newOption(german, languages, 'German', 'german'),
			newOption(english, languages, 'English', 'english'),
		],
		assignments: [
			newAssignment(ids.nextUuid(), 1, sales),
			newAssignment(ids.nextUuid(), 22, german),
			newAssignment(ids.nextUuid(), 22, english),
		],
		assignmentHistory: [],
		conferencing: new Map([['team 4', [zoom(4, 4)]]]),
		defaultApps: new Map(),
		scheduling: seedScheduling([...members.map(({ id }) => id), 3, 4, 51, 52], ids),
		webhooks: [],
		eventTypeChanges: [],
		account: seedAccounts(),
		managedBy: new Map(MANAGED.map(([id]) => [id, PLATFORM_CLIENT.clientId])),
		apps: seedApps(),
		codes: new Map(),
		grants: [],
		oauthClients: [
			{
				id: PLATFORM_CLIENT.clientId,
				name: 'Sandbox client',
				secret: PLATFORM_CLIENT.clientSecret,
				permissions: CLIENT_PERMISSIONS,
				redirectUris: ['https://example.test/callback'],
				organizationId: 2,
				createdAt: CREATED,
				areEmailsEnabled: true,
				areDefaultEventTypesEnabled: false,
				areCalendarEventsEnabled: true,
			},
		],
	};
}
