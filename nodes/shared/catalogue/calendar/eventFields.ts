/** The forms of events in a connected calendar: who, what, and when. */
import { additionalFields, boolean, choice, dateTime, locator, rows, text } from '../../fields';
import { EMAIL } from '../booking/fields';
import { timeZones } from '../timeZone';

const times = [
	['start', 'starts'],
	['end', 'ends'],
] as const;

const moment = (name: string, word: string, required: boolean) => [
	dateTime(name, {
		key: `${name}.time`,
		zoneFrom: `${name}TimeZone`,
		required,
		description: `When the event ${word}`,
	}),
	locator(`${name}TimeZone`, timeZones, {
		key: `${name}.timeZone`,
		placeholder: 'e.g. Europe/Berlin',
		...(required ? { fallback: 'workflowTimeZone' as const } : {}),
		description: `The time zone in which the event ${word}`,
	}),
];

/** When an event that there is begins and ends. */
export const [newStart, newEnd] = times.map(([name, word]) => moment(name, word, false)) as [
	ReturnType<typeof moment>,
	ReturnType<typeof moment>,
];

const person = [
	text('email', {
		...EMAIL,
		required: true,
		description: 'Where the person gets the invitation',
	}),
	text('name', { placeholder: 'e.g. Ada Example', description: 'The full name' }),
];

export const eventAttendees = rows(
	'attendees',
	[
		...person.slice(0, 1),
		boolean('host', { description: 'Whether the person hosts the meeting' }),
		...person.slice(1),
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

export const eventDescription = text('description', {
	rows: 3,
	clears: true,
	description: 'What the event is about',
});

const title = { placeholder: 'e.g. Intro call', description: 'What the event is called' };

export const newTitle = text('title', title);

/** Which of a connection's calendars. */
export const calendarId = text('calendarId', {
	label: 'Calendar ID',
	place: 'query',
	placeholder: 'e.g. ada@example.com',
	description: 'The calendar of the connection (by default its primary one)',
});

/** A new event. */
export const eventToCreate = (more: typeof person = []) => [
	text('title', { ...title, required: true }),
	...times.flatMap(([name, word]) => moment(name, word, true)),
	additionalFields([
		rows('attendees', person, { row: 'Attendee', description: 'Whom to invite' }),
		...more,
		text('description', { rows: 3, description: 'What the event is about' }),
	]),
];

export const eventStatus = choice('status', {
	options: ['accepted', 'pending', 'declined', 'cancelled'],
	description: 'Whether the event takes place',
});

/** A period to look at. */
export const period = [
	dateTime('from', {
		required: true,
		default: '={{ $now }}',
		description: 'The start of the period to look at',
	}),
	dateTime('to', {
		required: true,
		default: "={{ $now.plus(1, 'week') }}",
		description: 'The end of the period to look at',
	}),
	locator('timeZone', timeZones, {
		zoneOfTimes: 'form',
		placeholder: 'e.g. Europe/Berlin',
		fallback: 'workflowTimeZone',
		description: "The time zone of whole-day events (leave empty for the workflow's)",
	}),
];
