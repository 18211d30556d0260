/**
 * Recognizes what a server answers that doesn't know the date it was asked with: its oldest shape, or
 * a route that it hasn't. Nothing else looks like that, so it tells more than any setting.
 */
import type { ApiReply } from './request';
import { isObject, readResponseBody } from './responseBody';
import { refusalOf } from './errors/refusal';
import { isUnknownRoute } from './errors/hints';

/** A booking of the oldest API has `startTime` where every later one has `start`. */
function isOldBooking(value: unknown): boolean {
	return isObject(value) && 'uid' in value && 'startTime' in value && !('start' in value);
}

/** A success in the shape of 2024-04-15. */
export function isOldestShape({ status, body }: Pick<ApiReply, 'status' | 'body'>): boolean {
	if (status < 200 || status >= 300) return false;
	const { data } = readResponseBody(body);
	if (isOldBooking(Array.isArray(data) ? data[0] : data)) return true;
	if (!isObject(data)) return false;
	const isOldList =
		Array.isArray(data.bookings) && (data.bookings.length === 0 || isOldBooking(data.bookings[0]));
	return isOldList || 'eventTypeGroups' in data;
}

/** What the oldest API asks for, and no later one. */
const OLDEST_KEYS = new Set(['timeZone', 'language', 'responses', 'length']);

function complainsOfOldestKeys({ status, body }: ApiReply): boolean {
	if (status !== 400 || !isObject(body) || !isObject(body.error)) return false;
	const { details } = body.error;
	const errors: unknown = isObject(details) ? details.errors : undefined;
	return (
		Array.isArray(errors) &&
		errors.some((error) => isObject(error) && OLDEST_KEYS.has(String(error.property)))
	);
}

/** Whether an answer says that the server is not what it was taken for. */
export function contradicts(reply: ApiReply): boolean {
	return (
		isOldestShape(reply) ||
		complainsOfOldestKeys(reply) ||
		(reply.status === 404 && isUnknownRoute(refusalOf(reply)?.text))
	);
}
