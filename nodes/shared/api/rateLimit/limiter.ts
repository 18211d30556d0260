/**
 * The buckets of all keys in this process: executions that use the same key of the same server
 * share what they know. Which limit a route belongs to is learned from the names in its answers.
 */
import type { Clock } from '../clock';
import type { ApiReply } from '../request';
import { admit, block, learn, newBucket, settle } from './bucket';
import type { Bucket } from './bucket';
import { samplesIn, waitAfter429 } from './headers';

export interface Admission {
	/** To be called once: with the answer, or with nothing when none came. */
	settle(reply?: ApiReply): void;
}

export interface Limiter {
	/** How long a request of this route has to wait now: 0 takes a place, which has to be settled. */
	tryEnter(identity: string, route: string): { waitMs: number; place?: Admission };
	/** How long everything that shares this answer's limit waits after a 429. */
	hold(identity: string, route: string, reply: ApiReply): number;
}

const FORGET_AFTER_MS = 3_600_000;
const KEPT = 1000;

/** Waiting for the same moment, many executions would all come back at once. */
function jitter(waitMs: number, clock: Clock): number {
	return clock.random() * Math.min(1000, waitMs * 0.05);
}

export function createLimiter(clock: Clock): Limiter {
	const buckets = new Map<string, Bucket>();
	const names = new Map<string, string>();

	const forgetUnused = (now: number) => {
		if (buckets.size <= KEPT) return;
		for (const [key, bucket] of buckets) {
			if (bucket.inFlight === 0 && now - bucket.usedAt > FORGET_AFTER_MS) buckets.delete(key);
		}
	};
	const bucketOf = (identity: string, name: string): Bucket => {
		const key = `${identity} ${name}`;
		let bucket = buckets.get(key);
		if (!bucket) {
			forgetUnused(clock.now());
			bucket = newBucket(clock.now());
			buckets.set(key, bucket);
		}
		return bucket;
	};
	const nameOf = (identity: string, route: string) =>
		names.get(`${identity} ${route}`) ?? 'default';

	const learnFrom = (identity: string, route: string, reply: ApiReply) => {
		const samples = samplesIn(reply, clock.now());
		const own = samples.find(({ name }) => name !== 'default') ?? samples[0];
		if (own) names.set(`${identity} ${route}`, own.name);
		for (const sample of samples) learn(bucketOf(identity, sample.name), sample, clock.now());
	};

	return {
		tryEnter(identity, route) {
			const bucket = bucketOf(identity, nameOf(identity, route));
			const waitMs = admit(bucket, clock.now());
			if (waitMs > 0) return { waitMs };
			const place: Admission = {
				settle(reply) {
					settle(bucket, reply !== undefined);
					if (reply) learnFrom(identity, route, reply);
				},
			};
			return { waitMs, place };
		},
		hold(identity, route, reply) {
			const asked = waitAfter429(reply, clock.now());
			const waitMs = asked + jitter(asked, clock);
			block(bucketOf(identity, nameOf(identity, route)), clock.now() + waitMs);
			return waitMs;
		},
	};
}
