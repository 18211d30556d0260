// What people, spreadsheets, databases and models really give, by kind: taken where it has one meaning.
import * as fc from 'fast-check';
import { DateTime } from 'luxon';

import {
	choices,
	dateTime,
	form,
	json,
	list,
	locator,
	text,
} from '../../../../nodes/shared/fields';
import { assemble, refuseConflicts } from '../../../../nodes/shared/fields/assemble';
import { answered as answeredAlone } from '../../../../nodes/shared/fields/nothing';
import { timeOfDay, weekdaysIn } from '../../../../nodes/shared/fields/timeOfDay';
import { allTimeZones, timeZoneNamed } from '../../../../nodes/shared/fields/timeZone';
import { settleRange } from '../../../../nodes/shared/catalogue/slot/fields';
import { bookings } from '../../../../nodes/shared/catalogue/booking/lookups';
import { bookingQuestions } from '../../../../nodes/shared/catalogue/bookingQuestion/form';
import { booking } from '../../../../nodes/shared/catalogue/booking/fields';
import { contextIn, partsOf, refusalOf, wireOf } from '../wireContext.mts';

describe('an email address', () => {
	const email = text('email', { as: 'email', nameKey: 'name' });

	it.each([
		[' ada@x.test\r\n', 'ada@x.test'],
		['Ada <ada@x.test>', 'ada@x.test'],
		['"Example, Ada" <ada@x.test>', 'ada@x.test'],
		['<ada@x.test>', 'ada@x.test'],
		['mailto:ada@x.test', 'ada@x.test'],
		['"ada@x.test"', 'ada@x.test'],
		['\u202aada+1@x.test\u202c', 'ada+1@x.test'],
	])('%j is %s', (value, address) => expect(wireOf(email, value)).toBe(address));

	it.each(['ada', 'ada@', '@x', 'a@x, b@x', 'unknown', 'a b@x.test', 7])('%j is none', (value) =>
		expect(refusalOf(email, value)).toMatch(/^'Email' must be an email address, but it is /),
	);

	it('also tells the name, where nothing else does', () => {
		const parts = partsOf(email, 'Ada Example <ada@x.test>');
		expect(assemble(parts)).toEqual({ email: 'ada@x.test', name: 'Ada Example' });
		expect(assemble([...parts, { key: 'name', value: 'A.' }])).toMatchObject({ name: 'A.' });
	});
});

describe('lists of addresses', () => {
	const guests = list('guests', { as: 'email' });

	it.each([
		['a@x.test, b@x.test'],
		['a@x.test;b@x.test'],
		['a@x.test\nb@x.test\r\n'],
		['Ada <a@x.test>, "Bee, B." <b@x.test>'],
		['A, Ada <a@x.test>; b@x.test'],
		['["a@x.test","b@x.test"]'],
		[['a@x.test', null, ' b@x.test ']],
	])('%j are two', (value) => expect(wireOf(guests, value)).toEqual(['a@x.test', 'b@x.test']));

	it('name the one that is none', () => {
		expect(refusalOf(guests, 'a@x.test, Bob')).toContain('"Bob"');
	});
});

describe('a phone number', () => {
	const phone = text('phone', { as: 'phone' });

	it.each([
		['+49 (0)176 123-456', '+49176123456'],
		['0049 176 123456', '+49176123456'],
		['\u202a+1 (555) 123-4567\u202c', '+15551234567'],
		['tel:+15551234567', '+15551234567'],
	])('%j is %s', (value, number) => expect(wireOf(phone, value)).toBe(number));

	it.each(['0176 123456', 4917612345678, '555-1234'])('%j has no country', (value) =>
		expect(refusalOf(phone, value)).toMatch(/^'Phone' has no country: /),
	);

	it.each(['call me', '4.91761E+12', '+49', '+0123456789'])('%j is none', (value) =>
		expect(refusalOf(phone, value)).toMatch(/^'Phone' /),
	);
});

