/**
 * A lock between processes, as a file that its holder keeps touching.
 * A crash leaves the file behind, so a dead holder's or an untouched file counts as free.
 */
import { mkdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { hasCode } from './errors.mjs';

const TOUCH_MS = 5_000;
const STALE_MS = 60_000;
const RETRY_MS = 1_000;

/**
 * Takes the lock when it is free.
 * @param {string} file
 * @returns {(() => void) | undefined} what gives it back, or nothing when another process has it
 */
export function tryLock(file) {
	mkdirSync(dirname(file), { recursive: true });
	if (isStale(file)) rmSync(file, { force: true });
	try {
		writeFileSync(file, String(process.pid), { flag: 'wx' });
	} catch (error) {
		if (hasCode(error, 'EEXIST')) return undefined;
		throw error;
	}
	const touching = setInterval(() => touch(file), TOUCH_MS);
	touching.unref();
	return () => {
		clearInterval(touching);
		rmSync(file, { force: true });
	};
}

/**
 * Does some work while holding the lock, waiting for it first.
 * @template T
 * @param {string} file
 * @param {{ onWait: () => void, work: () => Promise<T> }} options
 * @returns {Promise<T>}
 */
export async function withLock(file, { onWait, work }) {
	let release = tryLock(file);
	if (!release) onWait();
	while (!release) {
		await sleep(RETRY_MS);
		release = tryLock(file);
	}
	try {
		return await work();
	} finally {
		release();
	}
}

/** @param {string} file */
function touch(file) {
	try {
		utimesSync(file, new Date(), new Date());
	} catch (error) {
		// Somebody emptied the cache folder: no reason to stop the work.
		if (!hasCode(error, 'ENOENT')) throw error;
	}
}

/** @param {string} file */
function isStale(file) {
	try {
		if (Date.now() - statSync(file).mtimeMs > STALE_MS) return true;
		const holder = Number(readFileSync(file, 'utf8'));
		// A holder that has not written its id yet is alive.
		return holder > 0 && !isAlive(holder);
	} catch (error) {
		if (hasCode(error, 'ENOENT')) return false;
		throw error;
	}
}

/** @param {number} pid */
function isAlive(pid) {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return hasCode(error, 'EPERM');
	}
}
