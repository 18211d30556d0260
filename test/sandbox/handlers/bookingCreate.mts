// Making bookings: one, a series, or a seat. Refusals are worded as a real server words them.
import { isTimeZone } from '../../../nodes/shared/fields/timeZone';
import { freeHosts, openBooking, seatsOf } from '../availability.mts';
import { happen } from '../bookingEvents.mts';
import { bookingShape } from '../bookingShapes.mts';
import { eventTypeOf } from '../eventTypeOf.mts';
import type { Call, Handlers } from '../handler.mts';
import { refuse } from '../refusal.mts';
import type { Attendee, Booking, EventType } from '../scheduling.mts';
import type { Row } from '../state.mts';
import { userById } from '../access.mts';

const MINUTE = 60_000;

const STEPS: Record<string, number> = { daily: 1, weekly: 7, monthly: 28, yearly: 364 };

export const TAKEN = 'User either already has booking at this time or is not available';

function assertPerson({ attendee }: Row): void {
	const { name, email, phoneNumber, timeZone } = (attendee ?? {}) as Row;
	if (attendee === undefined) {
		throw refuse(400, 'attendee property is wrong,attendee should not be null or undefined ');
	}
	const wrong = [
		...(typeof name === 'string' ? [] : ['name property is wrong,name must be a string ']),
		...(isTimeZone(String(timeZone))
			? []
			: ['timeZone property is wrong,timeZone must be a valid IANA time-zone ']),
		...(email || phoneNumber
			? []
			: [
					'attendee email or phone property is wrong,Attendee must have at least one contact method (email or phone number) ',
				]),
	];
	if (wrong.length > 0) throw refuse(400, `attendee property is wrong, ${wrong.join(', ')}`);
}

function assertAnswers(eventType: EventType, answers: Row): void {
	for (const { isDefault, required, hidden, slug } of eventType.bookingFields) {
		if (isDefault || !required || hidden || answers[String(slug)] !== undefined) continue;
		throw refuse(
			400,
			`Missing required booking field response: ${String(slug)} - it is required by the event type booking fields, but missing in the bookingFieldsResponses. You can fetch the event type with ID ${eventType.id} to see the required fields.`,
		);
	}
}

function lengthOf(eventType: EventType, wanted: unknown): number {
	if (wanted === undefined) return eventType.lengthInMinutes;
	const options = eventType.lengthInMinutesOptions;
	if (!options) {
		throw refuse(
			400,
			"Can't specify 'lengthInMinutes' because event type does not have multiple possible lengths. Please, remove the 'lengthInMinutes' field from the request.",
		);
	}
	if (options.includes(Number(wanted))) return Number(wanted);
	throw refuse(
		400,
		`Provided 'lengthInMinutes' is not one of the possible lengths for the event type. The possible lengths are: ${options.join(', ')}`,
	);
}

/** Where to meet: the place asked for, or the event type's first. */
function locationOf(call: Call, eventType: EventType, uid: string): string {
	const wanted = (call.body.location ?? eventType.locations[0] ?? {}) as Row;
	const offered = eventType.locations.map(({ type }) => String(type));
	if (call.body.location && !offered.includes(String(wanted.type))) {
		throw refuse(
			400,
			`Booking location with type ${String(wanted.type)} not valid for event type with id=${eventType.id}. The event type has following location types: ${offered.join(', ')}, and only these types are allowed for booking location.`,
		);
	}
	const known = eventType.locations.find(({ type }) => type === wanted.type) ?? {};
	const given = wanted.link ?? wanted.address ?? wanted.phone ?? known.link ?? known.address;
	return typeof given === 'string' ? given : `https://app.cal.test/video/${uid}`;
}

function attendeesOf(call: Call, withSeat: boolean): Attendee[] {
	const { state, body } = call;
	const main = body.attendee as Row;
	const one = (row: Row): Attendee => ({
		id: state.nextNumber(),
		name: String(row.name ?? ''),
		email: String(row.email ?? `${String(row.phoneNumber).replace('+', '')}@sms.cal.com`),
		timeZone: String(row.timeZone ?? main.timeZone),
		language: String(row.language ?? main.language ?? 'en'),
		absent: false,
		...(withSeat ? { seatUid: state.nextUuid(), metadata: body.metadata ?? {} } : {}),
	});
	const guests = (body.guests as string[] | undefined) ?? [];
	return [one(main), ...guests.map((email) => one({ email }))];
}

