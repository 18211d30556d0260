/**
 * Times as texts and numbers: what pickers, spreadsheets, databases, calendars and models write, where
 * it has one meaning. `12/01/2027` has two, and a day in words depends on today: both are none.
 */
import { cutQuotes } from './nothing';
import { timeZoneNamed } from './timeZone';

/** A point in time, or what clocks show: in the zone that stands with it, or in that of the form. */
export type GivenTime = { instant: Date } | { local: string; zone?: string };

const DAY = '(\\d{4})[-/](\\d{2})[-/](\\d{2})';
const CLOCK = '(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,9}))?)?(?:\\s?([ap])\\.?m\\.?)?';
const OFFSET = '(z|utc|gmt|(?:utc|gmt)?[+-]\\d{2}(?::?\\d{2})?(?::?\\d{2})?)';
const ISO = new RegExp(
	`^${DAY}(?:(?:[t ]|,\\s?)\\s?${CLOCK})?\\s{0,2}${OFFSET}?(?:\\[([\\w/+-]{1,60})\\])?$`,
	'i',
);
/** As in a calendar's own files: `20270112T090000Z`. */
const BASIC = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?(Z)?$/i;
/** As in the header of an email, and as JavaScript writes a Date. */
const WRITTEN_OUT =
	/^(?:mon|tue|wed|thu|fri|sat|sun),? (?:\d{1,2} [a-z]{3}|[a-z]{3} \d{1,2}) \d{4} \d{2}:\d{2}(?::\d{2})? (?:gmt|utc|(?:gmt|utc)?[+-]\d{4})(?: \([^()]{1,60}\))?$/i;
/** Seconds since 1970 have ten digits from 2001 to 2286, milliseconds thirteen. */
const SINCE_1970 = /^\d{10}$|^\d{13}$/;

const two = (part: string | undefined) => (part ?? '0').padStart(2, '0');

/** `1:30 PM` is 13:30; undefined for an hour that does not go with it. */
function hourOf(hour: string, half: string | undefined): string | undefined {
	if (half === undefined) return two(hour);
	const number = Number(hour);
	if (number < 1 || number > 12) return undefined;
	return two(String((number % 12) + (half.toLowerCase() === 'p' ? 12 : 0)));
}

/** `+02`, `+0200`, `UTC+02:00` and `Z` as ISO 8601 has them. */
function offsetOf(offset: string): string {
	const digits = /([+-])(\d{2}):?(\d{2})?/.exec(offset);
	return digits ? `${digits[1]}${digits[2]}:${digits[3] ?? '00'}` : 'Z';
}

const instantOf = (iso: string): GivenTime | undefined => {
	const instant = new Date(iso);
	// The day has to exist: Date would read 30 February as 2 March.
	const day = new Date(`${iso.slice(0, 10)}T00:00:00Z`);
	const exists = !Number.isNaN(day.getTime()) && day.toISOString().startsWith(iso.slice(0, 10));
	return exists && !Number.isNaN(instant.getTime()) ? { instant } : undefined;
};

function isoTime(text: string): GivenTime | undefined {
	const found = ISO.exec(text);
	if (!found) return undefined;
	const [, year, month, date, hour, minute, second, fraction, half, offset, bracket] = found;
	const day = `${year}-${month}-${date}`;
	if (hour === undefined) {
		const zone = bracket && timeZoneNamed(bracket);
		return offset || (bracket && !zone)
			? undefined
			: { local: `${day}T00:00`, ...(zone ? { zone } : {}) };
	}
	const hours = hourOf(hour, half);
	if (hours === undefined) return undefined;
	const rest = `${two(second)}${fraction ? `.${fraction.slice(0, 3)}` : ''}`;
	const local = `${day}T${hours}:${minute}:${rest}`;
	if (offset) return instantOf(`${local}${offsetOf(offset)}`);
	const zone = bracket === undefined ? undefined : timeZoneNamed(bracket);
	return bracket !== undefined && zone === undefined
		? undefined
		: { local, ...(zone ? { zone } : {}) };
}

function basicTime(text: string): GivenTime | undefined {
	const found = BASIC.exec(text);
	if (!found) return undefined;
	const [, year, month, date, hour, minute, second, utc] = found;
	const local = `${year}-${month}-${date}T${hour}:${minute}:${two(second)}`;
	return utc ? instantOf(`${local}Z`) : { local };
}

function numberTime(number: number): GivenTime | undefined {
	const text = String(Math.trunc(number));
	if (!SINCE_1970.test(text)) return undefined;
	return { instant: new Date(text.length === 10 ? number * 1000 : number) };
}

function textTime(entered: string): GivenTime | undefined {
	const text = cutQuotes(entered);
	if (text.length > 120) return undefined;
	if (SINCE_1970.test(text)) return numberTime(Number(text));
	if (WRITTEN_OUT.test(text)) {
		const instant = new Date(text);
		return Number.isNaN(instant.getTime()) ? undefined : { instant };
	}
	return isoTime(text) ?? basicTime(text);
}

/** An object that says its time in ISO 8601: Luxon's DateTime, and what other libraries have. */
function objectTime(value: object): GivenTime | undefined {
	const given = value as { toISO?: unknown; toISOString?: unknown };
	const toIso = typeof given.toISO === 'function' ? given.toISO : given.toISOString;
	try {
		const iso: unknown = typeof toIso === 'function' ? toIso.call(value) : undefined;
		return typeof iso === 'string' ? textTime(iso) : undefined;
	} catch {
		return undefined;
	}
}

/** The time that an expression, a person or a model gives; undefined for what is none or has two meanings. */
export function timeIn(value: unknown): GivenTime | undefined {
	if (typeof value === 'string') return textTime(value);
	if (typeof value === 'number') return numberTime(value);
	return typeof value === 'object' && value !== null ? objectTime(value) : undefined;
}

const A_DAY = /^\d{4}[-/]\d{2}[-/]\d{2}$/;

/** Whether a value names a day and no time of it. */
export const isDay = (value: unknown): value is string =>
	typeof value === 'string' && A_DAY.test(cutQuotes(value));