describe('a booking', () => {
	it.each([
		'2WKwPkWtQciB3VpJtpRpNN',
		'#2WKwPkWtQciB3VpJtpRpNN',
		' "2WKwPkWtQciB3VpJtpRpNN"\n',
		'https://app.cal.com/booking/2WKwPkWtQciB3VpJtpRpNN',
		'https://cal.example.com/reschedule/2WKwPkWtQciB3VpJtpRpNN?seat=1',
		'app.cal.com/booking/2WKwPkWtQciB3VpJtpRpNN',
	])('%j is found in every mode', (value) => {
		for (const given of [
			value,
			{ mode: 'id', value },
			{ mode: 'list', value },
			{ mode: 'url', value },
		])
			expect(wireOf(booking, given)).toBe('2WKwPkWtQciB3VpJtpRpNN');
	});

	it.each(['https://example.com/x', 'two words', '-1', '1.5', '0', true])('%j is none', (value) =>
		expect(refusalOf(booking, { mode: 'id', value })).toMatch(/^'Booking' /),
	);
});

describe('times as texts and numbers', () => {
	const start = dateTime('start');

	it.each([
		[1796637600, '2026-12-07T10:00:00.000Z'],
		['1796637600', '2026-12-07T10:00:00.000Z'],
		['1796637600000', '2026-12-07T10:00:00.000Z'],
		['2026-12-07 10:00:00+02', '2026-12-07T08:00:00.000Z'],
		['2026-12-07 10:00:00.123456+00', '2026-12-07T10:00:00.123Z'],
		['2026-12-07 10:00:00 UTC', '2026-12-07T10:00:00.000Z'],
		['2026-12-07T10:00:00+01:00[Europe/Berlin]', '2026-12-07T09:00:00.000Z'],
		['2026-12-07T10:00[america/new_york]', '2026-12-07T15:00:00.000Z'],
		['2026-12-07 2:30 PM', '2026-12-07T13:30:00.000Z'],
		['2026-12-07 12:00 am', '2026-12-06T23:00:00.000Z'],
		['20261207T100000Z', '2026-12-07T10:00:00.000Z'],
		['Mon, 07 Dec 2026 10:00:00 +0100', '2026-12-07T09:00:00.000Z'],
		[
			'Mon Dec 07 2026 10:00:00 GMT+0100 (Central European Standard Time)',
			'2026-12-07T09:00:00.000Z',
		],
		['"2026-12-07T10:00:00.000Z"', '2026-12-07T10:00:00.000Z'],
	])('%j is %s', (value, utc) => expect(wireOf(start, value, 'Europe/Berlin')).toBe(utc));

	it.each([
		5,
		46363,
		46363.5,
		-1796637600,
		179663760000,
		'179663760',
		'07/12/2026',
		'2026-12-07 25:00',
		'2026-12-07 13:00 PM',
		'2026-02-30 10:00:00+02',
		'2026-12-07+02',
		'2026-12-07T10:00[Mars/X]',
		'Dec 7',
		1e15,
	])('%j is none', (value) => expect(refusalOf(start, value)).toMatch(/^'Start' /));
});

test.each([
	['9:00', '09:00'],
	['09:00:00', '09:00'],
	['1pm', '13:00'],
	['1:30 P.M.', '13:30'],
	['12am', '00:00'],
	['0900', '09:00'],
	['17.30', '17:30'],
	['noon', '12:00'],
	['24:00', '24:00'],
	['9', undefined],
	['25:00', undefined],
	['13pm', undefined],
	['9:60', undefined],
	['09:00:30', undefined],
	['morning', undefined],
])('%s is the time of day %s', (written, time) => expect(timeOfDay(written)).toBe(time));

