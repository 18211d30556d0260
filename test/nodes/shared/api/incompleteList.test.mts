// Lists of servers that err: short pages without a word, pages that promise more, empty ones with a
// cursor, totals that grow. A list comes out whole, or ends with a word; it never ends silently.
import { IncompleteList } from '../../../../nodes/shared/api/incompleteList';
import { cursorPages, fetchPages, skipPages } from '../../../../nodes/shared/api/pagination';
import type { PageStyle } from '../../../../nodes/shared/api/pagination';
import type { ApiReply, ApiRequest } from '../../../../nodes/shared/api/request';

const request: ApiRequest = { method: 'GET', path: '/v2/things', query: '', pathValues: new Map() };

interface Asked {
	start: number;
	size: number;
	cursor?: string;
}
type Answer = (asked: Asked, number: number) => { rows: number[]; pagination?: object };

const range = (start: number, end: number) =>
	Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index);

/** What a server with these answers gives, and how often it was asked. */
async function read(answer: Answer, style: PageStyle, limit = Infinity) {
	let requests = 0;
	const send = async ({ query }: ApiRequest): Promise<ApiReply> => {
		const search = new URLSearchParams(query);
		const { rows, pagination } = answer(
			{
				start: Number(search.get('skip') ?? 0),
				size: Number(search.get('take') ?? search.get('limit')),
				cursor: search.get('cursor') ?? undefined,
			},
			(requests += 1),
		);
		const data = rows.map((id) => ({ id }));
		return await Promise.resolve({
			status: 200,
			headers: {},
			body: { status: 'success', data, ...(pagination ? { pagination } : {}) },
		});
	};
	const ids: number[] = [];
	for await (const page of fetchPages(send, request, style, limit)) {
		ids.push(...page.map((row) => (row as { id: number }).id));
	}
	return { ids, requests };
}

/** A server that gives at most so many rows in a page, whatever is asked. */
const capped =
	(most: number, total: number, pagination?: (end: number) => object): Answer =>
	({ start, size }) => {
		const end = Math.min(start + Math.min(size, most), total);
		return { rows: range(start, end), pagination: pagination?.(end) };
	};

describe('pages shorter than asked', () => {
	it.each([
		[100, 230],
		[50, 130],
		[100, 200],
		[25, 26],
		[10, 35],
		[20, 61],
		[64, 200],
		[150, 301],
		[7, 230],
		[60, 230],
		[99, 230],
		[99, 198],
		[7, 8],
		[13, 14],
		[249, 600],
	])(
		'of %d rows are read on, without a word about paging, to the end of %d',
		async (most, total) => {
			const { ids } = await read(capped(most, total), skipPages(250));
			expect(ids).toEqual(range(0, total));
		},
	);

	it.each([100, 7, 33])(
		'of %d rows are read on while the server says that there is more',
		async (most) => {
			const saying = (end: number) => ({ hasNextPage: end < 612 });
			const { ids } = await read(capped(most, 612, saying), skipPages(250));
			expect(ids).toEqual(range(0, 612));
		},
	);

	it.each([
		[0, 1],
		[1, 1],
		[6, 1],
		[7, 2],
		[61, 2],
		[249, 2],
	])('end a list of %d rows after %d requests', async (total, expected) => {
		const { ids, requests } = await read(capped(250, total), skipPages(250));
		expect([ids, requests]).toEqual([range(0, total), expected]);
	});

	it.each([{ hasNextPage: false }, { totalItems: 61 }, { hasMore: false }, { nextCursor: null }])(
		'cost no second request where the server says %j',
		async (pagination) => {
			const { ids, requests } = await read(
				capped(250, 61, () => pagination),
				skipPages(250),
			);
			expect([ids.length, requests]).toEqual([61, 1]);
		},
	);

	it('may become longer: only shorter ones are the last', async () => {
		const { ids } = await read(
			({ start }) => ({ rows: range(start, Math.min(start + (start === 0 ? 60 : 99), 300)) }),
			skipPages(250),
		);
		expect(ids).toEqual(range(0, 300));
	});

	it.each([7, 10, 25, 32, 61, 249])(
		'of a server that knows no pages are its whole list: all %d rows, once',
		async (total) => {
			const { ids, requests } = await read(() => ({ rows: range(0, total) }), skipPages(250));
			expect([ids, requests]).toEqual([range(0, total), 2]);
		},
	);

	it.each([50, 100, 128, 250])(
		'of a server that gives %d rows whatever is asked are its whole list, too',
		async (total) => {
			const { ids, requests } = await read(() => ({ rows: range(0, total) }), skipPages(250));
			expect([ids, requests]).toEqual([range(0, total), 3]);
		},
	);

	it.each([50, 100, 128, 250])(
		'of a server that ignores where they begin and may limit them to %d are not taken for whole',
		async (most) => {
			const again = read(({ size }) => ({ rows: range(0, Math.min(size, most)) }), skipPages(250));
			await expect(again).rejects.toThrow('Cal.com gave the same page of a list twice');
		},
	);

	it('end a list whose pages were full before', async () => {
		const { ids, requests } = await read(capped(250, 350), skipPages(250));
		expect([ids.length, requests]).toEqual([350, 2]);
	});

	it('cost no request beyond the limit', async () => {
		const { ids, requests } = await read(capped(100, 230), skipPages(250), 100);
		expect([ids.length, requests]).toEqual([100, 1]);
	});
});

