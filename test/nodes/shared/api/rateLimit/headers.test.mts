// What the API's limit headers mean, in every style that servers have used.
import {
	askedWaitMs,
	samplesIn,
	waitAfter429,
} from '../../../../../nodes/shared/api/rateLimit/headers';
import type { ApiReply } from '../../../../../nodes/shared/api/request';

const now = 1_800_000_000_000;
const reply = (headers: Record<string, string>): ApiReply => ({ status: 429, headers, body: {} });

test('reads every limit that an answer names', () => {
	const headers = {
		'x-ratelimit-limit-default': '120',
		'x-ratelimit-remaining-default': '7',
		'x-ratelimit-reset-default': '31',
		'x-ratelimit-limit-booking_attendees_add': '5',
		'x-ratelimit-remaining-booking_attendees_add': '0',
		'x-ratelimit-reset-booking_attendees_add': '60',
	};
	expect(samplesIn(reply(headers), now)).toEqual([
		{ name: 'default', limit: 120, remaining: 7, resetMs: 31_000 },
		{ name: 'booking_attendees_add', limit: 5, remaining: 0, resetMs: 60_000 },
	]);
});

test('ignores headers that are no numbers', () => {
	const headers = {
		'x-ratelimit-limit-default': 'many',
		'x-ratelimit-remaining-default': '7',
		'x-ratelimit-reset-default': '31',
	};
	expect(samplesIn(reply(headers), now)).toEqual([]);
});

const used = (reset: string) => ({
	'x-ratelimit-limit-default': '120',
	'x-ratelimit-remaining-default': '0',
	'x-ratelimit-reset-default': reset,
});

test.each([
	['Retry-After in seconds', { 'retry-after': '17', ...used('42') }, 17_000],
	['Retry-After as a date', { 'retry-after': new Date(now + 9000).toUTCString() }, 9000],
	['reset in seconds', used('42'), 42_000],
	['reset as a Unix time', used(String(now / 1000 + 23)), 23_000],
	['a reset that is over', used(String(now / 1000 - 23)), 0],
	['nothing at all', {}, 60_000],
	['something unreadable', { 'retry-after': 'soon' }, 60_000],
	['more than is sensible', { 'retry-after': '86400' }, 300_000],
])('waits after a 429 with %s', (_style, headers, expected) => {
	expect(waitAfter429(reply(headers), now)).toBe(expected);
});

test('a limit with room left asks for no wait', () => {
	expect(askedWaitMs(reply({ ...used('42'), 'x-ratelimit-remaining-default': '3' }), now)).toBe(
		undefined,
	);
});
