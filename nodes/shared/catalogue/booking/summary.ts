/** What of a booking people and agents need most, out of some thirty fields. */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../api/responseBody';
import type { Simplified } from '../../operation/simplified';

/** Who the booking is for: where a seat was booked, whoever has it, not the first of all attendees. */
function attendeeOf({ attendees, seatUid }: IDataObject): IDataObject | undefined {
	const all = Array.isArray(attendees) ? (attendees as IDataObject[]) : [];
	return all.find((one) => seatUid !== undefined && one.seatUid === seatUid) ?? all[0];
}

/** Questions that every booking answers, which stand in fields of their own. */
const STANDARD = new Set(['name', 'email', 'location', 'guests', 'rescheduleReason']);

/** The answers to the event type's own questions; undefined without any. */
function answersOf({ bookingFieldsResponses }: IDataObject): IDataObject | undefined {
	if (!isObject(bookingFieldsResponses)) return undefined;
	const own = Object.entries(bookingFieldsResponses).filter(([slug]) => !STANDARD.has(slug));
	return own.length > 0 ? Object.fromEntries(own) : undefined;
}

/** Everybody who comes, and with seats who sits where and answered what. */
function attendeesOf({ attendees }: IDataObject): IDataObject[] {
	const all = Array.isArray(attendees) ? (attendees as unknown[]).filter(isObject) : [];
	return all.map((attendee) => {
		const { name, email, seatUid, absent } = attendee;
		const answers = answersOf(attendee);
		return {
			name,
			email,
			...(seatUid === undefined ? {} : { seatUid }),
			...(absent === true ? { absent } : {}),
			...(answers ? { answers } : {}),
		};
	});
}

/** What people recognise a booking by, in the columns of a table that are seen first. */
const seenFirst: Simplified = {
	title: 'title',
	start: 'start',
	end: 'end',
	attendeeName: (row) => attendeeOf(row)?.name,
	attendeeEmail: (row) => attendeeOf(row)?.email,
	status: 'status',
	uid: 'uid',
};

const meeting: Simplified = {
	attendees: attendeesOf,
	answers: answersOf,
	hostName: 'hosts.0.name',
	location: ({ location, meetingUrl }) => location ?? meetingUrl,
	seatUid: 'seatUid',
	recurringBookingUid: 'recurringBookingUid',
	createdAt: 'createdAt',
	updatedAt: 'updatedAt',
	alreadyBooked: 'alreadyBooked',
};

export const bookingSummary: Simplified = {
	...seenFirst,
	...meeting,
	eventTypeId: 'eventTypeId',
};

/** A moved booking also says which one it was. */
export const rescheduledSummary: Simplified = {
	...seenFirst,
	rescheduledFromUid: 'rescheduledFromUid',
	...meeting,
};

const people = ({ attendees }: IDataObject): IDataObject[] =>
	(Array.isArray(attendees) ? (attendees as IDataObject[]) : []).map(({ name, email, absent }) => ({
		name,
		email,
		absent,
	}));

/** After people were invited or marked absent: who they are, and who did not come. */
export const summaryWithPeople: Simplified = {
	...bookingSummary,
	attendees: people,
	guests: 'guests',
	absentHost: 'absentHost',
};