function newBooking(call: Call, eventType: EventType, start: number): Booking {
	const { state, body } = call;
	const minutes = lengthOf(eventType, body.lengthInMinutes);
	if (start < Date.now()) throw refuse(400, 'Attempting to book a meeting in the past.');
	const span = { start, end: start + minutes * MINUTE };
	const free = freeHosts(state, eventType, span);
	const [first] = free;
	if (first === undefined) throw refuse(400, TAKEN);
	const uid = state.nextUuid().replace(/-/g, '').slice(0, 22);
	const hostIds = eventType.schedulingType === 'roundRobin' ? [first] : free;
	const attendees = attendeesOf(call, seatsOf(eventType) !== undefined);
	const { name, email } = attendees[0] as Attendee;
	const now = new Date().toISOString();
	const answers = (body.bookingFieldsResponses ?? {}) as Row;
	return {
		id: state.nextNumber(),
		uid,
		title: `${eventType.title} between ${userById(state, first).name ?? ''} and ${name}`,
		hostIds,
		status: 'disabled' in eventType.confirmationPolicy ? 'accepted' : 'pending',
		start: new Date(start).toISOString(),
		end: new Date(span.end).toISOString(),
		duration: minutes,
		eventTypeId: eventType.id,
		attendees,
		...(body.guests ? { guests: body.guests as string[] } : {}),
		metadata: (body.metadata ?? {}) as Row,
		bookingFieldsResponses: {
			email,
			name,
			...(body.guests ? { guests: body.guests } : {}),
			...answers,
		},
		location: locationOf(call, eventType, uid),
		absentHost: false,
		icsUid: `${uid}@Cal.com`,
		createdAt: now,
	};
}

/** One booking, or the new seat in one that is there. */
function book(call: Call, eventType: EventType, start: number, series?: string): Booking {
	const { scheduling } = call.state;
	const joined = openBooking(call.state, eventType, start);
	const booking = joined ?? newBooking(call, eventType, start);
	if (joined) joined.attendees.push(...attendeesOf(call, true));
	else scheduling.bookings.push({ ...booking, ...(series ? { recurringBookingUid: series } : {}) });
	const stored = scheduling.bookings.find(({ uid }) => uid === booking.uid) as Booking;
	happen(call.state, stored.status === 'pending' ? 'BOOKING_REQUESTED' : 'BOOKING_CREATED', stored);
	return stored;
}

function bookSeries(call: Call, eventType: EventType, first: number): Booking[] {
	const { interval = 1, occurrences = 1, frequency = 'weekly' } = eventType.recurrence ?? {};
	const count = Number(call.body.recurrenceCount ?? occurrences);
	if (count > occurrences) {
		throw refuse(
			400,
			`Provided recurrence count is higher than the event type's recurring event count. The event type is set to recur ${occurrences} times.`,
		);
	}
	const step = (STEPS[frequency] ?? 7) * interval * 86_400_000;
	const series = call.state.nextUuid();
	return Array.from({ length: count }, (_, index) =>
		book(call, eventType, first + index * step, series),
	);
}

/** What a new booking shows that it does not show later. */
function shownOnce(call: Call, booking: Booking): Row {
	const seatUid = booking.attendees[booking.attendees.length - 1]?.seatUid;
	return {
		...bookingShape(call.state, booking, call.generation),
		...(seatUid ? { seatUid } : {}),
		...(call.generation === '2026' ? { isPlatformManagedUserBooking: false } : {}),
	};
}

export const bookingCreate: Handlers = {
	'POST /v2/bookings': (call) => {
		assertPerson(call.body);
		const start = Date.parse(String(call.body.start));
		if (Number.isNaN(start)) {
			throw refuse(400, 'start property is wrong,start must be a valid ISO 8601 date string ');
		}
		const eventType = eventTypeOf(call.state, call.body);
		assertAnswers(eventType, (call.body.bookingFieldsResponses ?? {}) as Row);
		if (!eventType.recurrence) {
			return { status: 201, data: shownOnce(call, book(call, eventType, start)) };
		}
		const series = bookSeries(call, eventType, start);
		return { status: 201, data: series.map((booking) => shownOnce(call, booking)) };
	},
};
