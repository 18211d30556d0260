// Event types of people and teams, held against what a real server of 2025 was heard to answer.
import { startSandbox } from './index.mts';
import type { Sandbox } from './index.mts';
import { differences, recorded, shape } from './recorded.mts';

let sandbox: Sandbox;

beforeAll(async () => (sandbox = await startSandbox({ edition: 'calCom2025August' })));
afterAll(async () => await sandbox.stop());
beforeEach(() => sandbox.reset());

type Body = Record<string, unknown>;
type Who = 'owner' | 'member' | 'solo';
type Ask = [route: string, body?: Body, who?: Who];

async function ask(...[route, body, who = 'owner']: Ask) {
	const [method = '', path = ''] = route.split(' ');
	const version = path.includes('private-links') ? '2024-04-15' : '2024-06-14';
	const response = await fetch(`${sandbox.url}/v2${path}`, {
		method,
		headers: {
			authorization: `Bearer ${sandbox.keys[who]}`,
			'cal-api-version': version,
			...(body ? { 'content-type': 'application/json' } : {}),
		},
		...(body ? { body: JSON.stringify(body) } : {}),
	});
	return { status: response.status, answer: (await response.json()) as Body };
}

const form = { title: 'Demo', slug: 'demo', lengthInMinutes: 30 };

const rich = {
	...form,
	lengthInMinutesOptions: [30, 60],
	locations: [{ type: 'link', link: 'https://meet.example.test/x', public: true }],
	bookingFields: [
		{ type: 'phone', slug: 'my-phone', label: 'Phone', required: true, placeholder: '+49' },
		{ type: 'guests', hidden: true },
	],
	slotInterval: 30,
	bookingLimitsCount: { day: 5 },
	bookingWindow: { type: 'calendarDays', value: 60, rolling: true },
	confirmationPolicy: { type: 'always', blockUnconfirmedBookingsInBooker: false },
	color: { lightThemeHex: '#292929', darkThemeHex: '#fafafa' },
	successRedirectUrl: 'https://ok.example.test',
};

const seats = { seatsPerTimeSlot: 3, showAttendeeInfo: true, showAvailabilityCount: true };
const TEAM = '/organizations/1/teams/4/event-types';
const LOOSE = '/teams/7/event-types';

const ofTeam = (schedulingType: string, ...userIds: number[]): Body => ({
	...form,
	schedulingType,
	hosts: userIds.map((userId) => ({ userId })),
});

type Replay = [file: string, name: string, ...request: Ask];

/** `{link}` is a private link that the test makes first. */
test.each<Replay>([
	['event-types', 'et-create', 'POST /event-types', form],
	['event-types', 'et-create-rich', 'POST /event-types', rich],
	['event-types', 'et-create-seats', 'POST /event-types', { ...form, seats }],
	['event-types', 'et-create-dup', 'POST /event-types', { ...form, slug: 'intro' }],
	['event-types', 'et-create-400', 'POST /event-types', {}],
	['event-types', 'et-create-badschedule', 'POST /event-types', { ...form, scheduleId: 9999 }],
	['event-types', 'ets', 'GET /event-types'],
	['event-types', 'ets-username', 'GET /event-types?username=alice'],
	['event-types', 'ets-public', 'GET /event-types?username=alice', undefined, 'solo'],
	['event-types', 'ets-public-slug', 'GET /event-types?username=alice&eventSlug=intro&orgId=1'],
	['event-types', 'ets-usernames', 'GET /event-types?usernames=alice,bob&orgId=1'],
	['event-types', 'ets-unknown-user', 'GET /event-types?username=nobody'],
	['event-types', 'et-get', 'GET /event-types/1'],
	['event-types', 'et-get-404', 'GET /event-types/99999'],
	['event-types', 'et-get-other', 'GET /event-types/1', undefined, 'solo'],
	['event-types', 'et-patch', 'PATCH /event-types/1', { title: 'X' }],
	['event-types', 'et-patch-empty', 'PATCH /event-types/1', {}],
	['event-types', 'et-patch-404', 'PATCH /event-types/99999', { title: 'x' }],
	['event-types', 'et-delete', 'DELETE /event-types/1'],
	['event-types', 'et-delete-again', 'DELETE /event-types/99999'],
	['event-types', 'et-delete-other', 'DELETE /event-types/9'],
	['event-types-private-links', 'pls', 'GET /event-types/1/private-links'],
	[
		'event-types-private-links',
		'pl-patch',
		'PATCH /event-types/1/private-links/{link}',
		{ expiresAt: '2099-01-01T00:00:00.000Z' },
	],
	['event-types-private-links', 'pl-delete', 'DELETE /event-types/1/private-links/{link}'],
	['event-types-private-links', 'pl-delete-again', 'DELETE /event-types/1/private-links/gone'],
	[
		'orgs-teams-event-types-private-links',
		'team-et-pl-create',
		`POST ${TEAM}/10/private-links`,
		{ maxUsageCount: 2 },
	],
	['organization-event-types', 'team-et-create-rr', `POST ${TEAM}`, ofTeam('roundRobin', 1, 2)],
	[
		'organization-event-types',
		'team-et-create-coll',
		`POST ${TEAM}`,
		{
			...ofTeam('collective', 1, 2),
			locations: [{ type: 'address', address: 'HQ', public: true }],
		},
	],
	[
		'organization-event-types',
		'team-et-create-managed',
		`POST ${TEAM}`,
		{ ...form, schedulingType: 'managed', assignAllTeamMembers: true },
	],
	[
		'organization-event-types',
		'team-et-create-badhost',
		`POST ${TEAM}`,
		ofTeam('collective', 9999),
	],
	['organization-event-types', 'team-et-create-403', `POST ${TEAM}`, ofTeam('managed'), 'member'],
	['organization-event-types', 'team-ets-slug', `GET ${TEAM}?eventSlug=sales-demo`],
	['organization-event-types', 'team-et-get', `GET ${TEAM}/10`],
	['organization-event-types', 'team-et-404', `GET ${TEAM}/9999`],
	['organization-event-types', 'team-et-patch', `PATCH ${TEAM}/10`, { title: 'RR2' }],
	['organization-event-types', 'team-et-delete', `DELETE ${TEAM}/10`],
	['organization-event-types', 'team-et-delete-again', `DELETE ${TEAM}/9999`],
	['team-event-types', 'lt-ets', `GET ${LOOSE}`, undefined, 'solo'],
	['team-event-types', 'lt-et-create', `POST ${LOOSE}`, ofTeam('collective', 3), 'solo'],
])('%s: %s is answered as recorded', async (...[file, name, route, body, who]) => {
	const expiresAt = '2098-01-01T00:00:00.000Z';
	const made = await ask('POST /event-types/1/private-links', { expiresAt });
	const { linkId } = made.answer.data as Body;
	const { response } = recorded(file, name);
	const { status, answer } = await ask(route.replace('{link}', String(linkId)), body, who);
	expect(status).toBe(response.status);
	expect(differences(shape(response.body), shape(answer))).toEqual([]);
});

test('questions of a form stand after the location, and a standard one can be hidden', async () => {
	const { answer } = await ask('POST /event-types', rich);
	const fields = (answer.data as Body).bookingFields as Body[];
	const { response } = recorded('event-types', 'et-create-rich');
	const real = ((response.body as Body).data as Body).bookingFields as Body[];
	expect(fields).toEqual(real.filter(({ slug }) => slug !== 'topic'));
});
