/** Times as people say them: the wall clock of a zone with its offset, and the day of the week. */
import { wallClockOf } from '../fields/timeZone';

const WEEKDAY = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone: 'UTC' });

const two = (number: number) => String(number).padStart(2, '0');

/** `2027-01-12T10:00:00+01:00`, a form that every date field takes. */
export function localTime(instant: Date, zone: string): string {
	const wall = wallClockOf(instant, zone);
	const seconds = Math.floor(instant.getTime() / 1000) * 1000;
	const offset = (Date.parse(`${wall}Z`) - seconds) / 60_000;
	const minutes = Math.abs(offset);
	const sign = offset < 0 ? '-' : '+';
	return `${wall}${sign}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** `Tue` for a time or day in the form above. */
export function weekdayOf(local: string): string {
	return WEEKDAY.format(new Date(`${local.slice(0, 10)}T00:00:00Z`));
}

/** `Tuesday, January 12 at 3:00 PM`, in the language and on the clocks of whoever hears it. */
export function spokenTime(instant: Date, zone: string, language: string): string {
	return new Intl.DateTimeFormat(language, {
		weekday: 'long',
		month: 'long',
		day: 'numeric',
		hour: 'numeric',
		minute: '2-digit',
		timeZone: zone,
	}).format(instant);
}
