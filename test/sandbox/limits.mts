// The API's rate limits: a fixed window for each key, a block when it is exceeded, headers on all answers.
// Some operations have a limit of their own, which replaces the general one and has its own name.

export interface RateLimit {
	limit: number;
	windowMs: number;
	blockMs: number;
}

export const GENERAL: RateLimit = { limit: 120, windowMs: 60_000, blockMs: 60_000 };

/** Operations with a limit of their own, by route: its name and how many a minute. */
const OWN: Record<string, [name: string, limit: number]> = {
	'POST /v2/bookings/{bookingUid}/attendees': ['Booking_attendees_add', 5],
	'POST /v2/bookings/{bookingUid}/guests': ['Booking_guests_add', 5],
	'PATCH /v2/bookings/{bookingUid}/location': ['Booking_location_update', 5],
};

interface Window {
	hits: number;
	endsAt: number;
	blockedUntil: number;
}

export interface Admission {
	isAllowed: boolean;
	headers: Record<string, string>;
}

export class Limits {
	private readonly windows = new Map<string, Window>();

	constructor(private readonly general: RateLimit) {}

	/** Counts a request of a key on a route. */
	admit(tracker: string, route: string): Admission {
		const [name, limit] = OWN[route] ?? ['Default', this.general.limit];
		const now = Date.now();
		const key = `${tracker} ${name}`;
		const known = this.windows.get(key);
		const window =
			known && (now < known.endsAt || now < known.blockedUntil)
				? known
				: { hits: 0, endsAt: now + this.general.windowMs, blockedUntil: 0 };
		this.windows.set(key, window);
		const isBlocked = now < window.blockedUntil;
		if (!isBlocked) window.hits += 1;
		if (window.hits > limit && !isBlocked) window.blockedUntil = now + this.general.blockMs;
		const isAllowed = now >= window.blockedUntil;
		const leftMs = (isAllowed ? window.endsAt : window.blockedUntil) - now;
		return {
			isAllowed,
			headers: {
				[`X-RateLimit-Limit-${name}`]: String(limit),
				[`X-RateLimit-Remaining-${name}`]: String(Math.max(0, limit - window.hits)),
				[`X-RateLimit-Reset-${name}`]: String(Math.ceil(leftMs / 1000)),
			},
		};
	}

	forget(): void {
		this.windows.clear();
	}
}
