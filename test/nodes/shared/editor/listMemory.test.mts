// What a dropdown remembers while somebody types: as few requests as the list has pages, nothing that
// is stale after a write, and no more than a little.
import { createListMemory } from '../../../../nodes/shared/api/listMemory';
import { runNode } from '../../../engine/engine.mts';
import { freshCredentials, startServer, success } from '../../../workflows/server.mts';
import type { Server } from '../../../workflows/server.mts';
import { search } from './search.mts';

let server: Server;

beforeAll(async () => {
	server = await startServer();
});

afterAll(async () => await server.stop());

const organizationId = { __rl: true, mode: 'id', value: '1' };

const person = (id: number) => ({ id, name: `User ${id}`, email: `user${id}@example.com` });

/** An organization of so many users, who are also found by their addresses. */
const answerUsers = (total: number) =>
	server.answer(({ query }) => {
		if (query.emails !== undefined) {
			const id = Number(/^user(\d+)@example\.com$/.exec(query.emails)?.[1] ?? total);
			return success(id < total ? [person(id)] : []);
		}
		const start = Number(query.skip ?? 0);
		const length = Math.max(0, Math.min(Number(query.take), total - start));
		return success(Array.from({ length }, (_, index) => person(start + index)));
	});

type Credentials = ReturnType<typeof freshCredentials>;

/** What n8n's dropdown does with what is typed: it goes on while nothing is found. */
async function type(credentials: Credentials, filter?: string): Promise<string[]> {
	let paginationToken: string | undefined;
	for (;;) {
		const found = await search({
			type: 'calComOrganization',
			method: 'searchOrganizationUsers',
			parameters: { resource: 'user', operation: 'delete', organizationId },
			credentials,
			filter,
			paginationToken,
		});
		paginationToken = found.paginationToken as string | undefined;
		if (found.results.length > 0 || paginationToken === undefined) {
			return found.results.map(({ name }) => name);
		}
	}
}

describe('typing in a list of ten thousand', () => {
	it('asks for each page once', async () => {
		answerUsers(10_000);
		const credentials = freshCredentials(server.url);
		await type(credentials);
		await type(credentials, 'user95');
		await type(credentials, 'user950');
		const found = await type(credentials, 'user9500');
		expect(found).toEqual(['User 9500 (user9500@example.com)']);
		expect(server.seen.length).toBeLessThanOrEqual(10);
	});

	it('finds an address by one request', async () => {
		answerUsers(10_000);
		const found = await type(freshCredentials(server.url), 'user9500@example.com');
		expect(found).toEqual(['User 9500 (user9500@example.com)']);
		expect(server.seen.map(({ query }) => query.emails)).toEqual(['user9500@example.com']);
	});

	it('goes on in the labels where the address is not whole yet', async () => {
		answerUsers(20);
		const found = await type(freshCredentials(server.url), 'user7@example.co');
		expect(found).toEqual(['User 7 (user7@example.com)']);
	});
});

describe('what is remembered', () => {
	it('is of one credential', async () => {
		answerUsers(3);
		await type(freshCredentials(server.url), 'user');
		await type(freshCredentials(server.url), 'user');
		expect(server.seen).toHaveLength(2);
	});

	it('is asked for anew when the list is opened', async () => {
		const credentials = freshCredentials(server.url);
		answerUsers(3);
		await type(credentials, 'user');
		answerUsers(4);
		expect(await type(credentials)).toHaveLength(4);
		expect(await type(credentials, 'user')).toHaveLength(4);
		expect(server.seen).toHaveLength(1);
	});

	it('is forgotten when a node with the same key writes', async () => {
		const credentials = freshCredentials(server.url);
		answerUsers(3);
		await type(credentials, 'user');
		server.answer(() => success(person(3)));
		await runNode({
			type: 'calComOrganization',
			parameters: {
				resource: 'user',
				operation: 'delete',
				organizationId,
				userId: { __rl: true, mode: 'id', value: '2' },
			},
			items: [{}],
			credentials,
		});
		answerUsers(2);
		expect(await type(credentials, 'user')).toHaveLength(2);
	});
});

describe('the memory', () => {
	const at = { offset: 0 };
	const page = (count = 1) => ({
		choices: Array.from({ length: count }, (_, value) => ({ name: 'a', value })),
	});

	it('lasts a minute', () => {
		let now = 0;
		const memory = createListMemory(() => now);
		memory.asking('key', 'list', at)(page());
		now = 59_000;
		expect(memory.recall('key', 'list', at)).toEqual(page());
		now = 61_000;
		expect(memory.recall('key', 'list', at)).toBeUndefined();
	});

	it('keeps nothing that was asked for before a write', () => {
		const memory = createListMemory(() => 0);
		const keep = memory.asking('key', 'list', at);
		memory.forget('key');
		keep(page());
		expect(memory.recall('key', 'list', at)).toBeUndefined();
	});

	it('keeps a number of lists, and of long ones the beginning', () => {
		const memory = createListMemory(() => 0);
		for (let list = 0; list < 1000; list++) memory.asking('key', `${list}`, at)(page());
		const kept = Array.from({ length: 1000 }, (_, list) => memory.recall('key', `${list}`, at));
		expect(kept.filter(Boolean).length).toBeLessThanOrEqual(50);
		expect(kept[999]).toBeDefined();
		for (let offset = 0; offset < 100; offset++) {
			memory.asking('key', 'long', { offset })(page(1000));
		}
		expect(memory.recall('key', 'long', { offset: 5 })).toBeDefined();
		expect(memory.recall('key', 'long', { offset: 99 })).toBeUndefined();
	});
});
