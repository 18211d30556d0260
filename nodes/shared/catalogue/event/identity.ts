/**
 * When two deliveries tell the same event. Cal.com gives them no ID, so it follows from the content.
 * Where that leaves a doubt they are two: to start a workflow twice is better than to lose an event.
 */
import { createHash } from 'node:crypto';

import type { CalEvent } from './normalize';

/** What happens to a booking once; its next event of the kind is about another booking. */
const ONCE_FOR_A_BOOKING = new Set([
	'BOOKING_CANCELLED',
	'BOOKING_CREATED',
	'BOOKING_REJECTED',
	'BOOKING_REQUESTED',
	'BOOKING_RESCHEDULED',
	'MEETING_ENDED',
	'MEETING_STARTED',
]);

function hashOf(content: unknown): string {
	return createHash('sha256').update(JSON.stringify(content)).digest('base64url').slice(0, 22);
}

/**
 * Guests come, go and come back to the seats of one booking, and a host can move such a booking to
 * and fro under its old UID: there the time has to tell one event from the next.
 */
function happensOnce({ event, payload, booking }: CalEvent): boolean {
	const uid = booking?.uid;
	if (!ONCE_FOR_A_BOOKING.has(event) || typeof uid !== 'string') return false;
	const isSeated = typeof payload.seatsPerTimeSlot === 'number';
	if (isSeated) return event === 'BOOKING_CREATED' && typeof payload.attendeeSeatId === 'string';
	return payload.rescheduleUid !== uid;
}

/**
 * The same for all deliveries of one event, different for any two events. Undefined for what can
 * happen again in the same words and says no time: nothing makes sure of a repetition then.
 */
export function identityOf(event: CalEvent): string | undefined {
	const isOnce = happensOnce(event);
	if (!isOnce && event.createdAt === null) return undefined;
	// The webhook that an event was sent to is no part of what happened.
	const content = Object.entries(event.payload).filter(([key]) => key !== 'webhook');
	return hashOf([event.event, content, isOnce ? null : event.createdAt]);
}
