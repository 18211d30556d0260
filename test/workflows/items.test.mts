// What the executor owns, through n8n's engine: order, item linking, expressions, paging, and what
// becomes of the other items when one is refused.
import { runNode } from '../engine/engine.mts';
import type { NodeRun } from '../engine/engine.mts';
import { freshCredentials, startServer, success } from './server.mts';
import type { Seen, Server } from './server.mts';

let server: Server;

beforeAll(async () => {
	server = await startServer();
});

afterAll(async () => await server.stop());

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const inputs = ids.map((id) => ({ id }));

const refused = (message: string) => ({
	status: 403,
	body: { status: 'error', error: { code: 'ForbiddenException', message } },
});

const getAttribute = {
	resource: 'attribute',
	operation: 'get',
	organizationId: { __rl: true, mode: 'id', value: '1' },
	attributeId: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
};

const lastSegment = ({ path }: Seen) => path.split('/').pop() ?? '';

const run = async (parameters: NodeRun['parameters'], rest: Partial<NodeRun> = {}) =>
	await runNode({
		type: 'calComOrganization',
		parameters,
		items: inputs,
		credentials: freshCredentials(server.url),
		...rest,
	});

const jsons = (items: Array<{ json: unknown }>) => items.map(({ json }) => json);

describe('several items', () => {
	it('come out in the order of the input, whichever answer is first, each linked to its own', async () => {
		server.answer((seen) => ({
			...success({ id: lastSegment(seen) }),
			after: lastSegment(seen) < 'd' ? 60 : 0,
		}));
		const { items } = await run(getAttribute);
		expect(jsons(items)).toEqual(inputs);
		expect(items.map(({ pairedItem }) => pairedItem)).toEqual(ids.map((_, item) => ({ item })));
	});

	it('are read several at once, and no more than the option says', async () => {
		let now = 0;
		let most = 0;
		const counting = async (concurrency: number) => {
			now = 0;
			most = 0;
			server.answer((seen) => {
				most = Math.max(most, ++now);
				setTimeout(() => (now -= 1), 30);
				return { ...success({ id: lastSegment(seen) }), after: 30 };
			});
			await run({ ...getAttribute, options: { concurrency } });
			return most;
		};
		expect(await counting(1)).toBe(1);
		const several = await counting(3);
		expect([several > 1, several <= 3]).toEqual([true, true]);
	});

	it('are changed one after the other', async () => {
		let now = 0;
		let most = 0;
		server.answer(() => {
			most = Math.max(most, ++now);
			setTimeout(() => (now -= 1), 10);
			return { ...success({}), after: 10 };
		});
		const { items } = await run({ ...getAttribute, operation: 'delete' });
		expect(most).toBe(1);
		expect(jsons(items)).toEqual(ids.map((id) => ({ deleted: true, id })));
	});

	it('each give several rows that stay linked to them', async () => {
		server.answer(({ path }) => {
			const attribute = path.split('/')[5];
			return success(attribute === 'b' ? [] : [{ id: `${attribute}1` }, { id: `${attribute}2` }]);
		});
		const parameters = { ...getAttribute, resource: 'attributeOption', operation: 'getAll' };
		const { items } = await run(parameters, { items: inputs.slice(0, 3) });
		expect(items.map(({ json, pairedItem }) => [json.id, pairedItem])).toEqual([
			['a1', { item: 0 }],
			['a2', { item: 0 }],
			['c1', { item: 2 }],
			['c2', { item: 2 }],
		]);
	});

	it('are none when none came in', async () => {
		server.answer(() => success({}));
		const { items } = await run(getAttribute, { items: [] });
		expect([items, server.seen]).toEqual([[], []]);
	});
});

describe('when one item is refused', () => {
	const answerAllBut = (odd: string) =>
		server.answer((seen) =>
			lastSegment(seen) === odd ? refused('RolesGuard - No.') : success({ id: lastSegment(seen) }),
		);

	it('the workflow stops with an error that names it', async () => {
		answerAllBut('c');
		const { error, items } = await run({ ...getAttribute, options: { concurrency: 1 } });
		expect(error?.message).toBe('No. [item 2]');
		expect([error?.httpCode, error?.context?.itemIndex, items]).toEqual(['403', 2, []]);
		expect(server.seen.map(lastSegment)).toEqual(['a', 'b', 'c']);
	});

	it('the others go on, and its message takes its place', async () => {
		answerAllBut('c');
		const { items } = await run(getAttribute, { onError: 'continueRegularOutput' });
		expect(jsons(items)[2]).toEqual({ error: 'No. [item 2]' });
		expect(items[2]?.pairedItem).toEqual({ item: 2 });
		expect(jsons(items).filter((json) => !('error' in (json as object)))).toHaveLength(6);
	});

	it('it goes to the error output, and the others to the other', async () => {
		answerAllBut('c');
		const { items, errorItems } = await run(getAttribute, { onError: 'continueErrorOutput' });
		expect(jsons(items)).toEqual(inputs.filter(({ id }) => id !== 'c'));
		expect(errorItems).toHaveLength(1);
		expect(errorItems[0]?.json).toMatchObject({ error: 'No. [item 2]' });
	});

	it('an item alone needs no number', async () => {
		answerAllBut('c');
		const { error } = await run(getAttribute, { items: [{ id: 'c' }] });
		expect([error?.message, error?.context?.itemIndex]).toEqual(['No.', 0]);
	});

	it('what is wrong with all of them is said without one', async () => {
		const credentials = freshCredentials(server.url, { apiKey: ' ' });
		const { items } = await run(getAttribute, { credentials, onError: 'continueRegularOutput' });
		const said = 'The API key of the Cal.com credential is empty';
		expect(jsons(items)).toEqual(inputs.map(() => ({ error: said })));
	});

	it('a value that can not be sent is refused before the request', async () => {
		server.answer((seen) => success({ id: lastSegment(seen) }));
		const items = [{ id: '../../me' }, { id: 'b' }, { id: { a: 1 } }, { id: 'x\ny' }];
		const { items: output } = await run(getAttribute, { items, onError: 'continueRegularOutput' });
		expect(jsons(output)).toEqual([
			{ error: expect.stringContaining("'Attribute' can't contain a slash") },
			{ id: 'b' },
			{ error: expect.stringMatching(/^'Attribute' .*\[item 2\]$/) },
			{ error: expect.stringContaining("'Attribute' must be one word without blanks") },
		]);
		expect(server.seen.map(lastSegment)).toEqual(['b']);
	});
});

