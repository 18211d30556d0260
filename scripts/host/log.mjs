/**
 * What the scripts print: steps with their time, and a sign of life during long ones.
 * A CI log is read afterwards, so nothing here depends on a terminal.
 */
import { ExpectedError } from './errors.mjs';

const HEARTBEAT_MS = 30_000;

/** @param {number} since a Date.now() value */
export function elapsed(since) {
	const seconds = (Date.now() - since) / 1000;
	if (seconds < 60) return `${seconds.toFixed(1)} s`;
	return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}

/**
 * Runs one named step, printing its name first and its time afterwards.
 * @template T
 * @param {string} name
 * @param {() => Promise<T> | T} work
 * @param {() => string} [progress] how far it is, for the signs of life
 * @returns {Promise<T>}
 */
export async function step(name, work, progress = () => 'still busy') {
	const start = Date.now();
	console.log(`> ${name}`);
	const heartbeat = setInterval(
		() => console.log(`  ${name}: ${progress()} after ${elapsed(start)}`),
		HEARTBEAT_MS,
	);
	try {
		const result = await work();
		console.log(`  ${name}: done in ${elapsed(start)}`);
		return result;
	} catch (error) {
		console.error(`  ${name}: FAILED after ${elapsed(start)}`);
		throw error;
	} finally {
		clearInterval(heartbeat);
	}
}

/**
 * The last words of a script: a message for a person, without a stack for what is not our bug.
 * @param {unknown} error
 */
export function fail(error) {
	const expected = error instanceof ExpectedError;
	console.error(`\n${expected ? error.message : error instanceof Error ? error.stack : error}`);
	process.exitCode = 1;
}
