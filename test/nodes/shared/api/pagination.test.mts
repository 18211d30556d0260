// Paging against a list that lives: any size, any page, both kinds of metadata, rows that come and go.
import fc from 'fast-check';

import { IncompleteList } from '../../../../nodes/shared/api/incompleteList';
import {
	cursorPages,
	fetchPages,
	noPages,
	offsetPages,
	skipPages,
} from '../../../../nodes/shared/api/pagination';
import type { PageStyle } from '../../../../nodes/shared/api/pagination';
import type { ApiReply, ApiRequest } from '../../../../nodes/shared/api/request';
import { Patience } from '../../../patience.mts';

const request: ApiRequest = { method: 'GET', path: '/v2/things', query: '', pathValues: new Map() };

type Metadata = 'none' | 'offset' | 'cursor' | 'cursorInData' | 'cursorInMeta';

interface Asked {
	size: number;
	start: number;
}

class ListServer {
	readonly asked: Asked[] = [];

	private readonly patience = new Patience();

	constructor(
		readonly rows: number[],
		private readonly metadata: Metadata,
		private readonly most: number,
		private readonly change: (rows: number[], request: number) => void = () => undefined,
	) {}

	readonly send = async ({ query, body }: ApiRequest): Promise<ApiReply> => {
		const search = new URLSearchParams(query);
		for (const [key, value] of Object.entries(body ?? {})) search.set(key, String(value));
		const size = Math.min(
			Number(search.get('take') ?? search.get('limit') ?? this.most),
			this.most,
		);
		const cursor = search.get('cursor');
		const start = Number(cursor ?? search.get('skip') ?? search.get('offset') ?? 0);
		this.asked.push({ size, start });
		this.patience.check();
		const page = this.rows.slice(start, start + size);
		const reply = { status: 200, headers: {}, body: this.envelope(page, start + page.length) };
		this.change(this.rows, this.asked.length);
		return await Promise.resolve(reply);
	};

	private envelope(page: number[], next: number): object {
		const data = page.map((id) => ({ id }));
		const hasMore = next < this.rows.length;
		const cursor = { nextCursor: hasMore ? String(next) : null, hasMore };
		switch (this.metadata) {
			case 'offset':
				return {
					status: 'success',
					data,
					pagination: { totalItems: this.rows.length, hasNextPage: hasMore },
				};
			case 'cursor':
				return { status: 'success', data, pagination: cursor };
			case 'cursorInMeta':
				return { status: 'success', data, meta: cursor };
			case 'cursorInData':
				return { status: 'success', data: { items: data, ...cursor } };
			default:
				return { status: 'success', data };
		}
	}
}

async function read(server: ListServer, style: PageStyle, limit = Infinity): Promise<number[]> {
	const ids: number[] = [];
	for await (const page of fetchPages(server.send, request, style, limit)) {
		ids.push(...page.map((row) => (row as { id: number }).id));
	}
	return ids;
}

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

const styles: Array<{ style: (size: number) => PageStyle; metadata: Metadata }> = [
	{ style: skipPages, metadata: 'none' },
	{ style: skipPages, metadata: 'offset' },
	{ style: offsetPages, metadata: 'none' },
	{ style: offsetPages, metadata: 'offset' },
	{ style: cursorPages, metadata: 'cursor' },
	{ style: cursorPages, metadata: 'cursorInMeta' },
	{ style: cursorPages, metadata: 'cursorInData' },
	// A server of another age answers the other shape.
	{ style: cursorPages, metadata: 'offset' },
	{ style: skipPages, metadata: 'cursor' },
];

describe.each(styles)('$style.name with metadata $metadata', ({ style, metadata }) => {
	test('gives exactly the first rows, in order, each once', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 0, max: 300 }),
				fc.integer({ min: 1, max: 60 }),
				fc.option(fc.integer({ min: 1, max: 320 })),
				async (total, size, limit) => {
					const server = new ListServer(range(total), metadata, size);
					const ids = await read(server, style(size), limit ?? Infinity);
					expect(ids).toEqual(range(Math.min(total, limit ?? total)));
				},
			),
			{ numRuns: 60 },
		);
	});

	test('asks for no more than it needs', async () => {
		const server = new ListServer(range(500), metadata, 100);
		await read(server, style(100), 10);
		expect(server.asked).toEqual([{ size: 10, start: 0 }]);
		const more = new ListServer(range(500), metadata, 100);
		await read(more, style(100), 130);
		expect(more.asked.map(({ size }) => size)).toEqual([100, 30]);
	});

	test('ends, whatever happens to the list meanwhile', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.integer({ min: 0, max: 120 }),
				fc.integer({ min: 2, max: 20 }),
				fc.array(fc.integer({ min: -8, max: 8 }), { maxLength: 30 }),
				async (total, size, changes) => {
					let fresh = 10_000;
					const server = new ListServer(range(total), metadata, size, (rows, number) => {
						const change = changes[number] ?? 0;
						if (change < 0) rows.splice(0, -change);
						for (let added = 0; added < change; added++) rows.push(fresh++);
					});
					const ids = await read(server, style(size));
					expect(new Set(ids).size).toBe(ids.length);
					expect(server.asked.length).toBeLessThanOrEqual((total + 8 * 30) / 1 + 5);
				},
			),
			{ numRuns: 60 },
		);
	});
});

test('a list without pages is asked for once and cut', async () => {
	const server = new ListServer(range(40), 'none', 1000);
	expect(await read(server, noPages, 7)).toEqual(range(7));
	expect(server.asked).toHaveLength(1);
});

test('a server that ignores paging is not asked for the same rows again', async () => {
	const rows = range(30).map((id) => ({ id }));
	const patience = new Patience();
	let requests = 0;
	const send = async (): Promise<ApiReply> => {
		patience.check();
		requests += 1;
		return await Promise.resolve({
			status: 200,
			headers: {},
			body: { status: 'success', data: rows },
		});
	};
	let received = 0;
	for await (const page of fetchPages(send, request, skipPages(20), Infinity))
		received += page.length;
	expect({ received, requests }).toEqual({ received: 30, requests: 1 });
});

test('a cursor that comes back is refused', async () => {
	const patience = new Patience();
	const send = async (): Promise<ApiReply> => {
		patience.check();
		return await Promise.resolve({
			status: 200,
			headers: {},
			body: {
				status: 'success',
				data: [{ id: 1 }],
				pagination: { nextCursor: 'again', hasMore: true },
			},
		});
	};
	const walk = async () => {
		for await (const page of fetchPages(send, request, cursorPages(1), Infinity)) void page;
	};
	await expect(walk()).rejects.toThrow(IncompleteList);
});

test('the parameters of a page can travel in the body', async () => {
	const server = new ListServer(range(12), 'none', 5);
	const style: PageStyle = { ...offsetPages(5), inBody: true };
	expect(await read(server, style)).toEqual(range(12));
});

test('never holds more than one page beyond what it has handed out', async () => {
	const server = new ListServer(range(100), 'offset', 10);
	let handedOut = 0;
	for await (const page of fetchPages(server.send, request, skipPages(10), Infinity)) {
		handedOut += page.length;
		expect(server.asked.length * 10 - handedOut).toBeLessThanOrEqual(10);
	}
	expect(handedOut).toBe(100);
});
