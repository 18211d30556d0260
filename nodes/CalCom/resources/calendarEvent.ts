/** Calendar events: the entries of a connected Google Calendar, those of bookings and others. */
import { filters, locator, updateFields } from '../../shared/fields';
import { calendarApp, CALENDAR_APPS } from '../../shared/catalogue/calendar/fields';
import {
	calendarId,
	eventAttendees,
	eventDescription,
	eventStatus,
	eventToCreate,
	newEnd,
	newStart,
	newTitle,
	period,
} from '../../shared/catalogue/calendar/eventFields';
import { bookings, calendarReferences } from '../../shared/catalogue/booking/lookups';
import { noPages } from '../../shared/api/pagination';
import { ONLY_CAL_DIY } from '../../shared/api/versions';
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

export const calendarEvent: Resource = {
	name: 'Calendar Event',
	value: 'calendarEvent',
	operations: {
		create: {
			action: 'Create calendar event',
			description:
				'Enter an event in your connected calendar (to have a guest book, use Booking: Create)',
			request: 'POST /v2/calendars/{calendar}/events',
			versions: ONLY_CAL_DIY,
			fields: [app, ...eventToCreate()],
		},
		delete: {
			action: 'Delete calendar event',
			description: 'Remove an event from your connected calendar; a booking behind it stays',
			request: 'DELETE /v2/calendars/{calendar}/events/{eventUid}',
			versions: ONLY_CAL_DIY,
			fields: selected,
		},
		get: {
			action: 'Get calendar event',
			description: 'Retrieve the calendar event of a booking, as the calendar app holds it',
			request: 'GET /v2/calendars/{calendar}/event/{eventUid}',
			fields: selected,
		},
		getAll: {
			action: 'Get many calendar events',
			description: 'Retrieve a list of the events in your connected calendar',
			request: 'GET /v2/calendars/{calendar}/events',
			versions: ONLY_CAL_DIY,
			pages: noPages,
			fields: [app, ...period, filters([calendarId])],
		},
		update: {
			action: 'Update calendar event',
			description:
				'Change the calendar event of a booking; the booking itself stays (use Booking: Reschedule to move it)',
			request: 'PATCH /v2/calendars/{calendar}/events/{eventUid}',
			fields: [
				...selected,
				updateFields([
					eventAttendees,
					eventDescription,
					...newEnd,
					...newStart,
					eventStatus,
					newTitle,
				]),
			],
		},
	},
};
