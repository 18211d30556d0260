/** What a search for free slots asks for, whether by event type or by the answers to a routing form. */
import { choice, dateTime, locator, number } from '../fields';
import { timeZones } from '../lookups/account';
import { bookings } from '../lookups/booking';
import { eventTypeLength } from './eventType/selector';

const place = 'query';

export const slotRange = [
	dateTime('start', {
		place,
		required: true,
		allowDay: true,
		description: 'The start of the time to search; a date alone means the start of that day',
	}),
	dateTime('end', {
		place,
		required: true,
		allowDay: true,
		description: 'The end of the time to search; a date alone includes that day',
	}),
	locator('timeZone', timeZones, {
		place,
		placeholder: 'e.g. Europe/Berlin',
		fallback: 'workflowTimeZone',
		description: "The time zone of the slots in the answer (leave empty for the workflow's)",
	}),
];

const duration = {
	place,
	label: 'Duration in Minutes',
	description: 'How long the slots are, for event types that offer several lengths',
} as const;

/** Where answers lead to the event type, its lengths can't be listed. */
export const routedDuration = number('duration', { ...duration, min: 1, default: 30 });

export const slotDuration = eventTypeLength('duration', duration);

export const slotOptions = [
	choice('format', {
		place,
		options: [
			['range', 'Start and End'],
			['time', 'Start Only'],
		],
		description: 'Whether slots come with their start only, or also with their end',
	}),
	locator('bookingUidToReschedule', bookings, {
		place,
		label: 'Booking to Reschedule',
		placeholder: 'e.g. 2WKwPkWtQciB3VpJtpRpNN',
		description: 'The booking to reschedule: its own time counts as free',
	}),
];
