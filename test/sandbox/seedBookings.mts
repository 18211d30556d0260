// The bookings that are there at the start: what was, what waits, and what is to come.
import type { Booking, EventType } from './scheduling.mts';
import { dayOf, instantIn } from './zones.mts';

const HOUR = 3_600_000;
const ZONE = 'Europe/Berlin';

interface Plan {
	eventTypeId: number;
	start: number;
	guest: [name: string, email: string];
	status?: Booking['status'];
	absent?: boolean;
}

/** A weekday (1 is Monday) of next week at an hour in Berlin: always ahead, always a workday. */
function nextWeek(now: number, weekday: number, hour: string): number {
	const today = new Date(`${dayOf(now, ZONE)}T00:00:00Z`);
	const monday = today.getTime() - ((today.getUTCDay() + 6) % 7) * 24 * HOUR;
	const day = new Date(monday + (6 + weekday) * 24 * HOUR).toISOString().slice(0, 10);
	return instantIn(`${day}T${hour}`, ZONE);
}

function plans(now: number): Plan[] {
	const hour = Math.floor(now / HOUR) * HOUR;
	return [
		{
			eventTypeId: 1,
			start: hour - 5 * HOUR,
			guest: ['Nora Noshow', 'nora@guest.test'],
			absent: true,
		},
		{ eventTypeId: 1, start: hour - 3 * HOUR, guest: ['Ada Example', 'ada@guest.test'] },
		{
			eventTypeId: 6,
			start: nextWeek(now, 2, '10:00'),
			guest: ['Ines Applicant', 'ines@guest.test'],
			status: 'pending',
		},
		{
			eventTypeId: 6,
			start: nextWeek(now, 2, '11:00'),
			guest: ['Sam Spam', 'sam@spam.test'],
			status: 'pending',
		},
		{ eventTypeId: 1, start: nextWeek(now, 4, '14:00'), guest: ['Ben Early', 'ben@guest.test'] },
	];
}

/** Alice's bookings, counted from the time of the seed. */
export function seedBookings(
	eventTypes: EventType[],
	ids: { nextNumber(): number; nextUuid(): string },
	now = Date.now(),
): Booking[] {
	return plans(now).map(({ eventTypeId, start, guest: [name, email], status, absent }) => {
		const eventType = eventTypes.find(({ id }) => id === eventTypeId);
		const duration = eventType?.lengthInMinutes ?? 30;
		const uid = ids.nextUuid().replace(/-/g, '').slice(0, 22);
		return {
			id: ids.nextNumber(),
			uid,
			title: `${eventType?.title} between Alice Owner and ${name}`,
			hostIds: [1],
			status: status ?? 'accepted',
			start: new Date(start).toISOString(),
			end: new Date(start + duration * 60_000).toISOString(),
			duration,
			eventTypeId,
			attendees: [
				{
					id: ids.nextNumber(),
					name,
					email,
					timeZone: ZONE,
					language: 'en',
					absent: absent === true,
				},
			],
			metadata: {},
			bookingFieldsResponses: { email, name },
			location: `https://app.cal.test/video/${uid}`,
			absentHost: false,
			icsUid: `${uid}@Cal.com`,
			createdAt: new Date(now - 48 * HOUR).toISOString(),
			updatedAt: new Date(now - 48 * HOUR).toISOString(),
		};
	});
}
