/** Times of day and days of the week as people write them, where they have one meaning. */

const TWELVE_HOURS = /^(\d{1,2})(?:[:.](\d{2}))?(?::00(?:\.0{1,9})?)?\s?([ap])\.?m\.?$/i;
const TWENTY_FOUR_HOURS =
	/^(\d{1,2}(?=[:.h])|\d{2}(?=\d{2}$))[:.h]?(\d{2})(?::00(?:\.0{1,9})?)?(?:\s?(?:h|uhr))?$/i;
const WORDS: Record<string, string> = { noon: '12:00', midday: '12:00' };

/** `9:00`, `09:00:00`, `1pm` and `1:30 PM` as `HH:MM`; undefined for what is no time of day. */
export function timeOfDay(entered: string): string | undefined {
	const text = entered.trim();
	const half = TWELVE_HOURS.exec(text);
	const whole = half ?? TWENTY_FOUR_HOURS.exec(text);
	if (!whole) return WORDS[text.toLowerCase()];
	const [hour, minute] = [Number(whole[1]), Number(whole[2] ?? 0)];
	if (minute > 59) return undefined;
	if (!half) {
		const isEndOfDay = hour === 24 && minute === 0;
		return hour <= 23 || isEndOfDay ? written(hour, minute) : undefined;
	}
	if (hour < 1 || hour > 12) return undefined;
	const isAfternoon = half[3]?.toLowerCase() === 'p';
	return written((hour % 12) + (isAfternoon ? 12 : 0), minute);
}

const written = (hour: number, minute: number) =>
	`${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

const GROUPS: Record<string, [number, number]> = {
	weekday: [0, 4],
	'working day': [0, 4],
	'business day': [0, 4],
	workday: [0, 4],
	weekend: [5, 6],
	day: [0, 6],
	'every day': [0, 6],
	'all day': [0, 6],
	'any day': [0, 6],
	any: [0, 6],
	all: [0, 6],
	daily: [0, 6],
};

/** The place of a day in the week: `tue`, `Tues.`, `tuesdays`. */
function placeOf(word: string): number | undefined {
	const bare = word.trim().toLowerCase().replace(/\.$/, '').replace(/^on /, '');
	const place = DAYS.findIndex((day) => {
		const name = day.toLowerCase();
		const isShort = bare.length >= 2 && bare.length <= 5 && name.startsWith(bare);
		return bare === name || bare === `${name}s` || isShort;
	});
	return place < 0 ? undefined : place;
}

/** The days that a word of a list means: one, `weekdays`, or `Mon-Fri`; undefined for any other word. */
export function weekdaysIn(entered: string): string[] | undefined {
	const word = entered.trim().toLowerCase();
	const group = GROUPS[word] ?? GROUPS[word.replace(/s$/, '')];
	if (group && word !== 'day') return DAYS.slice(group[0], group[1] + 1);
	const one = placeOf(word);
	if (one !== undefined) return DAYS.slice(one, one + 1);
	const several = word.split(/\s(?:and|or|und|oder)\s|\s?[&+]\s?/);
	if (several.length > 1) {
		const meant = several.map(weekdaysIn);
		return meant.includes(undefined) ? undefined : meant.flatMap((days) => days ?? []);
	}
	const ends = /^([a-z.]{2,12})\s?(?:-|–|to|through|until|bis)\s?([a-z.]{2,12})$/.exec(word);
	const [from, to] = [placeOf(ends?.[1] ?? ''), placeOf(ends?.[2] ?? '')];
	if (from === undefined || to === undefined) return undefined;
	return from <= to ? DAYS.slice(from, to + 1) : [...DAYS.slice(from), ...DAYS.slice(0, to + 1)];
}
