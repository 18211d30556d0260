// Files behind links: streamed into n8n, tried again, ended when they stall, and words for a link that
// has expired. The key is not sent along.
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { runNode } from '../engine/engine.mts';
import { freshCredentials, startServer, success } from './server.mts';
import type { Server } from './server.mts';

let api: Server;
let handle: (request: IncomingMessage, response: ServerResponse) => void = () => undefined;
let asked: IncomingMessage[] = [];
const store = createServer((request, response) => {
	asked.push(request);
	handle(request, response);
});
let link = '';

beforeAll(async () => {
	api = await startServer();
	await new Promise<void>((resolve) => store.listen(0, '127.0.0.1', resolve));
	link = `http://127.0.0.1:${(store.address() as AddressInfo).port}/file.mp4?signature=s`;
});

afterAll(async () => {
	await api.stop();
	store.closeAllConnections();
	await new Promise((resolve) => store.close(resolve));
});

async function download(downloadLink = link, options: object = {}, stop?: Promise<unknown>) {
	asked = [];
	api.answer(() => success([{ id: 'r1', downloadLink }]));
	return await runNode({
		type: 'calCom',
		items: [{}],
		parameters: {
			resource: 'booking',
			operation: 'getRecordings',
			bookingUid: { __rl: true, mode: 'id', value: 'abc' },
			returnAll: true,
			download: true,
			binaryPropertyName: 'video',
			options: { timeout: 1, ...options },
		},
		credentials: freshCredentials(api.url),
		...(stop ? { stop } : {}),
	});
}

it('a file comes whole, without the key', async () => {
	const bytes = Buffer.alloc(3_000_000, 'movie');
	handle = (_, response) => response.end(bytes);
	const { items, error } = await download();
	expect(error).toBeUndefined();
	const file = items[0]?.binary?.video;
	expect(file).toMatchObject({ fileName: 'recording-r1.mp4', mimeType: 'video/mp4' });
	expect(Buffer.from(file?.data ?? '', 'base64').equals(bytes)).toBe(true);
	expect(asked[0]?.headers.authorization).toBeUndefined();
});

it('a file that takes longer than the timeout comes whole while bytes flow', async () => {
	handle = (_, response) => {
		let sent = 0;
		const timer = setInterval(() => {
			response.write('x'.repeat(1000));
			if ((sent += 1) < 8) return;
			clearInterval(timer);
			response.end();
		}, 200);
	};
	const { items, error } = await download();
	expect(error).toBeUndefined();
	expect(Buffer.from(items[0]?.binary?.video?.data ?? '', 'base64')).toHaveLength(8000);
});

it.each([403, 404, 410])('a link that answers %d has expired', async (status) => {
	handle = (_, response) => {
		response.writeHead(status, { 'content-type': 'application/xml' });
		response.end('<Error><Code>AccessDenied</Code></Error>');
	};
	const { error } = await download();
	expect(error?.message).toBe(`The link to the file has expired or is not valid (${status})`);
	expect(error?.description).toMatch(/work for an hour.*in the same step/);
	expect(asked).toHaveLength(1);
});

it('is tried again after a fault of the store', async () => {
	handle = (_, response) => {
		response.writeHead(asked.length === 1 ? 503 : 200);
		response.end('movie');
	};
	const { items } = await download();
	expect(Buffer.from(items[0]?.binary?.video?.data ?? '', 'base64').toString()).toBe('movie');
	expect(asked).toHaveLength(2);
});

it('is ended when it stalls', async () => {
	handle = (_, response) => {
		response.writeHead(200, { 'content-length': '1000' });
		response.write('x');
	};
	const { error } = await download(link, { retries: 0 });
	expect(error?.message).toMatch(/gave no answer \(ETIMEDOUT\)/);
});

it('is ended with the execution', async () => {
	handle = (_, response) => {
		response.writeHead(200, { 'content-length': '1000' });
		response.write('x');
	};
	const started = Date.now();
	const stop = new Promise((resolve) => {
		setTimeout(resolve, 300);
	});
	await download(link, { timeout: 60 }, stop).catch(() => undefined);
	expect(Date.now() - started).toBeLessThan(5000);
});

it.each(['file:///etc/passwd', 'javascript:alert(1)'])('%s is no link', async (url) => {
	const { error } = await download(url);
	expect(error?.message).toBe('The link to the file is no web address');
});

describe('the calendar file of a booking', () => {
	const ICS = 'BEGIN:VCALENDAR\r\nSUMMARY:Café, 100 %\r\nEND:VCALENDAR\r\n';
	const links = [
		{ label: 'Google Calendar', id: 'googleCalendar', link: 'https://calendar.google.com/x' },
		{ label: 'ICS', id: 'ics', link: `data:text/calendar,${encodeURIComponent(ICS)}` },
	];
	const get = async (more: object) => {
		asked = [];
		api.answer(() => success(links));
		return await runNode({
			type: 'calCom',
			parameters: {
				resource: 'booking',
				operation: 'getCalendarLinks',
				bookingUid: { __rl: true, mode: 'id', value: 'abc' },
				returnAll: true,
				...more,
			},
			credentials: freshCredentials(api.url),
		});
	};

	it('goes into its item, ready for an e-mail, without another request', async () => {
		const { items, error } = await get({ download: true });
		expect(error).toBeUndefined();
		expect(items.map(({ binary }) => Object.keys(binary ?? {}))).toEqual([[], ['data']]);
		const file = items[1]?.binary?.data;
		expect(file).toMatchObject({ fileName: 'booking.ics', mimeType: 'text/calendar' });
		expect(Buffer.from(file?.data ?? '', 'base64').toString()).toBe(ICS);
		expect([api.seen.length, asked.length]).toEqual([1, 0]);
	});

	it('stays a link without Download', async () => {
		const { items } = await get({});
		expect(items.map(({ json, binary }) => [json.id, binary])).toEqual([
			['googleCalendar', undefined],
			['ics', undefined],
		]);
	});
});
