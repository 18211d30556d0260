/**
 * Why a time can't be booked, told apart, and the free times nearest to it: what somebody at the
 * phone would say next. It takes one more request, and only then, and only for models.
 */
import { NodeApiError } from 'n8n-workflow';
import type { IDataObject } from 'n8n-workflow';

import { withOffset } from '../../../shared/fields/timeZone';
import type { Overrides, Steps } from '../../../shared/operation/operation';
import { getSlots } from '../slot';
import { getBooking } from './look';
import { isTaken } from '../../../shared/api/errors/hintsByText';
import { zoneOf } from './wanted';

const REASONS: Array<[RegExp, string]> = [
	[/in the past/i, 'That time is in the past'],
	[/too soon|minimum (booking )?notice/i, 'That time is too soon: the host needs more notice'],
	[/seats?/i, 'That time is full'],
	[/limit/i, 'The host takes no more bookings in that period'],
];

const DAY_MS = 86_400_000;
const SHOWN = 6;

async function starts(steps: Steps, wanted: number, overrides: Overrides): Promise<string[]> {
	const from = Math.max(wanted - 2 * DAY_MS, Date.now());
	const rows = await steps.run(getSlots, {
		start: new Date(from).toISOString(),
		end: new Date(Math.max(wanted, from) + 7 * DAY_MS).toISOString(),
		timeZone: 'UTC',
		additionalFields: {},
		...overrides,
	});
	return rows.map(({ start }) => String(start));
}

/** A time between free times of its day is taken; before the first and after the last nobody works. */
function reasonOf(said: string, wanted: number, free: string[], zone: string): string {
	const known = REASONS.find(([words]) => words.test(said))?.[1];
	if (known) return known;
	const day = withOffset(new Date(wanted), zone).slice(0, 10);
	const sameDay = free.filter((start) => withOffset(new Date(start), zone).startsWith(day));
	const isBetween =
		sameDay.some((start) => Date.parse(start) < wanted) &&
		sameDay.some((start) => Date.parse(start) > wanted);
	return isBetween
		? 'That time is taken'
		: "That time is not free: it is taken or outside the host's hours";
}

async function advise(steps: Steps, error: NodeApiError, overrides: Overrides): Promise<never> {
	const wanted = Date.parse(String(steps.form.start));
	// The refusal stands, whether or not there is more to say about it.
	const free = await starts(steps, wanted, overrides).catch(() => []);
	const zone = zoneOf(steps);
	const distance = (start: string) => Math.abs(Date.parse(start) - wanted);
	const nearest = [...free].sort((a, b) => distance(a) - distance(b)).slice(0, SHOWN);
	const times = nearest.sort().map((start) => withOffset(new Date(start), zone));
	const reason = reasonOf(error.message, wanted, free, zone);
	error.description = `${reason}. ${times.length > 0 ? 'Offer the person one of the free times' : 'There is no free time within a week: ask for other days'}`;
	error.context.advice = { freeTimes: times, timeZone: zone } satisfies IDataObject;
	throw error;
}

/** Books or moves, and says to a model what else is free when that time is not. */
export async function withFreeTimes(
	steps: Steps,
	write: () => Promise<IDataObject[]>,
	overrides: () => Promise<Overrides> = async () => await Promise.resolve({}),
): Promise<IDataObject[]> {
	return await write().catch(async (error: unknown) => {
		const isGone = error instanceof NodeApiError && isTaken(error.message);
		return isGone && steps.isTool && !steps.isStep
			? await advise(steps, error, await overrides().catch(() => ({})))
			: await Promise.reject(error);
	});
}

/** Of a booking that is to be moved, its own event type is meant, and its own time counts as free. */
export async function ofBooking(steps: Steps): Promise<Overrides> {
	const bookingUid = steps.read('bookingUid');
	const [row] = await steps.run(getBooking, { bookingUid });
	return {
		eventTypeBy: 'id',
		eventTypeId: row?.eventTypeId,
		additionalFields: { bookingUidToReschedule: row?.uid },
	};
}
