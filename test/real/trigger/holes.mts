// What is missing in the item of a delivery: that it was refused or ignored, or that a key that such
// an event must fill is empty.
import type { IDataObject } from 'n8n-workflow';

import type { Answer } from '../../nodes/CalComTrigger/n8n.mts';

type Json = Record<string, unknown>;

const isEmpty = (value: unknown) =>
	value === null || value === undefined || (Array.isArray(value) && value.length === 0);

/** What every booking of a delivery says; a no-show names its booking and who was absent, no more. */
const OF_BOOKINGS = [
	'id',
	'uid',
	'title',
	'status',
	'start',
	'end',
	'eventTypeId',
	'attendees',
	'hosts',
];
const OF_ABSENCES = ['uid', 'attendees'];

/** Of a seat that moves, servers leave out which booking it is in now. */
const mayLack = (payload: Json, key: string) =>
	payload.attendeeSeatId !== undefined && payload[key === 'id' ? 'bookingId' : key] === undefined;

function emptyIn(event: string, payload: Json, booking: Json): string[] {
	const expected = event === 'BOOKING_NO_SHOW_UPDATED' ? OF_ABSENCES : OF_BOOKINGS;
	return expected
		.filter((key) => isEmpty(booking[key]))
		.filter((key) => !(['id', 'uid'].includes(key) && mayLack(payload, key)))
		.map((key) => `booking.${key} is empty`);
}

/** Every attendee and host can be written to, or called. */
function nameless(booking: Json): string[] {
	return ['attendees', 'hosts'].flatMap((key) =>
		((booking[key] ?? []) as Json[])
			.filter(({ email, phoneNumber }) => isEmpty(email) && isEmpty(phoneNumber))
			.map(() => `one of booking.${key} has no e-mail`),
	);
}

/** The holes of an item, none for a whole one. */
export function holesIn(item: IDataObject): string[] {
	const { event, createdAt, payload, booking, form } = item as {
		event: string;
		createdAt: unknown;
		payload: Json;
		booking: Json | null;
		form: Json | null;
	};
	const holes = isEmpty(createdAt) ? ['createdAt is empty'] : [];
	if (event.startsWith('FORM_')) {
		return [...holes, ...(form && !isEmpty(form.id) && !isEmpty(form.name) ? [] : ['no form'])];
	}
	if (!booking) {
		const isAboutBooking = /^(BOOKING|MEETING|RECORDING)_/.test(event);
		return isAboutBooking ? [...holes, 'no booking'] : holes;
	}
	return [...holes, ...emptyIn(event, payload, booking), ...nameless(booking)];
}

/** The same of an answer: what is refused or ignored has no item. */
export function holesOf({ status, body, item }: Answer): string[] {
	return item ? holesIn(item) : [`${status}: ${JSON.stringify(body)}`];
}
