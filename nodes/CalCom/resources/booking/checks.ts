/** What the API would refuse about a booking's form in words of its own, said before the request. */
import type { Part } from '../../../shared/fields/field';
import type { ValidationIssue } from '../../../shared/operation/operation';

const sends = (parts: readonly Part[], key: string) => parts.some((part) => part.key === key);

/** An attendee without an address can't be invited. */
function needsContact(parts: readonly Part[]): ValidationIssue | undefined {
	if (sends(parts, 'attendee.email') || sends(parts, 'attendee.phoneNumber')) return undefined;
	return {
		message: "'Attendee Email' or 'Attendee Phone Number' is required",
		description: 'Cal.com needs one way to reach the attendee',
	};
}

/** A new booking: it can be instant or recurring, but not both. */
export function checkCreation(parts: readonly Part[]): ValidationIssue | undefined {
	if (!sends(parts, 'instant') || !sends(parts, 'recurrenceCount')) return needsContact(parts);
	return {
		message: "'Instant Meeting' can't be used together with 'Recurrence Count'",
		description: 'Remove one of them',
	};
}

/** With a seat the API takes another body, and refuses the keys that only whole bookings have. */
export function seatExcludes(labels: Record<string, string>) {
	return (parts: readonly Part[]): ValidationIssue | undefined => {
		const odd = Object.keys(labels).find((key) => sends(parts, key));
		if (odd === undefined || !sends(parts, 'seatUid')) return undefined;
		return {
			message: `'${labels[odd]}' can't be used together with 'Seat'`,
			description: `Remove '${labels[odd]}' for a single seat, or 'Seat' for the whole booking`,
		};
	};
}

/** Marking nobody would change nothing. */
export function needsSomebody(parts: readonly Part[]): ValidationIssue | undefined {
	if (sends(parts, 'host') || sends(parts, 'attendees')) return undefined;
	return {
		message: 'Nobody is marked',
		description: "Add 'Attendees', or 'Host Absent' under 'Additional Fields'",
	};
}

/** Inviting nobody would change nothing. */
export function needsGuests(parts: readonly Part[]): ValidationIssue | undefined {
	if (sends(parts, 'guests')) return undefined;
	return {
		message: "'Guest Emails' or 'Guests' is required",
		description: 'Give the address of everyone to invite',
	};
}

/** The API takes guests with a name and more: an address alone is one of whom no more is known. */
export function guestsAsObjects(parts: Part[]): Part[] {
	return parts.map((part) =>
		part.key === 'guests' && Array.isArray(part.value)
			? {
					...part,
					value: part.value.map((guest: unknown) =>
						typeof guest === 'string' ? { email: guest } : guest,
					),
				}
			: part,
	);
}
