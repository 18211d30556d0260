/**
 * Wall-clock time to instant and back, with nothing but Intl (a verified node has no dependencies).
 * In the hour that a clock change skips, time moves forward by the gap; of an hour that comes twice
 * the first is meant. Both are what calendars and Luxon do.
 */

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(timezone: string): Intl.DateTimeFormat {
	let format = formats.get(timezone);
	if (!format) {
		format = new Intl.DateTimeFormat('en-US', {
			timeZone: timezone,
			hourCycle: 'h23',
			year: 'numeric',
			month: '2-digit',
			day: '2-digit',
			hour: '2-digit',
			minute: '2-digit',
			second: '2-digit',
		});
		formats.set(timezone, format);
	}
	return format;
}

/** `2027-01-12T10:00:00` as the clocks in that zone show the instant. */
export function wallClockOf(instant: Date, timezone: string): string {
	const parts = new Map(
		formatOf(timezone)
			.formatToParts(instant)
			.map(({ type, value }) => [type, value]),
	);
	const day = `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
	return `${day}T${parts.get('hour')}:${parts.get('minute')}:${parts.get('second')}`;
}

/** Minutes-exact offset of the zone from UTC at an instant, in milliseconds. */
function offsetAt(epoch: number, timezone: string): number {
	const wholeSeconds = Math.floor(epoch / 1000) * 1000;
	return Date.parse(`${wallClockOf(new Date(wholeSeconds), timezone)}Z`) - wholeSeconds;
}

/** `2027-01-12T10:00:00+01:00`: the instant as the clocks in that zone show it, with their offset. */
export function withOffset(instant: Date, timezone: string): string {
	const minutes = Math.round(offsetAt(instant.getTime(), timezone) / 60_000);
	const two = (number: number) => String(number).padStart(2, '0');
	const size = Math.abs(minutes);
	const offset = `${minutes < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
	return `${wallClockOf(instant, timezone)}${offset}`;
}

/** The instant at which the clocks of the zone show this local time; undefined when it is no date. */
export function instantIn(local: string, timezone: string): Date | undefined {
	const asUtc = Date.parse(`${local}Z`);
	// The round trip refuses days such as 30 February, which Date.parse would move to March.
	if (Number.isNaN(asUtc) || new Date(asUtc).toISOString().slice(0, 10) !== local.slice(0, 10)) {
		return undefined;
	}
	const dayBefore = offsetAt(asUtc - 86_400_000, timezone);
	const dayAfter = offsetAt(asUtc + 86_400_000, timezone);
	const candidates = [asUtc - dayBefore, asUtc - dayAfter].filter(
		(epoch) => epoch + offsetAt(epoch, timezone) === asUtc,
	);
	// In a gap no candidate shows the time: the offset before the change moves it forward by the gap.
	return new Date(candidates.length > 0 ? Math.min(...candidates) : asUtc - dayBefore);
}

/** Whether this runtime knows the zone by that name. */
export function isTimeZone(name: string): boolean {
	try {
		return formatOf(name) !== undefined;
	} catch {
		return false;
	}
}

/** Today's names of zones that runtimes list under the names of decades ago only. */
const TODAYS_NAMES: Record<string, string> = {
	'Africa/Asmera': 'Africa/Asmara',
	'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
	'America/Godthab': 'America/Nuuk',
	'America/Indianapolis': 'America/Indiana/Indianapolis',
	'America/Louisville': 'America/Kentucky/Louisville',
	'Asia/Calcutta': 'Asia/Kolkata',
	'Asia/Katmandu': 'Asia/Kathmandu',
	'Asia/Rangoon': 'Asia/Yangon',
	'Asia/Saigon': 'Asia/Ho_Chi_Minh',
	'Atlantic/Faeroe': 'Atlantic/Faroe',
	'Europe/Kiev': 'Europe/Kyiv',
	'Pacific/Ponape': 'Pacific/Pohnpei',
	'Pacific/Truk': 'Pacific/Chuuk',
};

/** All zones of the IANA database that this runtime knows, plus UTC, by today's names. */
export function allTimeZones(): string[] {
	const intl = Intl as typeof Intl & { supportedValuesOf(key: 'timeZone'): string[] };
	const names = intl.supportedValuesOf('timeZone').map((name) => {
		const todays = TODAYS_NAMES[name];
		return todays !== undefined && isTimeZone(todays) ? todays : name;
	});
	return [...new Set(['UTC', ...names.sort()])];
}

/** Short names of zones that stand for no other. */
const UNAMBIGUOUS = new Set(['GMT', 'CET', 'EET', 'WET', 'MET']);

const byWord = new Map<string, string>();

/** `europe/berlin`, `Europe / Berlin` and `America/New York` by one word each. */
const wordOf = (name: string) =>
	name
		.toLowerCase()
		.split('/')
		.map((part) => part.trim())
		.join('/')
		.replace(/[\s-]+/g, '_');

/** The zone that a text names, by its real name: in any case, with blanks for underscores. */
export function timeZoneNamed(text: string): string | undefined {
	if (byWord.size === 0) for (const zone of allTimeZones()) byWord.set(wordOf(zone), zone);
	const listed = byWord.get(wordOf(text));
	if (listed !== undefined) return listed;
	// Names of old, such as US/Pacific. Abbreviations mean several zones, and offsets know no summer time.
	const isName = text.includes('/') || text.length > 4 || UNAMBIGUOUS.has(text.toUpperCase());
	if (!isName || !/^[a-z][a-z0-9_+/-]*$/i.test(text) || !isTimeZone(text)) return undefined;
	const name = formatOf(text).resolvedOptions().timeZone;
	return TODAYS_NAMES[name] ?? name;
}
