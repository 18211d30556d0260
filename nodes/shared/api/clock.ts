/** Time as the transport uses it, so that tests can run hours of limits in milliseconds. */
import { sleep } from 'n8n-workflow';

export interface Clock {
	now(): number;
	/** Waits, but not longer than until the signal fires; then it throws `Stopped`. */
	pause(milliseconds: number, signal?: AbortSignal): Promise<void>;
	/** A number from 0 (inclusive) to 1 (exclusive), for jitter. */
	random(): number;
}

/** The user stopped the execution. */
export class Stopped extends Error {
	constructor() {
		super('The execution was stopped');
	}
}

/** How soon a stopped execution notices: `sleep` of older n8n versions can't be interrupted. */
const SLICE_MS = 200;

export const systemClock: Clock = {
	now: () => Date.now(),
	random: () => Math.random(),
	async pause(milliseconds, signal) {
		const end = Date.now() + milliseconds;
		for (let left = milliseconds; left > 0; left = end - Date.now()) {
			if (signal?.aborted) throw new Stopped();
			await sleep(Math.min(left, SLICE_MS));
		}
		if (signal?.aborted) throw new Stopped();
	},
};
