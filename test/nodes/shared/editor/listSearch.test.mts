// Long lists in a dropdown: pages as the user scrolls, search across pages, and the second list that
// is asked when the first is forbidden.
import { freshCredentials, startServer, success } from '../../../workflows/server.mts';
import type { Server } from '../../../workflows/server.mts';
import { search } from './search.mts';

let server: Server;

beforeAll(async () => {
	server = await startServer();
});

afterAll(async () => await server.stop());

const organizationId = { __rl: true, mode: 'id', value: '1' };

const attributes = async (rest: { filter?: string; paginationToken?: string } = {}) =>
	await search({
		type: 'calComOrganization',
		method: 'searchAttributes',
		parameters: { resource: 'attribute', operation: 'get', organizationId },
		credentials: freshCredentials(server.url),
		...rest,
	});

const answerTotal = (total: number, most = Infinity) =>
	server.answer(({ query }) => {
		const start = Number(query.skip ?? 0);
		const length = Math.max(0, Math.min(Number(query.take), total - start, most));
		const row = (index: number) => ({ id: `a${index}`, name: `Attribute ${index}`, type: 'TEXT' });
		return success(Array.from({ length }, (_, index) => row(start + index)));
	});

describe('a long list', () => {
	it('comes page by page', async () => {
		answerTotal(600);
		const first = await attributes();
		expect(first.results).toHaveLength(250);
		const second = await attributes({ paginationToken: first.paginationToken as string });
		expect(second.results[0]).toEqual({ name: 'Attribute 250 (text)', value: 'a250' });
		const third = await attributes({ paginationToken: second.paginationToken as string });
		expect([third.results.length, third.paginationToken]).toEqual([100, undefined]);
	});

	it('is searched on until something is found', async () => {
		answerTotal(600);
		const { results } = await attributes({ filter: 'attribute 555' });
		expect(results).toEqual([{ name: 'Attribute 555 (text)', value: 'a555' }]);
		expect(server.seen).toHaveLength(3);
	});

	it('is not searched for ever: what is left can be asked for', async () => {
		answerTotal(5000);
		const { results, paginationToken } = await attributes({ filter: 'nothing like it' });
		expect([results, server.seen.length]).toEqual([[], 4]);
		await attributes({ filter: 'nothing like it', paginationToken: paginationToken as string });
		expect(server.seen[4]?.query).toEqual({ take: '250', skip: '1000' });
	});
});

describe('pages shorter than asked, without a word about paging', () => {
	it.each([60, 99])(
		'of %d rows are not the end: the rest comes when it is scrolled',
		async (most) => {
			answerTotal(230, most);
			let { results, paginationToken } = await attributes();
			const names = results.map(({ value }) => value);
			while (paginationToken) {
				({ results, paginationToken } = await attributes({
					paginationToken: paginationToken as string,
				}));
				names.push(...results.map(({ value }) => value));
			}
			expect(names).toEqual(Array.from({ length: 230 }, (_, index) => `a${index}`));
		},
	);

	it('of 7 rows, too few to be scrolled, are read on at once', async () => {
		answerTotal(230, 7);
		const { results, paginationToken } = await attributes();
		expect(results).toHaveLength(21);
		expect(paginationToken).toBeDefined();
	});

	it('are searched to the end', async () => {
		answerTotal(230, 99);
		const { results } = await attributes({ filter: 'attribute 229' });
		expect(results.map(({ value }) => value)).toEqual(['a229']);
	});

	it('that come again are shown once', async () => {
		const rows = Array.from({ length: 7 }, (_, id) => ({ id, name: `A${id}`, type: 'TEXT' }));
		server.answer(() => success(rows));
		const { results, paginationToken } = await attributes();
		expect([results.length, paginationToken]).toEqual([7, undefined]);
	});
});

describe('a list that is walked by cursor', () => {
	const bookings = async (paginationToken?: string, filter?: string) =>
		await search({
			type: 'calCom',
			method: 'searchBookings',
			parameters: { resource: 'booking', operation: 'get' },
			credentials: freshCredentials(server.url),
			paginationToken,
			filter,
		});
	const booking = (uid: string) => ({ uid, start: '2099-01-12T10:00:00Z', title: uid });
	/** Three pages, found by nothing but the right name of the cursor's parameter. */
	const answerByCursor = (pagination: (at: string) => object) =>
		server.answer(({ query }) => {
			const at = query.cursor ?? 'first';
			return {
				body: { status: 'success', data: [booking(at)], pagination: pagination(at) },
			};
		});
	const NEXT: Record<string, string | undefined> = { first: 'a=/+', 'a=/+': 'last' };

	it('comes page by page until the server says that there is no more', async () => {
		answerByCursor((at) => ({ nextCursor: NEXT[at] ?? null, hasMore: at in NEXT }));
		const first = await bookings();
		const second = await bookings(first.paginationToken as string);
		const third = await bookings(second.paginationToken as string);
		const values = [first, second, third].map(({ results }) => results.map(({ value }) => value));
		expect(values).toEqual([['first'], ['a=/+'], ['last']]);
		const asked = server.seen.map(({ query: { limit, cursor, sortStart } }) => ({
			limit,
			cursor,
			sortStart,
		}));
		expect(asked).toEqual([
			{ limit: '100', sortStart: 'asc' },
			{ limit: '100', cursor: 'a=/+', sortStart: 'asc' },
			{ limit: '100', cursor: 'last', sortStart: 'asc' },
		]);
		// The bookings to come are all there: what follows are those of the past.
		expect(JSON.parse(third.paginationToken as string)).toEqual({ part: 1, at: { offset: 0 } });
	});

	it('is searched on across its pages', async () => {
		answerByCursor((at) => ({ nextCursor: NEXT[at] ?? null, hasMore: at in NEXT }));
		expect((await bookings(undefined, 'last')).results).toHaveLength(1);
		expect(server.seen).toHaveLength(3);
	});
});

