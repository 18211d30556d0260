// The tools that agents use, ready to paste onto n8n's canvas: what the model may decide is filled
// by $fromAI with a name, type and description; the fourth argument makes an argument optional.
import { createHash } from 'node:crypto';

type Parameters = Record<string, unknown>;

export interface ReadyTool {
	name: string;
	/** What it is good for, in one line for people. */
	purpose: string;
	parameters: Parameters;
}

/** An expression that the model fills. Models leave out what has a default. */
function ai(key: string, description: string, type = 'string', fallback?: string): string {
	const rest = fallback === undefined ? '' : `, '${fallback}'`;
	return `={{ $fromAI('${key}', \`${description}\`, '${type}'${rest}) }}`;
}

const id = (value: unknown) => ({ __rl: true, mode: 'id', value });

const eventTypeId = id(ai('eventTypeId', 'ID of the event type, from Get Event Types', 'number'));
const zone = (whose: string) =>
	id(ai('timeZone', `Time zone of the ${whose} as IANA name, e.g. Europe/Berlin`));
const bookingUid = id(
	ai('bookingUid', 'UID of the booking, as another tool gave it, e.g. 2WKwPkWtQciB3VpJtpRpNN'),
);
const reason = (what: string) =>
	ai('reason', `Why ${what}, in the words of the person`, 'string', 'No reason given');
const time = (key: string, what: string) =>
	ai(key, `${what}, ISO 8601 with offset, e.g. 2027-01-12T10:00:00+01:00`);

/** Nothing means now; n8n takes no empty text as a default. */
const EARLIEST = ai(
	'earliestStart',
	'Not before this time, ISO 8601 with offset; leave it out for now',
	'string',
	'now',
).replace(' }}', ".replace('now', '') }}");

const guest = {
	attendeeName: ai('guestName', 'Full name of the guest, as the guest gave it'),
	attendeeEmail: ai('guestEmail', 'Email address of the guest, as the guest gave it'),
	attendeePhoneNumber: '',
	attendeeTimeZone: zone('guest'),
};

const ofBooking = (operation: string, rest: Parameters = {}): Parameters => ({
	resource: 'booking',
	operation,
	bookingUid,
	...rest,
});

const eventType = { eventTypeBy: 'id', eventTypeId };

/** On which days and at which hours a guest has time. */
const timesThatSuit = {
	daysOfWeek: ai(
		'daysOfWeek',
		'Days that suit, separated by commas, e.g. Tuesday,Thursday',
		'string',
		'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday',
	),
	hoursFrom: ai('hoursFrom', 'Not before this time of day, e.g. 13:00', 'string', '00:00'),
	hoursUntil: ai('hoursUntil', 'Before this time of day, e.g. 17:00', 'string', '24:00'),
};

