// A clock that only moves when everybody waits: hours of rate limits pass in milliseconds.
import type { Clock } from '../../../../nodes/shared/api/clock';
import { Stopped } from '../../../../nodes/shared/api/clock';

/** Far more than the longest test takes. */
const MOST_TURNS = 500_000;

interface Timer {
	at: number;
	wake(): void;
}

export class VirtualClock implements Clock {
	private time = 1_800_000_000_000;

	private timers: Timer[] = [];

	constructor(private readonly nextRandom: () => number = () => 0.5) {}

	now(): number {
		return this.time;
	}

	random(): number {
		return this.nextRandom();
	}

	async pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
		await new Promise<void>((resolve) => {
			this.timers.push({ at: this.time + milliseconds, wake: resolve });
			signal?.addEventListener('abort', () => resolve());
		});
		if (signal?.aborted) throw new Stopped();
	}

	/** Runs until the work is done, moving time to the next timer whenever nothing else can happen. */
	async run<T>(work: Promise<T>): Promise<T> {
		let done = false;
		const ended = work.finally(() => (done = true));
		ended.catch(() => undefined);
		for (let turn = 0; !done; turn += 1) {
			if (turn > MOST_TURNS) throw new Error('Somebody waits again and again, without an end');
			await new Promise((resolve) => setImmediate(resolve));
			if (done) break;
			this.timers.sort((a, b) => a.at - b.at);
			const next = this.timers.shift();
			if (!next) throw new Error('Everybody waits and nobody will wake up');
			this.time = Math.max(this.time, next.at);
			next.wake();
			// Those of the same moment together: one turn of the event loop for each would take long.
			while (this.timers[0]?.at === next.at) this.timers.shift()?.wake();
		}
		return await ended;
	}
}
