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
	const { place } = limiter.tryEnter(key, route);
	if (!place) throw new Error('There was no room');
	place.settle(answer);
}

const waits = (limiter: Limiter, key: string, route: string) =>
	limiter.tryEnter(key, route).waitMs > 0;

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

test('when others spend of the same key, it leaves them room', () => {
	const shared = createLimiter(new VirtualClock());
	ask(shared, 'a', LIST, reply('default', 120, 80));
	ask(shared, 'a', LIST, reply('default', 120, 20));
	expect(waits(shared, 'a', LIST)).toBe(true);
});
