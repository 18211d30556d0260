/** What is done around the writes on bookings, in the order in which it is done. */
import { NodeApiError } from 'n8n-workflow';

import { attendeesOf } from '../../../shared/catalogue/booking/attendees';
import { restricted } from '../../../shared/catalogue/booking/restrictions';
import type { Around, Steps } from '../../../shared/operation/operation';
import { hasNoOffset, refuseAmbiguous } from './ambiguous';
import { ofBooking, withFreeTimes } from './freeTimes';
import { getBooking } from './look';
import { onlyOnce } from './onlyOnce';
import { cancelled, clearly, newBooking, rescheduled } from './unclear';
import type { Look, Outcome } from './unclear';
import { isSameTime, zoneOf } from './wanted';

/** A creation: once only, with free times when the wanted one is not, and never left unclear. */
export const aroundCreation: Around = async (steps, send) => {
	refuseAmbiguous(steps, 'start', 'Start', zoneOf(steps));
	return await onlyOnce(
		steps,
		async () => await withFreeTimes(steps, async () => await clearly(steps, send, newBooking)),
	);
};

/** A change of a booking that the restrictions let through. */
export const aroundChange =
	(look: Look): Around =>
	async (steps, send) => {
		await restricted(steps);
		return await clearly(steps, send, look);
	};

/** What no longer waits for a confirmation. */
const DECIDED: Record<string, string> = {
	accepted: 'confirmed',
	cancelled: 'cancelled',
	rejected: 'declined',
};

const isBareRefusal = (error: unknown) =>
	error instanceof NodeApiError && error.httpCode === '400' && /^bad request/i.test(error.message);

/** A yes or no to a requested booking: some servers do not say that nothing waits for it. */
export const aroundDecision =
	(look: Look): Around =>
	async (steps, send) =>
		await aroundChange(look)(steps, send).catch(async (error: unknown) => {
			const bookingUid = steps.read('bookingUid');
			const [row] = isBareRefusal(error)
				? await steps.run(getBooking, { bookingUid }).catch(() => [])
				: [];
			const decided = DECIDED[String(row?.status)];
			if (!decided) throw error;
			return steps.refuse(
				`The booking is ${decided} already`,
				'Only a booking that waits for its confirmation can be confirmed or declined',
			);
		});

/** A seat that is gone while the server still looks for it: some then answer 404. */
const isLost = (error: unknown) =>
	error instanceof NodeApiError &&
	error.httpCode === '404' &&
	/requested record was not found/i.test(error.message);

export const aroundCancellation: Around = async (steps, send) =>
	await aroundChange(cancelled)(steps, send).catch(async (error: unknown) => {
		const isUnsure = isLost(error) && steps.form.seatUid !== undefined;
		const outcome = isUnsure ? await cancelled(steps).catch(() => undefined) : undefined;
		return Array.isArray(outcome) ? outcome : await Promise.reject(error);
	});

/** A move that was done already, to the same time, is the answer to its repetition. */
async function sameMove(steps: Steps, since: number): Promise<Outcome> {
	const outcome = await rescheduled(steps, since);
	const isSame =
		Array.isArray(outcome) && outcome.every((row) => isSameTime(row.start, steps.form.start));
	return isSame ? outcome.map((row) => ({ ...row, alreadyBooked: true })) : undefined;
}

export const aroundReschedule: Around = async (steps, send) => {
	await restricted(steps);
	if (steps.isTool && hasNoOffset(steps.read('start'))) {
		const [row] = await steps.run(getBooking, { bookingUid: steps.read('bookingUid') });
		refuseAmbiguous(steps, 'start', 'New Start', attendeesOf(row ?? {})[0]?.timeZone);
	}
	const since = Date.now();
	const move = async () => await clearly(steps, send, rescheduled);
	const once = async () =>
		await move().catch(async (error: unknown) => {
			const done = steps.isTool ? await sameMove(steps, since).catch(() => undefined) : undefined;
			return Array.isArray(done) ? done : await Promise.reject(error);
		});
	return await withFreeTimes(steps, once, async () => await ofBooking(steps));
};
