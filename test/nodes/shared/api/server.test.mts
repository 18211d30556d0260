// Which server a credential means, whatever form of its address people paste.
import { normalizeBaseUrl, serverOf } from '../../../../nodes/shared/api/server';
import { versionFor } from '../../../../nodes/shared/api/versions';

describe('normalizeBaseUrl', () => {
	it.each([
		['https://api.cal.example.com', 'https://api.cal.example.com'],
		['https://api.cal.example.com/', 'https://api.cal.example.com'],
		['https://api.cal.example.com//', 'https://api.cal.example.com'],
		['https://api.cal.example.com/v2', 'https://api.cal.example.com'],
		['https://api.cal.example.com/v2/', 'https://api.cal.example.com'],
		['https://cal.example.com/api/v2', 'https://cal.example.com'],
		['https://cal.example.com/api/v2/', 'https://cal.example.com'],
		['https://example.com/cal/api/v2', 'https://example.com/cal'],
		['https://example.com/cal/', 'https://example.com/cal'],
		[' https://cal.example.com \n', 'https://cal.example.com'],
		['cal.example.com', 'https://cal.example.com'],
		['cal.example.com:3003/v2', 'https://cal.example.com:3003'],
		['http://localhost:3003/v2', 'http://localhost:3003'],
		['https://cal.example.com/v2?x=1#y', 'https://cal.example.com'],
		['https://v2.example.com', 'https://v2.example.com'],
		['', 'https://'],
	])('%j is %s', (pasted, expected) => expect(normalizeBaseUrl(pasted)).toBe(expected));
});

describe('serverOf', () => {
	it.each([
		[{}, 'https://api.cal.com', '2026'],
		[{ server: 'us' }, 'https://api.cal.com', '2026'],
		[{ server: 'eu', baseUrl: 'https://old.example.com' }, 'https://api.cal.eu', '2026'],
		[{ server: 'us', apiGeneration: '2025' }, 'https://api.cal.com', '2026'],
		[{ server: 'selfHosted', baseUrl: 'https://a.b/v2' }, 'https://a.b', '2026'],
		[
			{ server: 'selfHosted', baseUrl: 'https://a.b', apiGeneration: '2025' },
			'https://a.b',
			'2025',
		],
		[{ server: 'constructor', baseUrl: 'https://a.b' }, 'https://a.b', '2026'],
	])('%j is %s of %s', (credentials, baseUrl, generation) => {
		expect(serverOf(credentials)).toEqual({ baseUrl, generation });
	});
});

describe('versionFor', () => {
	const today = { baseUrl: '', generation: '2026' } as const;
	const old = { baseUrl: '', generation: '2025' } as const;

	it.each([
		[{}, today, undefined],
		[{}, old, undefined],
		[{ versions: { current: '2026-02-25', server2025: '2024-08-13' } }, today, '2026-02-25'],
		[{ versions: { current: '2026-02-25', server2025: '2024-08-13' } }, old, '2024-08-13'],
		[{ versions: { current: '2024-09-04', server2025: true } }, old, undefined],
		[{ versions: { server2025: false } }, today, undefined],
		[{ versions: { server2025: false } }, old, 'missing'],
	])('%j on %j is %s', (operation, server, version) => {
		expect(versionFor(operation, server)).toBe(version);
	});
});