test.each([
	['tuesday', 'Tuesday'],
	['Tue', 'Tuesday'],
	['Tues.', 'Tuesday'],
	['Tuesdays', 'Tuesday'],
	['TH', 'Thursday'],
	['weekend', 'Saturday,Sunday'],
	['weekdays', 'Monday,Tuesday,Wednesday,Thursday,Friday'],
	['Tuesday and Thursday', 'Tuesday,Thursday'],
	['Tue & Thu', 'Tuesday,Thursday'],
	['any', 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday'],
	['Mon-Wed', 'Monday,Tuesday,Wednesday'],
	['Sat to Mon', 'Saturday,Sunday,Monday'],
	['t', undefined],
	['day', undefined],
	['someday', undefined],
	['2', undefined],
])('%s means %s', (word, days) => expect(weekdaysIn(word)?.join()).toBe(days));

describe('a time zone', () => {
	it.each([
		['europe/london', 'Europe/London'],
		['EUROPE/LONDON', 'Europe/London'],
		['America/New York', 'America/New_York'],
		['us/pacific', 'America/Los_Angeles'],
		['utc', 'UTC'],
		['IST', undefined],
		['BST', undefined],
		['+02:00', undefined],
		['Berlin', undefined],
		['null', undefined],
	])('%s is %s', (given, name) => expect(timeZoneNamed(given)).toBe(name));

	it('of the list is found by any case of its name', () => {
		for (const zone of allTimeZones()) expect(timeZoneNamed(zone.toLowerCase())).toBe(zone);
	});
});

describe('a name of several words for nothing', () => {
	const name = text('name');

	it.each(['undefined undefined', 'null null', 'null  undefined\n'])('%j is none', (value) => {
		expect(wireOf(name, value)).toBeUndefined();
	});

	it.each(['Null', 'Ada Null', 'Null Null', 'null hypothesis', 'Ada undefined'])(
		'%j is one',
		(value) => expect(wireOf(name, value)).toBe(value),
	);
});

describe('lists with known values', () => {
	const places = ['Berlin, Germany', 'Sales', 'Support'];
	const several = choices('places', { options: places });

	it.each([
		['Berlin, Germany', ['Berlin, Germany']],
		['sales, berlin, germany', ['Sales', 'Berlin, Germany']],
		['Sales; Support', ['Sales', 'Support']],
		['Sales\nBerlin, Germany', ['Sales', 'Berlin, Germany']],
		[
			['Sales', 'Berlin, Germany'],
			['Sales', 'Berlin, Germany'],
		],
		['Sales, sales', ['Sales']],
	])('%j are %j', (value, found) => expect(wireOf(several, value)).toEqual(found));

	const eventType = {
		bookingFields: [
			{ slug: 'topic', type: 'multiSelect', options: places, label: 'Topic' },
			{ slug: 'diet', type: 'select', options: ['None', 'Vegan'], label: 'Diet' },
			{ slug: 'notes2', type: 'shortText', label: 'Notes', required: true },
			{ slug: 'team', type: 'multiEmail', label: 'Team' },
		],
	};
	const questions = form('bookingQuestions', bookingQuestions, { key: 'answers' });
	const answered = (value: unknown) =>
		wireOf(questions, {
			mappingMode: 'defineBelow',
			value,
			schema: bookingQuestions.fields(eventType),
		});

	it('can be typed: n8n takes no text for the type array', () => {
		expect(bookingQuestions.fields(eventType).map(({ type }) => type)).not.toContain('array');
	});

	it.each([
		[{ topic: 'Sales' }, { topic: ['Sales'] }],
		[{ topic: 'sales, Berlin, Germany' }, { topic: ['Sales', 'Berlin, Germany'] }],
		[{ topic: ['Support'] }, { topic: ['Support'] }],
		[{ team: 'a@x.test; b@x.test' }, { team: ['a@x.test', 'b@x.test'] }],
		[{ diet: 'none' }, { diet: 'None' }],
		[{ diet: 'null', topic: 'N/A' }, undefined],
		[{ notes2: 'None' }, { notes2: 'None' }],
		['{"notes2":"hello"}', { notes2: 'hello' }],
	])('answers %j are %j', (value, sent) => expect(answered(value)).toEqual(sent));

	it.each([
		[{ other: 'NaN' }, "'Booking Questions' has no value in 'other'"],
		[{ other: { place: 'Invalid DateTime' } }, "'Booking Questions' has no value in 'other.place'"],
		[{ other: ['[object Object]'] }, "'Booking Questions' has no value in 'other.0'"],
		[{ topic: 'NaN' }, 'is "NaN", which is no value'],
	])('refuses %j, of questions that the form does not know as well', (value, words) => {
		expect(() => answered(value)).toThrow(words);
	});

	it('leaves out the part of an answer that is nothing', () => {
		const name = { firstName: 'Ada', lastName: 'undefined' };
		expect(answered({ other: name })).toEqual({ other: { firstName: 'Ada' } });
		expect(answered({ other: { firstName: null, lastName: 'null' } })).toBeUndefined();
		const answers = json('answers', { wire: answeredAlone });
		expect(wireOf(answers, { name, topic: 'null' })).toEqual({ name: { firstName: 'Ada' } });
	});

	it('are refused as text that is no JSON, not sent letter by letter', () => {
		expect(() => answered('hello')).toThrow("'Booking Questions' must be an object");
	});
});

describe('two fields of one key', () => {
	const part = (label: string, value: object) => ({ key: 'answers', label, value });

	it('are sent together, and refused only where they differ', () => {
		const agreeing = [part('Form', { a: 1, b: 2 }), part('JSON', { b: 2, c: 3 })];
		refuseConflicts(agreeing, contextIn());
		expect(assemble(agreeing)).toEqual({ answers: { a: 1, b: 2, c: 3 } });
		const differing = [part('Form', { a: 1 }), part('JSON', { a: 2 })];
		expect(() => refuseConflicts(differing, contextIn())).toThrow(
			"'Form' and 'JSON' say different things about 'a'",
		);
	});
});

describe('days of a range of slots', () => {
	const place = 'query' as const;
	const range = (start: string, end: string, zone: string) =>
		settleRange(
			[
				{ key: 'start', place, value: start },
				{ key: 'end', place, value: end },
				{ key: 'timeZone', place, value: zone },
			],
			contextIn('UTC'),
		).map(({ value }) => String(value));

	it('are days of the zone, as Luxon has them', () => {
		const day = fc.date({
			min: new Date('2025-01-01'),
			max: new Date('2030-12-31'),
			noInvalidDate: true,
		});
		fc.assert(
			fc.property(day, fc.constantFrom(...allTimeZones()), fc.nat(40), (date, zone, days) => {
				const first = date.toISOString().slice(0, 10);
				const last = new Date(date.getTime() + days * 86_400_000).toISOString().slice(0, 10);
				const [start, end] = range(first, last, zone);
				const begin = DateTime.fromISO(first, { zone }).startOf('day');
				const after = DateTime.fromISO(last, { zone }).plus({ days: 1 }).startOf('day');
				expect([start, end]).toEqual([
					begin.toUTC().toISO(),
					after.minus({ milliseconds: 1 }).toUTC().toISO(),
				]);
			}),
			{ numRuns: 400 },
		);
	});
});

test('nothing that is a text makes a kind fail otherwise than by refusing, in short', () => {
	const kinds = [
		text('a'),
		text('b', { as: 'email' }),
		text('c', { as: 'phone' }),
		text('d', { as: 'url' }),
		text('e', { as: 'clock' }),
		dateTime('f'),
		list('g', { as: 'email' }),
		list('h', { of: 'number' }),
		choices('i', { options: ['Monday', 'Tuesday'], words: weekdaysIn }),
		locator('j', bookings),
		locator('k', bookings, { id: 'number' }),
	];
	fc.assert(
		fc.property(fc.constantFrom(...kinds), fc.anything(), (field, value) => {
			try {
				const sent = JSON.stringify(partsOf(field, value)) ?? '';
				expect(sent).not.toMatch(/\[object |"NaN"|"undefined"|"null"|Infinity|e\+\d/);
			} catch (error) {
				expect(String(error)).toMatch(/'[A-K]' /);
			}
		}),
		{ numRuns: 2000 },
	);
});
