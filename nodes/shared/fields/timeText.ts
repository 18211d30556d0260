/**
 * Times as texts and numbers: what pickers, spreadsheets, databases, calendars and models write, where
 * it has one meaning. `12/01/2027` has two, and a day in words depends on today: both are none.
 */
import { dayAt, plusDay } from './dayText';
import { cutQuotes } from './nothing';
import { timeZoneNamed } from './timeZone';

/**
 * A point in time, or what clocks show: in the zone that stands with it, or in that of the form. Of a
 * day alone the clocks show its beginning.
 */
export type GivenTime = { instant: Date } | { local: string; zone?: string; isDay?: boolean };

const CLOCK = '(\\d{1,2})(?::(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?)?(?:\\s?([ap])\\.?m\\.?)?';
const OFFSET =
	'(z|utc|gmt|(?:utc|gmt)?\\s?[+-](?:\\d{4}|\\d{1,2}(?::\\d{2}(?::\\d{2})?)?))(?:\\s\\([^()]{1,60}\\))?';
const ZONE = '(?:\\[([\\w/+-]{1,60})\\])';
/** What may follow a day. */
const REST = new RegExp(
	`^(?:(?:(t)|\\s(?:at\\s)?|,\\s?)\\s?${CLOCK})?\\s{0,2}(?:${OFFSET})?${ZONE}?$`,
	'i',
);
/** As in a calendar's own files: `20270112T090000Z`. */
const BASIC_CLOCK = /^t(\d{2})(\d{2})(?:(\d{2})(?:[.,](\d{1,9}))?)?(?=z|[+-]|$)/i;

/** Seconds since 1970 have ten digits from 2001 to 2286, milliseconds thirteen. */
const SINCE_1970 = /^(\d{10}|\d{13})(?:\.\d{1,9})?$/;

const two = (part: string | undefined) => (part ?? '0').padStart(2, '0');

/** `1:30 PM` is 13:30; undefined for an hour that does not go with it. */
function hourOf(hour: string, half: string | undefined): string | undefined {
	if (half === undefined) return two(hour);
	const number = Number(hour);
	if (number < 1 || number > 12) return undefined;
	return two(String((number % 12) + (half.toLowerCase() === 'p' ? 12 : 0)));
}

/** `+2`, `+0200`, `UTC+02:00` and `Z` as ISO 8601 has them. */
function offsetOf(offset: string): string {
	const digits = /([+-])(\d{1,2}):?(\d{2})?/.exec(offset);
	return digits ? `${digits[1]}${two(digits[2])}:${digits[3] ?? '00'}` : 'Z';
}

const instantOf = (iso: string): GivenTime | undefined => {
	const instant = new Date(iso);
	return Number.isNaN(instant.getTime()) ? undefined : { instant };
};

/** The wall clock of a day with what was found of its time: `24:00` is the beginning of the next one. */
function wallClock(day: string, found: RegExpExecArray): string | undefined {
	const [, separator, hour = '', minute, second, fraction, half] = found;
	const isWholeHour = minute === undefined;
	if (isWholeHour && !half && !(separator && hour.length === 2)) return undefined;
	const hours = hourOf(hour, half);
	if (hours === undefined) return undefined;
	const isMidnight = hours === '24' && Number(minute ?? 0) === 0 && Number(second ?? 0) === 0;
	if (isMidnight && !half) return `${plusDay(day)}T00:00:00`;
	const rest = `${two(second)}${fraction ? `.${fraction.slice(0, 3)}` : ''}`;
	return `${day}T${hours}:${minute ?? '00'}:${rest}`;
}

/** `T100000+0200` with the colons that ISO 8601 also has. */
function withColons(rest: string): string {
	return rest.replace(
		BASIC_CLOCK,
		(_, hour: string, minute: string, second?: string, fraction?: string) =>
			`T${hour}:${minute}:${second ?? '00'}${fraction ? `.${fraction}` : ''}`,
	);
}

/** A day, and what follows it: a time, an offset, the name of a zone. */
function dayTime(text: string): GivenTime | undefined {
	const begun = dayAt(text);
	const found = begun && REST.exec(withColons(begun.rest));
	if (!found) return undefined;
	const [, , hour, , , , , offset, name] = found;
	const named = name === undefined ? undefined : timeZoneNamed(name);
	if (name !== undefined && named === undefined) return undefined;
	const zone = named === undefined ? {} : { zone: named };
	if (hour === undefined) {
		return offset ? undefined : { local: `${begun.day}T00:00`, isDay: true, ...zone };
	}
	const local = wallClock(begun.day, found);
	if (local === undefined) return undefined;
	return offset ? instantOf(`${local}${offsetOf(offset)}`) : { local, ...zone };
}

function numberTime(number: number): GivenTime | undefined {
	const text = String(Math.trunc(number));
	if (/^\d{8}$/.test(text) && Number.isInteger(number)) return dayTime(text);
	if (!SINCE_1970.test(text)) return undefined;
	return { instant: new Date(text.length === 10 ? number * 1000 : number) };
}

function textTime(entered: string): GivenTime | undefined {
	const text = cutQuotes(entered);
	if (text.length > 120) return undefined;
	return SINCE_1970.test(text) ? numberTime(Number(text)) : dayTime(text);
}

/** As calendars have the start and end of an event: `{ dateTime, timeZone }`, or `{ date }` of a whole day. */
function eventTime(value: object): GivenTime | undefined {
	const { date, dateTime, timeZone } = value as Record<string, unknown>;
	const text = dateTime ?? date;
	const time = typeof text === 'string' ? textTime(text) : undefined;
	if (!time || !('local' in time) || time.isDay || typeof timeZone !== 'string') return time;
	const zone = timeZoneNamed(timeZone);
	return zone === undefined ? undefined : { ...time, zone };
}

/** An object that says its time in ISO 8601: Luxon's DateTime, and what other libraries have. */
function objectTime(value: object): GivenTime | undefined {
	const given = value as { toISO?: unknown; toISOString?: unknown };
	const toIso = typeof given.toISO === 'function' ? given.toISO : given.toISOString;
	if (typeof toIso !== 'function') return eventTime(value);
	try {
		const iso: unknown = toIso.call(value);
		return typeof iso === 'string' ? textTime(iso) : undefined;
	} catch {
		return undefined;
	}
}

/** The time that an expression, a person or a model gives; undefined for what is none or has two meanings. */
export function timeIn(value: unknown): GivenTime | undefined {
	if (typeof value === 'string') return textTime(value);
	if (typeof value === 'number' || typeof value === 'bigint') return numberTime(Number(value));
	return typeof value === 'object' && value !== null ? objectTime(value) : undefined;
}

/** Whether a value names a day and no time of it. */
export function isDay(value: unknown): boolean {
	const time = timeIn(value);
	return time !== undefined && 'local' in time && time.isDay === true;
}
