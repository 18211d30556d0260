// The query string: lists by commas or by repeated keys, everything encoded.
import fc from 'fast-check';

import { extendQuery } from '../../../../nodes/shared/api/query';
import { toQueryString } from '../../../../nodes/shared/request/query';

describe('toQueryString', () => {
	it.each([
		[[], ''],
		[[{ key: 'a', value: 'x y' }], 'a=x+y'],
		[[{ key: 'a', value: [1, 2] }], 'a=1%2C2'],
		[[{ key: 'a', value: ['x', 'y'], repeat: true }], 'a=x&a=y'],
		[
			[
				{ key: 'a', value: true },
				{ key: 'b', value: 0 },
			],
			'a=true&b=0',
		],
		[
			[{ key: 'a', value: [{ x: 1, y: '&' }, { x: 2 }] }],
			'a%5B0%5D%5Bx%5D=1&a%5B0%5D%5By%5D=%26&a%5B1%5D%5Bx%5D=2',
		],
		[[{ key: 'email', value: 'a+b@c.de' }], 'email=a%2Bb%40c.de'],
		[[{ key: 'a', value: '&b=1#' }], 'a=%26b%3D1%23'],
	])('%j is %s', (parts, query) => expect(toQueryString(parts)).toBe(query));

	it('keeps any text inside its own key', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (value) => {
				const search = new URLSearchParams(toQueryString([{ key: 'a', value }]));
				expect([...search]).toEqual([['a', Buffer.from(value).toString()]]);
			}),
		);
	});
});

describe('extendQuery', () => {
	it.each([
		['', { take: 5 }, 'take=5'],
		['a=1', { take: 5, skip: 10 }, 'a=1&take=5&skip=10'],
		['take=1&a=1', { take: 5 }, 'take=5&a=1'],
		['a=x&a=y', { cursor: 'p/+=' }, 'a=x&a=y&cursor=p%2F%2B%3D'],
	])('%s with %j is %s', (query, extra, expected) => {
		expect(extendQuery(query, extra as Record<string, string | number>)).toBe(expected);
	});
});
