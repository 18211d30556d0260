// Event types as the API shows them, in today's words or those of 2024-06-14.
import { userById } from './access.mts';
import { todaysField } from './bookingFieldShapes.mts';
import type { EventType } from './scheduling.mts';
import type { Row, State } from './state.mts';

/** What only today's API shows. */
function sinceThen(state: State, { slug, ownerId, teamId }: EventType): Row {
	const owner = ownerId === null ? undefined : userById(state, ownerId).username;
	const team = state.teams.find(({ id }) => id === teamId)?.slug;
	return {
		bookingProposalCount: null,
		skipAttendeeEmailDeliverabilityCheck: false,
		calVideoSettings: { sendTranscriptionEmails: true },
		bookerActiveBookingsLimit: { disabled: true },
		bookingUrl: `https://cal.test/${owner ?? `team/${team}`}/${slug}`,
		disableCancelling: { disabled: false },
		disableRescheduling: { disabled: false },
		interfaceLanguage: null,
		allowReschedulingPastBookings: false,
		allowReschedulingCancelledBookings: false,
		showOptimizedSlots: false,
		privateNoteEnabled: false,
		privateNoteMode: null,
		privateNoteTemplate: null,
	};
}

function ownersOf(state: State, { ownerId }: EventType): Row {
	if (ownerId === null) return {};
	const { id, name, username, avatarUrl, brandColor, darkBrandColor, weekStart, metadata } =
		userById(state, ownerId);
	return {
		users: [{ id, name, username, avatarUrl, brandColor, darkBrandColor, weekStart, metadata }],
	};
}

export function eventTypeShape(
	state: State,
	eventType: EventType,
	generation: '2026' | '2025',
): Row {
	if (generation === '2025') return { ...eventType, ...ownersOf(state, eventType) };
	return {
		...sinceThen(state, eventType),
		...eventType,
		bookingFields: eventType.bookingFields.map(todaysField),
		...ownersOf(state, eventType),
	};
}
