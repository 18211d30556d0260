/** What a search for free slots asks for, whether by event type or by the answers to a routing form. */
import { choice, dateTime, locator, number } from '../../fields';
import type { Part, FieldContext } from '../../fields/field';
import { instantIn, isTimeZone } from '../../fields/timeZone';
import { timeZones } from '../timeZone';
import { bookings } from '../booking/lookups';
import { eventTypeLength } from '../eventType/selector';

const place = 'query';

export const slotRange = [
	dateTime('start', {
		place,
		required: true,
		default: '={{ $now }}',
		allowDay: true,
		description: 'The start of the time to search; a date alone means the start of that day',
	}),
	dateTime('end', {
		place,
		required: true,
		default: "={{ $now.plus(1, 'week') }}",
		allowDay: true,
		description: 'The end of the time to search; a date alone includes that day',
	}),
	locator('timeZone', timeZones, {
		zoneOfTimes: 'form',
		place,
		placeholder: 'e.g. Europe/Berlin',
		fallback: 'workflowTimeZone',
		description: "The time zone of the slots in the answer (leave empty for the workflow's)",
	}),
];

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/** The moment meant by an end of the range: of a day its first or its last one in the zone. */
function momentOf(value: string, zone: string, isEnd: boolean): string {
	const day = new Date(`${value.slice(0, 10)}T00:00:00Z`).getTime() + (isEnd ? DAY_MS : 0);
	const midnight = new Date(day).toISOString().slice(0, 19);
	const moment = DAY.test(value) ? instantIn(midnight, zone) : new Date(value);
	const isMidnight = isEnd && moment?.toISOString().endsWith('T00:00:00.000Z');
	const isLast = isMidnight || (isEnd && DAY.test(value));
	return moment ? new Date(moment.getTime() - (isLast ? 1 : 0)).toISOString() : value;
}

/**
 * Days are meant as days of the zone: the API would take them as days of UTC. And it would take an
 * end at midnight UTC as the end of the day that only begins then.
 */
export function settleRange(parts: Part[], { timezone, refuse }: FieldContext): Part[] {
	const zone = String(parts.find(({ key }) => key === 'timeZone')?.value ?? timezone);
	if (!isTimeZone(zone)) return parts;
	const settled = parts.map((part) =>
		part.key === 'start' || part.key === 'end'
			? { ...part, value: momentOf(String(part.value), zone, part.key === 'end') }
			: part,
	);
	const at = (wanted: string) => settled.find(({ key }) => key === wanted)?.value as string;
	if (at('end') < at('start')) {
		refuse("'End' is before 'Start'", `It was read as ${at('end')}, the start as ${at('start')}`);
	}
	return settled;
}

const duration = {
	place,
	label: 'Duration in Minutes',
	description: 'How long the slots are, for event types that offer several lengths',
} as const;

/** Where answers lead to the event type, its lengths can't be listed. */
export const routedDuration = number('duration', { ...duration, min: 1, default: 30 });

export const slotDuration = eventTypeLength('duration', duration);

export const slotOptions = [
	choice('format', {
		place,
		options: [
			['range', 'Start and End'],
			['time', 'Start Only'],
		],
		description: 'Whether slots come with their start only, or also with their end',
	}),
	locator('bookingUidToReschedule', bookings, {
		place,
		label: 'Booking to Reschedule',
		placeholder: 'e.g. 2WKwPkWtQciB3VpJtpRpNN',
		description: 'The booking to reschedule: its own time counts as free',
	}),
];
