// Schedules and absences: what may be sent, who may see them, and what recordings show of them.
import { startSandbox } from './index.mts';
import type { Sandbox } from './index.mts';
import { differences, recorded, shape } from './recorded.mts';

let sandbox: Sandbox;

beforeAll(async () => (sandbox = await startSandbox()));
afterAll(async () => await sandbox.stop());
beforeEach(() => sandbox.reset());

type Body = Record<string, unknown>;
type Who = 'owner' | 'member' | 'solo';

async function ask(route: string, body?: Body, who: Who = 'owner') {
	const [method = '', path = ''] = route.split(' ');
	const response = await fetch(`${sandbox.url}${path}`, {
		method,
		headers: {
			authorization: `Bearer ${sandbox.keys[who]}`,
			...(path.startsWith('/v2/schedules') ? { 'cal-api-version': '2024-06-11' } : {}),
			...(body ? { 'content-type': 'application/json' } : {}),
		},
		...(body ? { body: JSON.stringify(body) } : {}),
	});
	const answer = (await response.json()) as Body & { error?: { message: string } };
	return {
		status: response.status,
		answer,
		data: answer.data as Body & { id: number },
		list: answer.data as Body[],
		message: answer.error?.message,
	};
}

const late = {
	name: 'Late',
	timeZone: 'Europe/Rome',
	isDefault: false,
	availability: [{ days: ['Monday'], startTime: '12:00', endTime: '20:00' }],
	overrides: [{ date: '2026-12-24', startTime: '10:00', endTime: '11:00' }],
};

const week = { start: '2027-01-01T10:00:00.000Z', end: '2027-01-05T10:00:00.000Z' };
const BOB = '/v2/organizations/1/users/2/ooo';

type Replay = [file: string, name: string, route: string, body?: Body];

/** `{id}` is the schedule or absence that the test makes first. */
test.each<Replay>([
	['schedules', 'schedules', 'GET /v2/schedules'],
	['schedules', 'schedules-default', 'GET /v2/schedules/default'],
	['schedules', 'schedule-create', 'POST /v2/schedules', late],
	['schedules', 'schedule-create-400b', 'POST /v2/schedules', { ...late, name: 5 }],
	['schedules', 'schedule-get', 'GET /v2/schedules/{schedule}'],
	['schedules', 'schedule-get-404', 'GET /v2/schedules/99999'],
	['schedules', 'schedule-get-other', 'GET /v2/schedules/2'],
	['schedules', 'schedule-patch', 'PATCH /v2/schedules/{schedule}', { name: 'Later' }],
	['schedules', 'schedule-patch-404', 'PATCH /v2/schedules/99999', { name: 'x' }],
	['schedules', 'schedule-delete', 'DELETE /v2/schedules/{schedule}'],
	['schedules', 'schedule-delete-404', 'DELETE /v2/schedules/99999'],
	['schedules', 'schedule-delete-other', 'DELETE /v2/schedules/2'],
	['orgs-users-ooo', 'ooo-create-400', `POST ${BOB}`, {}],
	['orgs-users-ooo', 'ooo-create-badorder', `POST ${BOB}`, { start: week.end, end: week.start }],
	['orgs-users-ooo', 'ooos', `GET ${BOB}`],
	['orgs-users-ooo', 'org-ooos', 'GET /v2/organizations/1/ooo?take=10&sortStart=asc'],
	['orgs-users-ooo', 'ooo-patch', `PATCH ${BOB}/{absence}`, { notes: 'W' }],
	['orgs-users-ooo', 'ooo-delete', `DELETE ${BOB}/{absence}`],
	['orgs-users-ooo', 'ooo-delete-again', `DELETE ${BOB}/99999`],
])('%s: %s is answered as recorded', async (...[file, name, route, body]) => {
	const schedule = await ask('POST /v2/schedules', late);
	const more = { notes: 'V', reason: 'vacation', toUserId: 1 };
	const absence = await ask(`POST ${BOB}`, { ...week, ...more });
	const { response } = recorded(file, name);
	const path = route
		.replace('{schedule}', String(schedule.data.id))
		.replace('{absence}', String(absence.data.id));
	const { status, answer } = await ask(path, body);
	expect(status).toBe(response.status);
	expect(differences(shape(response.body), shape(answer))).toEqual([]);
});