describe('nothing there', () => {
	it('is not found, said with the label of the field', async () => {
		server.answer(() => success(null));
		const { error } = await run(getAttribute, { items: [{ id: 'gone' }] });
		expect(error?.message).toBe("Nothing was found for 'Attribute' gone");
		expect(error?.httpCode).toBe('404');
	});

	it('is an empty object where nothing need be set', async () => {
		server.answer(() => success(null));
		const { items } = await run(
			{
				resource: 'conferencing',
				operation: 'getDefault',
				organizationId: getAttribute.organizationId,
				teamId: { __rl: true, mode: 'id', value: '5' },
			},
			{ type: 'calComTeam', items: [{}] },
		);
		expect(jsons(items)).toEqual([{}]);
	});
});

describe('lists', () => {
	const list = { ...getAttribute, operation: 'getAll' };
	const answerTotal = (total: number) =>
		server.answer(({ query }) => {
			const start = Number(query.skip ?? 0);
			const end = Math.min(start + Number(query.take ?? 250), total);
			const length = Math.max(0, end - start);
			return success(Array.from({ length }, (_, index) => ({ id: start + index })));
		});

	it.each([
		[{}, 600, 50, [{ take: '50' }]],
		[{ limit: 3 }, 600, 3, [{ take: '3' }]],
		[{ limit: 300 }, 600, 300, [{ take: '250' }, { take: '50', skip: '250' }]],
		[{ returnAll: true }, 4, 4, [{ take: '250' }]],
		[{ returnAll: true }, 40, 40, [{ take: '250' }, { take: '250', skip: '40' }]],
		[{ returnAll: true }, 0, 0, [{ take: '250' }]],
	])('%j of %d rows gives %d', async (parameters, total, expected, queries) => {
		answerTotal(total);
		const { items } = await run({ ...list, ...parameters }, { items: [{}] });
		expect([items.length, server.seen.map(({ query }) => query)]).toEqual([expected, queries]);
		expect(jsons(items)).toEqual(Array.from({ length: expected }, (_, id) => ({ id })));
	});
});

describe('the own organization', () => {
	it('is asked for once, however many items leave Organization empty', async () => {
		server.answer((seen) =>
			seen.path === '/v2/me' ? success({ organizationId: 77 }) : success({ id: lastSegment(seen) }),
		);
		const own = { ...getAttribute, organizationId: { __rl: true, mode: 'list', value: '' } };
		await run(own);
		expect(server.seen.filter(({ path }) => path === '/v2/me')).toHaveLength(1);
		expect(server.seen[1]?.path).toMatch(/^\/v2\/organizations\/77\/attributes\//);
	});
});

describe('credentials', () => {
	it('send the key trimmed, and nothing else that is secret', async () => {
		server.answer(() => success({ id: 1 }));
		const { calComV2Api } = freshCredentials(server.url);
		const credentials = { calComV2Api: { ...calComV2Api, apiKey: ` ${calComV2Api.apiKey}\n` } };
		await run(getAttribute, { credentials, items: [{ id: 'a' }] });
		expect(server.seen[0]?.headers.authorization).toBe(`Bearer ${calComV2Api.apiKey}`);
		expect(server.seen[0]?.headers['x-cal-secret-key']).toBeUndefined();
	});

	it('of the platform client are its headers, where the operation takes it', async () => {
		server.answer(() => success([{ id: 1 }]));
		const calComPlatformApi = {
			clientId: 'cli',
			clientSecret: 'sec',
			server: 'selfHosted',
			baseUrl: server.url,
			apiGeneration: '2026',
		};
		const parameters = {
			authentication: 'platformClient',
			resource: 'team',
			operation: 'getAll',
			organizationId: '1',
		};
		const asClient = { type: 'calComTeam', credentials: { calComPlatformApi }, items: [{}] };
		const { items } = await run(parameters, asClient);
		expect(jsons(items)).toEqual([{ id: 1 }]);
		expect(server.seen[0]?.headers).toMatchObject({
			'x-cal-client-id': 'cli',
			'x-cal-secret-key': 'sec',
		});
		const refusedRun = await run(
			{ ...getAttribute, authentication: 'platformClient' },
			{ ...asClient, type: 'calComOrganization', items: [{ id: 'a' }] },
		);
		expect(refusedRun.error?.message).toContain("needs a user's API key");
		const outside = await run({ ...parameters, organizationId: '' }, asClient);
		expect(outside.error?.message).toContain("needs a user's API key");
		expect(server.seen).toHaveLength(1);
	});
});
