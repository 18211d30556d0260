// The runs over real servers once more, on what those answered: the same form makes the same
// requests, and of the same answers become the same items, or the same words.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { runNode } from '../engine/engine.mts';
import type { RecordedRun } from '../real/run.mts';
import { freshCredentials, startServer } from './server.mts';
import type { Reply, Seen, Server } from './server.mts';

let server: Server;

beforeAll(async () => {
	server = await startServer();
});

afterEach(() => jest.useRealTimers());

afterAll(async () => await server.stop());

/** The editions, by what the credential calls them. */
const EDITIONS = { calCom2025: '2025', calDiy: 'calDiy' } as const;
type Edition = keyof typeof EDITIONS;

function runsOf(edition: Edition): Array<RecordedRun & { id: string }> {
	const file = join(process.cwd(), 'test', 'recordings', 'runs', `${edition}.json`);
	const runs = JSON.parse(readFileSync(file, 'utf8')) as RecordedRun[];
	return runs.map((run, index) => {
		const { resource, operation } = run.parameters as Record<string, string>;
		return { ...run, id: `${index} ${run.node}.${resource}.${operation}` };
	});
}

/** Only the date is another: everything else goes on as it does. */
function pretendIs(at: string): void {
	jest.useFakeTimers({
		now: new Date(at),
		doNotFake: [
			'hrtime',
			'nextTick',
			'performance',
			'queueMicrotask',
			'setImmediate',
			'clearImmediate',
			'setInterval',
			'clearInterval',
			'setTimeout',
			'clearTimeout',
		],
	});
}

/** A time with milliseconds follows from the moment of the run, which was a bit later then. */
const toTheMinute = (text: string) => text.replace(/:\d\d\.(?!000)\d{3}Z/g, ':00Z');

const requestOf = ({ method, path, query, headers, body }: Seen) =>
	toTheMinute(
		JSON.stringify([
			method,
			path,
			Object.entries(query).sort(),
			headers['cal-api-version'] ?? null,
			body ?? null,
		]),
	);

function recordedRequest({ method, path, version, body }: RecordedRun['exchanges'][0]): string {
	const url = new URL(path, 'http://localhost');
	const query = Object.entries(Object.fromEntries(url.searchParams)).sort();
	return toTheMinute(JSON.stringify([method, url.pathname, query, version ?? null, body ?? null]));
}

/** Each recorded answer is given once, to the request that it answered. */
function answersOf(exchanges: RecordedRun['exchanges']) {
	const left = exchanges.map((exchange) => ({ exchange, asked: recordedRequest(exchange) }));
	const answer = (seen: Seen): Reply => {
		const index = left.findIndex(({ asked }) => asked === requestOf(seen));
		const [found] = index < 0 ? [] : left.splice(index, 1);
		if (!found) return { status: 418, body: { message: `Never asked: ${requestOf(seen)}` } };
		const { status, answer: body } = found.exchange;
		return typeof body === 'string' ? { status, text: body } : { status, body };
	};
	return { answer, left };
}

const credentialsFor = (
	edition: Edition,
	who: RecordedRun['who'],
): Record<string, Record<string, string>> => {
	const { calComV2Api } = freshCredentials(server.url, { apiGeneration: EDITIONS[edition] });
	const { apiKey, ...place } = calComV2Api;
	return who === 'client'
		? { calComPlatformApi: { clientId: 'cl_real_client', clientSecret: apiKey, ...place } }
		: { calComV2Api };
};

describe.each(Object.keys(EDITIONS) as Edition[])('%s', (edition) => {
	test.each(runsOf(edition))('$id', async (run) => {
		const { answer, left } = answersOf(run.exchanges);
		server.answer(answer);
		pretendIs(run.at);
		const { items, error } = await runNode({
			type: run.node,
			parameters: run.parameters,
			credentials: credentialsFor(edition, run.who),
		});
		const words = error && [error.message, error.description].filter(Boolean).join(' – ');
		expect(words).toBe(run.words);
		expect(items.map(({ json }) => json)).toEqual(run.items);
		expect(left.map(({ asked }) => asked)).toEqual([]);
	});
});