describe('teams of the organization', () => {
	const teams = async () =>
		await search({
			type: 'calComTeam',
			method: 'searchOrganizationTeams',
			parameters: { resource: 'conferencing', operation: 'getAll', organizationId },
			credentials: freshCredentials(server.url),
		});

	it('are those of the user where the user may not list all', async () => {
		server.answer(({ path }) =>
			path.endsWith('/me')
				? success([{ id: 4, name: 'Sales' }])
				: { status: 403, body: { error: { message: 'No' } } },
		);
		expect((await teams()).results).toEqual([{ name: 'Sales', value: 4 }]);
		expect(server.seen.map(({ path }) => path)).toEqual([
			'/v2/organizations/1/teams',
			'/v2/organizations/1/teams/me',
		]);
	});

	it('are not asked for a second time after another refusal', async () => {
		server.answer(() => ({ status: 401, body: { error: { message: 'Your api key is expired' } } }));
		await expect(teams()).rejects.toThrow('Your api key is expired');
		expect(server.seen).toHaveLength(1);
	});
});

describe('what a dropdown depends on', () => {
	it.each(['../1', 'a/b', '%2e%2e'])('%j can not lead elsewhere', async (value) => {
		server.answer(() => success([]));
		const options = search({
			type: 'calComOrganization',
			method: 'searchAttributeOptions',
			parameters: {
				resource: 'attributeOption',
				operation: 'update',
				organizationId,
				attributeId: { __rl: true, mode: 'id', value },
			},
			credentials: freshCredentials(server.url),
		});
		await expect(options).rejects.toThrow("'Attribute' is not a valid ID");
		expect(server.seen).toEqual([]);
	});

	it('is the own organization when none is chosen', async () => {
		server.answer(({ path }) => success(path === '/v2/me' ? { organizationId: 77 } : []));
		await search({
			type: 'calComOrganization',
			method: 'searchAttributes',
			parameters: {
				resource: 'attribute',
				operation: 'get',
				organizationId: { __rl: true, mode: 'list', value: '' },
			},
			credentials: freshCredentials(server.url),
		});
		expect(server.seen.map(({ path }) => path)).toEqual([
			'/v2/me',
			'/v2/organizations/77/attributes',
		]);
	});
});

test('time zones need no request and are found by any part of their name', async () => {
	server.answer(() => ({ status: 500 }));
	const zones = async (filter: string) =>
		await search({
			type: 'calCom',
			method: 'searchTimeZones',
			credentials: freshCredentials(server.url),
			filter,
		});
	expect((await zones('new york')).results).toEqual([
		{ name: 'America/New York', value: 'America/New_York' },
	]);
	expect((await zones('kolkata')).results).toEqual([
		{ name: 'Asia/Kolkata', value: 'Asia/Kolkata' },
	]);
	expect(server.seen).toEqual([]);
});

test('event types of a server of 2025 are asked for by the own username', async () => {
	server.answer(({ path }) =>
		path.startsWith('/v2/me')
			? success({ id: 1, username: 'ada b', organizationId: null })
			: success([{ id: 2, title: 'Intro call', lengthInMinutes: 30 }]),
	);
	const [[type, credential] = ['', {}]] = Object.entries(freshCredentials(server.url));
	const { results } = await search({
		type: 'calCom',
		method: 'searchEventTypes',
		parameters: { resource: 'slot', operation: 'getAll' },
		credentials: { [type]: { ...credential, apiGeneration: '2025' } },
	});
	expect(results).toEqual([{ name: 'Intro call · 30 min', value: 2 }]);
	expect(server.seen.map(({ query }) => query.username)).toEqual([undefined, 'ada b']);
});

test('bookings to come are offered first, the past after them, each once', async () => {
	const hour = 3_600_000;
	const booking = (uid: string, hours: number) => ({
		uid,
		title: uid,
		status: 'accepted',
		start: new Date(Date.now() + hours * hour).toISOString(),
	});
	const [soon, later, past] = [booking('soon', 1), booking('later', 50), booking('past', -50)];
	server.answer(({ query }) => success(query.afterStart ? [soon, later] : [later, soon, past]));
	const options = {
		type: 'calCom',
		method: 'searchBookings',
		parameters: { resource: 'booking', operation: 'get' },
		credentials: freshCredentials(server.url),
	};
	const first = await search(options);
	expect(first.results.map(({ value }) => value)).toEqual(['soon', 'later']);
	const { paginationToken } = first;
	const second = await search({ ...options, paginationToken: String(paginationToken) });
	expect(second.results.map(({ value }) => value)).toEqual(['past']);
	expect(second.paginationToken).toBeUndefined();
	expect(server.seen.map(({ query }) => query.sortStart)).toEqual(['asc', 'desc']);
});
