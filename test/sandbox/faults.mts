// Faults on purpose: what servers, proxies and networks do on bad days.
import type { FastifyReply } from 'fastify';

/** What goes wrong, and whether the request took effect before it did. */
export interface Fault {
	kind:
		| 'status'
		| 'reset-before'
		| 'reset-after'
		| 'stall'
		| 'malformed-json'
		| 'empty'
		| 'html'
		| 'slow-drip'
		| 'redirect';
	/** For writes: whether the server had done it already. */
	applied: boolean;
	status?: number;
	headers?: Record<string, string>;
	body?: unknown;
}

export interface FaultyRequest {
	method: string;
	path: string;
	/** The route of the contract. */
	route: string;
	/** Which request of this route it is since the last reset, from 1. */
	number: number;
}

export type ChooseFault = (request: FaultyRequest) => Fault | undefined;

const HTML = '<!DOCTYPE html><html><body><h1>524: A timeout occurred</h1></body></html>';
const DRIP_MS = 100;

function drip(reply: FastifyReply): void {
	const { raw } = reply;
	raw.writeHead(200, { 'content-type': 'application/json' });
	raw.write('{"status":');
	const timer = setInterval(() => raw.write(' '), DRIP_MS);
	raw.on('close', () => clearInterval(timer));
}

/** Answers, or doesn't, as the fault says. */
export function commit(reply: FastifyReply, fault: Fault): void {
	const { raw } = reply;
	if (fault.kind === 'reset-before' || fault.kind === 'stall' || fault.kind === 'slow-drip') {
		reply.hijack();
		if (fault.kind === 'reset-before') raw.destroy();
		if (fault.kind === 'slow-drip') drip(reply);
		return;
	}
	if (fault.kind === 'reset-after') {
		reply.hijack();
		raw.writeHead(200, { 'content-type': 'application/json', 'content-length': '500' });
		raw.write('{"status":"succ', () => raw.destroy());
		return;
	}
	if (fault.kind === 'status') {
		const body = fault.body ?? { statusCode: fault.status, message: 'Internal server error' };
		void reply
			.code(fault.status ?? 500)
			.headers(fault.headers ?? {})
			.send(body);
		return;
	}
	const json = { 'content-type': 'application/json; charset=utf-8' };
	const answers = {
		'malformed-json': { status: 200, headers: json, body: '{"status":"success","data":[{"id"' },
		empty: { status: 200, headers: json, body: '' },
		html: { status: fault.status ?? 524, headers: { 'content-type': 'text/html' }, body: HTML },
		redirect: { status: 302, headers: fault.headers ?? {}, body: '' },
	} as const;
	const { status, headers, body } = answers[fault.kind];
	void reply.code(status).headers(headers).send(body);
}
