/** Times as people say them: the day of the week, and the whole in their language. */
const WEEKDAY = new Intl.DateTimeFormat('en-US', { weekday: 'short', timeZone: 'UTC' });

/** `Tue` for a day, or for a time as clocks show it. */
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
