/** The range of time that a wish leaves open, and which free slots are nearest to it. */
import type { IDataObject } from 'n8n-workflow';

import { instantIn, wallClockOf } from '../../../shared/fields/timeZone';
import type { Steps } from '../../../shared/operation/operation';
import { PARTS_OF_DAY } from './fields';

export const DAY_MS = 86_400_000;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** A slot that starts from `from` to `until`, both included, is what was wished. */
export interface Wish {
	from: number;
	until: number;
	timeZone: string;
}

const startOf = (slot: IDataObject) => Date.parse(String(slot.start));

export function readWish({ form, timezone, refuse }: Steps): Wish {
	const timeZone = (form.timeZone as string | undefined) ?? timezone;
	const wished = form.wishedTime as string;
	const hours = PARTS_OF_DAY[String(form.partOfDay)];
	const at = Date.parse(wished);
	if (!hours && !DAY.test(wished)) return { from: at, until: at, timeZone };
	const day = DAY.test(wished) ? wished : wallClockOf(new Date(at), timeZone).slice(0, 10);
	const next = new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
	const [first, last] = hours ?? ['00:00', '24:00'];
	const from = instantIn(`${day}T${first}`, timeZone);
	const end = last === '24:00' ? `${next}T00:00` : `${day}T${last}`;
	const until = instantIn(end, timeZone);
	if (!from || !until) return refuse(`'Wished Time' is not a day: ${day}`);
	return { from: from.getTime(), until: until.getTime() - 1, timeZone };
}

export function fulfils({ from, until }: Wish, slot: IDataObject): boolean {
	return startOf(slot) >= from && startOf(slot) <= until;
}

/** How far a slot is from what was wished: nothing inside of it. */
function distance({ from, until }: Wish, slot: IDataObject): number {
	const at = startOf(slot);
	return Math.max(from - at, at - until, 0);
}

/** The nearest slots, the nearest first; with one for each day the nearest of each. */
export function nearest(wish: Wish, slots: IDataObject[], oneEachDay: boolean): IDataObject[] {
	const sorted = [...slots].sort((a, b) => distance(wish, a) - distance(wish, b));
	if (!oneEachDay) return sorted;
	const days = new Set<string>();
	return sorted.filter((slot) => {
		const day = wallClockOf(new Date(startOf(slot)), wish.timeZone).slice(0, 10);
		return !days.has(day) && days.add(day);
	});
}
