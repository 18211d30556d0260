/** What of a booking people and agents need most, out of some thirty fields. */
import type { IDataObject } from 'n8n-workflow';

import type { Simplified } from '../../operation/simplified';

/** Who the booking is for: where a seat was booked, whoever has it, not the first of all attendees. */
function attendeeOf({ attendees, seatUid }: IDataObject): IDataObject | undefined {
	const all = Array.isArray(attendees) ? (attendees as IDataObject[]) : [];
	return all.find((one) => seatUid !== undefined && one.seatUid === seatUid) ?? all[0];
}

const meeting: Simplified = {
	title: 'title',
	status: 'status',
	start: 'start',
	end: 'end',
	attendeeName: (row) => attendeeOf(row)?.name,
	attendeeEmail: (row) => attendeeOf(row)?.email,
	hostName: 'hosts.0.name',
	location: 'location',
	seatUid: 'seatUid',
	recurringBookingUid: 'recurringBookingUid',
	alreadyBooked: 'alreadyBooked',
};

export const bookingSummary: Simplified = { uid: 'uid', ...meeting, eventTypeId: 'eventTypeId' };

/** A moved booking also says which one it was. */
export const rescheduledSummary: Simplified = {
	uid: 'uid',
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
