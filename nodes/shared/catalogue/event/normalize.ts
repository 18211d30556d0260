/**
 * Brings every event to one shape. The `booking` part speaks the API's language (`start`, UTC,
 * `accepted`), so that the other nodes take it without mapping; `payload` stays as Cal.com sent it.
 */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../api/responseBody';
import { answersOf } from './answers';
import { locationOf } from './location';
import { attendeesOf, hostsOf } from './people';

/** A type, not an interface: n8n's data has an index. */
export type CalEvent = {
	/** The API's constant, such as `BOOKING_CREATED`. */
	event: string;
	/** When it happened, in UTC. */
	createdAt: string | null;
	payload: IDataObject;
	/** Null for events that are about no booking. */
	booking: IDataObject | null;
	/** Null for events that are about no routing form. */
	form: IDataObject | null;
	/** It was not delivered, but found out through the API afterwards. */
	caughtUp?: true;
};

/** Times come with `Z`, with an offset, with milliseconds or without; a bare one is UTC. */
export function utcTime(value: unknown): string | null {
	if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T/.test(value)) return null;
	const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(value);
	const time = Date.parse(hasZone ? value : `${value}Z`);
	return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function firstText(...candidates: unknown[]): string | null {
	const found = candidates.find((value) => typeof value === 'string' && value !== '');
	return (found as string | undefined) ?? null;
}

function firstNumber(...candidates: unknown[]): number | null {
	const found = candidates.find((value) => typeof value === 'number');
	return (found as number | undefined) ?? null;
}

/** MEETING_STARTED and MEETING_ENDED come flat: the booking's row of the database is the body. */
function payloadOf(body: IDataObject): IDataObject {
	if (isObject(body.payload)) return body.payload;
	return Object.fromEntries(
		Object.entries(body).filter(([key]) => key !== 'triggerEvent' && key !== 'payload'),
	);
}

/** A flat body's `createdAt` is the booking's: the event itself happened at its start or end. */
function createdAtOf(body: IDataObject): string | null {
	const isFlat = !isObject(body.payload);
	if (isFlat && body.triggerEvent === 'MEETING_STARTED') return utcTime(body.startTime);
	if (isFlat && body.triggerEvent === 'MEETING_ENDED') return utcTime(body.endTime);
	return utcTime(body.createdAt);
}

/** Where the booking is: the payload itself, or inside it, as in a report about one. */
function bookingSource(payload: IDataObject): IDataObject {
	const isItself = typeof payload.uid === 'string' || typeof payload.bookingUid === 'string';
	return !isItself && isObject(payload.booking) ? payload.booking : payload;
}

/** Some servers leave out the UID; whoever comes, and when, is still worth knowing. */
function isBooking(source: IDataObject): boolean {
	const isNamed = firstText(source.uid, source.bookingUid) !== null;
	const isMeeting = utcTime(source.startTime) !== null && Array.isArray(source.attendees);
	return isNamed || typeof source.bookingId === 'number' || isMeeting;
}

function bookingOf(payload: IDataObject): IDataObject | null {
	const source = bookingSource(payload);
	if (!isBooking(source)) return null;
	const eventType = isObject(source.eventType) ? source.eventType : {};
	return {
		id: firstNumber(source.bookingId, source.id),
		uid: firstText(source.uid, source.bookingUid),
		icsUid: firstText(source.iCalUID, source.icsUid),
		title: firstText(source.title),
		status: firstText(source.status)?.toLowerCase() ?? null,
		start: utcTime(source.startTime ?? source.start),
		end: utcTime(source.endTime ?? source.end),
		eventTypeId: firstNumber(source.eventTypeId, eventType.id),
		...locationOf(source),
		attendees: attendeesOf(source),
		hosts: hostsOf(source),
		responses: answersOf(source.responses),
		rescheduledFromUid: firstText(source.rescheduleUid, source.fromReschedule),
	};
}

function formOf({ formId, formName, teamId, responses }: IDataObject): IDataObject | null {
	if (typeof formId !== 'string') return null;
	return {
		id: formId,
		name: firstText(formName),
		teamId: firstNumber(teamId),
		responses: answersOf(responses),
	};
}

/** The item of an event. */
export function normalize(body: IDataObject): CalEvent {
	const payload = payloadOf(body);
	return {
		event: String(body.triggerEvent),
		createdAt: createdAtOf(body),
		payload,
		booking: bookingOf(payload),
		form: formOf(payload),
	};
}
