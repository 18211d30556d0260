/** Dropdowns of bookings, and of who attends one. */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../api/responseBody';
import { noPages } from '../../api/pagination';
import type { ApiLookup, ListPart } from '../../fields/lookup';
import { wallClockOf } from '../../fields/timeZone';
import { isNoMadeId } from '../../fields/names';
import { person, personNames } from '../person';
import { ownBookings } from './lists';

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** `Tue 12 Jan 2027 10:00`, by the clocks of the zone, the same on every runtime. */
function startOf(row: IDataObject, timezone: string): string {
	const start = new Date(String(row.start));
	if (Number.isNaN(start.getTime())) return String(row.start);
	const local = new Date(`${wallClockOf(start, timezone)}Z`);
	const day = [
		WEEKDAYS[local.getUTCDay()],
		local.getUTCDate(),
		MONTHS[local.getUTCMonth()],
		local.getUTCFullYear(),
	].join(' ');
	return `${day} ${local.toISOString().slice(11, 16)}`;
}

/** Those to come in their order, then those that began, the latest first. */
function upcomingFirst(now: Date): ListPart[] {
	const isToCome = (row: IDataObject) => Date.parse(String(row.start)) >= now.getTime();
	return [
		{ query: { afterStart: now.toISOString(), sortStart: 'asc' }, has: isToCome },
		{ query: { sortStart: 'desc' }, has: (row) => !isToCome(row) },
	];
}

/** `Ada Example`, or `Ada Example + 2` when she does not come alone. */
function attendeesOf(row: IDataObject): string | undefined {
	const attendees = Array.isArray(row.attendees) ? row.attendees.filter(isObject) : [];
	const [first, ...others] = attendees;
	if (!first) return undefined;
	const name = String(first.name ?? first.email);
	return others.length > 0 ? `${name} + ${others.length}` : name;
}

/** Cal.com's own titles go on with who meets whom, which the label says already. */
function eventOf(row: IDataObject): string {
	return String(row.title).split(' between ')[0] ?? '';
}

export const bookings: ApiLookup = {
	method: 'searchBookings',
	things: 'bookings',
	typedMode: 'By UID',
	from: ownBookings,
	value: (row) => String(row.uid),
	parts: upcomingFirst,
	label: (row, timezone) =>
		[
			startOf(row, timezone),
			attendeesOf(row),
			eventOf(row),
			row.status === 'accepted' ? undefined : String(row.status),
		]
			.filter(Boolean)
			.join(' · '),
};

export const attendees: ApiLookup = {
	method: 'searchAttendees',
	things: 'the attendees of the booking',
	from: {
		request: 'GET /v2/bookings/{bookingUid}/attendees',
		versions: { current: '2024-08-13', server2025: false, calDiy: '2024-08-13' },
		pages: noPages,
	},
	dependsOn: { bookingUid: { parameter: 'bookingUid', label: 'Booking' } },
	value: (row) => Number(row.id),
	label: person,
	names: personNames,
};

/** Those in the booking itself; a series has the same in each of its bookings. */
function guestsIn(data: unknown): IDataObject[] {
	const one: unknown = Array.isArray(data) ? data[0] : data;
	return isObject(one) && Array.isArray(one.attendees) ? one.attendees.filter(isObject) : [];
}

export const attendeeEmails: ApiLookup = {
	method: 'searchAttendeeEmails',
	things: 'the attendees of the booking',
	typedMode: 'By Email',
	from: {
		request: 'GET /v2/bookings/{bookingUid}',
		platformClient: true,
		versions: { current: '2026-02-25', server2025: '2024-08-13' },
		pages: noPages,
	},
	dependsOn: { bookingUid: { parameter: 'bookingUid', label: 'Booking' } },
	rows: (data) => guestsIn(data).filter(({ email }) => typeof email === 'string'),
	value: (row) => String(row.email),
	label: person,
};

/** Who sits where: only the host gets to see the seats of others. */
export const seats: ApiLookup = {
	...attendeeEmails,
	method: 'searchSeats',
	things: 'the seats of the booking',
	typedMode: 'By UID',
	rows: (data) => guestsIn(data).filter(({ seatUid }) => typeof seatUid === 'string'),
	value: (row) => String(row.seatUid),
	names: personNames,
	isName: isNoMadeId,
};

/** The entries that the booking has made in calendars and video apps. */
export const calendarReferences: ApiLookup = {
	method: 'searchCalendarReferences',
	things: 'the calendar events of the booking',
	from: {
		request: 'GET /v2/bookings/{bookingUid}/references',
		versions: { current: '2026-02-25', server2025: '2024-08-13' },
		pages: noPages,
	},
	dependsOn: { bookingUid: { parameter: 'bookingUid', label: 'Booking' } },
	rows: (data) =>
		(Array.isArray(data) ? data.filter(isObject) : []).filter(({ type }) =>
			String(type).endsWith('_calendar'),
		),
	value: (row) => String(row.eventUid),
	label: ({ type, eventUid }) => `${String(eventUid)} (${String(type).replace('_', ' ')})`,
};
