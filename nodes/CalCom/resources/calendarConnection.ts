/** Calendar connections: accounts of calendar apps, each with the events of its calendars. */
import { filters, locator, text, updateFields } from '../../shared/fields';
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
import { unifiedConnections } from '../../shared/catalogue/calendar/lookups';
import { noPages } from '../../shared/api/pagination';
import { ONLY_CAL_DIY } from '../../shared/api/versions';
import type { Resource } from '../../shared/operation/resource';

const connection = locator('connectionId', unifiedConnections, {
	required: true,
	placeholder: 'e.g. 123',
	description: 'The connected account of a calendar app',
});

const event = text('eventId', {
	label: 'Event ID',
	as: 'word',
	required: true,
	placeholder: 'e.g. 4q8hbjb1h9mq7k2e0c3r5v6t7o',
	description: 'The event, by its ID in the output of Get Many Events',
});

const elsewhere = { versions: ONLY_CAL_DIY };

export const calendarConnection: Resource = {
	name: 'Calendar Connection',
	value: 'calendarConnection',
	operations: {
		createEvent: {
			action: 'Create event of calendar connection',
			description: 'Enter an event in a calendar of a connected account',
			request: 'POST /v2/calendars/connections/{connectionId}/events',
			...elsewhere,
			fields: [connection, ...eventToCreate([calendarId])],
		},
		deleteEvent: {
			action: 'Delete event of calendar connection',
			description: 'Remove an event from a calendar of a connected account',
			request: 'DELETE /v2/calendars/connections/{connectionId}/events/{eventId}',
			...elsewhere,
			fields: [connection, event, filters([calendarId])],
		},
		getAll: {
			action: 'Get many calendar connections',
			description: 'Retrieve a list of your connected accounts of calendar apps',
			...unifiedConnections.from,
			fields: [],
		},
		getEvent: {
			action: 'Get event of calendar connection',
			description: 'Retrieve an event from a calendar of a connected account',
			request: 'GET /v2/calendars/connections/{connectionId}/events/{eventId}',
			...elsewhere,
			fields: [connection, event, filters([calendarId])],
		},
		getEvents: {
			name: 'Get Many Events',
			action: 'Get many events of calendar connection',
			description: 'Retrieve a list of the events in a calendar of a connected account',
			request: 'GET /v2/calendars/connections/{connectionId}/events',
			...elsewhere,
			pages: noPages,
			fields: [connection, ...period, filters([calendarId])],
		},
		getFreeBusy: {
			name: 'Get Busy Times',
			action: 'Get busy times of calendar connection',
			description: 'Find out when a connected account has events',
			request: 'GET /v2/calendars/connections/{connectionId}/freebusy',
			...elsewhere,
			pages: noPages,
			fields: [connection, ...period],
		},
		updateEvent: {
			action: 'Update event of calendar connection',
			description: 'Change an event in a calendar of a connected account',
			request: 'PATCH /v2/calendars/connections/{connectionId}/events/{eventId}',
			...elsewhere,
			fields: [
				connection,
				event,
				updateFields([
					eventAttendees,
					calendarId,
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
