/**
 * Looks for what waits and for what ends a wait. Cal.com calls once: what it could not tell an n8n
 * that was down or just about to wait is found here, by the wait itself or by the next one.
 */
import type { IDataObject } from 'n8n-workflow';

import { isOlderApi } from '../../../shared/api/edition';
import { tokenIn } from '../../../shared/catalogue/bookingLink/token';
import type { LinkSubject } from '../../../shared/catalogue/bookingLink/token';
import { bookingEvents } from '../../../shared/catalogue/event/bookingEvents';
import type { FoundEvent } from '../../../shared/catalogue/event/bookingEvents';
import type { Steps } from '../../../shared/operation/operation';
import type { Pausing } from '../../../shared/operation/pausing';
import { sign, SIGNATURE_HEADER } from '../../../shared/trigger/signature';
import { stepsFor } from './steps';
import { isOver, waitAt } from './wait';
import type { BookingWait } from './wait';

/** The clocks of n8n and Cal.com need not agree to the second. */
const SKEW_MS = 60_000;

/** What n8n answers for an execution that waits no longer. */
const NO_LONGER = [404, 409];

/** A wait, as its webhook at Cal.com tells of it. */
export interface RegisteredWait extends BookingWait {
	address: string;
	webhookId: unknown;
}

export const subjectOf = ({ eventTypeId, teamId }: LinkSubject): IDataObject =>
	teamId === undefined ? { eventTypeId } : { eventTypeId, teamId };

export async function removeWebhook(steps: Steps, { link, webhookId }: RegisteredWait) {
	await steps.run(stepsFor(link).deleteWebhook, { ...subjectOf(link), webhookId });
}

/** The other waits of this n8n for the event type; what is left of those that are over goes now. */
export async function otherWaits(
	steps: Steps,
	{ link }: BookingWait,
	own: string,
): Promise<RegisteredWait[]> {
	const webhooks = await steps.run(stepsFor(link).getWebhooks, subjectOf(link));
	const waits = webhooks.flatMap(({ id, subscriberUrl }): RegisteredWait[] => {
		const wait = waitAt(subscriberUrl, own);
		return wait ? [{ ...wait, address: String(subscriberUrl), webhookId: id }] : [];
	});
	const over = waits.filter((wait) => isOver(wait, steps.now.getTime()));
	for (const wait of over) await removeWebhook(steps, wait);
	return waits.filter((wait) => !over.includes(wait));
}

/** The bookings of the event type that changed since the first of these links was made. */
export async function bookingsOf(
	steps: Steps,
	waits: readonly [BookingWait, ...BookingWait[]],
): Promise<IDataObject[]> {
	const { eventTypeId, teamId } = waits[0].link;
	const from = Math.min(...waits.map(({ link }) => link.madeAt)) - SKEW_MS;
	return await steps.run(stepsFor(waits[0].link).getBookings, {
		...(teamId === undefined ? {} : { teamId }),
		filters: { afterUpdatedAt: new Date(from).toISOString(), eventTypeIds: [eventTypeId] },
	});
}

/** The last thing that the guest has done of what ends the wait. */
export function eventThatEnds(
	{ edition }: Steps,
	bookings: readonly IDataObject[],
	{ token, link, events }: BookingWait,
): FoundEvent | undefined {
	const own = bookings.filter((booking) => tokenIn(booking) === token);
	return bookingEvents(own, {
		from: link.madeAt - SKEW_MS,
		wasPending: () => true,
		isSeriesOne: isOlderApi(edition),
	})
		.filter(({ body }) => events.includes(body.triggerEvent))
		.at(-1);
}

/** Calls the executions whose guests have booked, as Cal.com would have. */
export async function tellGuestsHaveBooked(
	steps: Steps,
	pausing: Pausing,
	bookings: readonly IDataObject[],
	waits: readonly RegisteredWait[],
): Promise<void> {
	for (const wait of waits) {
		const found = eventThatEnds(steps, bookings, wait);
		if (!found) continue;
		const body = JSON.stringify(found.body);
		const signature = sign(Buffer.from(body), await pausing.secret(wait.address));
		const headers = { 'content-type': 'application/json', [SIGNATURE_HEADER]: signature };
		const status = await pausing.call(wait.address, body, headers);
		if (NO_LONGER.includes(status)) await removeWebhook(steps, wait);
	}
}
