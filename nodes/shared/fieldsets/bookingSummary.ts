/** What of a booking people and agents need most, out of some thirty fields. */
import type { Simplified } from '../execute/shape';

const meeting = {
	title: 'title',
	status: 'status',
	start: 'start',
	end: 'end',
	attendeeName: 'attendees.0.name',
	attendeeEmail: 'attendees.0.email',
	hostName: 'hosts.0.name',
	location: 'location',
};

export const bookingSummary: Simplified = { uid: 'uid', ...meeting, eventTypeId: 'eventTypeId' };

/** A moved booking also says which one it was. */
export const rescheduledSummary: Simplified = {
	uid: 'uid',
	rescheduledFromUid: 'rescheduledFromUid',
	...meeting,
};
