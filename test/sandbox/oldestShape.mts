// What the API answers that is asked with no version date, or with one that it doesn't know: its
// oldest shape, of which a client of today sees the lists of bookings and event types, and refusals.
import type { Answer } from './handler.mts';
import { invalid } from './refusal.mts';
import type { Row } from './state.mts';

/** What the oldest API wants in a body, and says when it is not there. */
const WANTED: Record<string, Record<string, Record<string, string>>> = {
	'POST /v2/bookings': {
		timeZone: { isTimeZone: 'timeZone must be a valid IANA time-zone' },
		language: { isString: 'language must be a string' },
		metadata: { isObject: 'metadata must be an object' },
	},
	'POST /v2/event-types': {
		length: {
			min: 'length must not be less than 1',
			isNumber: 'length must be a number conforming to the specified constraints',
		},
	},
};

/** Refuses a body without what the oldest API wants in it. */
export function requireOldest(route: string, target: Row): void {
	const errors = Object.entries(WANTED[route] ?? {})
		.filter(([property]) => target[property] === undefined)
		.map(([property, constraints]) => ({ target, property, children: [], constraints }));
	if (errors.length > 0) throw invalid(errors);
}

function oldBooking({ start, end, status, hosts, ...rest }: Row): Row {
	const [user] = hosts as Row[];
	return { ...rest, startTime: start, endTime: end, status: String(status).toUpperCase(), user };
}

const SHAPES: Record<string, (rows: Row[]) => object> = {
	'GET /v2/bookings': (rows) => ({ bookings: rows.map(oldBooking), recurringInfo: [] }),
	'GET /v2/event-types': (rows) => ({ eventTypeGroups: [{ eventTypes: rows }], profiles: [] }),
};

/** The answer as the oldest API gives it. */
export function inOldestShape(route: string, answer: Answer): Answer {
	const shape = SHAPES[route];
	return shape && Array.isArray(answer.data) ? { data: shape(answer.data as Row[]) } : answer;
}
