// The Options of every operation, through n8n's engine: what an expression gives holds for its item, and
// what is none of the values that an option takes is refused by the option's label.
import { nodes } from '../nodes/allOperations.mts';
import { runNode } from '../engine/engine.mts';
import { freshCredentials, startServer, success } from './server.mts';
import type { Reply, Seen, Server } from './server.mts';

let server: Server;

beforeAll(async () => {
	server = await startServer();
});

afterAll(async () => await server.stop());

const read = {
	resource: 'booking',
	operation: 'get',
	bookingUid: { __rl: true, mode: 'id', value: '={{ $json.id }}' },
};
const write = { ...read, operation: 'confirm' };

const run = async (
	options: unknown,
	items: Array<Record<string, unknown>>,
	parameters: Record<string, unknown> = read,
) =>
	await runNode({
		type: 'calCom',
		parameters: { ...parameters, options },
		items: items.map((item, index) => ({ id: `u${index}`, ...item })),
		credentials: freshCredentials(server.url),
		onError: 'continueRegularOutput',
	});

const answer = (answerer: (seen: Seen) => Reply) => server.answer(answerer);
const ofItem = (index: number) => server.seen.filter(({ path }) => path.endsWith(`/u${index}`));

describe('API Version', () => {
	const versions = async (values: unknown[]) => {
		answer(() => success({ uid: 'x' }));
		const items = values.map((version) => ({ version }));
		const { items: found } = await run({ apiVersion: '={{ $json.version }}' }, items);
		return found.map(
			({ json }, index) => json.error ?? ofItem(index)[0]?.headers['cal-api-version'],
		);
	};

	it('holds for its item, and nothing means that of the operation', async () => {
		const taken = [
			'2024-08-13',
			' 2024-08-14\n',
			'2024/08/15',
			'',
			null,
			'null',
			'N/A',
			'2026-01-01',
		];
		const usual = '2026-02-25';
		expect(await versions(taken)).toEqual([
			'2024-08-13',
			'2024-08-14',
			'2024-08-15',
			usual,
			usual,
			usual,
			usual,
			'2026-01-01',
		]);
	});

	it.each([
		'v2',
		'2',
		2024,
		'2024-8-13',
		'2024-02-30',
		'2024-13-01',
		'latest',
		'NaN',
		'Invalid date',
		'2024-08-13T00:00:00Z',
		'2024-08-13\r\nx-other: 1',
		{},
		['2024-08-13'],
		true,
	])('can not be %j', async (version) => {
		const [said] = await versions([version]);
		expect(said).toMatch(/^'API Version' /);
		expect(server.seen).toEqual([]);
	});
});

describe('by expression', () => {
	it('each item is tried again as often as its own Retries says', async () => {
		answer(() => ({ status: 503, headers: { 'retry-after': '0' } }));
		await run({ retries: '={{ $json.retries }}', concurrency: 1 }, [
			{ retries: 0 },
			{ retries: '1' },
			{ retries: 0 },
		]);
		expect([0, 1, 2].map((index) => ofItem(index).length)).toEqual([1, 2, 1]);
	});

	it('each item waits as long as its own Timeout says', async () => {
		answer(() => ({ ...success({ uid: 'x' }), after: 400 }));
		const { items } = await run({ timeout: '={{ $json.seconds }}', retries: 0 }, [
			{ seconds: 0.1 },
			{ seconds: '5' },
		]);
		expect(items[0]?.json.error).toMatch(/no answer/);
		expect(items[1]?.json.error).toBeUndefined();
	});

	it('each item does at the rate limit what its own option says', async () => {
		const asked = new Map<string, number>();
		answer(({ path }) => {
			asked.set(path, (asked.get(path) ?? 0) + 1);
			const isFirst = asked.get(path) === 1;
			return isFirst ? { status: 429, headers: { 'retry-after': '0' } } : success({ uid: 'x' });
		});
		const { items } = await run({ onRateLimit: '={{ $json.do }}', concurrency: 1 }, [
			{ do: 'Fail' },
			{ do: 'wait' },
		]);
		expect(items.map(({ json }) => typeof json.error)).toEqual(['string', 'undefined']);
	});

	it('Concurrency is one for all: another one is refused for a read', async () => {
		answer(() => success({ uid: 'x' }));
		const values = [{ many: 2 }, { many: '2' }, { many: 7 }];
		const { items } = await run({ concurrency: '={{ $json.many }}' }, values);
		expect(items.map(({ json }) => json.error)).toEqual([
			undefined,
			undefined,
			"'Concurrency' can't differ between items: it is 7, for the first one 2 [item 2]",
		]);
	});

	it('Concurrency says nothing about writes, which run one after the other', async () => {
		answer(() => success({ uid: 'x' }));
		const { items } = await run(
			{ concurrency: '={{ $json.many }}' },
			[{ many: 2 }, { many: 7 }],
			write,
		);
		expect(items.map(({ json }) => json.error)).toEqual([undefined, undefined]);
	});
});

describe('what an option does not take', () => {
	const wrong: Array<[string, string, unknown]> = [
		...['abc', -1, 11, 1.5, 'NaN', {}, [], true].map((value): [string, string, unknown] => [
			'Retries',
			'retries',
			value,
		]),
		...['abc', 0, -1, 601, 'Infinity', {}].map((value): [string, string, unknown] => [
			'Timeout',
			'timeout',
			value,
		]),
		...['abc', 0, -1, 51, 2.5, {}].map((value): [string, string, unknown] => [
			'Concurrency',
			'concurrency',
			value,
		]),
		...['abc', 0, true, {}].map((value): [string, string, unknown] => [
			'On Rate Limit',
			'onRateLimit',
			value,
		]),
	];

	it.each(wrong)('%s: %s = %j is refused before anything is sent', async (label, name, value) => {
		answer(() => success({ uid: 'x' }));
		const { items } = await run({ [name]: '={{ $json.value }}' }, [{ value }]);
		expect(items[0]?.json.error).toMatch(new RegExp(`^'${label}' `));
		expect(server.seen).toEqual([]);
	});

	it('is nothing where it stands for nothing', async () => {
		answer(() => success({ uid: 'x' }));
		const names = ['apiVersion', 'concurrency', 'onRateLimit', 'retries', 'timeout'];
		for (const value of ['', 'null', 'undefined', 'N/A', null]) {
			const options = Object.fromEntries(names.map((name) => [name, '={{ $json.value }}']));
			const { items } = await run(options, [{ value }]);
			expect(items[0]?.json.error).toBeUndefined();
		}
	});
});

test('every node has the same options, and these tests know each of them', () => {
	for (const { type } of nodes) {
		const options = type.description.properties.find(({ name }) => name === 'options');
		expect((options?.options ?? []).map(({ name }) => name).sort()).toEqual([
			'apiVersion',
			'concurrency',
			'differences',
			'onRateLimit',
			'retries',
			'timeout',
		]);
	}
});
