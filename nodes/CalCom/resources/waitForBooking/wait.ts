/** What an execution waits for; it travels in the address that Cal.com calls. */
import { readToken } from '../../../shared/catalogue/bookingLink/token';
import type { LinkToken } from '../../../shared/catalogue/bookingLink/token';

/** The node's webhook that goes on with an execution: part of addresses that are in use, so it stays. */
export const RESUME_PATH = 'booking';

export interface BookingWait {
	token: string;
	link: LinkToken;
	/** The events of Cal.com that end it. */
	events: string[];
	/** When it is over, in milliseconds. */
	until: number;
}

export function waitToQuery({ token, events, until }: BookingWait): Record<string, string> {
	return { token, events: events.join(), until: until.toString(36) };
}

/** What the query of an address says; undefined where it is none of a waiting execution. */
export function waitFromQuery(query: Readonly<Record<string, unknown>>): BookingWait | undefined {
	const { token, events, until } = query;
	const isWait = [token, events, until].every((part) => typeof part === 'string');
	const link = isWait ? readToken(String(token)) : undefined;
	return (
		link && {
			token: String(token),
			link,
			events: String(events).split(','),
			until: Number.parseInt(String(until), 36),
		}
	);
}

/** The wait of the same n8n that an address belongs to; `own` is any such address. */
export function waitAt(address: unknown, own: string): BookingWait | undefined {
	if (typeof address !== 'string' || !URL.canParse(address)) return undefined;
	const [given, mine] = [new URL(address), new URL(own)];
	const folder = ({ pathname }: URL) => pathname.split('/').slice(0, -2).join('/');
	if (given.origin !== mine.origin || folder(given) !== folder(mine)) return undefined;
	return waitFromQuery(Object.fromEntries(given.searchParams));
}

/** Clocks differ, and n8n goes on a little after the time. */
const GRACE_MS = 5 * 60_000;

export function isOver({ until }: BookingWait, now: number): boolean {
	return until + GRACE_MS < now;
}
