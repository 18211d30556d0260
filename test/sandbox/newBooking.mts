// A booking as a request makes it: its time, hosts, guests and answers.
import { userById } from './access.mts';
import { freeHosts, hostIdsOf, seatsOf } from './availability.mts';
import { isHost } from './bookingAccess.mts';
import { bookedLocation, bookedMinutes } from './bookingInput.mts';
import type { Call } from './handler.mts';
import { refuse } from './refusal.mts';
import type { Attendee, Booking, EventType } from './scheduling.mts';
import type { Row } from './state.mts';

const MINUTE = 60_000;

export const PAST = 'Attempting to book a meeting in the past.';

export const TAKEN = 'User either already has booking at this time or is not available';

export const isoOf = (epoch: number) => new Date(epoch).toISOString();

export function newUid({ state }: Call): string {
	return state.nextUuid().replace(/-/g, '').slice(0, 22);
}

interface Wanted {
	start: number;
	minutes: number;
	/** The booking that is moved. */
	except?: string;
}

/** Who takes the meeting, when somebody has time; hosts may book over what is there. */
export function hostsFor(
	call: Call,
	eventType: EventType,
	{ start, minutes, except }: Wanted,
): number[] {
	if (start < Date.now()) throw refuse(400, PAST);
	const all = hostIdsOf(eventType);
	const isOwn = isHost(call, { hostIds: all });
	const span = { start, end: start + minutes * MINUTE };
	const overrules = (call.body.allowConflicts === true && isOwn) || call.body.instant === true;
	const free = overrules ? all : freeHosts(call.state, eventType, span, except ? [except] : []);
	if (free.length === 0) throw refuse(400, TAKEN);
	return eventType.schedulingType === 'roundRobin' ? free.slice(0, 1) : free;
}

/** The guest who books and those who come along; every seat is taken by one. */
export function attendeesOf(call: Call, eventType: EventType): Attendee[] {
	const { state, body } = call;
	const main = body.attendee as Row;
	const seat = () =>
		seatsOf(eventType) === undefined
			? {}
			: { seatUid: state.nextUuid(), metadata: body.metadata ?? {} };
	const one = (row: Row): Attendee => ({
		id: state.nextNumber(),
		name: String(row.name ?? ''),
		email: String(row.email ?? `${String(row.phoneNumber).replace('+', '')}@sms.cal.com`),
		timeZone: String(row.timeZone ?? main.timeZone),
		language: String(row.language ?? main.language ?? 'en'),
		absent: false,
		...(row.phoneNumber ? { phoneNumber: row.phoneNumber } : {}),
		...seat(),
	});
	const guests = (body.guests as string[] | undefined) ?? [];
	return [one(main), ...guests.map((email) => one({ email }))];
}

/** Of a meeting of several hosts the first one holds it, and the others attend. */
function coHosts({ state }: Call, hostIds: number[]): Attendee[] {
	return hostIds.slice(1).map((hostId) => {
		const { name, email, timeZone } = userById(state, hostId);
		const row = { name: name ?? '', email, timeZone: String(timeZone), language: 'en' };
		return { id: state.nextNumber(), ...row, absent: false };
	});
}

function titleOf({ state, generation }: Call, eventType: EventType, hostId: number, guest: string) {
	const team = state.teams.find(({ id }) => id === eventType.teamId);
	const isTogether = team !== undefined && eventType.schedulingType !== 'roundRobin';
	const host = isTogether ? team.name : (userById(state, hostId).name ?? '');
	const isSeated = seatsOf(eventType) !== undefined && generation === '2026';
	return isSeated
		? `${eventType.title} with ${host}`
		: `${eventType.title} between ${host} and ${guest}`;
}

function answersOf({ body }: Call, { name, email, phoneNumber }: Attendee): Row {
	const { type, ...place } = (body.location ?? {}) as Row;
	const optionValue = Object.values(place)[0] ?? '';
	return {
		email,
		...(phoneNumber ? { attendeePhoneNumber: phoneNumber } : {}),
		name,
		...(body.guests ? { guests: body.guests } : {}),
		...(type ? { location: { value: type, optionValue } } : {}),
		...((body.bookingFieldsResponses ?? {}) as Row),
	};
}

const statusOf = (call: Call, { confirmationPolicy }: EventType) =>
	'disabled' in confirmationPolicy && call.body.instant !== true ? 'accepted' : 'pending';

export function newBooking(call: Call, eventType: EventType, start: number): Booking {
	const { state, body } = call;
	const minutes = bookedMinutes(eventType, body.lengthInMinutes);
	const hostIds = hostsFor(call, eventType, { start, minutes });
	const uid = newUid(call);
	const location = bookedLocation(body, eventType, uid);
	const attendees = attendeesOf(call, eventType);
	const [guest] = attendees as [Attendee];
	const now = isoOf(Date.now());
	return {
		id: state.nextNumber(),
		uid,
		title: titleOf(call, eventType, hostIds[0] ?? 0, guest.name),
		hostIds,
		status: statusOf(call, eventType),
		start: isoOf(start),
		end: isoOf(start + minutes * MINUTE),
		duration: minutes,
		eventTypeId: eventType.id,
		attendees: [...attendees, ...coHosts(call, hostIds)],
		...(body.guests ? { guests: body.guests as string[] } : {}),
		metadata: (body.metadata ?? {}) as Row,
		bookingFieldsResponses: answersOf(call, guest),
		location,
		absentHost: false,
		icsUid: `${uid}@Cal.com`,
		createdAt: now,
		updatedAt: now,
	};
}