describe('an empty page', () => {
	it('with a cursor is not the end', async () => {
		const { ids } = await read(
			(_, number) => ({
				rows: number === 1 ? [] : range(0, 3),
				pagination: number === 1 ? { nextCursor: 'b', hasMore: true } : { nextCursor: null },
			}),
			cursorPages(100),
		);
		expect(ids).toEqual([0, 1, 2]);
	});

	it.each<[string, object]>([
		['a next page', { hasNextPage: true }],
		['more', { hasMore: true }],
		['a greater total', { totalItems: 612 }],
	])('that promises %s says that the list is not whole', async (_, pagination) => {
		const answer: Answer = ({ start }) => ({
			rows: range(start, start === 0 ? 100 : 0),
			pagination,
		});
		await expect(read(answer, skipPages(100))).rejects.toThrow(
			"Cal.com's list ended early: there should be more than the 100 rows that it gave",
		);
	});

	it('that promises more costs nobody anything who wanted no more', async () => {
		const answer: Answer = ({ start, size }) => ({
			rows: range(start, start === 0 ? size : 0),
			pagination: { hasNextPage: true },
		});
		expect((await read(answer, skipPages(100), 100)).ids).toHaveLength(100);
	});
});

describe('a server whose pages are counted without the filter, as December 2025 counts bookings', () => {
	const counted =
		(kept: number, all: number): Answer =>
		({ start, size }) => ({
			rows: range(start, Math.min(start + size, kept)),
			pagination: {
				returnedItems: Math.max(0, Math.min(size, all - start)),
				totalItems: all,
				hasNextPage: start + size < all,
				nextCursor: undefined,
			},
		});

	it.each([
		[0, 58, 50],
		[10, 58, 10],
		[10, 58, 50],
		[120, 610, 50],
		[58, 58, 10],
	])('gives %d of %d bookings in pages of %d', async (kept, all, size) => {
		const { ids } = await read(counted(kept, all), skipPages(size));
		expect(ids).toEqual(range(0, kept));
	});
});

describe('a list without an end', () => {
	const endless: Array<[string, Answer, PageStyle]> = [
		['the same page at every position', ({ size }) => ({ rows: range(0, size) }), skipPages(50)],
		[
			'a total that grows with every page',
			({ start, size }) => ({
				rows: range(start, start + size),
				pagination: { totalItems: start + 3 * size },
			}),
			skipPages(50),
		],
		[
			'two pages in turn',
			(_, number) => ({
				rows: range((number % 2) * 10, (number % 2) * 10 + 5),
				pagination: { hasMore: true },
			}),
			skipPages(5),
		],
		[
			'empty pages with ever new cursors',
			(_, number) => ({ rows: [], pagination: { nextCursor: `c${number}`, hasMore: true } }),
			cursorPages(50),
		],
		[
			'the same cursor',
			(_, number) => ({ rows: [number], pagination: { nextCursor: 'c', hasMore: true } }),
			cursorPages(1),
		],
	];

	it.each(endless)('%s ends with a word', async (_, answer, style) => {
		let asked = 0;
		const counting: Answer = (page, number) => {
			asked = number;
			if (number > 500) throw new Error('It was asked for ever');
			return answer(page, number);
		};
		await expect(read(counting, style)).rejects.toThrow(IncompleteList);
		expect(asked).toBeLessThan(100);
	});

	it('of any length is read with a limit', async () => {
		const answer: Answer = ({ start, size }) => ({ rows: range(start, start + size) });
		expect((await read(answer, skipPages(250), 600)).ids).toEqual(range(0, 600));
	});
});
