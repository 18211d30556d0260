/** Bookings as a model reads them best: short, with local times that can be said, and everyone who comes. */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../api/responseBody';
import type { ToolAnswer, ToolGuide } from '../../operation/tool';
import { isTimeZone, withOffset } from '../../fields/timeZone';
import { weekdayOf } from '../localTime';

const objects = (value: unknown) => (Array.isArray(value) ? value.filter(isObject) : []);

/** `Ada Example <ada@example.test>, Europe/Berlin`, with what is special about them. */
function attendee(one: IDataObject): string {
	const { name, email, timeZone, phoneNumber, absent } = one;
	const address = String(email).endsWith('@sms.cal.com') ? phoneNumber : email;
	const named = [name, address && `<${String(address)}>`].filter(Boolean).join(' ');
	const marks = [timeZone, absent === true && 'absent'].filter(Boolean);
	return [named, ...marks].join(', ');
}

/** Local times in one zone for all rows of a list, so that they compare: that of the workflow. */
function times({ start, end }: IDataObject, zone: string): IDataObject {
	const from = new Date(String(start));
	if (Number.isNaN(from.getTime())) return {};
	const local = withOffset(from, zone);
	const minutes = (Date.parse(String(end)) - from.getTime()) / 60_000;
	return { start: local, day: weekdayOf(local), minutes };
}

/** A seat's holder sees the seat; a host only says once who hosts. */
function forModel(row: IDataObject, zone: string): IDataObject {
	const { title, status, uid, location } = row;
	const hosts = objects(row.hosts).map(({ name }) => String(name));
	const optional = {
		seatUid: row.seatUid,
		recurringBookingUid: row.recurringBookingUid,
		rescheduledFromUid: row.rescheduledFromUid,
		rescheduledToUid: row.rescheduledToUid,
		absentHost: row.absentHost === true ? true : undefined,
		alreadyBooked: row.alreadyBooked,
	};
	const given = Object.entries({ location, eventTypeId: row.eventTypeId, ...optional }).filter(
		([, value]) => value !== undefined && value !== null && value !== '',
	);
	return {
		uid,
		title: String(title).split(' between ')[0],
		status,
		...times(row, zone),
		attendees: objects(row.attendees).map(attendee),
		host: hosts.join(', '),
		...Object.fromEntries(given),
	};
}

/** Answers that are no bookings stay as they are. */
export const bookingsForModel: ToolAnswer = (rows, { timezone }) =>
	rows.map((row) => (row.uid === undefined ? row : forModel(row, timezone)));

/** What a guest has just asked for, in the guest's own time. */
export const bookingOfGuestForModel: ToolAnswer = (rows, { timezone }) =>
	rows.map((row) => {
		const zone = objects(row.attendees)[0]?.timeZone;
		const theirs = typeof zone === 'string' && isTimeZone(zone) ? zone : timezone;
		return row.uid === undefined ? row : forModel(row, theirs);
	});

/** In a list each row is read fifty times: where to meet is the matter of one booking. */
export const bookingListForModel: ToolAnswer = (rows, told) =>
	bookingsForModel(rows, told).map((row) => {
		const short = { ...row };
		delete short.location;
		return short;
	});

/** What a model has to know about a list of bookings, whosever they are. */
export const bookingListGuide: ToolGuide = {
	ask: "Narrow it down, e.g. by the guest's email address: never show a guest the bookings of others",
	returns:
		'Returns bookings with uid, local start with offset and weekday, status, attendees with their time zones; found: 0 means that there are none',
};
