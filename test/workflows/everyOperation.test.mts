// Every operation of every action node runs through n8n's engine: with a form of only what is
// required and with everything filled, the request that goes out is one that the contract knows,
// and what comes back is linked to its input.
import type { Operation } from '../../nodes/shared/operation/operation';
import { runNode } from '../engine/engine.mts';
import { apiOperations } from '../nodes/allOperations.mts';
import { complaintsAbout } from './contractCheck.mts';
import { sampleForm } from './sampleForm.mts';
import { overlay, specials } from './specials.mts';
import { freshCredentials, startServer, success } from './server.mts';
import type { Seen, Server } from './server.mts';

let server: Server;

beforeAll(async () => {
	server = await startServer();
});

afterAll(async () => await server.stop());

const ME = { id: 1, email: 'ada@example.com', organizationId: 1 };

function answerFor(
	operation: Operation,
	data: unknown = operation.pages ? [{ id: 1 }] : { id: 1 },
) {
	return ({ path }: Seen) => {
		if (path === '/v2/me' && operation.request !== 'GET /v2/me') return success(ME);
		if (path === BESIDE[1] && operation.request !== `GET ${path}`) return success(undefined);
		return success(data);
	};
}

/** What is read for the organization, and before a write that would lose it. */
const BESIDE = ['/v2/me', '/v2/conferencing/default'];
const isBeside = ({ path, method }: Seen, { request }: Operation) =>
	method === 'GET' && BESIDE.includes(path) && request !== `GET ${path}`;

/** Some are in Cal.diy alone. */
const editionOf = ({ versions }: Operation): Record<string, string> =>
	versions?.cloud === false ? { apiGeneration: 'calDiy' } : {};

const rows = apiOperations.flatMap((row) =>
	(['required', 'everything'] as const).map((extent) => ({
		...row,
		extent,
		id: `${row.node}.${row.resource.value}.${row.key}`,
	})),
);

function formOf({ operation, extent, id }: (typeof rows)[number]) {
	const form = sampleForm(operation.fields, extent);
	const update = operation.fields.find(({ name }) => name === 'updateFields');
	// An update of nothing is refused.
	if (update) form.updateFields = sampleForm([update], 'everything').updateFields;
	return overlay(form, specials[id]?.[extent]);
}

test.each(rows)('$id with $extent', async (row) => {
	const { node, resource, key, operation, id } = row;
	server.answer(answerFor(operation, specials[id]?.data));
	const { items, error } = await runNode({
		type: node,
		parameters: { resource: resource.value, operation: key, ...formOf(row) },
		credentials: freshCredentials(server.url, editionOf(operation)),
		timezone: 'Europe/Berlin',
	});
	expect(error?.message).toBeUndefined();
	const sent = server.seen.filter((seen) => !isBeside(seen, operation));
	expect(sent).toHaveLength(1);
	expect(sent.flatMap(complaintsAbout)).toEqual([]);
	expect(items.length).toBeGreaterThan(0);
	for (const { pairedItem } of items) expect(pairedItem).toEqual({ item: 0 });
});

test('no special is left over', () => {
	const ids = new Set(rows.map(({ id }) => id));
	expect(Object.keys(specials).filter((id) => !ids.has(id))).toEqual([]);
});
