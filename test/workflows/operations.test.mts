// The operations as written out in rows/: the request that goes out, word for word, and the items
// that come back for the answer of a real server.
import { runNode } from '../engine/engine.mts';
import { apiOperations } from '../nodes/allOperations.mts';
import { complaintsAbout } from './contractCheck.mts';
import { allRows } from './rows/index.mts';
import { recorded } from './rows/row.mts';
import type { Row } from './rows/row.mts';
import { freshCredentials, startServer } from './server.mts';
import type { Reply, Seen, Server } from './server.mts';

let server: Server;

beforeAll(async () => {
	server = await startServer();
});

afterAll(async () => await server.stop());

function itemsOf({ items }: Row, { body }: Reply): unknown[] {
	const { data } = (body ?? {}) as { data?: unknown };
	return items ?? (Array.isArray(data) ? data : [data]);
}

/** The request without what every request has. */
const essential = ({ method, path, query, body }: Seen) => ({
	method,
	path,
	query,
	...(body === undefined || JSON.stringify(body) === '{}' ? {} : { body }),
});

const named = allRows.map((row) => ({
	...row,
	id: [`${row.node}.${row.resource}.${row.operation}`, row.case].filter(Boolean).join(' '),
}));

test.each(named)('$id', async (row) => {
	const reply = typeof row.reply === 'string' ? recorded(row.reply) : row.reply;
	server.answer(() => reply);
	const { items, error } = await runNode({
		type: row.node,
		// Answers are recordings of other forms: what they show need not be what is asked.
		parameters: {
			resource: row.resource,
			operation: row.operation,
			options: { differences: 'warn' },
			...row.form,
		},
		credentials: freshCredentials(
			server.url,
			row.edition ? { apiGeneration: row.edition } : undefined,
		),
		timezone: 'Europe/Berlin',
	});
	expect(error?.message).toBeUndefined();
	expect(server.seen.map(essential)).toEqual([{ query: {}, ...row.request }]);
	expect(server.seen.flatMap(complaintsAbout)).toEqual(row.unlikeContract ?? []);
	expect(items.map(({ json }) => json)).toEqual(itemsOf(row, reply));
	for (const { pairedItem } of items) expect(pairedItem).toEqual({ item: 0 });
});

test('a resource with rows has one for each of its operations, and none for others', () => {
	const written = new Set(allRows.map(({ node, resource }) => `${node}.${resource}`));
	const existing = apiOperations
		.map(({ node, resource, key }) => ({ of: `${node}.${resource.value}`, key }))
		.filter(({ of }) => written.has(of))
		.map(({ of, key }) => `${of}.${key}`);
	const rows = allRows.map(({ node, resource, operation }) => `${node}.${resource}.${operation}`);
	expect([...new Set(rows)].sort()).toEqual(existing.sort());
});