export const READY_TOOLS: ReadyTool[] = [
	{
		name: 'Get Event Types',
		purpose: 'What can be booked, with IDs',
		parameters: { resource: 'eventType', operation: 'getAll', returnAll: true },
	},
	{
		name: 'Get Free Slots',
		purpose: 'All free times within some days, by day',
		parameters: {
			resource: 'slot',
			operation: 'getAll',
			...eventType,
			start: ai('from', 'First day to search, e.g. 2027-01-12'),
			end: ai('until', 'Last day to search, e.g. 2027-01-18'),
			timeZone: zone('guest'),
			returnAll: true,
			additionalFields: {},
		},
	},
	{
		name: 'Check Time',
		purpose: 'Whether a time that the guest names is free, and the nearest free times otherwise',
		parameters: {
			resource: 'slot',
			operation: 'checkTime',
			...eventType,
			wishedTime: ai(
				'wishedTime',
				'The time that the guest asks for with offset, e.g. 2027-01-12T15:00:00+01:00; or a day alone, e.g. 2027-01-12',
			),
			partOfDay: ai(
				'partOfDay',
				'One of exact, morning, afternoon, evening: any time in that part of the day will do',
				'string',
				'exact',
			),
			timeZone: zone('guest'),
			additionalFields: {},
		},
	},
	{
		name: 'Find Next Free Slots',
		purpose: 'The next few free times on certain days and at certain hours',
		parameters: {
			resource: 'slot',
			operation: 'findNextAvailable',
			searchBy: 'eventTypes',
			eventTypeId,
			slotCount: ai('howMany', 'How many times to find', 'number', '3'),
			earliestStart: EARLIEST,
			timeZone: zone('guest'),
			additionalFields: timesThatSuit,
		},
	},
	{
		name: 'Book Slot',
		purpose: 'Books a time that the guest agreed to',
		parameters: {
			resource: 'booking',
			operation: 'create',
			...eventType,
			start: time('start', 'Start, one of the free times'),
			...guest,
			additionalFields: {},
		},
	},
	{
		name: 'Book Next Available',
		purpose: 'Finds the first time that suits and books it, in one call',
		parameters: {
			resource: 'booking',
			operation: 'bookNextAvailable',
			searchBy: 'eventTypes',
			eventTypeId,
			...guest,
			earliestStart: EARLIEST,
			additionalFields: timesThatSuit,
		},
	},
	{
		name: 'Get Bookings of Guest',
		purpose: 'The upcoming appointments of one guest',
		parameters: {
			resource: 'booking',
			operation: 'getAll',
			limit: 20,
			filters: {
				attendeeEmail: ai('guestEmail', 'Email address of the guest who asks'),
				status: 'upcoming',
			},
			sort: {},
		},
	},
	{ name: 'Get Booking', purpose: 'One booking by its UID', parameters: ofBooking('get') },
	{
		name: 'Reschedule Booking',
		purpose: 'Moves a booking to another time',
		parameters: ofBooking('reschedule', {
			start: time('start', 'New start, one of the free times'),
			additionalFields: { reschedulingReason: reason('it is moved') },
		}),
	},
	{
		name: 'Cancel Booking',
		purpose: 'Cancels a booking',
		parameters: ofBooking('cancel', {
			cancellationReason: reason('it is cancelled'),
			additionalFields: {},
		}),
	},
	{
		name: 'Add Guests',
		purpose: 'Invites more people to a booking',
		parameters: ofBooking('addGuests', {
			guestEmails: ai('emails', 'Email addresses to invite, separated by commas'),
			guests: {},
		}),
	},
	{
		name: 'Mark Absent',
		purpose: 'Records that a guest did not come',
		parameters: ofBooking('markAbsent', {
			attendees: {
				rows: [{ email: id(ai('email', 'Email address of who did not come')), absent: true }],
			},
			additionalFields: {},
		}),
	},
	{
		name: 'Confirm Booking',
		purpose: 'Accepts a booking that waits for the host',
		parameters: ofBooking('confirm'),
	},
	{
		name: 'Decline Booking',
		purpose: 'Turns down a booking that waits for the host',
		parameters: ofBooking('decline', { reason: reason('it is turned down') }),
	},
	{
		name: 'Get Waiting Bookings',
		purpose: 'The bookings that wait for the host to confirm them',
		parameters: {
			resource: 'booking',
			operation: 'getAll',
			returnAll: true,
			filters: { status: 'unconfirmed' },
			sort: {},
		},
	},
	{
		name: 'Add Out of Office',
		purpose: 'Blocks whole days of the host',
		parameters: {
			resource: 'outOfOffice',
			operation: 'create',
			start: ai('firstDay', 'First day of the absence, e.g. 2027-01-12'),
			end: ai('lastDay', 'Last day of the absence, e.g. 2027-01-15'),
			additionalFields: {},
		},
	},
];

/** The same for the same name, so that files don't change for nothing. */
export function idFor(name: string): string {
	const hex = createHash('sha256').update(name).digest('hex');
	return [8, 4, 4, 4, 12]
		.map((size, index, sizes) => {
			const from = sizes.slice(0, index).reduce((sum, each) => sum + each, 0);
			return hex.slice(from, from + size);
		})
		.join('-');
}

export type ToolNodeJson = ReturnType<typeof toolNode>;

/** The node of a tool, as n8n stores it. */
export function toolNode({ name, parameters }: ReadyTool, position: [number, number]) {
	return {
		id: idFor(name),
		name,
		type: 'n8n-nodes-calcom-api.calComTool',
		typeVersion: 1,
		position,
		parameters: { ...parameters, options: {} },
		credentials: { calComV2Api: { id: '', name: 'Cal.com account' } },
	};
}
