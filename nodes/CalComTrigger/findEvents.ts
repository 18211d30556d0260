/** The events of a trigger's form that the API tells of, since a moment. */
import type { IDataObject, IPollFunctions } from 'n8n-workflow';

import type { Client } from '../shared/api/client';
import { isOlderApi } from '../shared/api/edition';
import { bookingEvents, TOLD_BY_BOOKINGS } from '../shared/catalogue/event/bookingEvents';
import type { FoundEvent } from '../shared/catalogue/event/bookingEvents';
import { listBookings } from '../shared/catalogue/event/bookingList';
import type { BookingQuery } from '../shared/catalogue/event/bookingList';
import { landmarkOf } from '../shared/catalogue/event/landmark';
import {
	absenceEvents,
	meetingEvents,
	TOLD_BY_GUESTS,
	TOLD_BY_TIMES,
} from '../shared/catalogue/event/meetingEvents';
import { bookingsOf } from '../shared/catalogue/event/scopes';
import { chosenScope, scopeRequest } from '../shared/trigger/scopeRequest';
import type { Knowledge } from './sightings';

const DAY_MS = 24 * 60 * 60_000;
/** For how long after a meeting began its guests are looked at. */
const ABSENCE_MS = 2 * DAY_MS;

interface Looked {
	events: readonly string[];
	from: number;
	now: number;
	knowledge: Knowledge;
}

const iso = (time: number) => new Date(time).toISOString();

/** When the meetings began that have to be looked at, or undefined when none has to be. */
function meetingsSince({ events, from, now, knowledge }: Looked): number | undefined {
	const starts = [
		// A meeting that ended now may have begun long before.
		...(TOLD_BY_TIMES.some((event) => events.includes(event)) ? [from - DAY_MS] : []),
		...(events.includes(TOLD_BY_GUESTS) ? [absencesSince({ now, knowledge })] : []),
	];
	return starts.length > 0 ? Math.min(...starts) : undefined;
}

function absencesSince({ now, knowledge }: Pick<Looked, 'now' | 'knowledge'>): number {
	return Math.max(now - ABSENCE_MS, knowledge.completeSince ?? 0);
}

/** The events, in the order in which they happened. */
export async function findEvents(
	context: IPollFunctions,
	client: Client,
	looked: Looked & { activatedAt: number },
): Promise<FoundEvent[]> {
	const { events, from, now, knowledge, activatedAt } = looked;
	const scope = chosenScope(context);
	const { bookings: list } = scope;
	if (!list) return [];
	const request = await scopeRequest(context, client, bookingsOf(scope, list));
	const ask = async (query: BookingQuery): Promise<IDataObject[]> =>
		await listBookings(client, scope, list, request, query);
	const isChanged = TOLD_BY_BOOKINGS.some((event) => events.includes(event));
	const changed = isChanged ? await ask({ afterUpdatedAt: iso(from) }) : [];
	const since = meetingsSince(looked);
	const meetings =
		since === undefined ? [] : await ask({ afterStart: iso(since), beforeEnd: iso(now + DAY_MS) });
	const found = [
		...bookingEvents(changed, {
			from,
			wasPending: (uid) => knowledge.has([landmarkOf('BOOKING_REQUESTED', uid)]),
			isSeriesOne: isOlderApi(client.credential.server.edition),
		}),
		...meetingEvents(meetings, from, now),
		...absenceEvents(meetings, Math.max(activatedAt, absencesSince({ now, knowledge })), now),
	];
	return found
		.filter(({ body }) => events.includes(body.triggerEvent))
		.sort((one, other) => one.body.createdAt.localeCompare(other.body.createdAt));
}
