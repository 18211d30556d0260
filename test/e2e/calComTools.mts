/** The tools of the agents and MCP servers in these tests: what the model fills, and what is fixed. */
import type { ToolNode } from './toolWorkflow.mts';

const ai = (key: string, type = 'string') => `={{ $fromAI('${key}', '', '${type}') }}`;
const id = (value: unknown) => ({ __rl: true, mode: 'id', value });

const guest = {
	attendeeName: ai('name'),
	attendeeEmail: ai('email'),
	attendeeTimeZone: id(ai('timeZone')),
	additionalFields: {},
};

/** The guest who books. */
export const ada = {
	name: 'Ada Example',
	email: 'ada@example.test',
	timeZone: 'America/New_York',
};

/** The guest of the sandbox who was there some hours ago. */
export const GUEST = 'ada@guest.test';

/** Of that guest's bookings alone, and only of the intro call, by its name. */
const ofGuest = {
	bookingUid: id(ai('bookingUid')),
	restrictions: { attendeeEmail: GUEST, eventTypeIds: 'Intro call' },
};

const restricted = (name: string, operation: string, rest: object = {}): ToolNode => ({
	name,
	parameters: { resource: 'booking', operation, ...ofGuest, ...rest },
});

/** Without a description of their own: the node's are what is looked at. */
export const tools: ToolNode[] = [
	{
		name: 'Slots',
		parameters: {
			resource: 'slot',
			operation: 'getAll',
			eventTypeBy: 'id',
			eventTypeId: id(1),
			start: ai('start'),
			end: ai('end'),
			timeZone: id(ai('timeZone')),
			returnAll: true,
		},
	},
	{
		name: 'Book',
		parameters: {
			resource: 'booking',
			operation: 'create',
			eventTypeBy: 'id',
			eventTypeId: id(1),
			start: ai('start'),
			...guest,
		},
	},
	{
		name: 'Book_Next',
		parameters: {
			resource: 'booking',
			operation: 'bookNextAvailable',
			searchBy: 'eventTypes',
			eventTypeId: id(1),
			...guest,
		},
	},
	{
		name: 'Bookings',
		parameters: {
			resource: 'booking',
			operation: 'getAll',
			filters: { attendeeEmail: ai('email'), status: ai('status') },
		},
	},
	{
		name: 'Cancel',
		parameters: {
			resource: 'booking',
			operation: 'cancel',
			bookingUid: id(ai('bookingUid')),
			restrictions: { attendeeEmail: ada.email },
		},
	},
];

/** Those of a second agent, so that the first one's prompts stay as short as they are meant to be. */
export const moreTools: ToolNode[] = [
	{
		name: 'Event_Types',
		parameters: { resource: 'eventType', operation: 'getAll', limit: ai('limit') },
	},
	{
		name: 'Any_Booking',
		parameters: {
			resource: 'booking',
			operation: 'get',
			bookingUid: id(ai('bookingUid')),
			restrictions: { attendeeEmail: ai('email') },
		},
	},
	{
		name: 'Free_Times_Of',
		parameters: {
			resource: 'slot',
			operation: 'getAll',
			eventTypeBy: 'id',
			eventTypeId: id(ai('eventType')),
			start: ai('start'),
			end: ai('end'),
			returnAll: true,
		},
	},
	restricted('Get', 'get'),
	restricted('Reschedule', 'reschedule', { start: ai('start'), additionalFields: {} }),
	restricted('Add_Guests', 'addGuests', { guestEmails: ai('emails'), guests: {} }),
	restricted('Move_Elsewhere', 'updateLocation', {
		location: { rows: { type: 'address', address: ai('address') } },
	}),
	restricted('Mark_Absent', 'markAbsent', {
		attendees: { rows: [{ email: id(ai('email')), absent: true }] },
		additionalFields: {},
	}),
];
