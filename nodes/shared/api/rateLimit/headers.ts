/**
 * What the API says about its limits. Headers come as `X-RateLimit-Limit-<name>`, `-Remaining-` and
 * `-Reset-`; the name is `Default` or that of an endpoint's own limit.
 */
import type { ApiReply } from '../request';

export interface LimitSample {
	/** Lower case, such as `default` or `booking_attendees_add`. */
	name: string;
	limit: number;
	remaining: number;
	/** Milliseconds until the window ends, rounded up to seconds by the server. */
	resetMs: number;
}

/** Servers of different ages give seconds to wait or a Unix time; larger than this is a time. */
const UNIX_TIME_FROM = 1e9;
const DEFAULT_WAIT_MS = 60_000;
/** No window of the API is longer: a header that says so was meant otherwise. */
const LONGEST_WAIT_MS = 300_000;

function resetToMs(reset: number, now: number): number {
	const ms = reset > UNIX_TIME_FROM ? reset * 1000 - now : reset * 1000;
	return Math.min(Math.max(0, ms), LONGEST_WAIT_MS);
}

/** Every limit that an answer speaks of. */
export function samplesIn(reply: ApiReply, now: number): LimitSample[] {
	return Object.entries(reply.headers).flatMap(([header, value]) => {
		const name = /^x-ratelimit-limit(?:-(.+))?$/.exec(header);
		if (!name) return [];
		const suffix = name[1] ? `-${name[1]}` : '';
		const limit = Number(value);
		const remaining = Number(reply.headers[`x-ratelimit-remaining${suffix}`]);
		const reset = Number(reply.headers[`x-ratelimit-reset${suffix}`]);
		const known = [limit, remaining, reset].every((number) => Number.isFinite(number)) && limit > 0;
		return known
			? [{ name: name[1] ?? 'default', limit, remaining, resetMs: resetToMs(reset, now) }]
			: [];
	});
}

function retryAfterMs(value: string | undefined, now: number): number | undefined {
	if (value === undefined || value.trim() === '') return undefined;
	const seconds = Number(value);
	const ms = Number.isFinite(seconds) ? resetToMs(seconds, now) : Date.parse(value) - now;
	return Number.isFinite(ms) && ms >= 0 ? ms : undefined;
}

/** How long an answer asks to wait: `Retry-After`, else the reset of a used-up limit; capped. */
export function askedWaitMs(reply: ApiReply, now: number): number | undefined {
	const after = retryAfterMs(reply.headers['retry-after'], now);
	const resets = samplesIn(reply, now)
		.filter(({ remaining }) => remaining <= 0)
		.map(({ resetMs }) => resetMs);
	const ms = after ?? (resets.length > 0 ? Math.max(...resets) : undefined);
	return ms === undefined ? undefined : Math.min(ms, LONGEST_WAIT_MS);
}

/** How long to wait after a 429; the API blocks for 60 seconds when it says nothing else. */
export function waitAfter429(reply: ApiReply, now: number): number {
	return askedWaitMs(reply, now) ?? DEFAULT_WAIT_MS;
}
