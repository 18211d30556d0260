/**
 * One limit of one key, as far as this process knows it: what is left of the window, when it ends,
 * and how much others (n8n workers, other programs) spend of it. Pure: time comes from outside.
 */
import type { LimitSample } from './headers';

export interface Bucket {
	/** The documented limit until the server says otherwise. */
	limit: number;
	remaining: number;
	/** The earliest time at which the window is over for certain; undefined in a window not yet heard of. */
	resetAt?: number;
	/** Sent and not answered yet: the server may have counted them or not. */
	inFlight: number;
	/** Answers in this window. */
	ours: number;
	/** Nothing is sent before this time: the server said 429. */
	blockedUntil: number;
	/** When anything last happened, to forget what is not used any more. */
	usedAt: number;
}

const DOCUMENTED_LIMIT = 120;
/** The server rounds to seconds: a reset later than that belongs to a new window. */
const ROUNDING_MS = 1500;
/** How soon to look again when only answers under way can tell whether there is room. */
const LOOK_AGAIN_MS = 25;

export function newBucket(now: number): Bucket {
	return {
		limit: DOCUMENTED_LIMIT,
		remaining: DOCUMENTED_LIMIT,
		inFlight: 0,
		ours: 0,
		blockedUntil: 0,
		usedAt: now,
	};
}

function startWindow(bucket: Bucket): void {
	bucket.remaining = bucket.limit;
	bucket.resetAt = undefined;
	bucket.ours = 0;
}

/** What to leave for others: as much as they are seen to spend while our requests are under way. */
function reserve(bucket: Bucket): number {
	const foreign = bucket.limit - bucket.remaining - bucket.ours - bucket.inFlight;
	if (foreign <= 0) return 0;
	const pace = (foreign / (bucket.ours + 1)) * (bucket.inFlight + 1);
	return Math.min(Math.ceil(pace), Math.floor(bucket.limit / 4));
}

/** Takes a place for one request: 0 when it may go now, else the milliseconds to wait before asking again. */
export function admit(bucket: Bucket, now: number): number {
	bucket.usedAt = now;
	if (now < bucket.blockedUntil) return bucket.blockedUntil - now;
	if (bucket.resetAt !== undefined && now >= bucket.resetAt) startWindow(bucket);
	const room = bucket.remaining - bucket.inFlight - reserve(bucket);
	if (room <= 0 && bucket.resetAt !== undefined) return Math.max(1, bucket.resetAt - now);
	if (room <= 0 && bucket.inFlight > 0) return LOOK_AGAIN_MS;
	bucket.inFlight += 1;
	return 0;
}

/** Gives a place back: the request was answered, or got no answer. */
export function settle(bucket: Bucket, answered: boolean): void {
	bucket.inFlight = Math.max(0, bucket.inFlight - 1);
	if (answered) bucket.ours += 1;
}

/** Takes in what an answer says. Answers overtake each other, so within a window the lowest counts. */
export function learn(bucket: Bucket, sample: LimitSample, now: number): void {
	const endsBy = now + sample.resetMs;
	const isNews =
		bucket.resetAt === undefined ||
		now >= bucket.resetAt ||
		(endsBy > bucket.resetAt + ROUNDING_MS && sample.remaining > bucket.remaining);
	bucket.limit = sample.limit;
	bucket.remaining = isNews ? sample.remaining : Math.min(bucket.remaining, sample.remaining);
	bucket.resetAt = isNews ? endsBy : Math.min(bucket.resetAt ?? endsBy, endsBy);
	if (isNews) bucket.ours = 1;
}

/** Holds everything back after a 429. */
export function block(bucket: Bucket, until: number): void {
	bucket.blockedUntil = Math.max(bucket.blockedUntil, until);
	bucket.remaining = 0;
	bucket.resetAt = bucket.blockedUntil;
}
