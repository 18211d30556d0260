// The plain kinds: text, number, flag, choice, choices and list.
import { choice, choices, boolean, list, number, text } from '../../../../nodes/shared/fields';
import { ODD_VALUES, partsOf, refusalOf, wireOf } from '../wireContext.mts';

describe('what every plain kind has in common', () => {
	const description = 'Whether it is';
	const kinds = [
		text('thing'),
		number('thing'),
		boolean('thing', { description }),
		choice('thing', { options: ['a', 'b'] }),
	].map((field) => [field.property.type, field] as const);

	it.each(kinds)('%s sends nothing when empty', (_, field) => {
		for (const empty of [undefined, null, '']) expect(partsOf(field, empty)).toEqual([]);
	});

	it.each(kinds)('%s refuses objects and lists by its label', (_, field) => {
		for (const odd of ODD_VALUES) expect(refusalOf(field, odd)).toMatch(/^'Thing' /);
	});

	it('says where and under which key it travels', () => {
		const field = text('name', { key: 'user.name', place: 'query' });
		expect(partsOf(field, 'x')).toEqual([{ key: 'user.name', place: 'query', value: 'x' }]);
	});

	it('never sends what only steers the form', () => {
		const field = choice('kind', { options: ['a'], local: true });
		expect([partsOf(field, 'a'), field.fills]).toEqual([[], []]);
	});
});

describe('text', () => {
	it.each([
		['a', 'a'],
		[' a ', 'a'],
		[0, '0'],
		[false, 'false'],
		[12n, '12'],
		['👩‍🚀', '👩‍🚀'],
		['__proto__', '__proto__'],
	])('%p is sent as %p', (value, wire) => expect(wireOf(text('a'), value)).toBe(wire));

	it.each(['', undefined, ' ', 'null'])('never empties what is there by %p', (value) => {
		expect(partsOf(text('a', { clears: true }), value)).toEqual([]);
	});

	it('says why a list is refused', () => {
		expect(refusalOf(text('a'), ['x'])).toBe("'A' must be text, but it is a list");
	});

	it('uses its check', () => {
		const field = text('a', { check: (value) => (value === 'b' ? "can't be b" : undefined) });
		expect([wireOf(field, 'c'), refusalOf(field, 'b')]).toEqual(['c', "'A' can't be b"]);
	});
});

describe('number', () => {
	const bounded = number('size', { min: 1, max: 9 });

	it.each([
		[5, 5],
		['5', 5],
		[' 5 ', 5],
		['1.0', 1],
		[1, 1],
		[9, 9],
	])('%p is sent as %p', (value, wire) => expect(wireOf(bounded, value)).toBe(wire));

	it.each([
		[0, 'at least 1'],
		[10, 'at most 9'],
		[1.5, 'a whole number'],
		['1.5', 'a whole number'],
		['5 minutes', 'must be a number'],
		['0x5', 'must be a number'],
		['1e1', 'must be a number'],
		['٥', 'must be a number'],
		[NaN, 'must be a number'],
		[Infinity, 'must be a number'],
		[true, 'must be a number'],
		[['5'], 'must be a number'],
	])('%p is refused: %s', (value, reason) => expect(refusalOf(bounded, value)).toContain(reason));

	it('takes fractions where it says so, and zero and less without bounds', () => {
		const field = number('a', { fraction: true });
		expect([0.5, -1, 0, '-2.25'].map((value) => wireOf(field, value))).toEqual([0.5, -1, 0, -2.25]);
	});
});

describe('flag', () => {
	const field = boolean('on', { description: 'Whether it is on' });

	it.each([
		[true, true],
		[false, false],
		['true', true],
		['false', false],
		['FALSE', false],
		[' True ', true],
		['yes', true],
		['No', false],
		['off', false],
		[1, true],
		[0, false],
		['0', false],
	])('%p is sent as %p', (value, wire) => expect(wireOf(field, value)).toBe(wire));

	it.each([2, -1, NaN, 'maybe', 'y e s', [true], {}])('%p is refused', (value) => {
		expect(refusalOf(field, value)).toMatch(/^'On' must be true or false/);
	});
});

describe('choice', () => {
	const numbers = choice('format', { options: [12, 24] });

	it('gives back the value in the type of the API', () => {
		expect([wireOf(numbers, '24'), wireOf(numbers, 12)]).toEqual([24, 12]);
	});

	it.each([13, 'toString', '__proto__', 'constructor', true])('%p is refused', (value) => {
		expect(refusalOf(numbers, value)).toMatch(/^'Format' can't be /);
	});

	it('lets unlisted texts through where the set is open', () => {
		const open = choice('app', { options: ['zoom'], open: true });
		expect([wireOf(open, 'webex'), refusalOf(open, 7)]).toEqual(['webex', "'App' can't be 7"]);
	});
});

describe('choices', () => {
	const days = choices('days', { options: ['Monday', 'Tuesday'] });

	it.each([
		[['Monday'], ['Monday']],
		['Monday, Tuesday', ['Monday', 'Tuesday']],
		['["Tuesday"]', ['Tuesday']],
		[[], undefined],
		['', undefined],
	])('%p is sent as %p', (value, wire) => expect(wireOf(days, value)).toEqual(wire));

	it.each([['Funday'], [['Monday', 7]], [{ a: 1 }]])('%p is refused', (value) => {
		expect(refusalOf(days, value)).toMatch(/^'Days' can't be /);
	});

	it('is one text where the API wants that', () => {
		const joined = choices('status', { options: ['a', 'b'], joined: true });
		expect(wireOf(joined, ['a', 'b'])).toBe('a,b');
	});
});

describe('list', () => {
	const texts = list('tags', { max: 3 });
	const ids = list('userIds', { label: 'User IDs', of: 'number' });

	it.each([
		['a, b ,,c', ['a', 'b', 'c']],
		[
			['a,b', 'c'],
			['a,b', 'c'],
		],
		['["a,b"]', ['a,b']],
		['[a', ['[a']],
		[7, ['7']],
		[['', null, undefined], undefined],
		[' , ', undefined],
	])('%p is sent as %p', (value, wire) => expect(wireOf(texts, value)).toEqual(wire));

	it('makes numbers', () => expect(wireOf(ids, '1, 2')).toEqual([1, 2]));

	it.each([
		[ids, '1, x', "'User IDs' must be a number"],
		[ids, [1.5], "'User IDs' must be a whole number"],
		[texts, [{}], "'Tags' must be text"],
		[texts, 'a,b,c,d', "'Tags' takes at most 3 entries, but it has 4"],
	])('refuses by its label', (field, value, reason) => {
		expect(refusalOf(field, value)).toContain(reason);
	});
});

describe('what a form can not say by an empty value', () => {
	const language = choice('language', { options: ['browser', 'de'], empty: 'browser' });
	const count = number('count', { min: 0, zeroIsNone: true });

	it("sends the API's empty text for the option that stands for it", () => {
		expect(wireOf(language, 'browser')).toBe('');
		expect(wireOf(language, 'de')).toBe('de');
		expect(language.fills[0]?.values).toEqual(['', 'de']);
	});

	it('sends null where 0 means none', () => {
		expect(wireOf(count, '0')).toBeNull();
		expect(wireOf(count, 3)).toBe(3);
	});
});
