// A platform client that acts for its managed users, through n8n's engine: each item as its user,
// with tokens that are fetched, renewed and never shown.
import { runNode } from '../engine/engine.mts';
import type { NodeRun } from '../engine/engine.mts';
import { startSandbox } from '../sandbox/index.mts';
import type { Sandbox } from '../sandbox/index.mts';

let sandbox: Sandbox;
beforeEach(async () => {
	// Anew for each test: tokens are remembered by server.
	sandbox = await startSandbox();
});
afterEach(async () => await sandbox.stop());

const credentials = () => ({
	calComPlatformApi: {
		clientId: sandbox.clientId,
		clientSecret: sandbox.clientSecret,
		server: 'selfHosted',
		baseUrl: sandbox.url,
		apiGeneration: '2026',
	},
});

const run = async (parameters: Record<string, unknown>, more: Partial<NodeRun> = {}) =>
	await runNode({
		type: 'calCom',
		parameters: {
			authentication: 'platformClient',
			resource: 'profile',
			operation: 'get',
			...parameters,
		},
		credentials: credentials(),
		...more,
	});

const MONA = { mode: 'id', value: '51', __rl: true };

const sent = (part: string) => sandbox.log.filter(({ path }) => path.includes(part));

const tokens = () =>
	sandbox.state.grants.flatMap(({ accessToken, refreshToken }) => [accessToken, refreshToken]);

it('acts for each item as the user of the item, each token fetched once', async () => {
	const items = Array.from({ length: 20 }, (_, index) => ({ user: index % 2 === 0 ? 51 : 52 }));
	const { items: found, error } = await run({ actAs: '={{ $json.user }}' }, { items });
	expect(error).toBeUndefined();
	expect(found.map(({ json }) => json.username)).toEqual(
		items.map(({ user }) => (user === 51 ? 'mona' : 'max')),
	);
	expect(sent('force-refresh')).toHaveLength(2);
	expect(sent('/v2/me').every(({ headers }) => !headers['x-cal-secret-key'])).toBe(true);
});

it('keeps the token for the next execution', async () => {
	await run({ actAs: MONA });
	await run({ actAs: MONA });
	expect(sent('force-refresh')).toHaveLength(1);
});

it('renews a token that expires in the middle of the items, once', async () => {
	sandbox.fault(({ route, number }) => {
		if (route === 'GET /v2/me' && number === 10) sandbox.oauth.expireAccessTokens();
		return undefined;
	});
	const items = Array.from({ length: 30 }, () => ({}));
	const { items: found, error } = await run({ actAs: MONA }, { items });
	expect(error).toBeUndefined();
	expect(found).toHaveLength(30);
	expect(sandbox.log.some(({ status }) => status === 498)).toBe(true);
	expect(sent('force-refresh')).toHaveLength(1);
	expect(sent('/v2/oauth/')).toHaveLength(1);
});

it('gets a new token when somebody else has ended it', async () => {
	await run({ actAs: MONA });
	sandbox.state.grants = [];
	const { error } = await run({ actAs: MONA });
	expect(error).toBeUndefined();
	expect(sent('force-refresh')).toHaveLength(2);
});

it('renews a token before it expires', async () => {
	await run({ actAs: MONA });
	const [given] = sandbox.state.grants;
	jest.useFakeTimers({
		now: (given?.accessTokenExpiresAt.getTime() ?? 0) - 30_000,
		doNotFake: [
			'nextTick',
			'setImmediate',
			'setTimeout',
			'setInterval',
			'queueMicrotask',
			'performance',
			'clearTimeout',
			'clearInterval',
			'clearImmediate',
			'hrtime',
		],
	});
	const { error } = await run({ actAs: MONA });
	jest.useRealTimers();
	expect(error).toBeUndefined();
	expect(sent('/v2/oauth/')).toHaveLength(1);
	expect(sandbox.log.some(({ status }) => status === 498 || status === 401)).toBe(false);
});

it('does for the user what the client alone may not', async () => {
	const alone = await run({ resource: 'schedule', operation: 'getAll' });
	expect(alone.error?.description).toContain("'Act As'");
	const acting = await run({ resource: 'schedule', operation: 'getAll', actAs: MONA });
	expect(acting.items).toHaveLength(1);
});

it.each(['abc', '-1', '1.5', '../1', '51/x'])('refuses %j before anybody is asked', async (id) => {
	const { error } = await run({ actAs: { ...MONA, value: id } });
	expect(error?.message).toContain("'Act As' must be the ID of a managed user");
	expect(sandbox.log).toEqual([]);
});

it('says that the user is none of the client', async () => {
	const { error } = await run({ actAs: { ...MONA, value: '3' } });
	expect(error?.message).toContain('User with ID 3 is not part of this OAuth client');
});

it('shows no token in outputs, errors and what n8n keeps of the run', async () => {
	const parameters = { actAs: '={{ $json.user }}' };
	const { run: kept } = await run(parameters, {
		items: [{ user: 51 }, { user: 3 }, { user: 52 }],
		onError: 'continueRegularOutput',
	});
	const text = JSON.stringify(kept);
	expect(tokens().length).toBeGreaterThan(0);
	for (const secret of [...tokens(), sandbox.clientSecret]) expect(text).not.toContain(secret);
});
