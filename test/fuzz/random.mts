// Random choices that come out the same for the same seed: a finding can be run again.

export interface Random {
	/** A whole number from 0 to below `count`. */
	below(count: number): number;
	pick<T>(values: readonly T[]): T;
	isHit(chance: number): boolean;
}

/** Mulberry32, a generator of one line that is good enough to choose values. */
export function createRandom(seed: number): Random {
	let state = seed >>> 0;
	const next = () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	const below = (count: number) => Math.floor(next() * count);
	return {
		below,
		pick: (values) => values[below(values.length)] as (typeof values)[number],
		isHit: (chance) => next() < chance,
	};
}
