/**
 * Days as texts, where they have one meaning: in all forms of ISO 8601, and with the month in words. A
 * weekday before it has to be that of the day.
 */

/** A day at the beginning of a text, and what follows it. */
export interface DayText {
	/** `YYYY-MM-DD`. */
	day: string;
	rest: string;
}

const DAY_MS = 86_400_000;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** An English month, whole or in short, from its first three letters on. */
const MONTH =
	'(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DATE = '(\\d{1,2})(?:st|nd|rd|th|\\.)?';
const GAP = '(?:\\s{1,2}|-)';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const WEEKDAY =
	/^(sun|mon|tue|wed|thu|fri|sat)(?:day|s|sday|nesday|r|rs|rsday|urday)?\.?(?:,\s?|\s)/i;

/** The day in UTC; undefined for 30 February and its like, which Date would move to March. */
function dayOf(year: number, month: number, date: number): Date | undefined {
	const day = new Date(Date.UTC(year, month - 1, date));
	if (year < 100) day.setUTCFullYear(year);
	const exists =
		day.getUTCFullYear() === year && day.getUTCMonth() === month - 1 && day.getUTCDate() === date;
	return exists ? day : undefined;
}

/** The first Monday of a year's weeks is that of the week with 4 January in it. */
function dayOfWeek(year: number, week: number, weekday: number): Date | undefined {
	const fourth = new Date(Date.UTC(year, 0, 4));
	const monday = fourth.getTime() - ((fourth.getUTCDay() + 6) % 7) * DAY_MS;
	const day = new Date(monday + ((week - 1) * 7 + weekday - 1) * DAY_MS);
	const thursday = new Date(day.getTime() + (4 - weekday) * DAY_MS);
	return week >= 1 && thursday.getUTCFullYear() === year ? day : undefined;
}

function dayOfYear(year: number, number: number): Date | undefined {
	const day = new Date(Date.UTC(year, 0, number));
	return number >= 1 && day.getUTCFullYear() === year ? day : undefined;
}

const monthOf = (name: string) => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;

type DayForm = readonly [RegExp, (...parts: string[]) => Date | undefined];

const READINGS: readonly DayForm[] = [
	[
		/^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?!\d)/,
		(year, _, month, date) => dayOf(Number(year), Number(month), Number(date)),
	],
	[
		/^(\d{4})-?w(\d{2})-?([1-7])(?!\d)/i,
		(year, week, weekday) => dayOfWeek(Number(year), Number(week), Number(weekday)),
	],
	[/^(\d{4})-(\d{3})(?!\d)/, (year, number) => dayOfYear(Number(year), Number(number))],
	[
		/^(\d{4})(\d{2})(\d{2})(?!\d)/,
		(year, month, date) => dayOf(Number(year), Number(month), Number(date)),
	],
	[
		new RegExp(`^${DATE}(?:\\sof)?${GAP}${MONTH},?${GAP}(\\d{4})(?!\\d)`, 'i'),
		(date, month, year) => dayOf(Number(year), monthOf(month ?? ''), Number(date)),
	],
	[
		new RegExp(`^${MONTH}${GAP}${DATE},?${GAP}(\\d{4})(?!\\d)`, 'i'),
		(month, date, year) => dayOf(Number(year), monthOf(month ?? ''), Number(date)),
	],
];

/** The day that a text begins with. */
export function dayAt(text: string): DayText | undefined {
	const weekday = WEEKDAY.exec(text);
	const bare = weekday ? text.slice(weekday[0].length) : text;
	for (const [pattern, read] of READINGS) {
		const found = pattern.exec(bare);
		const day = found && read(...found.slice(1));
		if (!found || !day) continue;
		const isRight = !weekday || WEEKDAYS[day.getUTCDay()] === weekday[1]?.toLowerCase();
		return isRight
			? { day: day.toISOString().slice(0, 10), rest: bare.slice(found[0].length) }
			: undefined;
	}
	return undefined;
}

/** The day after. */
export const plusDay = (day: string): string =>
	new Date(Date.parse(`${day}T00:00:00Z`) + DAY_MS).toISOString().slice(0, 10);
