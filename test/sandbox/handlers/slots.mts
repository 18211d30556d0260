// Free slots, and holding one for a few minutes.
import { freeHosts, freeSlots, openBooking } from '../availability.mts';
import { eventTypeOf } from '../eventTypeOf.mts';
import type { Call, Handlers } from '../handler.mts';
import { DATE, sentence, wrong, ZONE } from '../oneSentence.mts';
import { refuse } from '../refusal.mts';
import { newEventType } from '../scheduling.mts';
import type { EventType, Reservation } from '../scheduling.mts';
import { dayOf, isoIn, isTimeZone } from '../zones.mts';

const MINUTE = 60_000;

const NO_TEXT = 'organizationSlug must be a string';
const TOO_FEW = 'The array must contain at least 2 elements.';

const iso = (epoch: number) => new Date(epoch).toISOString();

const DAY = 86_400_000;

/** A day alone means all of it in UTC, and so does an end at midnight UTC. */
function rangeEnd(value: unknown): number {
	const end = Date.parse(String(value));
	return end % DAY === 0 ? end + DAY - 1000 : end;
}

const inWords = (text: unknown) =>
	String(text ?? '')
		.split(',')
		.filter(Boolean);

/** What is wrong with how the event type is named: without a name, several people are expected. */
function selectorMistakes({ query }: Call): string[] {
	if (query.eventTypeId !== undefined || query.eventTypeSlug !== undefined) return [];
	const enough = inWords(query.usernames).length >= 2;
	const list = ['each value in usernames must be a string', TOO_FEW, 'usernames must be an array'];
	return [
		...(enough ? [] : [wrong('usernames', ...(query.usernames ? [TOO_FEW] : list))]),
		...(query.organizationSlug ? [] : [wrong('organizationSlug', NO_TEXT)]),
	];
}

function rangeOf(call: Call) {
	const start = Date.parse(String(call.query.start));
	const end = rangeEnd(call.query.end);
	const mistakes = [
		...selectorMistakes(call),
		...(Number.isNaN(start) ? [wrong('start', `start ${DATE}`)] : []),
		...(Number.isNaN(end) ? [wrong('end', `end ${DATE}`)] : []),
	];
	if (mistakes.length > 0) throw sentence(mistakes);
	return { start, end };
}

/** The event type that is named, or one that takes several people at once. */
function wantedEventType({ state, query }: Call): EventType {
	const names = inWords(query.usernames);
	if (names.length === 0) return eventTypeOf(state, query);
	const hosts = names.map((username) => {
		const user = state.users.find((row) => row.username === username);
		if (!user) throw refuse(404, `User with username ${username} not found`);
		return { userId: user.id, name: user.name, username };
	});
	return newEventType(0, null, 'Dynamic', 'dynamic', 30, { hosts });
}

function lengthOf(eventType: EventType, wanted: unknown): number {
	return wanted === undefined ? eventType.lengthInMinutes : Number(wanted);
}

/** What a slot says of the seats in it, once somebody has one. */
function seatsTaken({ state }: Call, eventType: EventType, start: number) {
	const booking = openBooking(state, eventType, start);
	return booking ? { attendeesCount: booking.attendees.length, bookingUid: booking.uid } : {};
}

/** The slots by day, as the API groups them. */
function slotsByDay(call: Call) {
	const zone = String(call.query.timeZone ?? 'UTC');
	if (!isTimeZone(zone)) {
		throw sentence([wrong('timeZone', `timeZone ${ZONE}`)]);
	}
	const range = rangeOf(call);
	const eventType = wantedEventType(call);
	const minutes = lengthOf(eventType, call.query.duration);
	const except = [call.query.bookingUidToReschedule ?? ''].map(String);
	const days: Record<string, object[]> = {};
	for (const start of freeSlots(call.state, eventType, range, minutes, except)) {
		const day = dayOf(start, zone);
		const end = isoIn(start + minutes * MINUTE, zone);
		const isRange = call.query.format === 'range';
		(days[day] ??= []).push({
			start: isoIn(start, zone),
			...(isRange ? { end } : {}),
			...seatsTaken(call, eventType, start),
		});
	}
	return days;
}

function reserved(call: Call, reservationUid: string): Reservation {
	const { eventTypeId, slotStart, slotDuration, reservationDuration = 5 } = call.body;
	if (call.body.reservationDuration !== undefined && call.user.id === 0) {
		throw refuse(401, 'reservationDuration can only be used for authenticated requests.');
	}
	const eventType = call.state.scheduling.eventTypes.find(({ id }) => id === eventTypeId);
	if (!eventType) throw refuse(404, `Event Type with ID=${String(eventTypeId)} not found`);
	const start = Date.parse(String(slotStart));
	const minutes = lengthOf(eventType, slotDuration);
	const span = { start, end: start + minutes * MINUTE };
	if (freeHosts(call.state, eventType, span, [reservationUid]).length === 0) {
		throw refuse(
			422,
			'This time slot is already reserved by another user. Please choose a different time.',
		);
	}
	return {
		eventTypeId: eventType.id,
		slotStart: iso(start),
		slotEnd: iso(span.end),
		slotDuration: minutes,
		reservationUid,
		reservationDuration,
		reservationUntil: iso(Date.now() + Number(reservationDuration) * MINUTE),
	};
}

const live = ({ state, parameters }: Call) =>
	state.scheduling.reservations.find(
		({ reservationUid, reservationUntil }) =>
			reservationUid === parameters.uid && Date.parse(reservationUntil) > Date.now(),
	);

const ONE = '/v2/slots/reservations/{uid}';

export const slots: Handlers = {
	'GET /v2/slots': (call) => ({ data: slotsByDay(call) }),
	'POST /v2/slots/reservations': (call) => {
		const reservation = reserved(call, call.state.nextUuid());
		call.state.scheduling.reservations.push(reservation);
		return { status: 201, data: reservation };
	},
	[`GET ${ONE}`]: (call) => {
		const found = live(call);
		if (!found) return { data: null };
		const { reservationDuration: _onlyWhenMade, ...reservation } = found;
		return { data: reservation };
	},
	[`PATCH ${ONE}`]: (call) => {
		const reservation = live(call);
		if (!reservation) {
			throw refuse(404, `Reserved slot with uid=${call.parameters.uid} not found`);
		}
		return { data: Object.assign(reservation, reserved(call, reservation.reservationUid)) };
	},
	[`DELETE ${ONE}`]: (call) => {
		const { scheduling } = call.state;
		const gone = live(call);
		scheduling.reservations = scheduling.reservations.filter((row) => row !== gone);
		return {};
	},
};
