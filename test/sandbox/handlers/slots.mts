// Free slots, and holding one for a few minutes.
import { freeHosts, freeSlots } from '../availability.mts';
import { eventTypeOf } from '../eventTypeOf.mts';
import { instantIn, isTimeZone, wallClockOf } from '../../../nodes/shared/fields/timeZone';
import type { Call, Handlers } from '../handler.mts';
import { refuse } from '../refusal.mts';
import type { EventType, Reservation } from '../scheduling.mts';

const MINUTE = 60_000;

const iso = (epoch: number) => new Date(epoch).toISOString();

/** A day alone means all of it, in the zone of the answer. */
function instantOf(value: unknown, zone: string, time: string): number {
	const text = String(value);
	const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
	return isDay ? (instantIn(`${text}T${time}`, zone)?.getTime() ?? NaN) : Date.parse(text);
}

function rangeOf({ query }: Call, zone: string) {
	const start = instantOf(query.start, zone, '00:00:00');
	const end = instantOf(query.end, zone, '23:59:59');
	const wrong = [
		...(Number.isNaN(start) ? ['start'] : []),
		...(Number.isNaN(end) ? ['end'] : []),
	].map((name) => `${name} property is wrong,${name} must be a valid ISO 8601 date string `);
	if (wrong.length > 0) throw refuse(400, wrong.join(', '));
	return { start, end };
}

/** `2027-01-12T10:00:00.000+01:00`; UTC with `Z`. */
function shown(epoch: number, zone: string): string {
	if (zone === 'UTC') return iso(epoch);
	const wall = wallClockOf(new Date(epoch), zone);
	const minutes = Math.round((Date.parse(`${wall}Z`) - epoch) / MINUTE);
	const clock = (value: number) => String(Math.floor(value)).padStart(2, '0');
	const offset = `${clock(Math.abs(minutes) / 60)}:${clock(Math.abs(minutes) % 60)}`;
	return `${wall}.000${minutes < 0 ? '-' : '+'}${offset}`;
}

function lengthOf(eventType: EventType, wanted: unknown): number {
	return wanted === undefined ? eventType.lengthInMinutes : Number(wanted);
}

/** The slots by day, as the API groups them. */
function slotsByDay(call: Call) {
	const zone = String(call.query.timeZone ?? 'UTC');
	if (!isTimeZone(zone)) {
		throw refuse(400, 'timeZone property is wrong,timeZone must be a valid IANA time-zone ');
	}
	const range = rangeOf(call, zone);
	const eventType = eventTypeOf(call.state, call.query);
	const minutes = lengthOf(eventType, call.query.duration);
	const except = [call.query.bookingUidToReschedule ?? ''].map(String);
	const days: Record<string, object[]> = {};
	for (const start of freeSlots(call.state, eventType, range, minutes, except)) {
		const day = wallClockOf(new Date(start), zone).slice(0, 10);
		const end = shown(start + minutes * MINUTE, zone);
		const isRange = call.query.format === 'range';
		(days[day] ??= []).push({ start: shown(start, zone), ...(isRange ? { end } : {}) });
	}
	return days;
}

function reserved(call: Call, reservationUid: string): Reservation {
	const { eventTypeId, slotStart, slotDuration, reservationDuration = 5 } = call.body;
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
