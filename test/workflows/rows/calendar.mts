// Calendars: the list made flat, busy times by indexed keys, connections.
import { success } from '../server.mts';
import { untouched } from '../replays/replay.mts';
import { byId, picked } from './row.mts';
import type { RowsOfResource } from './row.mts';

const work = { integration: 'google_calendar', credentialId: 1, externalId: 'ada@example.com' };

const connected = {
	connectedCalendars: [
		{
			integration: { type: 'google_calendar', title: 'Google Calendar' },
			credentialId: 1,
			calendars: [
				{ externalId: 'ada@example.com', name: 'Work', readOnly: false },
				{ externalId: 'team@example.com', name: 'Team', readOnly: true },
			],
		},
		{ integration: { type: 'apple_calendar' }, credentialId: 2, error: { message: 'No access' } },
	],
	destinationCalendar: { externalId: 'ada@example.com', credentialId: 1 },
};

const google = { integration: 'google_calendar', credentialId: 1, app: 'Google Calendar' };

export const calendar: RowsOfResource = {
	node: 'calCom',
	resource: 'calendar',
	rows: [
		{
			operation: 'checkConnection',
			form: { calendar: 'google' },
			request: { method: 'GET', path: '/v2/calendars/google/check' },
			reply: { body: { status: 'success' } },
			items: [{ success: true, calendar: 'google' }],
		},
		{
			operation: 'checkIcsFeed',
			form: {},
			request: { method: 'GET', path: '/v2/calendars/ics-feed/check' },
			reply: { body: { status: 'success' } },
			items: [{ success: true }],
		},
		{
			operation: 'disconnect',
			form: { calendar: 'apple', credentialId: byId('7') },
			request: { method: 'POST', path: '/v2/calendars/apple/disconnect', body: { id: 7 } },
			reply: success({ id: 7, type: 'apple_calendar' }),
		},
		{
			operation: 'getFreeBusy',
			edition: 'calDiy',
			form: {
				calendar: 'google',
				from: '2026-12-01T00:00:00Z',
				to: '2026-12-05T00:00:00Z',
				timeZone: untouched,
				returnAll: true,
			},
			request: {
				method: 'GET',
				path: '/v2/calendars/google/freebusy',
				query: {
					from: '2026-12-01T00:00:00.000Z',
					to: '2026-12-05T00:00:00.000Z',
					timeZone: 'Europe/Berlin',
				},
			},
			reply: success([{ start: '2026-12-01T10:00:00Z', end: '2026-12-01T11:00:00Z' }]),
		},
		{
			operation: 'getAll',
			form: { returnAll: true },
			request: { method: 'GET', path: '/v2/calendars' },
			reply: success(connected),
			items: [
				{
					...google,
					externalId: 'ada@example.com',
					name: 'Work',
					readOnly: false,
					isDestination: true,
				},
				{
					...google,
					externalId: 'team@example.com',
					name: 'Team',
					readOnly: true,
					isDestination: false,
				},
				connected.connectedCalendars[1],
			],
		},
		{
			case: 'nothing connected',
			operation: 'getAll',
			form: { returnAll: true },
			request: { method: 'GET', path: '/v2/calendars' },
			reply: success({ connectedCalendars: [], destinationCalendar: {} }),
			items: [],
		},
		{
			operation: 'getBusyTimes',
			form: {
				returnAll: true,
				calendarsToLoad: { rows: [{ calendar: picked(JSON.stringify(work)) }] },
				dateFrom: '2027-01-12T00:00:00',
				dateTo: '2027-01-13T00:00:00',
				timeZone: picked(''),
			},
			request: {
				method: 'GET',
				path: '/v2/calendars/busy-times',
				query: {
					'calendarsToLoad[0][credentialId]': '1',
					'calendarsToLoad[0][externalId]': 'ada@example.com',
					dateFrom: '2027-01-11T23:00:00.000Z',
					dateTo: '2027-01-12T23:00:00.000Z',
					timeZone: 'Europe/Berlin',
				},
			},
			reply: success([{ start: '2027-01-12T09:00:00.000Z', end: '2027-01-12T10:00:00.000Z' }]),
		},
		{
			operation: 'getOAuthUrl',
			form: { calendar: 'google', isDryRun: false, additionalFields: {} },
			request: {
				method: 'GET',
				path: '/v2/calendars/google/connect',
				query: { isDryRun: 'false' },
			},
			reply: 'calendars/cal-connect-google',
		},
		{
			operation: 'saveAppleCredentials',
			form: { calendar: 'apple', username: 'ada@icloud.com', password: 'abcd-efgh' },
			request: {
				method: 'POST',
				path: '/v2/calendars/apple/credentials',
				body: { username: 'ada@icloud.com', password: 'abcd-efgh' },
			},
			reply: { status: 201, body: { status: 'success' } },
			items: [{ success: true, calendar: 'apple' }],
		},
		{
			operation: 'saveIcsFeed',
			form: {
				urls: 'https://example.com/a.ics, https://example.com/b.ics',
				additionalFields: { readOnly: true },
			},
			request: {
				method: 'POST',
				path: '/v2/calendars/ics-feed/save',
				body: { urls: ['https://example.com/a.ics', 'https://example.com/b.ics'], readOnly: true },
			},
			reply: success({ id: 9, type: 'ics-feed_calendar' }),
		},
		{
			operation: 'saveOAuthCredentials',
			form: { calendar: 'google', code: 'c0de', state: '{"a":1}' },
			request: {
				method: 'GET',
				path: '/v2/calendars/google/save',
				query: { code: 'c0de', state: '{"a":1}' },
			},
			reply: { status: 301, headers: { location: 'https://app.example/ok' } },
			items: [{ redirectUrl: 'https://app.example/ok' }],
		},
	],
};
