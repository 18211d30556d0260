// The history of event types: what every change has put in the place of what.
import type { Call } from './handler.mts';
import type { EventType } from './scheduling.mts';
import type { Row } from './state.mts';

export interface EventTypeChange extends Row {
	id: string;
	eventTypeId: number;
}

type Difference = [field: string, previous: unknown, next: unknown];

/** `minimumBookingNotice` is `Minimum booking notice`. */
function labelOf(field: string): string {
	const words = field.replace(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
	return words.charAt(0).toUpperCase() + words.slice(1);
}

function differencesOf(before: Row, after: Row): Difference[] {
	return Object.keys(after)
		.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
		.map((key) => [key, before[key] ?? null, after[key] ?? null]);
}

const said = (value: unknown) =>
	typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);

function changeOf([field, previousValue, newValue]: Difference): Row {
	const label = labelOf(field);
	if (!Array.isArray(newValue)) return { field, label, type: 'value', newValue, previousValue };
	const known = (previousValue ?? []) as unknown[];
	const isIn = (rows: unknown[], row: unknown) =>
		rows.some((other) => JSON.stringify(other) === JSON.stringify(row));
	return {
		field,
		label,
		type: 'collection',
		added: newValue.filter((row) => !isIn(known, row)),
		removed: known.filter((row) => !isIn(newValue, row)),
		updated: [],
	};
}

function entry(call: Call, eventTypeId: number, changes: Difference[]): EventTypeChange {
	const { name, email, avatarUrl } = call.user;
	return {
		id: call.state.nextUuid(),
		eventTypeId,
		action: 'EVENT_TYPE_MODIFIED',
		type: 'RECORD_MODIFIED',
		timestamp: new Date().toISOString(),
		source: 'WEBAPP',
		actor: { type: 'USER', displayName: name, displayEmail: email, displayAvatar: avatarUrl },
		impersonatedBy: null,
		actionDisplayTitle: 'Event type updated',
		displayFields: changes.map(([field, previous, next]) => ({
			label: labelOf(field),
			fieldValue: { type: 'valueChange', previous: said(previous), next: said(next) },
		})),
		displayJson: {
			changedFields: changes.map(([field]) => field),
			changes: changes.map(changeOf),
			version: 1,
		},
	};
}

/** Changes an event type and remembers it, newest first. A change of nothing is none. */
export function changeEventType(call: Call, eventType: EventType, patch: Row): EventType {
	const changes = differencesOf(eventType, { ...eventType, ...patch });
	if (changes.length > 0) {
		call.state.eventTypeChanges.unshift(entry(call, eventType.id, changes));
	}
	return Object.assign(eventType, patch);
}
