/**
 * What became of a write whose answer is unclear (a timeout, a reset, a fault of the server): the
 * node looks itself, and answers with what it found or with the certainty that nothing happened.
 */
import { NodeApiError } from 'n8n-workflow';
import type { IDataObject } from 'n8n-workflow';

import { isUnclear } from '../../../shared/api/errors/apiError';
import { eventType } from '../../../shared/catalogue/eventType/selector';
import { asItems } from '../../../shared/operation/responseMapping';
import type { Operation, Steps } from '../../../shared/operation/operation';
import { getBooking } from './look';
import { attendeesOf, findBookings, wantedBy } from './wanted';

/** `nothing`: it certainly was not done. Undefined: nobody can tell from here. */
export type Outcome = IDataObject[] | 'nothing' | undefined;

/** A server that answered has ended its work; one that did not may still be at it. */
const PAUSES_AFTER_ANSWER = [1000];
const PAUSES_AFTER_SILENCE = [1000, 2000, 4000];

/** Of the user's own event types every booking is in the user's list; of others' it need not be. */
const getEventType: Operation = {
	action: 'Get event type',
	description: 'Retrieve an event type',
	request: 'GET /v2/event-types/{eventTypeId}',
	versions: { current: '2026-06-12', server2025: '2024-06-14' },
	fields: [eventType],
	mapResponse: asItems,
};

async function sees(steps: Steps, eventTypeId: number | undefined): Promise<boolean> {
	if (eventTypeId === undefined) return false;
	const [row] = await steps.run(getEventType, { eventTypeId }).catch(() => []);
	return row !== undefined && !row.teamId && !row.schedulingType;
}

/** The booking that a creation may have made. */
export async function newBooking(steps: Steps, since: number): Promise<Outcome> {
	const wanted = wantedBy(steps);
	const [found] = await findBookings(steps, wanted, since - 60_000);
	if (!found) return (await sees(steps, wanted.eventTypeIds[0])) ? 'nothing' : undefined;
	const { recurringBookingUid } = found;
	return typeof recurringBookingUid === 'string'
		? await steps.run(getBooking, { bookingUid: recurringBookingUid })
		: [found];
}

const current = async (steps: Steps) =>
	await steps.run(getBooking, { bookingUid: steps.read('bookingUid') });

/** A booking that may have been cancelled, or one seat of it. */
export async function cancelled(steps: Steps): Promise<Outcome> {
	const rows = await current(steps);
	const { seatUid } = steps.form;
	const isGone = ({ status, ...row }: IDataObject) =>
		status === 'cancelled' ||
		(seatUid !== undefined && attendeesOf(row).every((one) => one.seatUid !== seatUid));
	return rows.some(isGone) ? rows : 'nothing';
}

/** A booking that may have been moved: the old one then points to the new one. */
export async function rescheduled(steps: Steps): Promise<Outcome> {
	if (steps.form.seatUid !== undefined) return undefined;
	const [row] = await current(steps);
	const { rescheduledToUid, uid } = row ?? {};
	if (typeof rescheduledToUid !== 'string')
		return row?.status === 'cancelled' ? undefined : 'nothing';
	const moved = await steps.run(getBooking, { bookingUid: rescheduledToUid });
	return moved.map((one) => ({ ...one, rescheduledFromUid: one.rescheduledFromUid ?? uid }));
}

/** A booking that may have got another state. */
export const inState =
	(status: string) =>
	async (steps: Steps): Promise<Outcome> => {
		const rows = await current(steps);
		return rows.some((row) => row.status === status) ? rows : 'nothing';
	};

/** Says in the error what is known now. */
function certain(error: NodeApiError, looks: number): NodeApiError {
	error.message = `${error.message}, and nothing has changed in Cal.com`;
	error.description = `The node looked ${looks === 1 ? 'again' : `${looks} times`} and it was not done: it is safe to try again`;
	return error;
}

async function lookFor(
	steps: Steps,
	error: NodeApiError,
	look: (steps: Steps) => Promise<Outcome>,
): Promise<IDataObject[]> {
	const hasAnswer = Number(error.httpCode) >= 500;
	const pauses = hasAnswer ? PAUSES_AFTER_ANSWER : PAUSES_AFTER_SILENCE;
	let outcome: Outcome;
	for (const milliseconds of pauses) {
		await steps.pause(milliseconds);
		// A look that fails leaves things as they were: unclear.
		outcome = await look(steps).catch(() => undefined);
		if (Array.isArray(outcome)) return outcome;
	}
	throw outcome === 'nothing' ? certain(error, pauses.length) : error;
}

/** Does a write, and looks what became of it when its answer leaves that open. */
export async function clearly(
	steps: Steps,
	write: () => Promise<IDataObject[]>,
	look: (steps: Steps) => Promise<Outcome>,
): Promise<IDataObject[]> {
	return await write().catch(async (error: unknown) =>
		error instanceof NodeApiError && isUnclear(error)
			? await lookFor(steps, error, look)
			: await Promise.reject(error),
	);
}
