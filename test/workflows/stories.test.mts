// What people do with the first resources, from beginning to end, on a server that remembers.
import { runNode } from '../engine/engine.mts';
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});

afterEach(() => sandbox.reset());

afterAll(async () => await sandbox.stop());

type Json = Record<string, unknown>;

const pick = (value: unknown) => ({ __rl: true, mode: 'id', value });

/** Runs `node resource.operation` with a form; gives the items, or throws what the node says. */
async function run(target: string, form: Json = {}, apiKey: string = sandbox.apiKey) {
	const [type = '', path = ''] = target.split(' ');
	const [resource, operation] = path.split('.');
	const credential = { apiKey, server: 'selfHosted', baseUrl: sandbox.url, apiGeneration: '2026' };
	const { items, error } = await runNode({
		type,
		parameters: { resource, operation, returnAll: true, ...form },
		credentials: { calComV2Api: credential },
	});
	if (error) throw error;
	return items.map(({ json }) => json as Json);
}

it('an attribute is made, given options, assigned, taken away and deleted', async () => {
	const form = { name: 'Region', slug: 'region', type: 'SINGLE_SELECT' };
	const node = 'calComOrganization';
	const attributeOptions = { rows: [{ value: 'North', slug: 'north' }] };
	const [made] = await run(`${node} attribute.create`, { ...form, attributeOptions });
	const attributeId = pick(made?.id);
	const [added] = await run(`${node} attributeOption.create`, {
		attributeId,
		value: 'South',
		slug: 'south',
	});
	const options = await run(`${node} attributeOption.getAll`, { attributeId });
	expect(options.map(({ slug }) => slug).sort()).toEqual(['north', 'south']);
	const userId = pick(2);
	const assignedOptionId = pick(added?.id);
	await run(`${node} attributeOption.assignToUser`, { userId, attributeId, assignedOptionId });
	const ofUser = async () =>
		(await run(`${node} attributeOption.getAllForUser`, { userId })).map(({ slug }) => slug);
	expect(await ofUser()).toContain('south');
	await run(`${node} attributeOption.unassignFromUser`, {
		userId,
		attributeOptionId: assignedOptionId,
	});
	expect(await ofUser()).not.toContain('south');
	expect(await run(`${node} attribute.delete`, { attributeId })).toEqual([
		{ deleted: true, id: made?.id },
	]);
	await expect(run(`${node} attribute.get`, { attributeId })).rejects.toMatchObject({
		message: `Nothing was found for 'Attribute' ${String(made?.id)}`,
	});
});

it('an OAuth client is made, renamed and deleted by the platform, and by nobody else', async () => {
	const key = sandbox.keys.platform;
	const form = { name: 'Acme', redirectUris: 'https://example.com', permissions: ['*'] };
	const [made] = await run('calComPlatform oauthClient.create', form, key);
	const clientId = pick(made?.clientId);
	const renamed = { clientId, updateFields: { name: 'Renamed' } };
	await run('calComPlatform oauthClient.update', renamed, key);
	const [read] = await run('calComPlatform oauthClient.get', { clientId }, key);
	expect(read?.name).toBe('Renamed');
	const refused = run('calComPlatform oauthClient.getAll', {}, sandbox.apiKey);
	await expect(refused).rejects.toMatchObject({
		httpCode: '403',
		description: expect.stringContaining('admin of the platform organization'),
	});
	await run('calComPlatform oauthClient.delete', { clientId }, key);
	const left = await run('calComPlatform oauthClient.getAll', {}, key);
	expect(left.map(({ name }) => name)).not.toContain('Renamed');
});

it('a team gets a default conferencing app', async () => {
	const [first] = await run('calComTeam team.getAll', { organizationId: pick(1) });
	const form = { organizationId: pick(1), teamId: pick(first?.id) };
	await run('calComTeam conferencing.setDefault', { ...form, app: 'daily-video' });
	expect(await run('calComTeam conferencing.getDefault', form)).toEqual([
		{ appSlug: 'daily-video' },
	]);
});

it('a profile keeps what is changed', async () => {
	await run('calCom profile.update', { updateFields: { timeZone: pick('Asia/Kolkata') } });
	const [me] = await run('calCom profile.get');
	expect(me?.timeZone).toBe('Asia/Kolkata');
});

it('a member may not do what admins do, and reads why', async () => {
	const form = { name: 'X', slug: 'x', type: 'TEXT' };
	const refused = run('calComOrganization attribute.create', form, sandbox.keys.member);
	await expect(refused).rejects.toMatchObject({
		httpCode: '403',
		description: expect.stringMatching(/^Only an admin or owner of the organization/),
	});
});
