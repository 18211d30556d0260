// What an attribute says about a member, set from a sheet, against the sandbox: what is written, how
// few requests it takes, and that a second run finds nothing to do.
import { runNode } from '../../engine/engine.mts';
import { startSandbox } from '../../sandbox/index.mts';
import type { Sandbox } from '../../sandbox/index.mts';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.stop());

type Json = Record<string, unknown>;

const byId = (value: unknown) => ({ __rl: true, mode: 'id', value });

async function run(items: Json[], more: Json = {}) {
	const { apiKey, url: baseUrl } = sandbox;
	return await runNode({
		type: 'calComOrganization',
		items,
		parameters: {
			resource: 'attribute',
			operation: 'setForUser',
			organizationId: { __rl: true, mode: 'list', value: '' },
			member: byId('={{ $json.user }}'),
			attribute: byId('={{ $json.attribute }}'),
			values: '={{ $json.values }}',
			additionalFields: more,
		},
		credentials: { calComV2Api: { apiKey, server: 'selfHosted', baseUrl, apiGeneration: '2026' } },
	});
}

async function set(user: unknown, attribute: string, values: unknown, more: Json = {}) {
	const { items, error } = await run([{ user, attribute, values }], more);
	return error ? { error: error.message, hint: error.description } : items[0]?.json;
}

const writes = () => sandbox.log.filter(({ method }) => method !== 'GET').length;
const member = () => sandbox.state.users.find(({ id }) => id === 2);

it.each(['Department', 'department', 'DEPARTMENT'])(
	'assigns an option of %s, and a second run finds nothing to do',
	async (attribute) => {
		const email = String(member()?.email).toUpperCase();
		expect(await set(email, attribute, 'sales')).toMatchObject({
			userId: 2,
			attribute: 'Department',
			values: ['Sales'],
			changed: true,
			assigned: ['sales'],
			unassigned: [],
			created: [],
		});
		expect(writes()).toBe(1);
		expect(await set(2, attribute, 'Sales')).toMatchObject({ changed: false, values: ['Sales'] });
		expect(writes()).toBe(1);
	},
);

it('changes the option: the new one is there before the old one goes', async () => {
	await set(2, 'Department', 'Sales');
	expect(await set(2, 'Department', 'Support')).toMatchObject({
		values: ['Support'],
		assigned: ['Support'],
		unassigned: ['Sales'],
	});
	expect(sandbox.log.slice(-2).map(({ method }) => method)).toEqual(['POST', 'DELETE']);
});

it('sets several of a multi select, and keeps others only when told to', async () => {
	await set(2, 'languages', 'German');
	expect(await set(2, 'languages', ['English'], { keepOthers: true })).toMatchObject({
		values: ['German', 'English'],
	});
	expect(await set(2, 'languages', 'English')).toMatchObject({
		values: ['English'],
		unassigned: ['German'],
	});
});

it('changes a text, and takes it away only when told to', async () => {
	expect(await set(2, 'Job Title', 'Engineer')).toMatchObject({ values: ['Engineer'] });
	expect(await set(2, 'Job Title', 'Lead Engineer')).toMatchObject({
		values: ['Lead Engineer'],
		unassigned: ['Engineer'],
	});
	expect(await set(2, 'Job Title', '')).toMatchObject({ changed: false });
	expect(await set(2, 'Job Title', '', { clearWhenEmpty: true })).toMatchObject({
		values: [],
		unassigned: ['Lead Engineer'],
	});
});

it('creates options where that is allowed, and refuses them otherwise', async () => {
	expect(await set(2, 'Department', 'Research & Development')).toEqual({
		error: "'Department' has no option 'Research & Development'",
		hint: "It has: Sales, Support. Turn on 'Create Missing Options' to create it",
	});
	expect(writes()).toBe(0);
	const created = await set(2, 'Department', 'Research & Development', { createMissing: true });
	expect(created).toMatchObject({ created: ['Research & Development'], changed: true });
	expect(sandbox.state.options.at(-1)).toMatchObject({ slug: 'research-development' });
});

it.each([
	[2, 'Depart', 'Sales', "There is no attribute 'Depart'"],
	['who@acme.test', 'Department', 'Sales', 'Nobody in the organization has the address who@acme'],
	[2, 'Department', 'Sales, Support', "'Department' takes one value, but 'Values' has 2"],
	[2, 'Seniority', 'high', "'Seniority' takes a number"],
])('refuses %p, %s, %s before any write', async (user, attribute, values, message) => {
	const { error } = (await set(user, attribute, values)) as { error: string };
	expect(error).toContain(message);
	expect(writes()).toBe(0);
});

it('reads once for all items of a sheet, and writes what differs', async () => {
	const people = sandbox.state.memberships
		.filter(({ teamId }) => teamId === 1)
		.map(({ userId }) => sandbox.state.users.find(({ id }) => id === userId)?.email);
	const sheet = Array.from({ length: 200 }, (_, index) => ({
		user: people[index % people.length],
		attribute: index % 2 === 0 ? 'Department' : 'Languages',
		values: index % 2 === 0 ? 'Support' : 'German, English',
	}));
	const { items, error } = await run(sheet, { createMissing: true });
	expect(error).toBeUndefined();
	expect(items).toHaveLength(200);
	const reads = sandbox.log.filter(({ method }) => method === 'GET').length;
	// Who am I, the attributes, two for each attribute, three people and then the list of all.
	expect(reads).toBeLessThanOrEqual(1 + 1 + 2 * 2 + 3 + 1);
	const before = writes();
	await run(sheet);
	expect(writes()).toBe(before);
});
