// Event types as the API shows them, in today's words or those of 2024-06-14.
import { userById } from './access.mts';
import { formerFields, todaysField } from './bookingFieldShapes.mts';
import { newEventType } from './scheduling.mts';
import type { EventType } from './scheduling.mts';
import type { Row, State, User } from './state.mts';

type Generation = '2026' | '2025';

function bookingUrl(state: State, { slug, ownerId, teamId }: EventType): string {
	if (ownerId !== null) return `https://cal.test/${userById(state, ownerId).username}/${slug}`;
	const team = state.teams.find(({ id }) => id === teamId);
	const organization = state.teams.find(({ id }) => id === team?.parentId);
	return organization
		? `https://${organization.slug}.cal.test/${team?.slug}/${slug}`
		: `https://cal.test/team/${team?.slug}/${slug}`;
}

/** What only today's API shows. */
const sinceThen = (state: State, eventType: EventType): Row => ({
	bookingProposalCount: null,
	skipAttendeeEmailDeliverabilityCheck: false,
	calVideoSettings: { sendTranscriptionEmails: true },
	bookerActiveBookingsLimit: { disabled: true },
	bookingUrl: bookingUrl(state, eventType),
	disableCancelling: { disabled: false },
	disableRescheduling: { disabled: false },
	interfaceLanguage: null,
	allowReschedulingPastBookings: false,
	allowReschedulingCancelledBookings: false,
	showOptimizedSlots: false,
	privateNoteEnabled: false,
	privateNoteMode: null,
	privateNoteTemplate: null,
});

/** A window is shown in a list, unless it is off. */
const windowOf = ({ bookingWindow }: EventType) =>
	(bookingWindow as Row).disabled === true ? bookingWindow : [bookingWindow];

/** What is on says that it is not off. */
const onOrOff = ({ seats, recurrence }: EventType): Row => ({
	seats: 'seatsPerTimeSlot' in seats ? { ...seats, disabled: false } : seats,
	recurrence: recurrence ? { ...recurrence, disabled: false } : null,
});

const owner = ({ id, name, username, ...user }: User): Row => {
	const { avatarUrl, brandColor, darkBrandColor, weekStart, metadata } = user;
	return { id, name, username, avatarUrl, brandColor, darkBrandColor, weekStart, metadata };
};

/** The whole team, which servers of 2025 said in lists only. */
export function teamOf(state: State, { teamId }: EventType): Row {
	const team = state.teams.find(({ id }) => id === teamId);
	const { id, name, slug, weekStart, bannerUrl, logoUrl }: Row = team ?? {};
	const { brandColor, darkBrandColor, theme }: Row = team ?? {};
	return { id, name, slug, weekStart, bannerUrl, logoUrl, brandColor, darkBrandColor, theme };
}

function hostsOf({ hosts, schedulingType }: EventType, generation: Generation): Row[] {
	return (hosts ?? []).map(({ userId, name, username, avatarUrl, mandatory, priority }) => ({
		...(generation === '2025' && schedulingType === 'roundRobin'
			? { mandatory: mandatory ?? false, priority: priority ?? 'medium' }
			: {}),
		userId,
		name,
		username,
		avatarUrl: avatarUrl ?? null,
	}));
}

/** What is said of event types of a team, and of the copies that it manages. */
function teamPart(state: State, eventType: EventType, generation: Generation): Row {
	const { teamId, parentEventTypeId, schedulingType, assignAllTeamMembers } = eventType;
	const { allowRRHostChoiceOnReschedule, rescheduleWithSameRoundRobinHost } = eventType;
	const today = {
		allowRRHostChoiceOnReschedule: allowRRHostChoiceOnReschedule ?? false,
		rescheduleWithSameRoundRobinHost: rescheduleWithSameRoundRobinHost ?? false,
		rrHostSubsetEnabled: false,
		team: teamOf(state, eventType),
	};
	return {
		hosts: hostsOf(eventType, generation),
		teamId: teamId ?? null,
		parentEventTypeId: parentEventTypeId ?? null,
		schedulingType: schedulingType ?? null,
		assignAllTeamMembers: assignAllTeamMembers ?? false,
		...(generation === '2025' ? { team: { id: teamId ?? null } } : today),
	};
}

/** Of one person with the person, of a team with its hosts. */
export function eventTypeShape(state: State, eventType: EventType, generation: Generation): Row {
	const words =
		generation === '2025'
			? {
					calVideoSettings: null,
					...eventType,
					...onOrOff(eventType),
					bookingFields: formerFields(eventType.bookingFields),
				}
			: {
					...sinceThen(state, eventType),
					...eventType,
					...onOrOff(eventType),
					bookingFields: eventType.bookingFields.map(todaysField),
					bookingWindow: windowOf(eventType),
				};
	const { ownerId } = eventType;
	if (ownerId === null) return { ...words, ...teamPart(state, eventType, generation) };
	return { ...words, users: [owner(userById(state, ownerId))] };
}

/** As the team's own routes show the copies of a managed event type. */
export const copyShape = (state: State, eventType: EventType, generation: Generation): Row => ({
	...eventTypeShape(state, eventType, generation),
	...teamPart(state, eventType, generation),
});

/** What several people can be booked for together; nobody has made it. */
export function groupShape(state: State, people: User[], generation: Generation): Row {
	const lengthInMinutesOptions = [15, 30, 45, 60, 90];
	const group = newEventType(0, people[0]?.id ?? 0, 'Group Meeting', 'dynamic', 30, {
		lengthInMinutesOptions,
		description: 'Join us for a meeting with multiple people',
		bookingFields: [],
		disableGuests: true,
		metadata: { multipleDuration: lengthInMinutesOptions },
		successRedirectUrl: '',
		customName: 'Group Meeting',
	});
	const names = people.map(({ username }) => username).join('+');
	return {
		...eventTypeShape(state, group, generation),
		ownerId: 0,
		...(generation === '2026' ? { bookingUrl: `https://cal.test/${names}/dynamic` } : {}),
		users: people.map(owner),
	};
}
