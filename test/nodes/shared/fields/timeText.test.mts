// Times in the forms that people, calendars and ISO 8601 have, against Luxon: what it writes is read as
// the same time, and what has two meanings, or names no day, is none.
import fc from 'fast-check';
import { DateTime } from 'luxon';

import { dateTime } from '../../../../nodes/shared/fields';
import { isDay, timeIn } from '../../../../nodes/shared/fields/timeText';
import { refusalOf, wireOf } from '../wireContext.mts';

const ZONE = 'America/New_York';
const start = dateTime('start');
const day = dateTime('day', { dateOnly: true });

const moments = fc
	.date({ min: new Date('1990-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
	.map((date) => DateTime.fromMillis(Math.floor(date.getTime() / 1000) * 1000, { zone: ZONE }));

/** The same time in many forms; those of a zone without its offset are of the zone that is asked. */
const FORMS: Array<[string, (time: DateTime) => unknown]> = [
	['ISO', (time) => time.toISO()],
	['ISO basic', (time) => time.toISO({ format: 'basic' })],
	['ISO week', (time) => time.toFormat("kkkk-'W'WW-c'T'HH:mm:ssZZ")],
	['ISO ordinal', (time) => time.toFormat("yyyy-ooo'T'HH:mm:ss.SSSZZ")],
	['UTC', (time) => time.toUTC().toISO()],
	['SQL with offset', (time) => time.toSQL()],
	['HTTP', (time) => time.toHTTP()],
	['RFC 2822', (time) => time.toRFC2822()],
	['JavaScript', (time) => String(time.toJSDate())],
	['a Date', (time) => time.toJSDate()],
	['a DateTime', (time) => time],
	['seconds', (time) => (time.toMillis() >= 1e12 ? time.toUnixInteger() : time.toISO())],
	['words', (time) => time.toUTC().toFormat("cccc, LLLL d, yyyy 'at' h:mm:ss a 'UTC'")],
	['words of the day', (time) => time.toUTC().toFormat('d LLL yyyy HH:mm:ss ZZZ')],
	['a calendar', (time) => ({ dateTime: time.toISO(), timeZone: 'Asia/Tokyo' })],
];

test.each(FORMS)('%s is read as the same time', (_, written) => {
	fc.assert(
		fc.property(moments, (time) => {
			expect(wireOf(start, written(time), 'Asia/Tokyo')).toBe(time.toUTC().toISO());
		}),
		{ numRuns: 200, seed: 20261128 },
	);
});

/** Days that have one meaning, in the forms that people and calendars have. */
const DAYS: Array<[string, (time: DateTime) => unknown]> = [
	['ISO', (time) => time.toISODate()],
	['ISO basic', (time) => time.toISODate({ format: 'basic' })],
	['a number', (time) => Number(time.toFormat('yyyyLLdd'))],
	['ISO week', (time) => time.toISOWeekDate()],
	['ISO ordinal', (time) => time.toFormat('yyyy-ooo')],
	['without zeros', (time) => time.toFormat('yyyy-L-d')],
	['slashes', (time) => time.toFormat('yyyy/LL/dd')],
	['day and month', (time) => time.toFormat('d LLLL yyyy')],
	['month and day', (time) => time.toFormat('LLL d, yyyy')],
	['with its weekday', (time) => time.toFormat('ccc, d LLL yyyy')],
	['hyphens', (time) => time.toFormat('dd-LLL-yyyy')],
	['a calendar', (time) => ({ date: time.toISODate() })],
];

test.each(DAYS)('%s is a day, and its day', (_, written) => {
	fc.assert(
		fc.property(moments, (time) => {
			const value = written(time);
			expect(isDay(value)).toBe(true);
			expect(wireOf(day, value, 'Asia/Tokyo')).toBe(time.toISODate());
		}),
		{ numRuns: 200, seed: 20261128 },
	);
});

test.each([
	['2026-12-07T24:00', '2026-12-08T05:00:00.000Z'],
	['2026-12-31 24:00:00', '2027-01-01T05:00:00.000Z'],
	['2026-12-07T10', '2026-12-07T15:00:00.000Z'],
	['20261207T10', '2026-12-07T15:00:00.000Z'],
	['20261207T101530', '2026-12-07T15:15:30.000Z'],
	['20261207T1015Z', '2026-12-07T10:15:00.000Z'],
	['2026-12-7 9:05', '2026-12-07T14:05:00.000Z'],
	['2026-12-07 10am', '2026-12-07T15:00:00.000Z'],
	['Dec 7th, 2026, 2:30 p.m.', '2026-12-07T19:30:00.000Z'],
	['the 7th of December', undefined],
	['7th of December 2026 at 14:30', '2026-12-07T19:30:00.000Z'],
	['2026-12-07T10:00[Europe/Berlin]', '2026-12-07T09:00:00.000Z'],
	['2026-12-07T10:00 Europe/Berlin', undefined],
	['2026-12-07 10:00 UTC+2', '2026-12-07T08:00:00.000Z'],
	['2026-12-07 10:00 GMT-3:30', '2026-12-07T13:30:00.000Z'],
	['1796637600.5', '2026-12-07T10:00:00.500Z'],
	['1796637600000', '2026-12-07T10:00:00.000Z'],
	['2026-12-07T10:00:00.1234567Z', '2026-12-07T10:00:00.123Z'],
	['Tuesday, December 7, 2026', undefined],
	['2026-13-01', undefined],
	['2026-W54-1', undefined],
	['2026-366', undefined],
	['2025-000', undefined],
	['30 February 2026', undefined],
	['2026-12/07', undefined],
	['December 2026', undefined],
	['2026-12', undefined],
	['7.12.2026', undefined],
	['2026-12-07 10', undefined],
	['2026-12-07T1', undefined],
	['2026-12-07T10:00 PST', undefined],
	['2026-12-07T10:00+130', undefined],
	['2026-12-07T24:01', undefined],
	['2026-12-07T10:61', undefined],
	['2026-12-07T10:00:00ZZ', undefined],
	['2026-12-07 and then', undefined],
	['7 Decembre 2026', undefined],
	['123456789', undefined],
	['17966376000', undefined],
])('%s is %s', (written, utc) => {
	if (utc === undefined) expect(refusalOf(start, written)).toMatch(/^'Start' is not a date/);
	else expect(wireOf(start, written, ZONE)).toBe(utc);
});

test("a calendar's time without offset is one of the zone beside it", () => {
	const value = { dateTime: '2026-12-07T10:00:00.0000000', timeZone: 'Europe/Berlin' };
	expect(wireOf(start, value, ZONE)).toBe('2026-12-07T09:00:00.000Z');
	expect(wireOf(start, 1796637600000n, ZONE)).toBe('2026-12-07T10:00:00.000Z');
	const odd = { ...value, timeZone: 'Mars/Base' };
	expect(refusalOf(start, odd)).toMatch(/^'Start' is not a date/);
});

test('a long text is no time, and is told so at once', () => {
	const begun = Date.now();
	for (const text of ['1'.repeat(1e6), `2026-12-07${' '.repeat(1e6)}x`, 'dec '.repeat(1e5)]) {
		expect(timeIn(text)).toBeUndefined();
	}
	expect(Date.now() - begun).toBeLessThan(1000);
});
