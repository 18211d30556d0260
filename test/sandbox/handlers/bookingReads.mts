// Bookings as they are looked up: one, a seat's, and the list with its filters and both its pagings.
import { BOOKING, bookingOf, isHost } from '../bookingAccess.mts';
import { bookingShape } from '../bookingShapes.mts';
import { cursorPage } from '../handler.mts';
import type { Call, Handlers } from '../handler.mts';
import { invalid, refuse } from '../refusal.mts';
import type { Booking } from '../scheduling.mts';

const shape = (call: Call, booking: Booking) => bookingShape(call.state, booking, call.generation);

const STATUS: Record<string, (booking: Booking, now: string) => boolean> = {
	upcoming: ({ status, end }, now) => status === 'accepted' && end > now,
	recurring: (row, now) => row.recurringBookingUid !== undefined && row.end > now,
	past: ({ status, end }, now) => ['accepted', 'pending'].includes(status) && end <= now,
	cancelled: ({ status }) => status === 'cancelled' || status === 'rejected',
	unconfirmed: ({ status, end }, now) => status === 'pending' && end > now,
};

const utc = (value: unknown) => new Date(String(value)).toISOString();

const numbers = (value: unknown) => String(value).split(',').map(Number);

/** By the name of the filter. */
const FILTERS: Record<string, (booking: Booking, wanted: unknown, call: Call) => boolean> = {
	status: (booking, wanted) => {
		const now = new Date().toISOString();
		return String(wanted)
			.split(',')
			.some((name) => STATUS[name]?.(booking, now) === true);
	},
	attendeeEmail: ({ attendees }, wanted) => attendees.some(({ email }) => email === wanted),
	attendeeName: ({ attendees }, wanted) => attendees.some(({ name }) => name === wanted),
	bookingUid: ({ uid }, wanted) => uid === wanted,
	eventTypeId: ({ eventTypeId }, wanted) => eventTypeId === Number(wanted),
	eventTypeIds: ({ eventTypeId }, wanted) => numbers(wanted).includes(eventTypeId),
	teamId: (booking, wanted, call) => numbers(wanted).includes(teamOf(call, booking)),
	teamsIds: (booking, wanted, call) => numbers(wanted).includes(teamOf(call, booking)),
	afterStart: ({ start }, wanted) => start >= utc(wanted),
	beforeEnd: ({ end }, wanted) => end <= utc(wanted),
	afterCreatedAt: ({ createdAt }, wanted) => createdAt >= utc(wanted),
	beforeCreatedAt: ({ createdAt }, wanted) => createdAt <= utc(wanted),
	afterUpdatedAt: ({ updatedAt }, wanted) => updatedAt >= utc(wanted),
	beforeUpdatedAt: ({ updatedAt }, wanted) => updatedAt <= utc(wanted),
};

function teamOf({ state }: Call, { eventTypeId }: Booking): number {
	return state.scheduling.eventTypes.find(({ id }) => id === eventTypeId)?.teamId ?? 0;
}

const SORTS = {
	sortStart: 'start',
	sortEnd: 'end',
	sortCreated: 'createdAt',
	sortUpdatedAt: 'updatedAt',
} as const;

function sorted({ query }: Call, bookings: Booking[]): Booking[] {
	const [name, key] = Object.entries(SORTS).find(([sort]) => query[sort] !== undefined) ?? [
		'sortStart',
		'start' as const,
	];
	const sign = query[name] === 'desc' ? -1 : 1;
	return [...bookings].sort((a, b) => sign * a[key].localeCompare(b[key]) || a.id - b.id);
}

function assertFilters(query: Call['query']): void {
	const refusal = (property: string, value: unknown, text: string) =>
		invalid([{ target: query, value, property, children: [], constraints: { isEnum: text } }]);
	const statuses = query.status === undefined ? [] : String(query.status).split(',');
	if (!statuses.every((name) => STATUS[name])) {
		const text = `Invalid status. Allowed are ${Object.keys(STATUS).join(', ')}`;
		throw refusal('status', statuses, text);
	}
	for (const name of Object.keys(SORTS)) {
		const value = query[name];
		if (value === undefined || value === 'asc' || value === 'desc') continue;
		const label = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
		throw refusal(name, value, `${label} must be either "asc" or "desc".`);
	}
}

function found(call: Call): Booking[] {
	const { query, state } = call;
	assertFilters(query);
	const own = state.scheduling.bookings.filter((booking) => isHost(call, booking));
	return sorted(
		call,
		own.filter((booking) =>
			Object.entries(FILTERS).every(
				([name, fits]) => query[name] === undefined || fits(booking, query[name], call),
			),
		),
	);
}

/** Servers of 2025 count the pages; of none the current one is 0. */
function countedPage(call: Call, rows: Booking[]) {
	const skip = Number(call.query.skip ?? 0);
	const take = Number(call.query.take ?? 100);
	const shown = rows.slice(skip, skip + take);
	const totalPages = Math.ceil(rows.length / take);
	const currentPage = Math.min(Math.floor(skip / take) + 1, totalPages);
	const remainingItems = Math.max(0, rows.length - skip - shown.length);
	const pagination = {
		returnedItems: shown.length,
		totalItems: rows.length,
		itemsPerPage: take,
		remainingItems,
		currentPage,
		totalPages,
		hasNextPage: remainingItems > 0,
		hasPreviousPage: skip > 0,
	};
	return { data: shown.map((row) => shape(call, row)), more: { pagination } };
}

/** A series is found by its own UID, too. */
function oneOrSeries(call: Call) {
	const { bookings } = call.state.scheduling;
	const series = bookings.filter((row) => row.recurringBookingUid === call.parameters.bookingUid);
	if (series.length > 0) return series.map((booking) => shape(call, booking));
	return shape(call, bookingOf(call));
}

export const bookingReads: Handlers = {
	'GET /v2/bookings': (call) => {
		const rows = found(call);
		if (call.generation === '2025') return countedPage(call, rows);
		const { rows: page, ...pagination } = cursorPage(call, rows);
		return { data: page.map((row) => shape(call, row)), more: { pagination } };
	},
	[`GET ${BOOKING}`]: (call) => ({ data: oneOrSeries(call) }),
	'GET /v2/bookings/by-seat/{seatUid}': (call) => {
		const { seatUid } = call.parameters;
		const booking = call.state.scheduling.bookings.find(({ attendees }) =>
			attendees.some((row) => row.seatUid === seatUid),
		);
		if (!booking)
			throw refuse(404, `Booking with seatUid=${seatUid} was not found in the database`);
		return { data: shape(call, booking) };
	},
};
