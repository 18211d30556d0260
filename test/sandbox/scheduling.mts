// What scheduling remembers: schedules, event types, bookings and reservations of slots.
// Shapes are those of today's API; handlers change them for servers of 2025.
import { defaultBookingFields, withStandardFields } from './bookingFields.mts';
import { seedBookings } from './seedBookings.mts';
import type { Row } from './state.mts';

export interface Schedule extends Row {
	id: number;
	ownerId: number;
	name: string;
	timeZone: string;
	availability: Array<{ days: string[]; startTime: string; endTime: string }>;
	isDefault: boolean;
	overrides: Array<{ date: string; startTime: string; endTime: string }>;
}

export interface EventType extends Row {
	id: number;
	/** The person, or null for a team's. */
	ownerId: number | null;
	teamId?: number;
	title: string;
	slug: string;
	lengthInMinutes: number;
	lengthInMinutesOptions?: number[];
	locations: Row[];
	bookingFields: Row[];
	recurrence: { interval: number; occurrences: number; frequency: string } | null;
	scheduleId: number | null;
	seats: { disabled: true } | ({ seatsPerTimeSlot: number } & Row);
	confirmationPolicy: { disabled: true } | ({ type: string } & Row);
	/** Who holds it: the owner, or members of the team. */
	hosts?: Array<{ userId: number; name: string | null; username: string } & Row>;
	/** The managed event type of the team that this one copies. */
	parentEventTypeId?: number;
	hidden: boolean;
}

export interface Attendee extends Row {
	id: number;
	name: string;
	email: string;
	timeZone: string;
	language: string;
	absent: boolean;
	phoneNumber?: unknown;
	/** Of a seated booking. */
	seatUid?: string;
}

export interface Booking extends Row {
	id: number;
	uid: string;
	title: string;
	hostIds: number[];
	status: 'accepted' | 'pending' | 'rejected' | 'cancelled';
	start: string;
	end: string;
	duration: number;
	eventTypeId: number;
	attendees: Attendee[];
	guests?: string[];
	metadata: Row;
	bookingFieldsResponses: Row;
	location: string;
	absentHost: boolean;
	recurringBookingUid?: string;
	rescheduledFromUid?: string;
	rescheduledToUid?: string;
	createdAt: string;
	updatedAt: string;
}

export interface Reservation extends Row {
	reservationUid: string;
	eventTypeId: number;
	slotStart: string;
	slotEnd: string;
	reservationUntil: string;
}

export interface Absence extends Row {
	id: number;
	uuid: string;
	userId: number;
	toUserId: number | null;
	start: string;
	end: string;
	notes: string | null;
	reason: string;
}

export interface PrivateLink extends Row {
	linkId: string;
	eventTypeId: number;
	expiresAt?: string;
	maxUsageCount?: number;
}

/** What happened, on its way to the webhooks that listen to it. */
export interface Happening {
	/** The event, such as `BOOKING_CREATED`. */
	trigger: string;
	payload: Row;
	/** Whose webhooks hear of it. */
	userIds: number[];
	eventTypeId?: number;
	teamId?: number;
}

export interface Scheduling {
	schedules: Schedule[];
	eventTypes: EventType[];
	bookings: Booking[];
	reservations: Reservation[];
	absences: Absence[];
	privateLinks: PrivateLink[];
	/** Emptied after every request, when the webhooks are told. */
	outbox: Happening[];
}

const WORKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

/** Nine to five on workdays. */
export function newSchedule(id: number, ownerId: number, name = 'Working hours'): Schedule {
	return {
		id,
		ownerId,
		name,
		timeZone: 'Europe/Berlin',
		availability: [{ days: WORKDAYS, startTime: '09:00', endTime: '17:00' }],
		isDefault: true,
		overrides: [],
	};
}

/** An event type as a minimal create makes it. */
export function newEventType(
	id: number,
	ownerId: number | null,
	title: string,
	slug: string,
	lengthInMinutes: number,
	more: Partial<EventType> = {},
): EventType {
	return {
		id,
		ownerId,
		lengthInMinutes,
		title,
		slug,
		description: '',
		locations: [{ type: 'integration', integration: 'cal-video' }],
		bookingFields: defaultBookingFields(),
		recurrence: null,
		disableGuests: false,
		slotInterval: null,
		minimumBookingNotice: 120,
		beforeEventBuffer: 0,
		afterEventBuffer: 0,
		metadata: {},
		price: 0,
		currency: 'usd',
		lockTimeZoneToggleOnBookingPage: false,
		forwardParamsSuccessRedirect: true,
		successRedirectUrl: null,
		isInstantEvent: false,
		scheduleId: null,
		onlyShowFirstAvailableSlot: false,
		offsetStart: 0,
		bookingWindow: { disabled: true },
		confirmationPolicy: { disabled: true },
		requiresBookerEmailVerification: false,
		hideCalendarNotes: false,
		seats: { disabled: true },
		useDestinationCalendarEmail: false,
		hideCalendarEventDetails: false,
		hideOrganizerEmail: false,
		hidden: false,
		bookingRequiresAuthentication: false,
		...more,
	};
}

const TOPIC: Row = {
	isDefault: false,
	type: 'select',
	slug: 'topic',
	label: 'What is it about?',
	required: true,
	placeholder: 'Select...',
	options: ['Sales', 'Support', 'Something else'],
	hidden: false,
};

const COMPANY: Row = {
	isDefault: false,
	type: 'text',
	slug: 'company',
	label: 'Company',
	required: false,
	hidden: false,
};

function eventTypes(): EventType[] {
	const confirmed = { type: 'always', blockUnconfirmedBookingsInBooker: false };
	const hosts = [
		{ userId: 1, name: 'Alice Owner', username: 'alice', avatarUrl: null },
		{ userId: 2, name: 'Bob Member', username: 'bob', avatarUrl: null },
	];
	return [
		newEventType(1, 1, 'Intro call', 'intro', 30),
		newEventType(2, 1, 'Quick chat', 'quick-chat', 15),
		newEventType(3, 1, 'Consultation', 'consultation', 45, {
			bookingFields: withStandardFields([TOPIC, COMPANY]),
		}),
		newEventType(4, 1, 'Weekly coaching', 'coaching', 30, {
			recurrence: { interval: 1, occurrences: 4, frequency: 'weekly' },
		}),
		newEventType(5, 1, 'Workshop', 'workshop', 60, {
			seats: { seatsPerTimeSlot: 5, showAttendeeInfo: true, showAvailabilityCount: true },
		}),
		newEventType(6, 1, 'Interview', 'interview', 30, { confirmationPolicy: confirmed }),
		newEventType(7, 1, 'Flexible', 'flexible', 30, { lengthInMinutesOptions: [15, 30, 60] }),
		newEventType(8, 2, 'Intro call', 'intro', 30),
		newEventType(9, 3, 'Solo', 'solo', 30),
		newEventType(10, null, 'Sales demo', 'sales-demo', 30, {
			lengthInMinutesOptions: [30, 60],
			teamId: 4,
			schedulingType: 'roundRobin',
			hosts,
		}),
	];
}

/** Scheduling as it is at the start. */
export function seedScheduling(
	userIds: number[],
	ids: { nextNumber(): number; nextUuid(): string },
): Scheduling {
	const known = eventTypes();
	return {
		schedules: userIds.map((id) => newSchedule(id, id)),
		eventTypes: known,
		bookings: seedBookings(known, ids),
		reservations: [],
		absences: [],
		privateLinks: [],
		outbox: [],
	};
}
