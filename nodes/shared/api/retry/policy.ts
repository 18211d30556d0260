/**
 * What may be sent again. A read can be repeated at will. A write is repeated only when the server
 * certainly did not act on it: a second booking is worse than an error.
 */
import type { ApiReply } from '../request';

/** What the system says about a request without an answer. */
export interface NetworkFault {
	/** Such as `ECONNRESET`. */
	code?: string;
	/** What was being done: `connect`, `read`, `write`. */
	syscall?: string;
}

/** No connection came about, so nothing was sent. */
const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN']);

/** These also end connections over which something was sent. */
const NO_ROUTE = new Set(['EHOSTUNREACH', 'ENETUNREACH']);

/** The two sides did not agree on a safe connection: nothing was sent, and it stays like that. */
const HANDSHAKE =
	/^(?:EPROTO|ERR_SSL_\w+|ERR_TLS_\w+|DEPTH_ZERO_SELF_SIGNED_CERT|SELF_SIGNED_CERT_IN_CHAIN|UNABLE_TO_\w+|CERT_\w+)$/;

/** Whether the server was not reached at all. */
export function isUnreachable({ code = '', syscall }: NetworkFault): boolean {
	return NEVER_CONNECTED.has(code) || (NO_ROUTE.has(code) && syscall === 'connect');
}

/** Whether the connection was not safe. */
export function isHandshake({ code = '' }: NetworkFault): boolean {
	return HANDSHAKE.test(code);
}

/** The gateway or the server was not able to answer; asking again may help. */
const TEMPORARY = new Set([502, 503, 504, 520, 521, 522, 523, 524]);

/** Faults of the connection itself; others, such as a refused certificate, stay the same. */
const BROKEN = new Set([
	...NEVER_CONNECTED,
	...NO_ROUTE,
	'ECONNRESET',
	'ECONNABORTED',
	'ETIMEDOUT',
	'EPIPE',
	'ERR_BAD_RESPONSE',
	'ERR_STREAM_PREMATURE_CLOSE',
	'ERR_NETWORK',
	'HPE_INVALID_CONSTANT',
	'UND_ERR_SOCKET',
]);

const FIRST_PAUSE_MS = 300;
const LONGEST_PAUSE_MS = 10_000;

/** Whether a request without an answer may be sent again. */
export function mayResendAfterFault(fault: NetworkFault, isWrite: boolean): boolean {
	return isWrite ? isUnreachable(fault) : BROKEN.has(fault.code ?? '');
}

/** Whether a fault leaves open if the server acted. */
export function mayHaveHappened(fault: NetworkFault): boolean {
	return !isUnreachable(fault) && !isHandshake(fault);
}

/**
 * A success has JSON, or is a 204 without any; a page of HTML, a cut or an empty body is none.
 * A broken body of a write says nothing about whether it was applied, so only reads are repeated.
 */
export function isBroken(reply: ApiReply): boolean {
	const isSuccess = reply.status >= 200 && reply.status < 300;
	return (
		isSuccess && reply.status !== 204 && (typeof reply.body !== 'object' || reply.body === null)
	);
}

/** Whether an answer is worth asking for again (429 is the limiter's matter). */
export function mayResendAfterReply(reply: ApiReply, isWrite: boolean): boolean {
	return !isWrite && (TEMPORARY.has(reply.status) || isBroken(reply));
}

/** Exponential back-off with jitter: about 0.3, 0.6, 1.2 … seconds, each within ±50 %. */
export function pauseBefore(attempt: number, random: number): number {
	const base = Math.min(FIRST_PAUSE_MS * 2 ** (attempt - 1), LONGEST_PAUSE_MS);
	return base * (0.5 + random);
}
