/** The people of a booking, out of the several shapes in which the events name them. */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../api/responseBody';

function objectsIn(value: unknown): IDataObject[] {
	return Array.isArray(value) ? (value as unknown[]).filter(isObject) : [];
}

function text(value: unknown): string | null {
	return typeof value === 'string' && value !== '' ? value : null;
}

/** `{ locale: 'en' }` in most events, `locale` in the rows of the database, text in the API. */
function languageOf(person: IDataObject): string | null {
	return isObject(person.language)
		? text(person.language.locale)
		: text(person.language ?? person.locale);
}

/** Only what the event says is there beyond name, e-mail, time zone and language. */
function attendee(person: IDataObject): IDataObject {
	const seat = isObject(person.bookingSeat) ? person.bookingSeat : {};
	const seatUid = text(seat.referenceUid);
	const phoneNumber = text(person.phoneNumber);
	return {
		name: text(person.name),
		email: text(person.email),
		timeZone: text(person.timeZone),
		language: languageOf(person),
		...(phoneNumber ? { phoneNumber } : {}),
		...(typeof person.noShow === 'boolean' ? { absent: person.noShow } : {}),
		...(seatUid ? { seatUid } : {}),
	};
}

function host(person: IDataObject): IDataObject {
	return {
		id: typeof person.id === 'number' ? person.id : null,
		name: text(person.name),
		email: text(person.email),
		username: text(person.username),
		timeZone: text(person.timeZone),
	};
}

export function attendeesOf(booking: IDataObject): IDataObject[] {
	return objectsIn(booking.attendees).map(attendee);
}

/** The organizer, then the other members of the team that take part; nobody twice. */
export function hostsOf(booking: IDataObject): IDataObject[] {
	const members = isObject(booking.team) ? objectsIn(booking.team.members) : [];
	const named = [booking.organizer, booking.user, ...members].filter(isObject).map(host);
	const email = text(booking.hostEmail);
	const all = named.length === 0 && email ? [host({ email })] : named;
	return all.filter(
		(person, index) => all.findIndex((other) => other.email === person.email) === index,
	);
}
