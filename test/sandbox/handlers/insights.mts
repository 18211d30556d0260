// The numbers behind bookings, counted from those that the sandbox has; routing forms have none.
import type { Call, Handlers } from '../handler.mts';
import { refuse } from '../refusal.mts';
import type { Booking } from '../scheduling.mts';

interface ColumnFilter {
	id: string;
	value: { type: string; data: { startDate: string; endDate: string } };
}

/** The bookings of the period; without one the API refuses to count. */
function inPeriod({ state, user, body }: Call): Booking[] {
	const filters = (body.columnFilters ?? []) as ColumnFilter[];
	const range = filters.find(
		({ id, value }) => ['startTime', 'createdAt'].includes(id) && value.type === 'dr',
	);
	if (!range) {
		throw refuse(400, 'columnFilters must include a date range with id startTime or createdAt');
	}
	const { startDate, endDate } = range.value.data;
	const [from, until] = [startDate, endDate].map((day) => new Date(day).toISOString());
	return state.scheduling.bookings
		.filter(({ hostIds }) => hostIds.includes(user.id))
		.filter(({ start, createdAt }) => {
			const at = range.id === 'startTime' ? start : createdAt;
			return at >= (from ?? '') && at <= (until ?? '');
		});
}

const count = (bookings: Booking[], fits: (booking: Booking) => boolean) => ({
	count: bookings.filter(fits).length,
	deltaPrevious: 0,
});

function statistics(call: Call) {
	const bookings = inPeriod(call);
	const now = new Date().toISOString();
	return {
		empty: bookings.length === 0,
		created: count(bookings, () => true),
		completed: count(bookings, ({ status, end }) => status === 'accepted' && end <= now),
		rescheduled: count(bookings, ({ rescheduledToUid }) => rescheduledToUid !== undefined),
		cancelled: count(bookings, ({ status }) => status === 'cancelled'),
		no_show: count(bookings, ({ absentHost }) => absentHost),
		no_show_guest: count(bookings, ({ attendees }) => attendees.some(({ absent }) => absent)),
	};
}

function byDay(call: Call): Map<string, Booking[]> {
	const days = new Map<string, Booking[]>();
	for (const booking of inPeriod(call)) {
		const day = booking.start.slice(0, 10);
		days.set(day, [...(days.get(day) ?? []), booking]);
	}
	return days;
}

const trends = (call: Call) =>
	[...byDay(call)].map(([day, bookings]) => ({
		Month: day,
		Created: bookings.length,
		Cancelled: bookings.filter(({ status }) => status === 'cancelled').length,
	}));

const durations = (call: Call) =>
	[...byDay(call)].map(([day, bookings]) => ({
		Date: day,
		Average: bookings.reduce((sum, { duration }) => sum + duration, 0) / bookings.length,
	}));

const nobody = {
	mostBookings: [],
	leastBookings: [],
	mostCancelled: [],
	mostCompleted: [],
	leastCompleted: [],
	mostNoShow: [],
	highestRatings: [],
	lowestRatings: [],
};

const BOOKINGS = '/v2/insights/bookings';
const ROUTINGS = '/v2/insights/routings';

export const insights: Handlers = {
	[`POST ${BOOKINGS}/kpi-stats`]: (call) => ({ data: statistics(call) }),
	[`POST ${BOOKINGS}/event-trends`]: (call) => ({ data: trends(call) }),
	[`POST ${BOOKINGS}/average-duration`]: (call) => ({ data: durations(call) }),
	[`POST ${BOOKINGS}/members`]: () => ({ data: nobody }),
	[`POST ${ROUTINGS}/forms-by-status`]: () => ({ data: { total: 0, withBooking: 0 } }),
	[`POST ${ROUTINGS}/form-responses`]: () => ({ data: { total: 0, data: [] } }),
	[`POST ${ROUTINGS}/form-field-options`]: () => ({ data: [] }),
	[`POST ${ROUTINGS}/form-response-headers`]: () => ({ data: [] }),
	[`POST ${ROUTINGS}/failed-bookings-by-field`]: () => ({ data: {} }),
	[`POST ${ROUTINGS}/routed-to-per-period`]: () => ({
		data: { users: { data: [] }, periodStats: { data: [] } },
	}),
};
