/**
 * A booking of the API in the words of Cal.com's webhooks, as far as both know the same: for events
 * that are found out afterwards, so that a workflow reads them like those that were delivered.
 */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../api/responseBody';

function people(value: unknown): IDataObject[] {
	return Array.isArray(value) ? (value as unknown[]).filter(isObject) : [];
}

function organizer({ id, name, email, username, timeZone }: IDataObject): IDataObject {
	return { id, name, email, username, timeZone };
}

function attendee(person: IDataObject): IDataObject {
	const { name, email, timeZone, language, phoneNumber, absent, seatUid } = person;
	return {
		name,
		email,
		timeZone,
		language: { locale: language },
		...(phoneNumber === undefined ? {} : { phoneNumber }),
		...(absent === undefined ? {} : { noShow: absent }),
		...(seatUid === undefined ? {} : { bookingSeat: { referenceUid: seatUid } }),
	};
}

/** Repetitions of answers that the API adds for those who show them. */
const FOR_DISPLAY = ['displayEmail', 'displayGuests'];

/** Answers as webhooks give them: each in an object, by the name of its question. */
function responses(given: unknown): IDataObject {
	const answers = isObject(given) ? Object.entries(given) : [];
	return Object.fromEntries(
		answers
			.filter(([question]) => !FOR_DISPLAY.includes(question))
			.map(([question, value]) => [question, { value }]),
	);
}

/** What a booking says where it says it: the API's key, and the webhook's. */
const SAME: ReadonlyArray<[api: string, webhook: string]> = [
	['cancellationReason', 'cancellationReason'],
	['cancelledByEmail', 'cancelledBy'],
	['description', 'description'],
	['duration', 'length'],
	['end', 'endTime'],
	['eventTypeId', 'eventTypeId'],
	['icsUid', 'iCalUID'],
	['id', 'bookingId'],
	['location', 'location'],
	['metadata', 'metadata'],
	['rescheduledByEmail', 'rescheduledBy'],
	['rescheduledFromUid', 'rescheduleUid'],
	['start', 'startTime'],
	['title', 'title'],
	['uid', 'uid'],
];

export function bookingPayload(booking: IDataObject): IDataObject {
	const [first, ...others] = people(booking.hosts);
	const said = SAME.filter(([api]) => ![undefined, null, ''].some((none) => none === booking[api]));
	return {
		...Object.fromEntries(said.map(([api, webhook]) => [webhook, booking[api]])),
		...(isObject(booking.eventType) ? { type: booking.eventType.slug } : {}),
		status: String(booking.status).toUpperCase(),
		...(first ? { organizer: organizer(first) } : {}),
		...(others.length > 0 ? { team: { members: others.map(organizer) } } : {}),
		attendees: people(booking.attendees).map(attendee),
		responses: responses(booking.bookingFieldsResponses),
	};
}
