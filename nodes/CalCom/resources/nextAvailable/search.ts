/**
 * Walks forward from a time, a week first and then in growing windows, and hands out free slots in the order of time
 * until nobody wants more or the horizon is reached. Later windows are asked for only when needed.
 */
import type { IDataObject } from 'n8n-workflow';

import { wallClockOf } from '../../../shared/fields/timeZone';
import { refuseAmbiguous } from '../booking/ambiguous';
import { zoneOf } from '../booking/wanted';
import type { Operation, Overrides, Steps } from '../../../shared/operation/operation';

const DAY_MS = 86_400_000;
/** Most find something within a week; who doesn't may need many, and requests are scarce. */
const FIRST_DAYS = 7;
const GROWTH = 4;
const WEEKDAY = new Intl.DateTimeFormat('en-US', { weekday: 'long', timeZone: 'UTC' });

interface Search {
	from: Date;
	until: Date;
	timeZone: string;
	days: string[];
	hoursFrom: string;
	hoursUntil: string;
	duration?: number;
	/** A booking whose own time counts as free. */
	bookingUidToReschedule?: string;
	/** One for each event type or person: what tells it apart in a request and in the answer. */
	candidates: Array<{ asked: Overrides; told: IDataObject }>;
}

function candidatesOf({ form, refuse }: Steps): Search['candidates'] {
	const { eventTypeId, eventTypeSlug, otherEventTypeIds = [], searchBy, usernames = [] } = form;
	if (searchBy !== 'eventTypes' && (otherEventTypeIds as number[]).length > 0) {
		refuse(
			"'Other Event Type Names or IDs' go with event types of yours",
			"Choose Search By → Event Types, or remove them from 'Additional Fields'",
		);
	}
	if (searchBy === 'people') {
		return (usernames as string[]).map((username) => ({
			asked: { eventTypeBy: 'userSlug', username, eventTypeSlug },
			told: { username, eventTypeSlug },
		}));
	}
	const ids = [eventTypeId as number, ...(otherEventTypeIds as number[])];
	return [...new Set(ids)].map((id) => ({
		asked: { eventTypeBy: 'id', eventTypeId: id },
		told: { eventTypeId: id },
	}));
}

/** Days and hours are those of the guest, unless the form says another zone. */
function timeZoneOf(steps: Steps): string {
	const named = steps.form.timeZone as string | undefined;
	const name = named ?? zoneOf(steps);
	if (named === undefined) refuseAmbiguous(steps, 'earliestStart', 'Earliest Start', name);
	return name;
}

/** Reads the form. A start in the past means now: nobody can be met there. */
export function readSearch(steps: Steps): Search {
	const { form, now } = steps;
	const wanted = form.earliestStart === undefined ? now : new Date(form.earliestStart as string);
	const from = wanted < now ? now : wanted;
	const duration = form.durationInMinutes ?? form.lengthInMinutes;
	const days = (form.horizonDays ?? 30) as number;
	if (form.hoursFrom !== undefined && form.hoursFrom === form.hoursUntil) {
		steps.refuse("'Hours From' and 'Hours Until' leave no time between them", 'Leave one empty');
	}
	return {
		from,
		until: new Date(from.getTime() + days * DAY_MS),
		timeZone: timeZoneOf(steps),
		days: (form.daysOfWeek ?? []) as string[],
		hoursFrom: (form.hoursFrom ?? '') as string,
		hoursUntil: (form.hoursUntil ?? '') as string,
		...(duration === undefined ? {} : { duration: duration as number }),
		candidates: candidatesOf(steps),
	};
}

/** Whether an hour is in the range: one that begins in the evening ends in the morning. */
function isInHours(hour: string, { hoursFrom, hoursUntil }: Search): boolean {
	const isAfter = hoursFrom === '' || hour >= hoursFrom;
	const isBefore = hoursUntil === '' || hour < hoursUntil;
	return hoursUntil !== '' && hoursFrom > hoursUntil ? isAfter || isBefore : isAfter && isBefore;
}

function fits(start: string, search: Search, from: Date, until: Date): boolean {
	const instant = new Date(start);
	if (Number.isNaN(instant.getTime()) || instant < from || instant >= until) return false;
	const wall = wallClockOf(instant, search.timeZone);
	const day = WEEKDAY.format(new Date(`${wall.slice(0, 10)}T00:00:00Z`));
	const hour = wall.slice(11, 16);
	return (search.days.length === 0 || search.days.includes(day)) && isInHours(hour, search);
}

async function slotsIn(
	steps: Steps,
	getSlots: Operation,
	search: Search,
	from: Date,
	until: Date,
): Promise<IDataObject[]> {
	const asked = search.candidates.map((candidate) => ({
		...candidate.asked,
		start: from.toISOString(),
		end: until.toISOString(),
		timeZone: search.timeZone,
		additionalFields: {
			format: 'range',
			...(search.duration === undefined ? {} : { duration: search.duration }),
			...(search.bookingUidToReschedule === undefined
				? {}
				: { bookingUidToReschedule: search.bookingUidToReschedule }),
		},
	}));
	const rows = await steps.runEach(getSlots, asked);
	return rows
		.flatMap((slots, index) =>
			slots
				.filter(({ start }) => fits(String(start), search, from, until))
				.map((slot) => ({ ...slot, ...search.candidates[index]?.told })),
		)
		.sort((a, b) => Date.parse(String(a.start)) - Date.parse(String(b.start)));
}

/** The free slots from the form's search, earliest first. */
export async function* freeSlots(
	steps: Steps,
	getSlots: Operation,
	search: Search,
): AsyncGenerator<IDataObject> {
	let from = search.from;
	for (let days = FIRST_DAYS; from < search.until; days *= GROWTH) {
		const next = Math.min(from.getTime() + days * DAY_MS, search.until.getTime());
		const until = new Date(next);
		yield* await slotsIn(steps, getSlots, search, from, until);
		from = until;
	}
}
