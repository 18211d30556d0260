// Dates and times: a picker's value means the workflow's time zone and leaves as UTC.
import fc from 'fast-check';
import { DateTime } from 'luxon';

import { dateTime } from '../../../../nodes/shared/fields';
import { refusalOf, wireOf } from '../wireContext.mts';

const start = dateTime('start');
const day = dateTime('date', { dateOnly: true });
const either = dateTime('start', { allowDay: true });

describe('a point in time', () => {
	it.each([
		// Winter and summer.
		['2027-01-12T10:00:00', 'America/New_York', '2027-01-12T15:00:00.000Z'],
		['2027-07-12T10:00:00', 'America/New_York', '2027-07-12T14:00:00.000Z'],
		['2027-07-12T10:00', 'Europe/Berlin', '2027-07-12T08:00:00.000Z'],
		['2027-07-12 10:00', 'Europe/Berlin', '2027-07-12T08:00:00.000Z'],
		['2027-07-12', 'Europe/Berlin', '2027-07-11T22:00:00.000Z'],
		['2027-01-12T10:00:00.250', 'Asia/Kolkata', '2027-01-12T04:30:00.250Z'],
		['2027-01-12T10:00:00', 'Australia/Lord_Howe', '2027-01-11T23:00:00.000Z'],
		['2027-07-12T10:00:00', 'Australia/Lord_Howe', '2027-07-11T23:30:00.000Z'],
		['2027-01-12T10:00:00', 'Pacific/Kiritimati', '2027-01-11T20:00:00.000Z'],
		// Gaps: time moves forward by what the clocks skip.
		['2027-03-14T02:30:00', 'America/New_York', '2027-03-14T07:30:00.000Z'],
		['2027-03-28T02:30:00', 'Europe/Berlin', '2027-03-28T01:30:00.000Z'],
		['2027-10-03T02:15:00', 'Australia/Lord_Howe', '2027-10-02T15:45:00.000Z'],
		// Overlaps: the first of the two.
		['2027-11-07T01:30:00', 'America/New_York', '2027-11-07T05:30:00.000Z'],
		['2027-10-31T02:30:00', 'Europe/Berlin', '2027-10-31T00:30:00.000Z'],
		['2027-04-04T01:45:00', 'Australia/Lord_Howe', '2027-04-03T14:45:00.000Z'],
		// What has an offset is not moved.
		['2027-01-12T10:00:00Z', 'Asia/Kolkata', '2027-01-12T10:00:00.000Z'],
		['2027-01-12T10:00:00+01:00', 'Asia/Kolkata', '2027-01-12T09:00:00.000Z'],
		['2027-01-12T10:00:00-0330', 'Asia/Kolkata', '2027-01-12T13:30:00.000Z'],
		[' 2027-01-12 10:00:00 +01:00 ', 'Asia/Kolkata', '2027-01-12T09:00:00.000Z'],
	])('%s in %s is %s', (value, timezone, utc) => expect(wireOf(start, value, timezone)).toBe(utc));

	it('takes what expressions give: DateTime, Date, epoch milliseconds', () => {
		const inBerlin = DateTime.fromISO('2027-07-12T10:00:00', { zone: 'Europe/Berlin' });
		const utc = '2027-07-12T08:00:00.000Z';
		for (const value of [inBerlin, inBerlin.toJSDate(), inBerlin.toMillis()]) {
			expect(wireOf(start, value, 'America/New_York')).toBe(utc);
		}
	});

	it.each([
		'tomorrow',
		'12/01/2027',
		'2027-02-30T10:00:00',
		'2027-13-01',
		'2027-01-12T25:00:00',
		'2027-01-12T10:00:00 Europe/Berlin',
		'170000000000',
		NaN,
		Infinity,
		1e20,
		true,
		{},
		['2027-01-12'],
		new Date(NaN),
		DateTime.invalid('no'),
		{ toISO: 'no' },
	])('%p is refused', (value) => {
		expect(refusalOf(start, value)).toMatch(/^'Start' is not a date and time: /);
	});
});

describe('a day', () => {
	it.each([
		['2027-01-12', 'America/New_York', '2027-01-12'],
		['2027-01-12T00:00:00', 'America/New_York', '2027-01-12'],
		['2027-01-12T23:59:59', 'Asia/Kolkata', '2027-01-12'],
		['2027-01-12T23:30:00Z', 'Asia/Kolkata', '2027-01-13'],
		['2027-01-12T03:00:00Z', 'America/New_York', '2027-01-11'],
		['2028-02-29', 'UTC', '2028-02-29'],
	])('%s in %s is %s', (value, timezone, expected) => {
		expect(wireOf(day, value, timezone)).toBe(expected);
	});

	it.each(['2027-02-30', '2027-02-29', '2027-00-01', '2027-04-31', 'x', {}])(
		'%p is refused',
		(value) => expect(refusalOf(day, value)).toMatch(/^'Date' is not a date and time: /),
	);

	it('stays a day where the API gives days a meaning', () => {
		expect(wireOf(either, '2027-01-12', 'Asia/Kolkata')).toBe('2027-01-12');
		expect(wireOf(either, '2027-01-12T00:00:00', 'Asia/Kolkata')).toBe('2027-01-11T18:30:00.000Z');
	});
});

test('agrees with Luxon on any local time in any of its zones', () => {
	const zones = ['America/New_York', 'Europe/Berlin', 'Asia/Kolkata', 'Australia/Lord_Howe'];
	const hour = fc.date({
		min: new Date('1975-01-01T00:00:00Z'),
		max: new Date('2037-12-31T00:00:00Z'),
		noInvalidDate: true,
	});
	fc.assert(
		fc.property(hour, fc.constantFrom(...zones, 'Africa/Casablanca', 'UTC'), (date, zone) => {
			const local = date.toISOString().slice(0, 16);
			const luxon = DateTime.fromISO(local, { zone });
			const isTwice = luxon.getPossibleOffsets().length > 1;
			const expected = isTwice
				? Math.min(...luxon.getPossibleOffsets().map((each) => each.toMillis()))
				: luxon.toMillis();
			expect(wireOf(start, local, zone)).toBe(new Date(expected).toISOString());
		}),
		{ numRuns: 500 },
	);
});

describe('days that the API counts in UTC', () => {
	const first = dateTime('start', { wholeDay: 'first' });
	const last = dateTime('end', { wholeDay: 'last' });

	it.each([
		['2027-01-12', 'Europe/Berlin', '2027-01-12'],
		['2027-01-12T00:00:00', 'Asia/Tokyo', '2027-01-12'],
		['2027-01-12T23:30:00Z', 'Europe/Berlin', '2027-01-13'],
	])('%s in %s is the whole of %s', (value, zone, day) => {
		expect(wireOf(first, value, zone)).toBe(`${day}T00:00:00.000Z`);
		expect(wireOf(last, value, zone)).toBe(`${day}T23:59:59.999Z`);
	});
});
