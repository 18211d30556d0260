/**
 * What an event delivered by Cal.com and the same event found out through the API have in common:
 * its kind and its booking. It is coarser than an event's identity, which only deliveries have.
 */
import { createHash } from 'node:crypto';

import { isObject } from '../../api/responseBody';
import type { CalEvent } from './normalize';

export function landmarkOf(event: string, ...things: unknown[]): string {
	const content = JSON.stringify([event, ...things.map((thing) => thing ?? null)]);
	return createHash('sha256').update(content).digest('base64url').slice(0, 16);
}

/** An attendee who was marked as absent, or no longer so. */
export function absenceLandmark(uid: unknown, email: unknown, isAbsent: unknown): string {
	return landmarkOf('BOOKING_NO_SHOW_UPDATED', uid, email, isAbsent);
}

/** The landmarks of a delivered event: one for each attendee where it is about attendees. */
export function landmarksOf({ event, payload, booking }: CalEvent): string[] {
	const uid = booking?.uid;
	if (typeof uid !== 'string') return [];
	if (event !== 'BOOKING_NO_SHOW_UPDATED') {
		const seat = event === 'BOOKING_CREATED' ? payload.attendeeSeatId : undefined;
		return [landmarkOf(event, uid, seat)];
	}
	const attendees = Array.isArray(payload.attendees) ? payload.attendees.filter(isObject) : [];
	return attendees.map(({ email, noShow }) => absenceLandmark(uid, email, noShow));
}
