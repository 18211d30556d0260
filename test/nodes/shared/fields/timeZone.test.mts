// Wall-clock time to instant and back.
import fc from 'fast-check';

import {
	allTimeZones,
	instantIn,
	isTimeZone,
	wallClockOf,
} from '../../../../nodes/shared/fields/timeZone';

describe('wallClockOf', () => {
	it.each([
		['2027-01-12T00:00:00Z', 'America/New_York', '2027-01-11T19:00:00'],
		['2027-01-12T00:00:00Z', 'UTC', '2027-01-12T00:00:00'],
		['2027-07-12T12:34:56Z', 'Australia/Lord_Howe', '2027-07-12T23:04:56'],
		['0999-01-12T00:00:00Z', 'UTC', '0999-01-12T00:00:00'],
	])('%s in %s is %s', (instant, zone, expected) => {
		expect(wallClockOf(new Date(instant), zone)).toBe(expected);
	});
});

describe('instantIn', () => {
	it('is the inverse of wallClockOf wherever a clock shows a time once', () => {
		const zone = fc.constantFrom(...allTimeZones());
		const date = fc.date({
			min: new Date('1990-01-01T00:00:00Z'),
			max: new Date('2037-01-01T00:00:00Z'),
			noInvalidDate: true,
		});
		fc.assert(
			fc.property(date, zone, (instant, name) => {
				const local = wallClockOf(instant, name);
				const back = instantIn(local, name) as Date;
				expect(wallClockOf(back, name)).toBe(local);
			}),
		);
	});

	it.each(['2027-02-30T00:00', '2027-01-12T24:30', 'x', ''])('%p is no date', (local) => {
		expect(instantIn(local, 'Europe/Berlin')).toBeUndefined();
	});
});

describe('time zones', () => {
	it.each([
		['Europe/Berlin', true],
		['UTC', true],
		['Europe/Atlantis', false],
		['', false],
	])('%p: %p', (name, expected) => expect(isTimeZone(name)).toBe(expected));

	it('lists them once each, with UTC', () => {
		const zones = allTimeZones();
		expect(zones).toEqual(expect.arrayContaining(['UTC', 'America/New_York', 'Asia/Kolkata']));
		expect(new Set(zones).size).toBe(zones.length);
		expect(zones.every(isTimeZone)).toBe(true);
	});
});
