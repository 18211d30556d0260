// Which times are free: the working hours of the hosts, in the time zone of their schedules, without
// bookings, reservations and absences. Times are epoch milliseconds.
import type { Booking, EventType, Schedule } from './scheduling.mts';
import type { State } from './state.mts';
import { dayOf, instantIn } from './zones.mts';

const DAY = 86_400_000;
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

interface Span {
	start: number;
	end: number;
}

/** Who holds an event type: its owner, or the members of its team. */
export function hostIdsOf(eventType: EventType): number[] {
	if (eventType.hosts) return eventType.hosts.map(({ userId }) => userId);
	return eventType.ownerId === null ? [] : [eventType.ownerId];
}

export function seatsOf({ seats }: EventType): number | undefined {
	return 'seatsPerTimeSlot' in seats ? Number(seats.seatsPerTimeSlot) : undefined;
}

/** A slot takes all of the hosts, unless they take turns. */
function needsAll(eventType: EventType): boolean {
	return eventType.schedulingType !== 'roundRobin';
}

function scheduleOf({ scheduling, users }: State, eventType: EventType, userId: number) {
	const preferred =
		eventType.scheduleId ?? users.find(({ id }) => id === userId)?.defaultScheduleId;
	const own = scheduling.schedules.filter(({ ownerId }) => ownerId === userId);
	return own.find(({ id }) => id === preferred) ?? own.find(({ isDefault }) => isDefault) ?? own[0];
}

function hoursOn({ availability, overrides }: Schedule, day: string) {
	const weekday = WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
	const special = overrides.filter(({ date }) => date === day);
	return special.length > 0 ? special : availability.filter(({ days }) => days.includes(weekday));
}

/** The working hours that touch a span, day by day. */
function workingHours(schedule: Schedule, { start, end }: Span): Span[] {
	const spans: Span[] = [];
	for (let at = start - DAY; at < end + DAY; at += DAY) {
		const day = dayOf(at, schedule.timeZone);
		for (const { startTime, endTime } of hoursOn(schedule, day)) {
			const from = instantIn(`${day}T${startTime}`, schedule.timeZone);
			const until = instantIn(`${day}T${endTime}`, schedule.timeZone);
			if (until > from && from < end && until > start) spans.push({ start: from, end: until });
		}
	}
	return spans;
}

const overlaps = (a: Span, b: Span) => a.start < b.end && b.start < a.end;

const spanOf = (start: string, end: string): Span => ({
	start: Date.parse(start),
	end: Date.parse(end),
});

/** The seated booking that a person can still join. */
export function openBooking(
	{ scheduling }: State,
	eventType: EventType,
	start: number,
): Booking | undefined {
	const seats = seatsOf(eventType);
	if (seats === undefined) return undefined;
	return scheduling.bookings.find(
		(booking) =>
			booking.eventTypeId === eventType.id &&
			booking.status === 'accepted' &&
			Date.parse(booking.start) === start &&
			booking.attendees.length < seats,
	);
}

function isTaken(state: State, userId: number, span: Span, except: string[]): boolean {
	const { bookings, reservations, absences, eventTypes } = state.scheduling;
	const booked = bookings.some(
		(booking) =>
			['accepted', 'pending'].includes(booking.status) &&
			booking.hostIds.includes(userId) &&
			!except.includes(booking.uid) &&
			overlaps(span, spanOf(booking.start, booking.end)),
	);
	const reserved = reservations.some(({ eventTypeId, slotStart, slotEnd, ...row }) => {
		const eventType = eventTypes.find(({ id }) => id === eventTypeId);
		return (
			Date.parse(row.reservationUntil) > Date.now() &&
			!except.includes(row.reservationUid) &&
			eventType !== undefined &&
			hostIdsOf(eventType).includes(userId) &&
			overlaps(span, spanOf(slotStart, slotEnd))
		);
	});
	const away = absences.some(
		(absence) => absence.userId === userId && overlaps(span, spanOf(absence.start, absence.end)),
	);
	return booked || reserved || away;
}

function works(state: State, eventType: EventType, userId: number, span: Span): boolean {
	const schedule = scheduleOf(state, eventType, userId);
	return (
		schedule !== undefined &&
		workingHours(schedule, span).some(({ start, end }) => start <= span.start && span.end <= end)
	);
}

/** The hosts who have time; `except` are bookings and reservations that don't count. */
export function freeHosts(
	state: State,
	eventType: EventType,
	span: Span,
	except: string[] = [],
): number[] {
	const joined = openBooking(state, eventType, span.start);
	const ignored = [...except, ...(joined ? [joined.uid] : [])];
	const hosts = hostIdsOf(eventType);
	const free = hosts.filter(
		(userId) => works(state, eventType, userId, span) && !isTaken(state, userId, span, ignored),
	);
	return needsAll(eventType) && free.length < hosts.length ? [] : free;
}

/** The starts of all free slots between two times, in order. */
export function freeSlots(
	state: State,
	eventType: EventType,
	range: Span,
	minutes: number,
	except: string[] = [],
): number[] {
	const length = minutes * 60_000;
	const step = (Number(eventType.slotInterval) || minutes) * 60_000;
	const from = Math.max(range.start, Date.now());
	const starts = new Set<number>();
	for (const userId of hostIdsOf(eventType)) {
		const schedule = scheduleOf(state, eventType, userId);
		if (!schedule || range.end <= from) continue;
		for (const hours of workingHours(schedule, { start: from, end: range.end })) {
			for (let start = hours.start; start + length <= hours.end; start += step) {
				const isInRange = start >= from && start + length <= range.end;
				const span = { start, end: start + length };
				if (isInRange && freeHosts(state, eventType, span, except).length > 0) starts.add(start);
			}
		}
	}
	return [...starts].sort((a, b) => a - b);
}
