// What people, spreadsheets, databases, models and attackers give: nothing, faults, other types,
// other spellings, and texts that mean something to a URL, to JSON or to JavaScript.

const ring: Record<string, unknown> = {};
ring.self = ring;

const NOTHING = [
	null,
	undefined,
	'',
	' ',
	'\u00a0\n',
	'null',
	'NULL',
	'undefined',
	'None',
	'N/A',
	'""',
];

const FAULTS = [
	NaN,
	Infinity,
	-Infinity,
	'NaN',
	'Infinity',
	'Invalid DateTime',
	'Invalid date',
	'[object Object]',
	'a [object Object] b',
	'#REF!',
	'{{ $json.id }}',
	'4.91761E+12',
	new Date(NaN),
	[NaN],
	[null],
	[undefined],
	{ a: NaN },
	{ a: undefined },
	{ a: new Date(NaN) },
	{ a: [null, NaN] },
];

const NUMBERS = [
	0,
	-1,
	1,
	1.5,
	2 ** 31,
	2 ** 53,
	1e21,
	-0,
	'0',
	'-1',
	'1.5',
	'1e21',
	'٥',
	'0x10',
	' 42 ',
];

const TYPES = [
	true,
	false,
	'true',
	'no',
	[],
	{},
	[[]],
	[{}],
	['a', 1],
	{ value: null },
	{ rows: null },
	ring,
];

const WRAPPED = [
	{ __rl: true, mode: 'id', value: null },
	{ __rl: true, mode: 'id', value: 'undefined' },
	{ __rl: true, mode: 'list', value: NaN },
	{ __rl: true, mode: 'url', value: {} },
	{ mappingMode: 'defineBelow', value: null },
	{ mappingMode: 'defineBelow', value: { a: NaN, b: null, c: 'null' }, schema: [] },
	{ rows: [null] },
	{ rows: [{ kind: 'null' }] },
	{ rows: 'abc' },
];

const TIMES = [
	'2026-12-07',
	'2026-12-07T10:00:00',
	1796637600,
	'1796637600',
	'tomorrow',
	'07/12/2026',
	'2026-02-30',
	'9999-12-31T23:59:59Z',
	'0000-00-00',
	'2026-03-29T02:30:00',
	'24:00',
	'europe/london',
	'IST',
];

const TEXTS = [
	'../../me',
	'..%2f',
	'a/b',
	'?x=1',
	'a&b=c',
	'#frag',
	'\r\nX-Evil: 1',
	'\u0000',
	'\ud800',
	'😀',
	'__proto__',
	'constructor',
	'toString',
	'[]',
	'{}',
	'[1,2',
	'{"a":',
	'{"__proto__":{"x":1}}',
	'["a","b"]',
	'{"a":null,"b":"NaN"}',
	'a, b; c\nd',
	'Ada <ada@x.test>',
	'ada@x.test, bob@x.test',
	'mailto:ada@x.test',
	'+49 (0)176 123456',
	'0176 123456',
	'https://app.cal.com/event-types/42',
	'javascript:alert(1)',
	'x'.repeat(3000),
	'Null',
	'All',
];

export const NASTY: readonly unknown[] = [
	...NOTHING,
	...FAULTS,
	...NUMBERS,
	...TYPES,
	...WRAPPED,
	...TIMES,
	...TEXTS,
];

/** A value in a message, as short as it can be told. */
export function shown(value: unknown): string {
	try {
		const text =
			typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? typeof value);
		return text.length > 60 ? `${text.slice(0, 60)}…` : text;
	} catch {
		return 'a ring';
	}
}
