/** What of a booking people and agents need most, out of some thirty fields. */
import type { Simplified } from '../../../shared/execute/shape';

export const bookingSummary: Simplified = {
	uid: 'uid',
	title: 'title',
	status: 'status',
	start: 'start',
	end: 'end',
	attendeeName: 'attendees.0.name',
	attendeeEmail: 'attendees.0.email',
	hostName: 'hosts.0.name',
	location: 'location',
	eventTypeId: 'eventTypeId',
};

/** A moved booking also says which one it was. */
export const rescheduledSummary: Simplified = {
	uid: 'uid',
	rescheduledFromUid: 'rescheduledFromUid',
	title: 'title',
	status: 'status',
	start: 'start',
	end: 'end',
	attendeeName: 'attendees.0.name',
	attendeeEmail: 'attendees.0.email',
	hostName: 'hosts.0.name',
	location: 'location',
};
