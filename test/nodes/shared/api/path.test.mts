// Path parameters from hostile hands: a value is one segment of its route, or it is refused.
import fc from 'fast-check';

import { encodeSegment, fillPath, segmentIssue } from '../../../../nodes/shared/api/path';

const ROUTE = '/v2/organizations/{orgId}/attributes/{attributeId}/options';

/** The path as the server's URL parser sees it. */
const seen = (path: string) => new URL(`https://api.cal.com${path}`);

const fill = (value: string) =>
	fillPath(
		ROUTE,
		new Map([
			['orgId', '1'],
			['attributeId', value],
		]),
	);

describe('a value in the path', () => {
	it.each([
		['..', 'can\'t be ".."'],
		['.', 'can\'t be "."'],
		[' .. ', "can't be"],
		['a/b', 'slash'],
		['../../me', 'slash'],
		['a\\b', 'slash'],
		['%2e%2e', "can't be"],
		['a%2E%2e', 'slash'],
		['.%2e', "can't be"],
		['%2e.', "can't be"],
		['%2e', "can't be"],
		['x%2fy', 'slash'],
		['x%5Cy', 'slash'],
		['a\nb', 'line breaks'],
		['a\r\nHost: evil', 'line breaks'],
		['a\u0000b', 'control characters'],
		['a\u007fb', 'control characters'],
		['', 'is empty'],
		[' \t', 'is empty'],
		['\u00a0', 'is empty'],
		['x'.repeat(10_000), 'too long (10000 characters)'],
	])('%j is refused', (value, reason) => expect(segmentIssue(value)).toContain(reason));

	it.each([
		['7', '7'],
		['a b', 'a%20b'],
		['50%', '50%25'],
		['%00', '%2500'],
		['a?b#c', 'a%3Fb%23c'],
		['a;b=c&d', 'a%3Bb%3Dc%26d'],
		['...', '...'],
		['ünï', '%C3%BCn%C3%AF'],
		['👩', '%F0%9F%91%A9'],
		['\ud83d', '%EF%BF%BD'],
		['\udc69x', '%EF%BF%BDx'],
		['{orgId}', '%7BorgId%7D'],
		['$&', '%24%26'],
		['user@example.com', 'user%40example.com'],
	])('%j is sent as %s', (value, segment) => {
		expect(segmentIssue(value)).toBeUndefined();
		expect(fill(value)).toBe(`/v2/organizations/1/attributes/${segment}/options`);
	});

	it('never changes the number of segments, the host, the query or the fragment', () => {
		const nasty = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.string({ unit: 'grapheme' }),
			fc.string({
				unit: fc.constantFrom('.', '/', '\\', '%', '2', 'e', 'f', '?', '#', '@', ':', ' '),
			}),
			fc.array(fc.integer({ min: 0, max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
		);
		fc.assert(
			fc.property(nasty, (value) => {
				if (segmentIssue(value) !== undefined) return;
				const url = seen(fill(value));
				expect(url.pathname.split('/')).toHaveLength(ROUTE.split('/').length);
				expect(url.pathname).toMatch(/^\/v2\/organizations\/1\/attributes\/[^/]+\/options$/);
				expect([url.host, url.search, url.hash]).toEqual(['api.cal.com', '', '']);
			}),
			{ numRuns: 2000 },
		);
	});

	it('arrives as it was given', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (value) => {
				expect(decodeURIComponent(encodeSegment(value))).toBe(Buffer.from(value).toString());
			}),
		);
	});
});
