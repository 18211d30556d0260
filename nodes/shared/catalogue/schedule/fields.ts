/** The forms of schedules: the hours at which somebody can be booked. */
import { choices, dateTime, boolean, locator, rows, text } from '../../fields';
import { weekdaysIn } from '../../fields/timeOfDay';
import { timeZones } from '../timeZone';
import { WEEKDAYS } from './weekdays';

export const scheduleOptions = {
	id: 'number' as const,
	url: {
		regex: '/availability/(\\d+)',
		placeholder: 'e.g. https://app.cal.com/availability/42',
	},
};

const clock = (name: string, example: string, description: string) =>
	text(name, {
		required: true,
		as: 'clock',
		placeholder: `e.g. ${example}`,
		description,
		// A day of the API has no end of its own.
		check: (value) => (value === '24:00' ? "can't be 24:00: the last minute is 23:59" : undefined),
	});

const hours = [
	clock('startTime', '09:00', 'When the first slot starts'),
	clock('endTime', '17:00', 'When the last slot ends'),
];

const availability = [
	choices('days', {
		options: WEEKDAYS,
		words: weekdaysIn,
		required: true,
		default: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'],
		description: 'The days of the week with these hours',
	}),
	...hours,
];

const overrides = [
	dateTime('date', { dateOnly: true, required: true, description: 'The day with different hours' }),
	...hours,
];

export const scheduleName = { placeholder: 'e.g. Working hours', description: 'What it is called' };

export const scheduleTimeZone = {
	placeholder: 'e.g. Europe/Berlin',
};

const isDefault = boolean('isDefault', {
	label: 'Default',
	description: 'Whether to make it the default schedule, for event types without one of their own',
});

export const scheduleToCreate = [
	text('name', { ...scheduleName, required: true }),
	locator('timeZone', timeZones, {
		...scheduleTimeZone,
		fallback: 'workflowTimeZone',
		description: "The time zone of the hours (leave empty for the workflow's)",
	}),
	isDefault,
	rows('availability', availability, {
		row: 'Hours',
		description: 'The weekly hours (by default Monday to Friday, 9 to 17)',
	}),
	rows('overrides', overrides, {
		label: 'Date Overrides',
		row: 'Date Override',
		description: 'Single days whose hours differ from the weekly ones',
	}),
];

export const scheduleChanges = [
	rows('availability', availability, {
		row: 'Hours',
		clears: true,
		description: 'The weekly hours; they replace the existing ones',
	}),
	rows('overrides', overrides, {
		label: 'Date Overrides',
		row: 'Date Override',
		clears: true,
		description: 'Single days with different hours; they replace the existing ones',
	}),
	isDefault,
	text('name', scheduleName),
	locator('timeZone', timeZones, {
		...scheduleTimeZone,
		description: 'The time zone of the hours',
	}),
];
