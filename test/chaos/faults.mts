// The bad days of a server, by name: what the sandbox does, and what a read and a write make of it.
import type { Fault } from '../sandbox/index.mts';

export interface Case {
	name: string;
	fault: Fault;
	/** Whether a read gets its answer after all. */
	readSucceeds: boolean;
	/** Whether a write gets its answer after all: only where it certainly was not applied. */
	writeSucceeds: boolean;
}

const limited = (headers: Record<string, string>): Fault => ({
	kind: 'status',
	applied: false,
	status: 429,
	headers,
	body: { status: 'error', error: { code: 'ThrottlerException', message: 'Too many requests' } },
});

const status = (code: number, applied: boolean): Fault => ({
	kind: 'status',
	status: code,
	applied,
});

const inASecond = () => String(Math.ceil(Date.now() / 1000) + 1);

const rateLimit = (reset: string) => ({
	'X-RateLimit-Limit-Default': '120',
	'X-RateLimit-Remaining-Default': '0',
	'X-RateLimit-Reset-Default': reset,
});

/** Made anew for each run, because some name a point in time. */
export function cases(): Case[] {
	return [
		{
			name: '429 with Retry-After',
			fault: limited({ 'Retry-After': '1' }),
			readSucceeds: true,
			writeSucceeds: true,
		},
		{
			name: '429 with seconds to reset',
			fault: limited(rateLimit('1')),
			readSucceeds: true,
			writeSucceeds: true,
		},
		{
			name: '429 with a Unix time',
			fault: limited(rateLimit(inASecond())),
			readSucceeds: true,
			writeSucceeds: true,
		},
		{ name: '500', fault: status(500, false), readSucceeds: false, writeSucceeds: false },
		{
			name: '500 after acting',
			fault: status(500, true),
			readSucceeds: false,
			writeSucceeds: false,
		},
		{ name: '502', fault: status(502, false), readSucceeds: true, writeSucceeds: false },
		{
			name: '503 after acting',
			fault: status(503, true),
			readSucceeds: true,
			writeSucceeds: false,
		},
		{
			name: '504 after acting',
			fault: status(504, true),
			readSucceeds: true,
			writeSucceeds: false,
		},
		{
			name: '524 with a web page, after acting',
			fault: { kind: 'html', status: 524, applied: true },
			readSucceeds: true,
			writeSucceeds: false,
		},
		{
			name: 'reset before',
			fault: { kind: 'reset-before', applied: false },
			readSucceeds: true,
			writeSucceeds: false,
		},
		{
			name: 'reset in the middle of the answer',
			fault: { kind: 'reset-after', applied: true },
			readSucceeds: true,
			writeSucceeds: false,
		},
		{
			name: 'stall',
			fault: { kind: 'stall', applied: true },
			readSucceeds: true,
			writeSucceeds: false,
		},
		{
			name: 'slow drip',
			fault: { kind: 'slow-drip', applied: true },
			readSucceeds: true,
			writeSucceeds: false,
		},
		{
			name: 'malformed JSON',
			fault: { kind: 'malformed-json', applied: true },
			readSucceeds: true,
			writeSucceeds: false,
		},
		{
			name: 'empty body',
			fault: { kind: 'empty', applied: true },
			readSucceeds: true,
			writeSucceeds: false,
		},
		{
			name: 'wrong content type',
			fault: { kind: 'html', status: 200, applied: true },
			readSucceeds: true,
			writeSucceeds: false,
		},
		{
			name: 'redirect to another host',
			fault: {
				kind: 'redirect',
				applied: false,
				headers: { Location: 'http://127.0.0.1:9/elsewhere' },
			},
			readSucceeds: false,
			writeSucceeds: false,
		},
	];
}
