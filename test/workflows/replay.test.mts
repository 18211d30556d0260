// Exchanges that a real server of 2025 has answered, caused again through the nodes: our request is
// the one that it took, and its answer becomes the items that a user expects.
import { runNode } from '../engine/engine.mts';
import { exchanges } from '../errors/recordings.mts';
import { addresses, apps, webhooks } from './replays/account.mts';
import { bookings, slots } from './replays/bookings.mts';
import { eventTypes, privateLinks, schedules } from './replays/eventTypes.mts';
import { organizations } from './replays/organizations.mts';
import { platform } from './replays/platform.mts';
import type { Replay } from './replays/replay.mts';
import { teams } from './replays/teams.mts';
import { freshCredentials, startServer } from './server.mts';
import type { Server } from './server.mts';

let server: Server;

beforeAll(async () => {
	server = await startServer();
});

afterAll(async () => await server.stop());

const replays: Replay[] = [
	...bookings,
	...slots,
	...eventTypes,
	...privateLinks,
	...schedules,
	...webhooks,
	...apps,
	...addresses,
	...teams,
	...organizations,
	...platform,
];

const INSTANT = /^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/;

/** The same instant may be written with or without milliseconds, and `disabled: false` be left out. */
function plain(value: unknown): unknown {
	if (typeof value === 'string' && INSTANT.test(value)) return new Date(value).toISOString();
	if (Array.isArray(value)) return value.map(plain);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([key, inner]) => key !== 'disabled' || inner !== false)
			.map(([key, inner]) => [key, plain(inner)]),
	);
}

const isBare = (body: unknown) => body === undefined || JSON.stringify(body) === '{}';

function recordedRequest(exchange: (typeof exchanges)[0], { query, body, without = [] }: Replay) {
	const { method, path, body: sent } = exchange.request;
	const url = new URL(path, 'http://localhost');
	const whole: Record<string, unknown> = { ...(sent as object | undefined), ...body };
	const asked: Record<string, string> = { ...Object.fromEntries(url.searchParams), ...query };
	for (const key of without) {
		delete whole[key];
		delete asked[key];
	}
	return {
		method,
		path: url.pathname,
		query: plain(asked),
		...(isBare(whole) ? {} : { body: plain(whole) }),
	};
}

function recordingOf(at: string): (typeof exchanges)[0] {
	const [group, name] = at.split('/');
	const exchange = exchanges.find((one) => one.group === group && one.name === name);
	if (!exchange) throw new Error(`There is no recording ${at}`);
	return exchange;
}

test.each(replays)('$exchange', async (replay) => {
	const exchange = recordingOf(replay.exchange);
	const { status, body } = exchange.response;
	const read = replay.reads && recordingOf(replay.reads).response.body;
	server.answer(({ method }) => (read && method === 'GET' ? { body: read } : { status, body }));
	const { items, error } = await runNode({
		type: replay.node ?? 'calCom',
		parameters: { resource: replay.resource, operation: replay.operation, ...replay.form },
		credentials: freshCredentials(server.url, { apiGeneration: '2025' }),
		timezone: 'Europe/Berlin',
	});
	expect(error?.message).toBeUndefined();
	const [seen, ...more] = replay.reads ? server.seen.slice(1) : server.seen;
	expect(more).toEqual([]);
	expect({
		method: seen?.method,
		path: seen?.path,
		query: plain(seen?.query),
		...(isBare(seen?.body) ? {} : { body: plain(seen?.body) }),
	}).toEqual(recordedRequest(exchange, replay));
	const recordedVersion = (exchange.request.headers as Record<string, string>)['cal-api-version'];
	if (replay.unversioned) expect(seen?.headers['cal-api-version']).toBeUndefined();
	else if (recordedVersion) expect(seen?.headers['cal-api-version']).toBe(recordedVersion);
	const { data } = body as { data?: unknown };
	expect(items.map(({ json }) => json)).toEqual(
		replay.items ?? (Array.isArray(data) ? data : [data]),
	);
});
