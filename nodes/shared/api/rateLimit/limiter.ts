/**
 * The buckets of all keys in this process: executions that use the same key of the same server
 * share what they know. Which limit a route belongs to is learned from the names in its answers.
 */
import type { Clock } from '../clock';
import type { ApiReply } from '../request';
import { admit, block, learn, newBucket, settle } from './bucket';
import type { Bucket, Wait } from './bucket';
import { LruMap } from './lruMap';
import { samplesIn, waitAfter429 } from './headers';

export interface Admission {
	/** To be called once: with the answer, or with nothing when none came. */
	settle(reply?: ApiReply): void;
}

export interface Limiter {
	/** Takes a place for a request of this route, which has to be settled, or says why to wait. */
	tryEnter(identity: string, route: string): { place: Admission } | Wait;
	/** How long everything that shares this answer's limit waits after a 429. */
	hold(identity: string, route: string, reply: ApiReply): number;
}

/** How many limits are remembered, and how many routes' names. */
const LIMITS_KEPT = 1000;
const ROUTES_KEPT = 10_000;

/** Waiting for the same moment, many executions would all come back at once. */
function jitter(waitMs: number, clock: Clock): number {
	return clock.random() * Math.min(1000, waitMs * 0.05);
}

export function createLimiter(clock: Clock): Limiter {
	const buckets = new LruMap<string, Bucket>(LIMITS_KEPT);
	const names = new LruMap<string, string>(ROUTES_KEPT);

	const bucketOf = (identity: string, name: string): Bucket => {
		const key = `${identity} ${name}`;
		return buckets.get(key) ?? buckets.set(key, newBucket());
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
			const wait = admit(bucket, clock.now());
			if (wait) return wait;
			const place: Admission = {
				settle(reply) {
					settle(bucket, reply !== undefined);
					if (reply) learnFrom(identity, route, reply);
				},
			};
			return { place };
		},
		hold(identity, route, reply) {
			const asked = waitAfter429(reply, clock.now());
			const waitMs = asked + jitter(asked, clock);
			block(bucketOf(identity, nameOf(identity, route)), clock.now() + waitMs);
			return waitMs;
		},
	};
}
