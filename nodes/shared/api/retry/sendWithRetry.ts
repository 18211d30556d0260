/**
 * Sends one request until it has an answer that counts: within the limits, again where that is
 * safe, and no longer than the user lets the execution run.
 */
import type { Clock } from '../clock';
import { Stopped } from '../clock';
import { askedWaitMs } from '../rateLimit/headers';
import type { Limiter, Admission } from '../rateLimit/limiter';
import type { ApiReply } from '../request';
import { mayResendAfterFault, mayResendAfterReply, pauseBefore } from './policy';
import type { NetworkFault } from './policy';

export interface SendWithRetryOptions {
	identity: string;
	/** The operation's route, by which its limit is known. */
	route: string;
	isWrite: boolean;
	/** How often a request may be sent again after a fault. */
	retries: number;
	/** Whether to wait for the rate limit, or to end with its answer. */
	waitsForLimit: boolean;
	signal?: AbortSignal;
	/** Told about every wait for the rate limit. */
	onWait?(milliseconds: number): void;
}

/** The rate limit is used up and the user does not want to wait. */
export class LimitReached extends Error {
	constructor(readonly waitMs: number) {
		super('The rate limit is used up');
	}
}

/** No more than this many 429 in a row: then something else is wrong. */
const MOST_429 = 20;

interface SendOutcome {
	reply?: ApiReply;
	fault?: unknown;
}

async function enter(
	limiter: Limiter,
	clock: Clock,
	options: SendWithRetryOptions,
): Promise<Admission> {
	for (;;) {
		if (options.signal?.aborted) throw new Stopped();
		const entry = limiter.tryEnter(options.identity, options.route);
		if ('place' in entry) return entry.place;
		const { waitMs, isUsedUp } = entry;
		if (isUsedUp && !options.waitsForLimit) throw new LimitReached(waitMs);
		if (isUsedUp) options.onWait?.(waitMs);
		await clock.pause(waitMs, options.signal);
	}
}

async function attempt(
	once: () => Promise<ApiReply>,
	limiter: Limiter,
	clock: Clock,
	options: SendWithRetryOptions,
): Promise<SendOutcome> {
	const place = await enter(limiter, clock, options);
	let reply: ApiReply | undefined;
	try {
		reply = await once();
		return { reply };
	} catch (fault) {
		return { fault };
	} finally {
		place.settle(reply);
	}
}

/** Hands back the answer that counts, or rejects with the fault of the last attempt. */
export async function sendWithRetry(
	once: () => Promise<ApiReply>,
	faultOf: (thrown: unknown) => NetworkFault,
	limiter: Limiter,
	clock: Clock,
	options: SendWithRetryOptions,
): Promise<ApiReply> {
	let resent = 0;
	for (let limited = 0; ; ) {
		const { reply, fault } = await attempt(once, limiter, clock, options);
		if (options.signal?.aborted) throw new Stopped();
		if (reply?.status === 429) {
			limited += 1;
			const waitMs = limiter.hold(options.identity, options.route, reply);
			if (!options.waitsForLimit || limited >= MOST_429) return reply;
			options.onWait?.(waitMs);
			await clock.pause(waitMs, options.signal);
			continue;
		}
		const again = reply
			? mayResendAfterReply(reply, options.isWrite)
			: mayResendAfterFault(faultOf(fault), options.isWrite);
		if (!again || resent >= options.retries) {
			return reply ?? (await Promise.reject(fault));
		}
		resent += 1;
		const asked = reply ? (askedWaitMs(reply, clock.now()) ?? 0) : 0;
		await clock.pause(Math.max(asked, pauseBefore(resent, clock.random())), options.signal);
	}
}
