// Servers that lie, echo, stall or are not the API at all, through n8n's engine: what the user is told,
// that no secret comes out, and that nothing is called a success that is none.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { runNode } from '../engine/engine.mts';
import { freshCredentials, startServer } from '../workflows/server.mts';
import type { Reply, Server } from '../workflows/server.mts';

let server: Server;

beforeAll(async () => {
	server = await startServer();
});

afterAll(async () => await server.stop());

const byId = (value: string) => ({ __rl: true, mode: 'id', value });

const cancel = { resource: 'booking', operation: 'cancel', bookingUid: byId('abc') };
const getBooking = { resource: 'booking', operation: 'get', bookingUid: byId('abc') };
const deleteSchedule = { resource: 'schedule', operation: 'delete', scheduleId: byId('4') };

async function run(
	parameters: Record<string, unknown>,
	credentials = freshCredentials(server.url),
) {
	return await runNode({
		type: 'calCom',
		items: [{}],
		parameters: { ...parameters, options: { timeout: 1, ...(parameters.options as object) } },
		credentials,
	});
}

const answer = (reply: Reply) => server.answer(() => reply);

/** A server that writes what it likes. */
async function rawServer(handle: (request: IncomingMessage, response: ServerResponse) => void) {
	const http = createServer(handle);
	await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
	return {
		url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
		stop: async () => {
			http.closeAllConnections();
			await new Promise((resolve) => http.close(resolve));
		},
	};
}

describe('a success that is an error', () => {
	const body = {
		status: 'error',
		error: { code: 'BadRequestException', message: 'The booking is over' },
	};

	it.each([
		['cancel', cancel],
		['delete', deleteSchedule],
		['get', getBooking],
	])('is one for %s', async (_, parameters) => {
		answer({ status: 200, body });
		const { error, items } = await run(parameters);
		expect(error?.message).toBe('The booking is over');
		expect(items).toEqual([]);
		expect(server.seen).toHaveLength(1);
	});
});

describe('an answer that is not the API', () => {
	const rows: Array<[string, number, string, RegExp]> = [
		['the page of a website', 404, '<!DOCTYPE html><title>Not found</title>', /'Base URL'/],
		['the challenge of a proxy', 403, '<html>Just a moment...</html>', /proxy or firewall/],
		['the sign-in of a proxy', 401, '<html>Sign in</html>', /proxy or firewall/],
	];

	it.each(rows)('%s says what it is', async (_, status, text, description) => {
		const raw = await rawServer((_request, response) => {
			response.writeHead(status, { 'content-type': 'text/html' });
			response.end(text);
		});
		const { error } = await run(getBooking, freshCredentials(raw.url));
		await raw.stop();
		expect(error?.message).toMatch(/web page|proxy or firewall/);
		expect(error?.description).toMatch(description);
	});

	it.each([520, 521, 522, 523])('a read is asked for again after %d', async (status) => {
		let asked = 0;
		server.answer(() =>
			(asked += 1) === 1
				? { status, body: undefined }
				: { body: { status: 'success', data: { uid: 'abc' } } },
		);
		expect((await run(getBooking)).error).toBeUndefined();
		expect(asked).toBe(2);
	});

	it.each([520, 522])('a write is not sent again after %d', async (status) => {
		answer({ status });
		const { error } = await run(cancel);
		// The node looks afterwards, as often as it likes: reads change nothing.
		expect(server.seen.filter(({ method }) => method !== 'GET')).toHaveLength(1);
		expect(error?.description).toMatch(/may have done it nevertheless/);
	});
});

describe('the key', () => {
	const echoes: Array<[string, (key: string) => Reply]> = [
		['a message', (key) => ({ status: 400, body: { error: { message: `Bad key ${key}` } } })],
		[
			'a sentence with Bearer',
			(key) => ({ status: 401, body: { message: `Bearer ${key} is bad` } }),
		],
		[
			'a validation',
			(key) => ({
				status: 400,
				body: {
					error: { details: { errors: [{ property: key, constraints: { a: `${key} is bad` } }] } },
				},
			}),
		],
		['a success', (key) => ({ body: { status: 'success', data: { echo: key, list: [key] } } })],
		['the data of an error in a success', (key) => ({ body: { status: 'error', message: key } })],
		[
			'a text cut in its middle',
			(key) => ({ status: 400, body: { message: 'x'.repeat(990) + key } }),
		],
	];

	it.each(echoes)('is not shown by %s', async (_, echo) => {
		const secret = 'cal_secret-0123456789abcdef';
		const credentials = freshCredentials(server.url, { apiKey: secret });
		answer(echo(secret));
		const { error, items } = await run(getBooking, credentials);
		const shown = JSON.stringify([items, error?.message, error?.description, error]);
		expect(shown).not.toContain('0123456789');
		expect(shown).not.toContain('cal_secret');
	});
});

describe('a huge value', () => {
	it('is not echoed by the server to the user', async () => {
		answer({ status: 400, body: { error: { message: 'x'.repeat(1_000_000) } } });
		const { error } = await run(getBooking);
		expect(error?.message.length).toBeLessThan(1100);
	});

	it('of the user is refused in a few words', async () => {
		answer({ body: { status: 'success', data: {} } });
		const { error } = await run({
			...getBooking,
			bookingUid: byId('x'.repeat(1_000_000)),
		});
		expect(error?.message.length).toBeLessThan(300);
		expect(server.seen).toEqual([]);
	});
});

test('a request that timed out is ended, not left behind', async () => {
	let ended = 0;
	const raw = await rawServer((request) => {
		request.socket.on('close', () => (ended += 1));
	});
	const { error } = await run(
		{ ...getBooking, options: { timeout: 0.3, retries: 0 } },
		freshCredentials(raw.url),
	);
	await new Promise((resolve) => {
		setTimeout(resolve, 200);
	});
	expect(error?.message).toMatch(/gave no answer/);
	expect(ended).toBe(1);
	await raw.stop();
});

test('a base URL with a password in it is refused before anything is sent', async () => {
	answer({ body: {} });
	const url = server.url.replace('://', '://ada:secret@');
	const { error } = await run(getBooking, freshCredentials(url));
	expect(error?.message).toMatch(/user name or password/);
	expect(JSON.stringify([error?.message, error?.description])).not.toContain('secret@');
	expect(server.seen).toEqual([]);
});
