// One conferencing app for all teams, against the sandbox: what is set, and why something is not.
import { runNode } from '../../engine/engine.mts';
import { startSandbox } from '../../sandbox/index.mts';
import type { Sandbox } from '../../sandbox/index.mts';

let sandbox: Sandbox;

beforeAll(async () => {
	sandbox = await startSandbox();
});
afterEach(() => sandbox.reset());
afterAll(async () => await sandbox.stop());

async function set(app: string, teamIds: unknown = [], apiKey = sandbox.apiKey) {
	return await runNode({
		type: 'calComTeam',
		parameters: {
			resource: 'conferencing',
			operation: 'setDefaultForTeams',
			organizationId: { __rl: true, mode: 'list', value: '' },
			app,
			filters: { teamIds },
		},
		credentials: {
			calComV2Api: {
				apiKey,
				server: 'selfHosted',
				baseUrl: sandbox.url,
				apiGeneration: '2026',
			},
		},
	});
}

const teams = () => sandbox.state.teams.filter(({ parentId }) => parentId === 1);

it('sets the app for every team of the organization', async () => {
	const { items, error } = await set('daily-video');
	expect(error).toBeUndefined();
	expect(items.map(({ json }) => [json.teamId, json.isDefault])).toEqual(
		teams().map(({ id }) => [id, true]),
	);
	expect(sandbox.log.filter(({ method }) => method === 'POST')).toHaveLength(teams().length);
});

it('tells of each team what could not be set and why, and goes on', async () => {
	const { items, error } = await set('zoom');
	expect(error).toBeUndefined();
	const refused = items.filter(({ json }) => json.isDefault === false);
	expect(items.some(({ json }) => json.teamId === 4 && json.isDefault === true)).toBe(true);
	expect(refused).toHaveLength(teams().length - 1);
	for (const { json } of refused) expect(json.reason).toBe('zoom not connected.');
});

it('sets it for the chosen teams only, and refuses teams that are not there', async () => {
	const [first] = teams();
	const { items } = await set('daily-video', [first?.id]);
	expect(items.map(({ json }) => json.team)).toEqual([first?.name]);
	const { error } = await set('daily-video', '4, 999');
	expect(error?.message).toBe('The organization has no team 999');
});

it('ends with the first answer where the key is wrong', async () => {
	const { error } = await set('daily-video', [], 'cal_wrong');
	expect(error).toBeDefined();
});
