// Event Type → Get Many on a server of 2025, which finds nobody's event types without a username.
import { runNode } from '../../../engine/engine.mts';
import { freshCredentials, startServer, success } from '../../../workflows/server.mts';
import type { Seen, Server } from '../../../workflows/server.mts';

let server: Server;

beforeAll(async () => {
	server = await startServer();
});

afterAll(async () => await server.stop());

async function asked(apiGeneration: string, filters: object): Promise<string[]> {
	server.answer(({ path }: Seen) =>
		path === '/v2/me' ? success({ id: 1, username: 'ada' }) : success([{ id: 2 }]),
	);
	const { items, error } = await runNode({
		type: 'calCom',
		parameters: { resource: 'eventType', operation: 'getAll', returnAll: true, filters },
		credentials: freshCredentials(server.url, { apiGeneration }),
	});
	expect(error?.message).toBeUndefined();
	expect(items.map(({ json }) => json)).toEqual([{ id: 2 }]);
	return server.seen
		.filter(({ path }) => path !== '/v2/me')
		.map(({ query }) => JSON.stringify(query));
}

test('is sent to a server of 2025 when no other is given', async () => {
	expect(await asked('2025', {})).toEqual(['{"username":"ada"}']);
});

test.each([{ username: 'grace' }, { usernames: 'grace,ada' }])(
	'is not sent beside %j',
	async (filter) => {
		expect(await asked('2025', filter)).toEqual([JSON.stringify(filter)]);
	},
);

test("is not sent to today's servers, which know the caller", async () => {
	expect(await asked('2026', {})).toEqual(['{}']);
});
