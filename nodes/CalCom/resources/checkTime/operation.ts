/** "Is Tuesday at three free?": yes or no, and what else is, in words that can be said. */
import type { IDataObject } from 'n8n-workflow';

import { spokenTime } from '../../../shared/catalogue/localTime';
import { withOffset } from '../../../shared/fields/timeZone';
import type { ComposedOperation } from '../../../shared/operation/composedOperation';
import type { Operation, Steps } from '../../../shared/operation/operation';
import { slotGuides } from '../booking/guides';
import { checkTimeFields, DEFAULTS } from './fields';
import { DAY_MS, fulfils, nearest, readWish } from './wish';

/** What is asked for at once around the wish, and what more when that has too few alternatives. */
const DAYS_BEFORE = 3;
const DAYS_AFTER = 7;
const DAYS_MORE = 30;

async function slotsIn(
	steps: Steps,
	getSlots: Operation,
	from: number,
	until: number,
): Promise<IDataObject[]> {
	const { duration, timeZone = steps.timezone } = steps.form;
	if (until <= from) return [];
	return await steps.run(getSlots, {
		start: new Date(from).toISOString(),
		end: new Date(until).toISOString(),
		timeZone,
		additionalFields: { format: 'range', ...(duration === undefined ? {} : { duration }) },
	});
}

async function check(steps: Steps, getSlots: Operation): Promise<IDataObject[]> {
	const wish = readWish(steps);
	const now = steps.now.getTime();
	const { alternatives = DEFAULTS.alternatives, oneEachDay = true } = steps.form;
	const wanted = alternatives as number;
	const begin = Math.max(now, wish.from - DAYS_BEFORE * DAY_MS);
	const end = Math.max(now, wish.until) + DAYS_AFTER * DAY_MS;
	const slots = await slotsIn(steps, getSlots, begin, end);
	const others = () =>
		nearest(
			wish,
			slots.filter((slot) => slot !== found),
			oneEachDay as boolean,
		);
	const found = slots.find((slot) => fulfils(wish, slot));
	if (others().length < wanted) {
		slots.push(...(await slotsIn(steps, getSlots, end + 1, end + DAYS_MORE * DAY_MS)));
	}
	const language = String(steps.form.language ?? DEFAULTS.language);
	const told = (slot: IDataObject): IDataObject => {
		const start = new Date(String(slot.start));
		return {
			...slot,
			start: withOffset(start, wish.timeZone),
			...(slot.end === undefined
				? {}
				: { end: withOffset(new Date(String(slot.end)), wish.timeZone) }),
			text: spokenTime(start, wish.timeZone, language),
		};
	};
	return [
		{
			available: found !== undefined,
			slot: found ? told(found) : null,
			alternatives: others().slice(0, wanted).map(told),
			timeZone: wish.timeZone,
		},
	];
}

export function checkTime(getSlots: Operation): ComposedOperation {
	return {
		name: 'Check Time',
		action: 'Check whether a time is free',
		description:
			'Find out whether a time, a day or a part of a day is free, and the nearest free times otherwise',
		guide: slotGuides.checkTime,
		effect: 'read',
		versions: getSlots.versions,
		fields: checkTimeFields,
		run: async (steps) => await check(steps, getSlots),
	};
}
