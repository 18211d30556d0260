/** Calendar events: the entries that bookings have made in a connected Google Calendar. */
import { choice, dateTime, boolean, locator, rows, text, updateFields } from '../../shared/fields';
import { EMAIL } from '../../shared/catalogue/booking/fields';
import { calendarApp, CALENDAR_APPS } from '../../shared/catalogue/calendar/fields';
import { timeZones } from '../../shared/catalogue/timeZone';
import { bookings, calendarReferences } from '../../shared/catalogue/booking/lookups';
import type { Resource } from '../../shared/operation/resource';

const app = calendarApp([CALENDAR_APPS.google]);

const selected = [
	app,
	locator('bookingUid', bookings, {
		label: 'Booking',
		local: true,
		placeholder: 'e.g. 2WKwPkWtQciB3VpJtpRpNN',
		description:
			'The booking whose calendar events the list below shows (not needed when you enter an ID)',
	}),
	locator('eventUid', calendarReferences, {
		label: 'Calendar Event',
		required: true,
		placeholder: 'e.g. 4q8hbjb1h9mq7k2e0c3r5v6t7o',
		description: "The event; its ID is 'eventUid' in the output of Booking: Get Many References",
	}),
];

const moment = (name: string, word: string) => [
	dateTime(name, {
		key: `${name}.time`,
		zoneFrom: `${name}TimeZone`,
		description: `When the event ${word}`,
	}),
	locator(`${name}TimeZone`, timeZones, {
		key: `${name}.timeZone`,
		placeholder: 'e.g. Europe/Berlin',
		description: `The time zone in which the event ${word}`,
	}),
];

const attendees = rows(
	'attendees',
	[
		text('email', {
			...EMAIL,
			required: true,
			description: 'Where the person gets the invitation',
		}),
		boolean('host', { description: 'Whether the person hosts the meeting' }),
		text('name', { placeholder: 'e.g. Ada Example', description: 'The full name' }),
		boolean('optional', { description: 'Whether the person does not have to come' }),
		choice('responseStatus', {
			label: 'Response',
			options: ['needsAction', 'accepted', 'pending', 'declined'],
			description: "The person's reply to the invitation",
		}),
		boolean('self', {
			label: 'Calendar Owner',
			description: 'Whether the person is the owner of this calendar',
		}),
	],
	{
		row: 'Attendee',
		description: 'Everyone who should attend: people who are not in this list are removed',
	},
);

export const calendarEvent: Resource = {
	name: 'Calendar Event',
	value: 'calendarEvent',
	operations: {
		get: {
			action: 'Get calendar event',
			description: 'Retrieve the calendar event of a booking, as the calendar app holds it',
			request: 'GET /v2/calendars/{calendar}/event/{eventUid}',
			fields: selected,
		},
		update: {
			action: 'Update calendar event',
			description:
				'Change the calendar event of a booking; the booking itself stays (use Booking: Reschedule to move it)',
			request: 'PATCH /v2/calendars/{calendar}/events/{eventUid}',
			fields: [
				...selected,
				updateFields([
					attendees,
					text('description', { rows: 3, clears: true, description: 'What the event is about' }),
					...moment('end', 'ends'),
					...moment('start', 'starts'),
					choice('status', {
						options: ['accepted', 'pending', 'declined', 'cancelled'],
						description: 'Whether the event takes place',
					}),
					text('title', {
						placeholder: 'e.g. Intro call',
						description: 'What the event is called',
					}),
				]),
			],
		},
	},
};
