// What a sample form can't know about single operations: fields that exclude each other, fields of
// which one of several is needed, and answers of a shape of their own.
type Form = Record<string, unknown>;

interface Special {
	/** Laid over the form with only what is required; names may be paths. */
	required?: Form;
	/** Laid over the completely filled form; undefined takes a field out. */
	everything?: Form;
	/** What the API answers, where a plain object or list would make no item. */
	data?: unknown;
}

const permissions = { data: ['booking.read'] };

const answers = { formResponses: '{"size":"Small"}' };

const routed: Special = {
	required: answers,
	everything: answers,
	data: { eventTypeId: 1, slots: { '2027-01-12': [{ start: '2027-01-12T09:00:00.000Z' }] } },
};

/** What looks at the booking first: a request more than the one that is checked. */
const unrestricted: Form = { restrictions: undefined };

/** A filter of the kind that the contract describes as well. */
const textFilter = {
	rows: [{ kind: 'text', id: 'location', operator: 'contains', operand: 'Berlin' }],
};

const filtered: Special = { everything: { 'filters.columnFilters': textFilter } };

const filteredOperations = [
	'getAverageDuration',
	'getBookingStatistics',
	'getBookingTrends',
	'getFailedBookings',
	'getFormResponses',
	'getFormsByStatus',
	'getMemberStatistics',
	'getRoutedUsers',
];

export const specials: Record<string, Special> = {
	...Object.fromEntries(filteredOperations.map((key) => [`calCom.insight.${key}`, filtered])),
	...Object.fromEntries(
		['calComOrganization', 'calComTeam'].flatMap((node) =>
			['add', 'getAll', 'replace'].map((key) => [`${node}.rolePermission.${key}`, permissions]),
		),
	),
	'calCom.allowlist.getAll': { data: { webhooks: ['192.0.2.0/24'] } },
	...Object.fromEntries(
		[
			...['confirm', 'decline', 'get', 'updateLocation', 'reassign', 'reassignToUser'],
			'requestReschedule',
		].map((key) => [`calCom.booking.${key}`, { everything: unrestricted }]),
	),
	'calCom.booking.addGuests': {
		required: { guestEmails: 'ada@example.com' },
		everything: unrestricted,
	},
	'calCom.bookingAttendee.add': { everything: unrestricted },
	'calCom.bookingAttendee.delete': { everything: unrestricted },
	'calCom.booking.cancel': {
		everything: { 'additionalFields.seatUid': undefined, ...unrestricted },
	},
	'calCom.booking.create': {
		required: { attendeeEmail: 'ada@example.com' },
		everything: {
			'additionalFields.instant': undefined,
			'additionalFields.avoidDoubleBooking': undefined,
		},
	},
	'calCom.booking.markAbsent': {
		required: { 'additionalFields.hostAbsent': true },
		// Who is named has to be in the booking, which is looked at first.
		everything: { attendees: undefined, 'additionalFields.hostAbsent': true, ...unrestricted },
	},
	'calCom.booking.reschedule': {
		everything: { 'additionalFields.seatUid': undefined, ...unrestricted },
	},
	'calComOrganization.booking.block': { everything: unrestricted },
	'calComOrganization.booking.report': { everything: unrestricted },
	'calCom.calendar.getAll': {
		data: {
			connectedCalendars: [
				{
					integration: { type: 'google_calendar', title: 'Google Calendar' },
					credentialId: 1,
					calendars: [{ externalId: 'ada@example.com', name: 'Work', readOnly: false }],
				},
			],
			destinationCalendar: {},
		},
	},
	'calCom.routingForm.calculateSlots': routed,
	'calCom.slot.getAll': { data: { '2027-01-12': [{ start: '2027-01-12T09:00:00.000Z' }] } },
	'calComOrganization.routingForm.createResponse': routed,
	'calComPlatform.oauth2.exchangeToken': { required: { clientSecret: 'secret' } },
	'calComTeam.membership.getAll': { everything: { 'filters.emails': undefined } },
	'calComTeam.routingFormResponse.create': routed,
};

/** The form with a special's values laid over it. */
export function overlay(form: Form, values: Form = {}): Form {
	const laid = structuredClone(form);
	for (const [path, value] of Object.entries(values)) {
		const names = path.split('.');
		const last = names.pop() as string;
		let target = laid;
		for (const name of names) target = (target[name] ??= {}) as Form;
		if (value === undefined) delete target[last];
		else target[last] = value;
	}
	return laid;
}
