/** Calendars: the connected ones, when they are busy, and connecting more of them. */
import { on, SELF_HOSTED } from '../../shared/api/edition';
import {
	additionalFields,
	dateTime,
	boolean,
	list,
	locator,
	rows,
	text,
} from '../../shared/fields';
import {
	calendarApp,
	CALENDAR_APPS,
	connectedCalendar,
} from '../../shared/catalogue/calendar/fields';
import {
	callbackFields,
	getsOAuthUrl,
	savesOAuthCredentials,
} from '../../shared/catalogue/conferencing/fields';
import { timeZones } from '../../shared/catalogue/timeZone';
import {
	calendarConnections,
	calendarRows,
	calendars,
} from '../../shared/catalogue/calendar/lookups';
import type { Resource } from '../../shared/operation/resource';
import { period } from '../../shared/catalogue/calendar/eventFields';
import { ONLY_CAL_DIY } from '../../shared/api/versions';
import { noPages } from '../../shared/api/pagination';

const { apple, google, outlook } = CALENDAR_APPS;

export const calendar: Resource = {
	name: 'Calendar',
	value: 'calendar',
	operations: {
		checkConnection: {
			action: 'Check calendar connection',
			description: 'Find out whether a calendar app is connected and answers',
			request: 'GET /v2/calendars/{calendar}/check',
			fields: [calendarApp([apple, google, outlook])],
		},
		checkIcsFeed: {
			name: 'Check ICS Feed',
			action: 'Check ICS feed of calendar',
			description: 'Find out whether the connected ICS feeds can be read',
			request: 'GET /v2/calendars/ics-feed/check',
			fields: [],
		},
		disconnect: {
			action: 'Disconnect calendar',
			description: 'Remove the connection of a calendar app: its events no longer block slots',
			request: 'POST /v2/calendars/{calendar}/disconnect',
			fields: [
				calendarApp([apple, google, outlook]),
				locator('credentialId', calendarConnections, {
					key: 'id',
					label: 'Connection',
					id: 'number',
					required: true,
					description: "The connection: 'credentialId' in the output of Calendar: Get Many",
				}),
			],
		},
		getAll: {
			action: 'Get many calendars',
			description: 'Retrieve a list of the calendars that are connected to your account',
			...calendars.from,
			rows: calendarRows,
			fields: [],
		},
		getBusyTimes: {
			action: 'Get busy times of calendar',
			description:
				'Find out when connected calendars have events; to find times that guests can book, use Slot: Get Many instead',
			request: 'GET /v2/calendars/busy-times',
			pages: noPages,
			fields: [
				rows(
					'calendarsToLoad',
					[
						connectedCalendar('calendar', ['credentialId', 'externalId'], {
							required: true,
							description: 'A calendar of a connected app',
						}),
					],
					{
						label: 'Calendars',
						row: 'Calendar',
						required: true,
						description: 'The calendars to check for events',
					},
				),
				dateTime('dateFrom', {
					label: 'From',
					required: true,
					default: '={{ $now }}',
					description: 'The start of the period to check',
				}),
				dateTime('dateTo', {
					label: 'To',
					required: true,
					default: "={{ $now.plus(1, 'week') }}",
					description: 'The end of the period to check',
				}),
				locator('timeZone', timeZones, {
					zoneOfTimes: 'form',
					keyOn: on(SELF_HOSTED, 'loggedInUsersTz'),
					placeholder: 'e.g. Europe/Berlin',
					fallback: 'workflowTimeZone',
					description: "The time zone of whole-day events (leave empty for the workflow's)",
				}),
			],
		},
		getFreeBusy: {
			name: 'Get Busy Times of App',
			action: 'Get busy times of calendar app',
			description: 'Find out when the calendars of an app have events, without naming each',
			request: 'GET /v2/calendars/{calendar}/freebusy',
			versions: ONLY_CAL_DIY,
			pages: noPages,
			fields: [calendarApp([google]), ...period],
		},
		getOAuthUrl: {
			...getsOAuthUrl,
			action: 'Get OAuth URL of calendar',
			description:
				'Get the address where you connect Google or Outlook Calendar in a browser, to be kept secret: it contains your key',
			request: 'GET /v2/calendars/{calendar}/connect',
			fields: [
				calendarApp([google, outlook]),
				boolean('isDryRun', {
					label: 'Dry Run',
					description: 'Whether to try the connection without saving it',
				}),
				additionalFields([
					text('redir', {
						label: 'Return To',
						as: 'url',
						placeholder: 'e.g. https://example.com/connected',
						description: 'Where the browser goes once the calendar is connected',
					}),
				]),
			],
		},
		saveAppleCredentials: {
			action: 'Save app password of calendar',
			description: 'Connect Apple Calendar with an app-specific password',
			request: 'POST /v2/calendars/{calendar}/credentials',
			fields: [
				calendarApp([apple]),
				text('username', {
					required: true,
					placeholder: 'e.g. name@icloud.com',
					description: 'The Apple ID',
				}),
				text('password', {
					required: true,
					password: true,
					description: 'An app-specific password, made in the settings of the Apple ID',
				}),
			],
		},
		saveIcsFeed: {
			name: 'Save ICS Feed',
			action: 'Save ICS feed of calendar',
			description: 'Connect calendars that are published as ICS feeds',
			request: 'POST /v2/calendars/ics-feed/save',
			fields: [
				list('urls', {
					label: 'URLs',
					required: true,
					as: 'url',
					placeholder: 'e.g. https://example.com/calendar.ics',
					description: 'The addresses of the feeds, separated by commas',
				}),
				additionalFields([
					boolean('readOnly', {
						default: true,
						description: 'Whether bookings are kept out of these calendars',
					}),
				]),
			],
		},
		saveOAuthCredentials: {
			...savesOAuthCredentials,
			action: 'Save OAuth credentials of calendar',
			description: 'Finish a connection with the code and state that Google or Microsoft sent',
			request: 'GET /v2/calendars/{calendar}/save',
			fields: [calendarApp([google, outlook]), ...callbackFields],
		},
	},
};
