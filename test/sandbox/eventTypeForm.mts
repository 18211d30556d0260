// What a form may set of an event type, and what it may not.
import { keptField } from './bookingFieldShapes.mts';
import { withStandardFields } from './bookingFields.mts';
import type { Call } from './handler.mts';
import { refuse } from './refusal.mts';
import { newEventType } from './scheduling.mts';
import type { EventType } from './scheduling.mts';
import type { Row } from './state.mts';

const isOff = (value: unknown) =>
	typeof value === 'object' && value !== null && (value as Row).disabled === true;

/** What a form sets, in the words that are kept. */
export function settingsOf({ body }: Call): Row {
	const { hosts: _hosts, recurrence, bookingFields, ...settings } = body;
	if (Array.isArray(bookingFields)) {
		settings.bookingFields = withStandardFields((bookingFields as Row[]).map(keptField));
	}
	if (recurrence !== undefined) settings.recurrence = isOff(recurrence) ? null : recurrence;
	// These are not shown when they are off.
	for (const key of ['bookingLimitsCount', 'bookingLimitsDuration']) {
		if (isOff(settings[key])) settings[key] = undefined;
	}
	return settings;
}

/** A new event type as the form wants it, for whom it is made for. */
export function eventTypeFrom(call: Call, more: Pick<EventType, 'ownerId'> & Row): EventType {
	const { title, slug, lengthInMinutes } = call.body;
	const fresh = newEventType(
		call.state.nextNumber(),
		more.ownerId,
		String(title),
		String(slug),
		Number(lengthInMinutes),
	);
	const eventType = Object.assign(fresh, settingsOf(call), more);
	call.state.scheduling.eventTypes.push(eventType);
	return eventType;
}

export function removeEventType({ state }: Call, gone: EventType): void {
	const { scheduling } = state;
	scheduling.eventTypes = scheduling.eventTypes.filter((row) => row !== gone);
	scheduling.privateLinks = scheduling.privateLinks.filter((row) => row.eventTypeId !== gone.id);
}

function assertSlug({ body, state }: Call, like: Partial<EventType>): void {
	const isTaken = state.scheduling.eventTypes.some(
		(row) =>
			row.slug === body.slug &&
			row.id !== like.id &&
			row.ownerId === like.ownerId &&
			row.teamId === like.teamId,
	);
	if (!isTaken) return;
	const whose = like.teamId === undefined ? 'User' : 'Team';
	throw refuse(400, `${whose} already has an event type with this slug.`);
}

function assertSchedule({ body, state, user }: Call): void {
	const { scheduleId } = body;
	if (typeof scheduleId !== 'number') return;
	const isOwn = state.scheduling.schedules.some(
		({ id, ownerId }) => id === scheduleId && ownerId === user.id,
	);
	if (isOwn) return;
	throw refuse(404, `User with ID=${user.id} does not own schedule with ID=${scheduleId}`);
}

function assertLengths({ body }: Call, like: Partial<EventType>): void {
	const options = body.lengthInMinutesOptions;
	const length = body.lengthInMinutes ?? like.lengthInMinutes;
	if (!Array.isArray(options) || options.includes(length)) return;
	throw refuse(400, 'lengthInMinutesOptions must include lengthInMinutes');
}

/** Refuses a form that the API refuses; `like` is the event type or who is to own it. */
export function assertUsable(call: Call, like: Partial<EventType>): void {
	assertSlug(call, like);
	assertSchedule(call);
	assertLengths(call, like);
}
