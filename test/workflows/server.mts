// An HTTP server on loopback that keeps what it was asked and answers what a test tells it to.
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

import { Patience } from '../patience.mts';

export interface Seen {
	method: string;
	path: string;
	query: Record<string, string>;
	headers: Record<string, string | undefined>;
	body?: unknown;
}

export interface Reply {
	status?: number;
	headers?: Record<string, string>;
	body?: unknown;
	/** Sent as it is, instead of a body. */
	text?: string;
	/** Milliseconds before the answer. */
	after?: number;
}

export type Answerer = (seen: Seen) => Reply;

export interface Server {
	url: string;
	seen: Seen[];
	/** Answers from now on with this, and forgets what it was asked before. */
	answer(answerer: Answerer): void;
	stop(): Promise<void>;
}

async function textOf(request: IncomingMessage): Promise<string> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks).toString();
}

async function seenIn(request: IncomingMessage): Promise<Seen> {
	const url = new URL(request.url ?? '/', 'http://localhost');
	const text = await textOf(request);
	const isForm = request.headers['content-type']?.includes('x-www-form-urlencoded');
	return {
		method: request.method ?? '',
		path: url.pathname,
		query: Object.fromEntries(url.searchParams),
		headers: request.headers as Seen['headers'],
		...(text === '' ? {} : { body: isForm ? text : (JSON.parse(text) as unknown) }),
	};
}

export const success = (data: unknown): Reply => ({ body: { status: 'success', data } });

export async function startServer(): Promise<Server> {
	let answerer: Answerer = () => ({ status: 500 });
	const seen: Seen[] = [];
	const patience = new Patience();
	const http = createServer((request, response) => {
		void (async () => {
			const asked = await seenIn(request);
			seen.push(asked);
			const message = patience.spent();
			const reply = message ? { status: 400, body: { message } } : answerer(asked);
			const { status = 200, headers = {}, body, text, after = 0 }: Reply = reply;
			await new Promise((resolve) => {
				setTimeout(resolve, after);
			});
			response.writeHead(status, { 'content-type': 'application/json', ...headers });
			response.end(text ?? (body === undefined ? '' : JSON.stringify(body)));
		})();
	});
	await new Promise<void>((resolve) => {
		http.listen(0, '127.0.0.1', resolve);
	});
	return {
		url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
		seen,
		answer(next) {
			answerer = next;
			seen.length = 0;
			patience.renew();
		},
		async stop() {
			http.closeAllConnections();
			await new Promise((resolve) => {
				http.close(resolve);
			});
		},
	};
}

let keys = 0;

/** A key that no test used before: what the package remembers for a key can't leak between tests. */
export const freshCredentials = (url: string, overrides: Record<string, string> = {}) => ({
	calComV2Api: {
		apiKey: `cal_test_${(keys += 1)}`,
		server: 'selfHosted',
		baseUrl: url,
		apiGeneration: '2026',
		...overrides,
	},
});
