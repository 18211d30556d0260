// What a request says of a new booking, and what is wrong with it in the words of a real server.
import { DATE, sentence, wrong, ZONE } from './oneSentence.mts';
import { refuse } from './refusal.mts';
import type { EventType } from './scheduling.mts';
import type { Row } from './state.mts';
import { isTimeZone } from './zones.mts';

const NO_CONTACT =
	'attendee email or phone property is wrong,Attendee must have at least one contact method (email or phone number) ';

/** A sender of invitations has to know a mailbox and a domain. */
const EMAIL = /^[^@\s]+@[^@\s]+\.[^@\s.]+$/;

function attendeeMistakes(attendee: Row | undefined): string[] {
	if (attendee === undefined) {
		return [wrong('attendee', 'attendee should not be null or undefined')];
	}
	const { name, email, phoneNumber, timeZone } = attendee;
	const mistakes = [
		...(typeof name === 'string' ? [] : [wrong('name', 'name must be a string')]),
		...(isTimeZone(String(timeZone)) ? [] : [wrong('timeZone', `timeZone ${ZONE}`)]),
		...(email === undefined || EMAIL.test(String(email))
			? []
			: [wrong('email', 'email must be an email')]),
		...(email || phoneNumber ? [] : [NO_CONTACT]),
	];
	return mistakes.length > 0 ? [`attendee property is wrong, ${mistakes.join(', ')}`] : [];
}

const startMistakes = (start: unknown) =>
	Number.isNaN(Date.parse(String(start))) ? [wrong('start', `start ${DATE}`)] : [];

/** The start, when the request says one. */
export function startOf({ start }: Row): number {
	const mistakes = startMistakes(start);
	if (mistakes.length > 0) throw sentence(mistakes);
	return Date.parse(String(start));
}

export function assertBookingInput({ start, attendee, eventTypeId }: Row): void {
	const isNamed = eventTypeId === undefined || Number.isInteger(eventTypeId);
	const mistakes = [
		...startMistakes(start),
		...attendeeMistakes(attendee as Row | undefined),
		...(isNamed ? [] : [wrong('eventTypeId', 'eventTypeId must be an integer number')]),
	];
	if (mistakes.length > 0) throw sentence(mistakes);
}

/** Holds the answers against the questions of the event type. */
export function assertAnswers(eventType: EventType, answers: Row): void {
	for (const { isDefault, required, hidden, slug } of eventType.bookingFields) {
		if (isDefault || !required || hidden || answers[String(slug)] !== undefined) continue;
		throw refuse(
			400,
			`Missing required booking field response: ${String(slug)} - it is required by the event type booking fields, but missing in the bookingFieldsResponses. You can fetch the event type with ID ${eventType.id} to see the required fields.`,
		);
	}
}

/** The minutes asked for, where there is a choice. */
export function bookedMinutes(eventType: EventType, wanted: unknown): number {
	if (wanted === undefined) return eventType.lengthInMinutes;
	const options = eventType.lengthInMinutesOptions;
	if (!options) {
		throw refuse(
			400,
			"Can't specify 'lengthInMinutes' because event type does not have multiple possible lengths. Please, remove the 'lengthInMinutes' field from the request.",
		);
	}
	if (options.includes(Number(wanted))) return Number(wanted);
	throw refuse(
		400,
		`Provided 'lengthInMinutes' is not one of the possible lengths for the event type. The possible lengths are: ${options.join(', ')}`,
	);
}

/** Where to meet: the place asked for, or the event type's first. */
export function bookedLocation(body: Row, eventType: EventType, uid: string): string {
	const wanted = (body.location ?? eventType.locations[0] ?? {}) as Row;
	const offered = eventType.locations.map(({ type }) => String(type));
	if (body.location && !offered.includes(String(wanted.type))) {
		throw refuse(
			400,
			`Booking location with type ${String(wanted.type)} not valid for event type with id=${eventType.id}. The event type has following location types: ${offered.join(', ')}, and only these types are allowed for booking location.`,
		);
	}
	const known = eventType.locations.find(({ type }) => type === wanted.type) ?? {};
	const given = wanted.link ?? wanted.address ?? wanted.phone ?? known.link ?? known.address;
	return typeof given === 'string' ? given : `https://app.cal.test/video/${uid}`;
}
