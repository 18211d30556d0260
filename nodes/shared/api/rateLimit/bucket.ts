/**
 * One limit of one key, as far as this process knows it: what is left of the window, when it ends,
 * and how much others spend of it. Pure: time comes from outside.
 */
import type { LimitSample } from './headers';
import {
	learnOthers,
	newOthers,
	othersAreThere,
	roomBesideOthers,
	startOthersWindow,
	stillReleases,
	takesTurns,
} from './others';
import type { Spending } from './others';

export interface Bucket extends Spending {
	/** The earliest time at which the window is over for certain; undefined in a window not yet heard of. */
	resetAt?: number;
	/**
	 * Whether a new window may be used up by others already, so that its first request goes out alone:
	 * whatever is sent beyond the limit blocks the key for a minute.
	 */
	probes: boolean;
	/** When that request went out. */
	probedAt?: number;
	/** Whether others may not be seen yet, so that full speed is reached by doubling. */
	startsSlowly: boolean;
	/** Nothing is sent before this time: the server said 429. */
	blockedUntil: number;
}

/** Why a request can't go out now. */
export interface Wait {
	/** When to ask again. */
	waitMs: number;
	/** Whether the limit is used up; otherwise it is a matter of taking turns. */
	isUsedUp: boolean;
}

const DOCUMENTED_LIMIT = 120;
/** The server rounds to seconds: a reset later than that belongs to a new window. */
const ROUNDING_MS = 1500;
/** When only answers under way can tell whether there is room. */
const ON_ANSWER: Wait = { waitMs: 25, isUsedUp: false };
/** When room comes with time, because others don't take what is left to them. */
const ON_RELEASE: Wait = { waitMs: 250, isUsedUp: false };
/** A first request that takes longer than this no longer keeps all others back. */
const PATIENCE_MS = 1000;
/** In such a window a second for the last requests costs little beside a refusal. */
const LONG_WINDOW_MS = 30_000;
/** Others had little to do when more than this part of the limit was left. */
const MUCH_LEFT = 1 / 4;

export function newBucket(): Bucket {
	return {
		limit: DOCUMENTED_LIMIT,
		remaining: DOCUMENTED_LIMIT,
		windowMs: 0,
		inFlight: 0,
		ours: 0,
		others: newOthers(),
		probes: true,
		startsSlowly: true,
		blockedUntil: 0,
	};
}

function startWindow(bucket: Bucket): void {
	bucket.startsSlowly = othersAreThere(bucket.others);
	bucket.probes = bucket.startsSlowly || bucket.remaining <= bucket.limit * MUCH_LEFT;
	bucket.probedAt = undefined;
	bucket.remaining = bucket.limit;
	bucket.resetAt = undefined;
	bucket.ours = 0;
	startOthersWindow(bucket.others);
}

/** In a window that no answer has told of yet. */
function waitBeforeNews(bucket: Bucket, now: number): Wait | undefined {
	if (bucket.inFlight >= bucket.remaining) return ON_ANSWER;
	if (!bucket.probes) return undefined;
	bucket.probedAt ??= now;
	const allowed = 1 + Math.floor((now - bucket.probedAt) / PATIENCE_MS);
	return bucket.inFlight < allowed ? undefined : ON_ANSWER;
}

/** Towards the end of a window, others who only just began have to be seen before what is left is spent. */
function mostAtTheEnd({ remaining, inFlight, windowMs }: Bucket): number {
	if (windowMs < LONG_WINDOW_MS) return Infinity;
	return Math.max(1, remaining - inFlight);
}

/** In a window that is known until its end. */
function waitInWindow(bucket: Bucket, untilReset: number): Wait | undefined {
	const { remaining, inFlight, windowMs, startsSlowly, ours } = bucket;
	const usedUp = { waitMs: Math.max(1, untilReset), isUsedUp: true };
	if (inFlight >= remaining) return usedUp;
	const elapsed = windowMs - untilReset;
	if (roomBesideOthers(bucket, elapsed) <= 0) {
		if (inFlight > 0) return ON_ANSWER;
		return stillReleases(bucket, elapsed) ? ON_RELEASE : usedUp;
	}
	const mostInFlight = takesTurns(bucket) ? 1 : startsSlowly ? ours : Infinity;
	return inFlight < Math.min(mostInFlight, mostAtTheEnd(bucket)) ? undefined : ON_ANSWER;
}

/** Takes a place for one request, or says why it has to wait. */
export function admit(bucket: Bucket, now: number): Wait | undefined {
	if (now < bucket.blockedUntil) return { waitMs: bucket.blockedUntil - now, isUsedUp: true };
	if (bucket.resetAt !== undefined && now >= bucket.resetAt) startWindow(bucket);
	const { resetAt } = bucket;
	const wait =
		resetAt === undefined ? waitBeforeNews(bucket, now) : waitInWindow(bucket, resetAt - now);
	if (!wait) bucket.inFlight += 1;
	return wait;
}

/** Gives a place back: the request was answered, or got no answer. */
export function settle(bucket: Bucket, answered: boolean): void {
	bucket.inFlight = Math.max(0, bucket.inFlight - 1);
	if (!answered) return;
	bucket.ours += 1;
	// An answer that tells nothing of this limit leaves nothing to find out.
	bucket.probes = false;
}

/** Takes in what an answer says. Answers overtake each other, so within a window the lowest counts. */
export function learn(bucket: Bucket, sample: LimitSample, now: number): void {
	const { resetAt } = bucket;
	const endsBy = now + sample.resetMs;
	const isLater =
		resetAt !== undefined &&
		(now >= resetAt || (endsBy > resetAt + ROUNDING_MS && sample.remaining > bucket.remaining));
	if (isLater) startWindow(bucket);
	const isNews = resetAt === undefined || isLater;
	bucket.limit = sample.limit;
	bucket.windowMs = Math.max(bucket.windowMs, sample.resetMs);
	bucket.remaining = isNews ? sample.remaining : Math.min(bucket.remaining, sample.remaining);
	bucket.resetAt = isNews ? endsBy : Math.min(resetAt, endsBy);
	if (isNews) bucket.ours = 1;
	learnOthers(bucket);
}

/** Holds everything back after a 429. */
export function block(bucket: Bucket, until: number): void {
	bucket.blockedUntil = Math.max(bucket.blockedUntil, until);
	// What we did not spend of a window that is used up, others did.
	bucket.others.spent = Math.max(bucket.others.spent, bucket.limit - bucket.ours);
	bucket.remaining = 0;
	bucket.resetAt = bucket.blockedUntil;
}
