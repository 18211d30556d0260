/** Who was marked as absent, or no longer so, since the look before. */
import type { IDataObject } from 'n8n-workflow';

import type { FoundEvent } from '../shared/catalogue/event/bookingEvents';
import { absenceLandmark } from '../shared/catalogue/event/landmark';
import { absenceEvent, attendeesIn } from '../shared/catalogue/event/meetingEvents';

export interface Absences {
	/** The landmarks of all who are absent now. */
	absent: string[];
	events: FoundEvent[];
}

/** Compares the guests of the meetings of late with those who were absent before. */
export function compareAbsences(
	meetings: readonly IDataObject[],
	before: readonly string[],
	now: number,
): Absences {
	const known = new Set(before);
	const guests = meetings.flatMap((booking) =>
		attendeesIn(booking).map((attendee) => ({
			booking,
			attendee,
			isAbsent: attendee.absent === true,
			landmark: absenceLandmark(booking.uid, attendee.email, true),
		})),
	);
	return {
		absent: guests.filter(({ isAbsent }) => isAbsent).map(({ landmark }) => landmark),
		events: guests
			.filter(({ isAbsent, landmark }) => isAbsent !== known.has(landmark))
			.map(({ booking, attendee, isAbsent }) => absenceEvent(booking, attendee, isAbsent, now)),
	};
}