test('a schedule says which row is wrong, and keeps what was not sent', async () => {
	const wrong = await ask('POST /v2/schedules', {
		...late,
		availability: [late.availability[0], { ...late.availability[0], startTime: '9' }],
		overrides: [{ date: '24.12.', startTime: '10:00', endTime: '11:00' }],
	});
	const said = JSON.stringify(wrong.answer);
	expect(wrong.status).toBe(400);
	expect(said).toMatch(/startTime must be a valid time format/);
	expect(said).toMatch(/date must be in the format/);
	const { data } = await ask('POST /v2/schedules', { ...late, isDefault: true });
	const renamed = await ask(`PATCH /v2/schedules/${data.id}`, { name: 'X', isDefault: false });
	expect(renamed.data).toEqual({ ...data, name: 'X', isDefault: true });
	const { list } = await ask('GET /v2/schedules');
	expect(list.map(({ isDefault }) => isDefault)).toEqual([false, true]);
	await ask(`DELETE /v2/schedules/${data.id}`);
	expect((await ask('GET /v2/schedules')).list).toHaveLength(1);
});

test('absences are whole days, and no span is said twice', async () => {
	const made = await ask('POST /v2/me/ooo', week);
	expect(made.data).toMatchObject({
		userId: 1,
		toUserId: null,
		start: '2027-01-01T00:00:00.000Z',
		end: '2027-01-05T23:59:59.999Z',
		notes: null,
		reason: 'unspecified',
	});
	expect((await ask('POST /v2/me/ooo', week)).status).toBe(409);
	expect((await ask(`PATCH /v2/me/ooo/${made.data.id}`, week)).status).toBe(409);
	const changed = await ask(`PATCH /v2/me/ooo/${made.data.id}`, { reason: 'sick' });
	expect(changed.data).toEqual({ ...made.data, reason: 'sick' });
	const half = await ask(`PATCH /v2/me/ooo/${made.data.id}`, { start: week.start });
	expect([half.status, half.message]).toEqual([400, 'Please specify both ooo start and end time.']);
	expect((await ask('GET /v2/me/ooo', undefined, 'solo')).list).toEqual([]);
	expect((await ask(`DELETE /v2/me/ooo/${made.data.id}`, undefined, 'solo')).status).toBe(403);
});

test('somebody of the same team may stand in, nobody for themselves', async () => {
	expect((await ask('POST /v2/me/ooo', { ...week, toUserId: 1 })).message).toBe(
		'Cannot redirect to self.',
	);
	expect((await ask('POST /v2/me/ooo', { ...week, toUserId: 4 })).message).toBe(
		'Cannot redirect to this user.',
	);
	expect((await ask('POST /v2/me/ooo', { ...week, toUserId: 2 })).status).toBe(201);
});

test('owners enter absences of their people, members do not', async () => {
	const team = '/v2/teams/4/users/2/ooo';
	expect((await ask(`POST ${team}`, week)).data).toMatchObject({ userId: 2 });
	const later = { start: '2027-02-01', end: '2027-02-02' };
	await ask(`POST ${BOB}`, later);
	const { list } = await ask('GET /v2/organizations/1/ooo?sortStart=desc&email=bob@acme.test');
	expect(list.map(({ start }) => String(start).slice(0, 10))).toEqual(['2027-02-01', '2027-01-01']);
	expect((await ask('GET /v2/organizations/1/ooo?email=alice@acme.test')).list).toEqual([]);
	expect((await ask(`POST ${BOB}`, later, 'member')).status).toBe(403);
	expect((await ask('GET /v2/organizations/1/users/3/ooo')).status).toBe(403);
	expect((await ask('GET /v2/teams/4/users/3/ooo')).status).toBe(404);
});
