/** The booking that a form asks for, and how it is found among those that exist. */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../../shared/api/responseBody';
import { attendeesOf } from '../../../shared/catalogue/booking/attendees';
import type { Steps } from '../../../shared/operation/operation';
import { getBookings } from './look';

/** Who wants to book what, and when, if that is decided. */
export interface Wanted {
	email?: string;
	phone?: string;
	/** Any of these event types, by ID. */
	eventTypeIds: number[];
	/** The event type by the last part of its address, where the ID is not known. */
	slug?: string;
	start?: string;
}

const DAY_MS = 86_400_000;

/** The API's answers have milliseconds or not, and so have forms. */
export function isSameTime(one: unknown, other: unknown): boolean {
	return Date.parse(String(one)) === Date.parse(String(other));
}

export function isActive({ status }: IDataObject): boolean {
	return status === 'accepted' || status === 'pending';
}

/** The zone of the guest, or else of the workflow. */
export function zoneOf({ form, timezone }: Steps): string {
	const { timeZone } = isObject(form.attendee) ? form.attendee : {};
	return typeof timeZone === 'string' ? timeZone : timezone;
}

/** What the form of a new booking asks for. */
export function wantedBy({ form }: Steps): Wanted {
	const { attendee, eventTypeId, eventTypeSlug, otherEventTypeIds, start } = form;
	const { email, phoneNumber } = isObject(attendee) ? attendee : {};
	const others = Array.isArray(otherEventTypeIds) ? (otherEventTypeIds as number[]) : [];
	return {
		...(typeof email === 'string' ? { email: email.toLowerCase() } : {}),
		...(typeof phoneNumber === 'string' ? { phone: phoneNumber } : {}),
		eventTypeIds: typeof eventTypeId === 'number' ? [eventTypeId, ...others] : others,
		...(typeof eventTypeSlug === 'string' ? { slug: eventTypeSlug } : {}),
		...(typeof start === 'string' ? { start } : {}),
	};
}

function isFor({ email, phone }: Wanted, row: IDataObject): boolean {
	return attendeesOf(row).some((one) =>
		email === undefined
			? phone !== undefined && one.phoneNumber === phone
			: String(one.email).toLowerCase() === email,
	);
}

/** Whether a booking that exists is the one that was asked for. */
export function isWanted(wanted: Wanted, row: IDataObject): boolean {
	const { eventTypeIds, slug, start } = wanted;
	const { slug: rowSlug } = isObject(row.eventType) ? row.eventType : {};
	const isOfType =
		eventTypeIds.length > 0 ? eventTypeIds.includes(Number(row.eventTypeId)) : rowSlug === slug;
	const isThen = start === undefined || isSameTime(row.start, start);
	return isActive(row) && isOfType && isThen && isFor(wanted, row);
}

function startingAt(start: string): IDataObject {
	const epoch = Date.parse(start);
	return {
		afterStart: new Date(epoch - 1000).toISOString(),
		beforeEnd: new Date(epoch + 2 * DAY_MS).toISOString(),
	};
}

/** The bookings of an event type at that time, whoever they are for. */
export async function bookingsAt(
	steps: Steps,
	eventTypeId: number,
	start: string,
): Promise<IDataObject[]> {
	const filters = { eventTypeIds: [eventTypeId], ...startingAt(start) };
	const rows = await steps.run(getBookings, { filters, sort: {} });
	return rows.filter((row) => isActive(row) && isSameTime(row.start, start));
}

/** The bookings of that guest, event type and start that were made since then, as far as one sees them. */
export async function findBookings(
	steps: Steps,
	wanted: Wanted,
	since: number,
): Promise<IDataObject[]> {
	const { email, start } = wanted;
	const { eventTypeIds } = wanted;
	const filters = {
		...(email === undefined ? {} : { attendeeEmail: email }),
		...(eventTypeIds.length > 0 ? { eventTypeIds } : {}),
		...(start ? startingAt(start) : { afterStart: new Date(since).toISOString() }),
	};
	const rows = await steps.run(getBookings, { filters, sort: {} });
	return rows.filter(
		(row) => isWanted(wanted, row) && !(Date.parse(String(row.createdAt)) < since),
	);
}
