// Event types with their links and webhooks, and schedules, as a server of 2025 took them.
import { byId } from './replay.mts';
import type { Replay } from './replay.mts';

const eventType = (
	exchange: string,
	operation: string,
	form: object,
	more: Partial<Replay> = {},
): Replay => ({
	exchange: `event-types/${exchange}`,
	resource: 'eventType',
	operation,
	form: { simplify: false, ...form },
	...more,
});

const made = (title: string, slug: string, settings: object = {}) => ({
	title,
	slug,
	lengthInMinutes: 30,
	...settings,
});

const always = { rows: { kind: 'always', blockUnconfirmedBookingsInBooker: false } };
const confirmed = { advancedSettings: { confirmationPolicy: always } };

const rich = {
	title: 'Rich',
	slug: 'rich',
	lengthInMinutes: 60,
	locations: {
		rows: [
			{ type: 'link', link: 'https://meet.example.test/x', public: true },
			{ type: 'attendeePhone' },
			{ type: 'integration', integration: 'cal-video' },
		],
	},
	bookingFields: {
		rows: [
			{
				kind: 'phone',
				slug: 'my-phone',
				label: 'Phone',
				details: { required: true, placeholder: '+49' },
			},
			{
				kind: 'select',
				slug: 'topic',
				label: 'Topic',
				choices: 'A, B',
				details: { required: false, placeholder: '..' },
			},
		],
	},
	limitSettings: {
		slotInterval: 30,
		minimumBookingNotice: 60,
		beforeEventBuffer: 5,
		afterEventBuffer: 10,
		bookingLimitsCount: { rows: { kind: 'limited', periods: { day: 5 } } },
		bookingWindow: { rows: { kind: 'calendarDays', daysAhead: 60, rolling: true } },
	},
	advancedSettings: {
		confirmationPolicy: always,
		successRedirectUrl: 'https://ok.example.test',
	},
	calendarSettings: { hideCalendarNotes: true },
	additionalFields: {
		lengthInMinutesOptions: '30, 60',
		description: 'D',
		color: { lightThemeHex: '#292929', darkThemeHex: '#fafafa' },
	},
};

export const eventTypes: Replay[] = [
	eventType('et-create', 'create', made('Intro call', 'intro')),
	eventType('et-create-rich', 'create', rich, { without: ['disableGuests', 'metadata'] }),
	eventType(
		'et-create-seats',
		'create',
		made('Seats', 'seats', {
			seats: {
				rows: {
					kind: 'offered',
					seatsPerTimeSlot: 3,
					showAttendeeInfo: true,
					showAvailabilityCount: true,
				},
			},
		}),
	),
	eventType('et-create-confirm', 'create', made('Confirm', 'confirm', confirmed)),
	eventType(
		'et-create-carol',
		'create',
		made('Solo', 'solo', {
			locations: { rows: [{ type: 'address', address: 'Street 1', public: true }] },
		}),
	),
	eventType('et-get', 'get', { eventTypeId: byId(2) }),
	eventType('et-patch', 'update', {
		eventTypeId: byId(2),
		updateFields: { title: 'Intro call v2', description: 'x' },
	}),
	eventType('ets-username', 'getAll', {
		returnAll: true,
		filters: { username: 'alice' },
		sort: {},
	}),
	eventType(
		'et-delete',
		'delete',
		{ eventTypeId: byId(18) },
		{ items: [{ deleted: true, id: '18' }] },
	),
];

const linkId = '7Vn8kLRR5yd3paL7fHzT7V';

const link = (
	exchange: string,
	operation: string,
	form: object,
	more: Partial<Replay> = {},
): Replay => ({
	exchange: `event-types-private-links/${exchange}`,
	resource: 'eventTypePrivateLink',
	operation,
	form: { eventTypeId: byId(8), ...form },
	...more,
});

export const privateLinks: Replay[] = [
	link('pl-create', 'create', { additionalFields: { expiresAt: '2027-12-31T23:59:59Z' } }),
	link('pls', 'getAll', { returnAll: true }),
	link('pl-patch', 'update', {
		linkId: byId(linkId),
		updateFields: { expiresAt: '2028-01-01T01:00:00' },
	}),
	link('pl-delete', 'delete', { linkId: byId(linkId) }, { items: [{ deleted: true, id: linkId }] }),
];

const schedule = (
	exchange: string,
	operation: string,
	form: object,
	more: Partial<Replay> = {},
): Replay => ({
	exchange: `schedules/${exchange}`,
	resource: 'schedule',
	operation,
	form: { ...form },
	...more,
});

export const schedules: Replay[] = [
	schedule('schedules', 'getAll', { returnAll: true }),
	schedule('schedules-default', 'getDefault', {}),
	schedule('schedule-create', 'create', {
		name: 'Late',
		timeZone: byId('Europe/Rome'),
		isDefault: false,
		availability: {
			rows: [{ days: ['Monday', 'Tuesday'], startTime: '12:00', endTime: '20:00' }],
		},
		overrides: { rows: [{ date: '2026-12-24', startTime: '10:00', endTime: '11:00' }] },
	}),
	schedule('schedule-create-min', 'create', {
		name: 'Min',
		timeZone: byId('Europe/Rome'),
		isDefault: false,
		availability: {},
		overrides: {},
	}),
	schedule('schedule-get', 'get', { scheduleId: byId(6) }),
	schedule('schedule-patch', 'update', {
		scheduleId: byId(6),
		updateFields: {
			name: 'Later',
			availability: { rows: [{ days: ['Friday'], startTime: '09:00', endTime: '10:00' }] },
		},
	}),
	schedule(
		'schedule-delete',
		'delete',
		{ scheduleId: byId(6) },
		{ items: [{ deleted: true, id: '6' }] },
	),
];
