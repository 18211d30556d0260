// Which requests share a limit: by key and server, and by the limit's name in the answers.
import { createLimiter } from '../../../../../nodes/shared/api/rateLimit/limiter';
import type { Limiter } from '../../../../../nodes/shared/api/rateLimit/limiter';
import type { ApiReply } from '../../../../../nodes/shared/api/request';
import { VirtualClock } from '../virtualClock.mts';

const LIST = 'GET /v2/bookings';
const GUESTS = 'POST /v2/bookings/{bookingUid}/guests';

const reply = (name: string, limit: number, remaining: number, status = 200): ApiReply => ({
	status,
	body: {},
	headers: {
		[`x-ratelimit-limit-${name}`]: String(limit),
		[`x-ratelimit-remaining-${name}`]: String(remaining),
		[`x-ratelimit-reset-${name}`]: '60',
	},
});

function ask(limiter: Limiter, key: string, route: string, answer: ApiReply): void {
	const entry = limiter.tryEnter(key, route);
	if (!('place' in entry)) throw new Error('There was no room');
	entry.place.settle(answer);
}

const waits = (limiter: Limiter, key: string, route: string) =>
	!('place' in limiter.tryEnter(key, route));

test("an operation's own limit is kept apart from the general one", () => {
	const limiter = createLimiter(new VirtualClock());
	ask(limiter, 'a', GUESTS, reply('booking_guests_add', 5, 0));
	expect(waits(limiter, 'a', GUESTS)).toBe(true);
	expect(waits(limiter, 'a', LIST)).toBe(false);
});

test('keys do not share what they know', () => {
	const limiter = createLimiter(new VirtualClock());
	ask(limiter, 'a', LIST, reply('default', 120, 0));
	expect(waits(limiter, 'a', LIST)).toBe(true);
	expect(waits(limiter, 'b', LIST)).toBe(false);
});

test('a 429 holds back everything under the same limit, and nothing else', () => {
	const limiter = createLimiter(new VirtualClock());
	const refused = reply('default', 120, 0, 429);
	ask(limiter, 'a', GUESTS, reply('booking_guests_add', 5, 4));
	ask(limiter, 'a', LIST, refused);
	expect(limiter.hold('a', LIST, refused)).toBeGreaterThanOrEqual(60_000);
	expect(waits(limiter, 'a', LIST)).toBe(true);
	expect(waits(limiter, 'a', 'GET /v2/me')).toBe(true);
	expect(waits(limiter, 'a', GUESTS)).toBe(false);
});

test('when others spend of the same key, it takes turns with them', () => {
	const shared = createLimiter(new VirtualClock());
	ask(shared, 'a', LIST, reply('default', 120, 80));
	ask(shared, 'a', LIST, reply('default', 120, 20));
	expect([1, 2].map(() => waits(shared, 'a', LIST))).toEqual([false, true]);
});

test('when others spend of the same key, it leaves them what they may send meanwhile', () => {
	const shared = createLimiter(new VirtualClock());
	ask(shared, 'a', LIST, reply('default', 120, 80));
	ask(shared, 'a', LIST, reply('default', 120, 8));
	expect(waits(shared, 'a', LIST)).toBe(true);
});

test('a key that was never used begins with one request, a known one with many', () => {
	const limiter = createLimiter(new VirtualClock());
	const first = limiter.tryEnter('a', LIST);
	expect(waits(limiter, 'a', LIST)).toBe(true);
	if ('place' in first) first.place.settle(reply('default', 120, 119));
	expect([1, 2].map(() => waits(limiter, 'a', LIST))).toEqual([false, true]);
});

test('a server without limits is not held back', () => {
	const limiter = createLimiter(new VirtualClock());
	ask(limiter, 'a', LIST, { status: 200, body: {}, headers: {} });
	expect(Array.from({ length: 50 }, () => waits(limiter, 'a', LIST))).not.toContain(true);
});

test('taking turns is no used-up limit', () => {
	const limiter = createLimiter(new VirtualClock());
	limiter.tryEnter('a', LIST);
	expect(limiter.tryEnter('a', LIST)).toEqual({ waitMs: 25, isUsedUp: false });
});

test.each([
	['milliseconds', '60000'],
	['a day', '86400'],
	['a Unix time in milliseconds', '1800000060000'],
])('a reset of %s after a success holds a key for minutes, not for hours', (_, reset) => {
	const limiter = createLimiter(new VirtualClock());
	const used = reply('default', 120, 0);
	ask(limiter, 'a', LIST, {
		...used,
		headers: { ...used.headers, 'x-ratelimit-reset-default': reset },
	});
	expect(limiter.tryEnter('a', LIST)).toEqual({ waitMs: 300_000, isUsedUp: true });
});

test('what is remembered of keys and routes is bounded, the least used is forgotten first', () => {
	const limiter = createLimiter(new VirtualClock());
	const used = reply('default', 120, 0);
	ask(limiter, 'busy', LIST, used);
	ask(limiter, 'idle', LIST, used);
	for (let key = 0; key < 1200; key++) {
		ask(limiter, `key ${key}`, LIST, reply('default', 120, 119));
		expect(waits(limiter, 'busy', LIST)).toBe(true);
	}
	expect(waits(limiter, 'idle', LIST)).toBe(false);
});
