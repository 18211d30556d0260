// A proxy on loopback that passes everything on to the server and keeps each exchange.
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Exchange {
	method: string;
	path: string;
	version?: string;
	body?: unknown;
	status: number;
	answer: unknown;
}

export interface Recorder {
	url: string;
	/** The server itself. */
	target: string;
	exchanges: Exchange[];
	stop(): Promise<void>;
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return Buffer.concat(chunks);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return text === '' ? undefined : text;
	}
}

const PASSED_ON = /^(authorization|x-cal-|cal-api-version|content-type|accept$)/;

async function passOn(target: string, request: IncomingMessage) {
	const body = await bytesOf(request);
	const headers = Object.entries(request.headers).filter(([name]) => PASSED_ON.test(name));
	const reply = await fetch(`${target}${request.url}`, {
		method: request.method,
		headers: Object.fromEntries(headers) as Record<string, string>,
		redirect: 'manual',
		...(body.length > 0 ? { body } : {}),
	});
	return { body: body.toString(), reply, text: await reply.text() };
}

export async function startRecorder(target: string): Promise<Recorder> {
	const exchanges: Exchange[] = [];
	const http = createServer((request, response) => {
		void (async () => {
			const { body, reply, text } = await passOn(target, request);
			const version = request.headers['cal-api-version'] as string | undefined;
			exchanges.push({
				method: request.method ?? '',
				path: request.url ?? '',
				...(version ? { version } : {}),
				...(body === '' ? {} : { body: parsed(body) }),
				status: reply.status,
				answer: parsed(text),
			});
			const kept = [...reply.headers].filter(([name]) =>
				/^(content-type|location|x-rate|retry)/.test(name),
			);
			response.writeHead(reply.status, Object.fromEntries(kept));
			response.end(text);
		})().catch((error: unknown) => {
			response.writeHead(502);
			response.end(String(error));
		});
	});
	await new Promise<void>((resolve) => {
		http.listen(0, '127.0.0.1', resolve);
	});
	return {
		url: `http://127.0.0.1:${(http.address() as AddressInfo).port}`,
		target,
		exchanges,
		async stop() {
			http.closeAllConnections();
			await new Promise((resolve) => {
				http.close(resolve);
			});
		},
	};
}
