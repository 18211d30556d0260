/**
 * Walks forward from a time, a week at a window, and hands out free slots in the order of time
 * until nobody wants more or the horizon is reached. Later windows are asked for only when needed.
 */
import type { IDataObject } from 'n8n-workflow';

import { toItems } from '../../../shared/fields/list';
import { idOf } from '../../../shared/fields/locator';
import { isTimeZone, wallClockOf } from '../../../shared/fields/timeZone';
import { toUtc } from '../../../shared/fields/dateTime';
import type { Operation } from '../../../shared/operation';
import type { Overrides, Steps } from '../../../shared/execute/steps';

const DAY_MS = 86_400_000;
const WINDOW_DAYS = 7;
const WEEKDAY = new Intl.DateTimeFormat('en-US', { weekday: 'long', timeZone: 'UTC' });

interface Search {
	from: Date;
	until: Date;
	timeZone: string;
	days: string[];
	hoursFrom: string;
	hoursUntil: string;
	duration?: number;
	/** One for each event type or person: what tells it apart in a request and in the answer. */
	candidates: Array<{ asked: Overrides; told: IDataObject }>;
}

function candidatesOf(steps: Steps): Search['candidates'] {
	if (steps.read('searchBy') === 'people') {
		const eventTypeSlug = String(steps.read('eventTypeSlug') ?? '').trim();
		const usernames = toItems(steps.read('usernames') ?? '').map(String);
		if (eventTypeSlug === '') steps.refuse("'Event Type Slug' is required");
		if (usernames.length === 0) steps.refuse("'Usernames' is required");
		return usernames.map((username) => ({
			asked: { eventTypeBy: 'userSlug', username, eventTypeSlug },
			told: { username, eventTypeSlug },
		}));
	}
	const ids = (
		steps.read('searchBy') === 'team'
			? [idOf(steps.read('teamEventTypeId'))]
			: [idOf(steps.read('eventTypeId')), ...toItems(steps.read('otherEventTypeIds') ?? '')]
	).filter((id) => id !== undefined && id !== null && id !== '');
	if (ids.length === 0) steps.refuse("'Event Type' is required");
	return [...new Set(ids.map(String))].map((id) => ({
		asked: { eventTypeBy: 'id', eventTypeId: id },
		told: { eventTypeId: Number(id) },
	}));
}

function timeZoneOf(steps: Steps): string {
	const given = idOf(steps.read('timeZone'));
	if (given === undefined || given === null || given === '') return steps.timezone;
	const name = String(given);
	return isTimeZone(name) ? name : steps.refuse(`'Time Zone' is not known: ${name}`);
}

/** Reads the form. A start in the past means now: nobody can be met there. */
export function readSearch(steps: Steps): Search {
	const more = (steps.read('additionalFields') ?? {}) as IDataObject;
	const start = steps.read('earliestStart');
	const context = { timezone: steps.timezone, refuse: steps.refuse };
	const wanted = start ? new Date(toUtc(start, 'Earliest Start', context)) : steps.now;
	const from = wanted < steps.now ? steps.now : wanted;
	const duration = Number(idOf(more.durationInMinutes ?? more.lengthInMinutes) || NaN);
	return {
		from,
		until: new Date(from.getTime() + Number(more.horizonDays ?? 30) * DAY_MS),
		timeZone: timeZoneOf(steps),
		days: toItems(more.daysOfWeek ?? []).map(String),
		hoursFrom: String(more.hoursFrom ?? ''),
		hoursUntil: String(more.hoursUntil ?? ''),
		...(Number.isFinite(duration) ? { duration } : {}),
		candidates: candidatesOf(steps),
	};
}

function fits(start: string, search: Search, from: Date, until: Date): boolean {
	const instant = new Date(start);
	if (Number.isNaN(instant.getTime()) || instant < from || instant >= until) return false;
	const wall = wallClockOf(instant, search.timeZone);
	const day = WEEKDAY.format(new Date(`${wall.slice(0, 10)}T00:00:00Z`));
	const hour = wall.slice(11, 16);
	return (
		(search.days.length === 0 || search.days.includes(day)) &&
		(search.hoursFrom === '' || hour >= search.hoursFrom) &&
		(search.hoursUntil === '' || hour < search.hoursUntil)
	);
}

async function slotsIn(
	steps: Steps,
	getSlots: Operation,
	search: Search,
	from: Date,
	until: Date,
): Promise<IDataObject[]> {
	const found: IDataObject[] = [];
	for (const { asked, told } of search.candidates) {
		const rows = await steps.run(getSlots, {
			...asked,
			start: from.toISOString(),
			end: until.toISOString(),
			timeZone: search.timeZone,
			additionalFields: {
				format: 'range',
				...(search.duration === undefined ? {} : { duration: search.duration }),
			},
		});
		found.push(
			...rows
				.filter((slot) => fits(String(slot.start), search, from, until))
				.map((slot) => ({ ...slot, ...told })),
		);
	}
	return found.sort((a, b) => Date.parse(String(a.start)) - Date.parse(String(b.start)));
}

/** The free slots from the form's search, earliest first. */
export async function* freeSlots(
	steps: Steps,
	getSlots: Operation,
	search: Search,
): AsyncGenerator<IDataObject> {
	let from = search.from;
	while (from < search.until) {
		const next = Math.min(from.getTime() + WINDOW_DAYS * DAY_MS, search.until.getTime());
		const until = new Date(next);
		yield* await slotsIn(steps, getSlots, search, from, until);
		from = until;
	}
}
