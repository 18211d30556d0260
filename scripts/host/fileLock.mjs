/**
 * A lock between processes on a file or folder: another folder beside it that its holder touches.
 * A crash leaves that behind, so one that nobody touched for a while counts as free.
 */
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { lock } from 'proper-lockfile';
import { hasCode } from './errors.mjs';

const STALE_MS = 30_000;
const WAITING = { forever: true, retries: 1, minTimeout: 1_000, maxTimeout: 1_000 };

/**
 * Takes the lock when it is free.
 * @param {string} path
 * @param {{ wait?: boolean }} [options] `wait` for it as long as it takes
 * @returns {Promise<(() => Promise<void>) | undefined>} what gives it back, or nothing when another
 *   process has it
 */
export async function tryLock(path, { wait = false } = {}) {
	mkdirSync(dirname(path), { recursive: true });
	try {
		return await lock(path, {
			realpath: false,
			stale: STALE_MS,
			retries: wait ? WAITING : 0,
			// Somebody emptied the cache folder: no reason to stop the work.
			onCompromised: () => undefined,
		});
	} catch (error) {
		if (hasCode(error, 'ELOCKED')) return undefined;
		throw error;
	}
}

/**
 * Does some work while holding the lock, waiting for it first.
 * @template T
 * @param {string} path
 * @param {{ onWait: () => void, work: () => Promise<T> }} options
 * @returns {Promise<T>}
 */
export async function withLock(path, { onWait, work }) {
	let release = await tryLock(path);
	if (!release) onWait();
	release ??= await tryLock(path, { wait: true });
	try {
		return await work();
	} finally {
		await release?.().catch(() => undefined);
	}
}
