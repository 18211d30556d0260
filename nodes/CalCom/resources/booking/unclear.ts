/**
 * What became of a write whose answer is unclear (a timeout, a reset, a fault of the server): the
 * node looks itself, and answers with what it found or with the certainty that nothing happened.
 */
import { NodeApiError } from 'n8n-workflow';
import type { IDataObject } from 'n8n-workflow';

import { isUnclear } from '../../../shared/api/errors/apiError';
import { isObject } from '../../../shared/api/responseBody';
import { attendeesOf } from '../../../shared/catalogue/booking/attendees';
import { getEventType } from '../../../shared/catalogue/eventType/operations';
import type { Steps } from '../../../shared/operation/operation';
import { getBooking } from './look';
import { bookingsAt, findBookings, wantedBy } from './wanted';

/** `nothing`: it certainly was not done. Undefined: nobody can tell from here. */
export type Outcome = IDataObject[] | 'nothing' | undefined;

/** Looks what became of a write that began at that time. */
export type Look = (steps: Steps, since: number) => Promise<Outcome>;

/** The clocks of n8n and Cal.com need not agree to the second. */
const SKEW_MS = 60_000;

/** A server that answered has ended its work; one that did not may still be at it. */
const PAUSES_AFTER_ANSWER = [1000];
const PAUSES_AFTER_SILENCE = [1000, 2000, 4000];

/** Of the user's own event types every booking is in the user's list; of others' it need not be. */
async function sees(steps: Steps, eventTypeId: number | undefined): Promise<boolean> {
	if (eventTypeId === undefined) return false;
	const [row] = await steps.run(getEventType, { eventTypeId }).catch(() => []);
	return row !== undefined && !row.teamId && !row.schedulingType;
}

/** The booking that a creation may have made. */
export const newBooking: Look = async (steps, since) => {
	const wanted = wantedBy(steps);
	const [found] = await findBookings(steps, wanted, since - SKEW_MS);
	if (!found) return (await sees(steps, wanted.eventTypeIds[0])) ? 'nothing' : undefined;
	const { recurringBookingUid } = found;
	return typeof recurringBookingUid === 'string'
		? await steps.run(getBooking, { bookingUid: recurringBookingUid })
		: [found];
};

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

/** The booking that a seat may have been moved into: it keeps its UID, or is alone in a new booking. */
async function withSeat(steps: Steps, old: IDataObject, since: number): Promise<Outcome> {
	const { seatUid, start } = steps.form;
	if (attendeesOf(old).some((one) => one.seatUid === seatUid)) return 'nothing';
	const there = await bookingsAt(steps, Number(old.eventTypeId), String(start));
	const isMoved = (row: IDataObject) =>
		attendeesOf(row).some((one) => one.seatUid === seatUid) ||
		Date.parse(String(row.createdAt)) >= since - SKEW_MS;
	const moved = there.filter((row) => row.uid !== old.uid && isMoved(row));
	return moved.length === 1 ? moved : undefined;
}

/** A booking that may have been moved: the old one then points to the new one. */
export const rescheduled: Look = async (steps, since) => {
	const [row = {}] = await current(steps);
	if (steps.form.seatUid !== undefined) return await withSeat(steps, row, since);
	const { rescheduledToUid, uid } = row;
	if (typeof rescheduledToUid !== 'string')
		return row.status === 'cancelled' ? undefined : 'nothing';
	const moved = await steps.run(getBooking, { bookingUid: rescheduledToUid });
	return moved.map((one) => ({ ...one, rescheduledFromUid: one.rescheduledFromUid ?? uid }));
};

/** A booking that may have got another state. */
export const inState =
	(status: string) =>
	async (steps: Steps): Promise<Outcome> => {
		const rows = await current(steps);
		return rows.some((row) => row.status === status) ? rows : 'nothing';
	};

/** Done when all are there, not done when none is; some of them may have been there before. */
function allOrNone(found: boolean[], rows: IDataObject[]): Outcome {
	if (found.length === 0) return undefined;
	if (found.every(Boolean)) return rows;
	return found.some(Boolean) ? undefined : 'nothing';
}

const lower = (value: unknown) => String(value).toLowerCase();

/** A booking that guests may have been added to. */
export async function withGuests(steps: Steps): Promise<Outcome> {
	const rows = await current(steps);
	const guests = rows.flatMap((row) => (Array.isArray(row.guests) ? row.guests : []));
	const there = new Set(
		[...rows.flatMap(attendeesOf).map(({ email }) => email), ...guests].map(lower),
	);
	const wanted = (steps.form.guests ?? []) as Array<string | { email: string }>;
	return allOrNone(
		wanted.map((guest) => there.has(lower(typeof guest === 'string' ? guest : guest.email))),
		rows,
	);
}

/** A booking whose people may have been marked. Who was marked so before can't be told apart: it is so. */
export async function withAbsence(steps: Steps): Promise<Outcome> {
	const rows = await current(steps);
	const { attendees = [], host } = steps.form;
	const wanted = attendees as Array<{ email: string; absent: boolean }>;
	const isMarked = wanted.map(({ email, absent }) =>
		rows
			.flatMap(attendeesOf)
			.some((one) => lower(one.email) === lower(email) && (one.absent === true) === absent),
	);
	const isHostMarked =
		host === undefined ? [] : [rows.every((row) => (row.absentHost === true) === host)];
	return allOrNone([...isMarked, ...isHostMarked], rows);
}

/** A booking that may be elsewhere now. A video app answers with an address of its own: not to be told. */
export const withLocation: Look = async (steps, since) => {
	const rows = await current(steps);
	const { location } = steps.form;
	const { address, phone, link, location: place } = isObject(location) ? location : {};
	const wanted = address ?? phone ?? link ?? place;
	if (typeof wanted === 'string' && rows.every((row) => row.location === wanted)) return rows;
	const isOlder = ({ updatedAt }: IDataObject) => Date.parse(String(updatedAt)) < since - SKEW_MS;
	return rows.every(isOlder) ? 'nothing' : undefined;
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
	look: () => Promise<Outcome>,
): Promise<IDataObject[]> {
	const hasAnswer = Number(error.httpCode) >= 500;
	const pauses = hasAnswer ? PAUSES_AFTER_ANSWER : PAUSES_AFTER_SILENCE;
	let outcome: Outcome;
	for (const milliseconds of pauses) {
		await steps.pause(milliseconds);
		// A look that fails leaves things as they were: unclear.
		outcome = await look().catch(() => undefined);
		if (Array.isArray(outcome)) return outcome;
	}
	throw outcome === 'nothing' ? certain(error, pauses.length) : error;
}

/** Does a write, and looks what became of it when its answer leaves that open. */
export async function clearly(
	steps: Steps,
	write: () => Promise<IDataObject[]>,
	look: Look,
): Promise<IDataObject[]> {
	const since = Date.now();
	return await write().catch(async (error: unknown) =>
		error instanceof NodeApiError && isUnclear(error)
			? await lookFor(steps, error, async () => await look(steps, since))
			: await Promise.reject(error),
	);
}
