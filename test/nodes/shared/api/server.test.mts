// Which server a credential means, whatever form of its address people paste.
import { normalizeBaseUrl, serverOf } from '../../../../nodes/shared/api/server';

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
		[{}, 'https://api.cal.com', 'cloud'],
		[{ server: 'us' }, 'https://api.cal.com', 'cloud'],
		[{ server: 'eu', baseUrl: 'https://old.example.com' }, 'https://api.cal.eu', 'cloud'],
		[{ server: 'us', apiGeneration: '2025' }, 'https://api.cal.com', 'cloud'],
		[{ server: 'selfHosted', baseUrl: 'https://a.b/v2' }, 'https://a.b', undefined],
		[
			{ server: 'selfHosted', baseUrl: 'https://a.b', apiGeneration: 'detect' },
			'https://a.b',
			undefined,
		],
		[
			{ server: 'selfHosted', baseUrl: 'https://a.b', apiGeneration: '2026' },
			'https://a.b',
			'cloud',
		],
		[
			{ server: 'selfHosted', baseUrl: 'https://a.b', apiGeneration: '2025' },
			'https://a.b',
			'calCom2025',
		],
		[
			{ server: 'selfHosted', baseUrl: 'https://a.b', apiGeneration: 'calDiy' },
			'https://a.b',
			'calDiy',
		],
		[{ server: 'constructor', baseUrl: 'https://a.b' }, 'https://a.b', undefined],
	])('%j is %s of the edition %s', (credentials, baseUrl, edition) => {
		expect(serverOf(credentials)).toEqual({ baseUrl, ...(edition ? { edition } : {}) });
	});
});
