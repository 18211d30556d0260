// The test of a sign-in asks the same server as the nodes do, whatever form of address was pasted: it
// can only use an expression, so the two are held against each other.
import fc from 'fast-check';

import {
	addressOf,
	addressOfTest,
	baseUrlExpression,
	serverOf,
} from '../../nodes/shared/api/server';
import { evaluate } from './evaluate.mts';

const selfHosted = (baseUrl: string) => ({ server: 'selfHosted', baseUrl });

describe('the address that the credential test asks', () => {
	it.each([
		{ server: 'us' },
		{ server: 'eu' },
		{ server: 'us', baseUrl: 'https://old.example.com' },
		selfHosted('https://cal.example.com'),
		selfHosted('https://cal.example.com/'),
		selfHosted('https://cal.example.com//'),
		selfHosted('https://cal.example.com/v2'),
		selfHosted('https://cal.example.com/v2/'),
		selfHosted('https://cal.example.com/api/v2'),
		selfHosted('https://cal.example.com/api/v2/'),
		selfHosted('https://example.com/cal/api/v2'),
		selfHosted(' https://cal.example.com/v2 \n'),
		selfHosted('https://cal.example.com/v2?x=1'),
		selfHosted('https://cal.example.com/#y'),
		selfHosted('cal.example.com'),
		selfHosted('cal.example.com:3003/v2'),
		selfHosted('http://localhost:3003'),
		selfHosted('HTTPS://cal.example.com'),
	])('%j is that of the nodes', (credentials) => {
		expect(evaluate(baseUrlExpression, credentials)).toBe(serverOf(credentials).baseUrl);
	});

	it('is that of the nodes for anything pasted', () => {
		const piece = fc.constantFrom(
			...['https://', 'http://', 'a.b', ':1', '/', '/v2', '/api', '?', '#', ' ', 'x', '//', '\n'],
		);
		fc.assert(
			fc.property(fc.array(piece, { maxLength: 7 }), (pieces) => {
				const credentials = selfHosted(pieces.join(''));
				expect(evaluate(baseUrlExpression, credentials)).toBe(serverOf(credentials).baseUrl);
			}),
			{ numRuns: 300 },
		);
	});

	it.each([
		[{ server: 'us' }, '/v2/me'],
		[{ server: 'us', baseUrl: 'https://old.example.com/api/v2' }, '/v2/me'],
		[selfHosted('https://cal.example.com'), '/v2/me'],
		[selfHosted('https://cal.example.com/v2'), '/v2/me'],
		[selfHosted('https://cal.example.com/api/v2'), '/api/v2/me'],
		[selfHosted(' https://cal.example.com/api/v2/ \n'), '/api/v2/me'],
		[selfHosted('https://cal.example.com/api/v2?x=1'), '/api/v2/me'],
	])('%j is asked at the path that was pasted: %s', (credentials, path) => {
		expect(evaluate(addressOfTest, credentials)).toBe(addressOf(serverOf(credentials)));
		expect(`${String(evaluate(addressOfTest, credentials))}/v2/me`).toMatch(
			new RegExp(`com${path}$`),
		);
	});
});
