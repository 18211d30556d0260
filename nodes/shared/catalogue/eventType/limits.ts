/** How much of an event type can be booked, and when: the tabs Limits, Recurring and Seats. */
import { choice, dateTime, boolean, group, number, variant } from '../../fields';
import type { Shape } from '../../fields/variant';

/** Switches a setting off that is kept for later. */
export const disabled = boolean('disabled', {
	description: 'Whether to keep the setting, but switched off',
});

/** What servers take for "not any more". */
export const off = (label: string): Shape => ({ label, constants: { disabled: true } });

const minutes = (name: string, label: string, description: string) =>
	number(name, { label: `${label} in Minutes`, min: 0, default: 15, description });

const perPeriod = (least: number, example: number, unit: string, what: string) =>
	group(
		'periods',
		['day', 'week', 'month', 'year'].map((period) =>
			number(period, {
				label: `Per ${period.charAt(0).toUpperCase()}${period.slice(1)}${unit}`,
				min: least,
				default: example,
				description: `The maximum number of ${what} in a ${period}`,
			}),
		),
		{ label: 'Limits', button: 'Add Limit' },
	);

const limitOf = (name: string, label: string, description: string, limits: Shape['fields']) =>
	variant(name, {
		label,
		choiceLabel: 'Limit',
		description,
		shapes: { limited: { label: 'Limited', fields: limits }, disabled: off('No Limit') },
	});

const days = (label: string, type: string): Shape => ({
	label,
	constants: { type },
	fields: [
		number('daysAhead', {
			key: 'value',
			min: 1,
			default: 30,
			required: true,
			description: 'How many days into the future can be booked',
		}),
		boolean('rolling', {
			description: 'Whether to always offer that many days, not counting fully booked ones',
		}),
		disabled,
	],
});

const bookingWindow = variant('bookingWindow', {
	choiceLabel: 'Window',
	description: 'How far into the future slots can be booked',
	shapes: {
		calendarDays: days('Calendar Days', 'calendarDays'),
		businessDays: days('Business Days', 'businessDays'),
		range: {
			label: 'Date Range',
			constants: { type: 'range' },
			fields: [
				dateTime('firstDay', {
					key: 'value',
					element: true,
					dateOnly: true,
					required: true,
					description: 'The first day that can be booked',
				}),
				dateTime('lastDay', {
					key: 'value',
					element: true,
					dateOnly: true,
					required: true,
					description: 'The last day that can be booked',
				}),
				disabled,
			],
		},
		disabled: off('No Limit'),
	},
});

export const limitSettings = group(
	'limitSettings',
	[
		minutes('afterEventBuffer', 'Buffer After', 'The time to keep free after a meeting'),
		minutes('beforeEventBuffer', 'Buffer Before', 'The time to keep free before a meeting'),
		limitOf(
			'bookerActiveBookingsLimit',
			'Bookings per Guest',
			'How many upcoming bookings one guest can have',
			[
				number('maximumActiveBookings', {
					label: 'Maximum',
					min: 1,
					default: 1,
					required: true,
					description: 'The maximum number of upcoming bookings of one guest',
				}),
				boolean('offerReschedule', {
					description: 'Whether a guest at the maximum can reschedule the last booking instead',
				}),
			],
		),
		limitOf('bookingLimitsCount', 'Booking Frequency', 'The maximum number of bookings', [
			perPeriod(1, 5, '', 'bookings'),
		]),
		limitOf(
			'bookingLimitsDuration',
			'Booking Duration',
			'The maximum duration of all bookings together',
			[perPeriod(15, 120, ' in Minutes', 'minutes (in steps of 15)')],
		),
		bookingWindow,
		minutes(
			'minimumBookingNotice',
			'Minimum Notice',
			'How long before its start a slot can no longer be booked',
		),
		minutes(
			'offsetStart',
			'Start Offset',
			'By how many minutes to shift the starts of slots, such as 5 for 9:05',
		),
		boolean('onlyShowFirstAvailableSlot', {
			label: 'Only First Slot of Each Day',
			description: 'Whether only the earliest free slot of each day can be booked',
		}),
		number('slotInterval', {
			label: 'Slot Interval in Minutes',
			min: 1,
			default: 30,
			description: 'The time between the starts of slots (by default the length of the event)',
		}),
	],
	{ label: 'Limits', button: 'Add Limit' },
);

export const recurrence = variant('recurrence', {
	label: 'Recurring',
	choiceLabel: 'Recurring',
	description: 'Whether guests book a whole series',
	shapes: {
		recurring: {
			label: 'Recurring',
			fields: [
				choice('frequency', {
					options: [
						['weekly', 'Weekly'],
						['monthly', 'Monthly'],
						['yearly', 'Yearly'],
					],
					description: 'How often it repeats',
				}),
				number('interval', {
					min: 1,
					required: true,
					description:
						'How many weeks, months or years are between meetings, such as 2 for every second week',
				}),
				number('occurrences', {
					min: 1,
					default: 4,
					required: true,
					description: 'The maximum number of meetings in a series',
				}),
				disabled,
			],
		},
		disabled: off('Not Recurring'),
	},
});

export const seats = variant('seats', {
	choiceLabel: 'Seats',
	description: 'Whether several guests can book the same slot',
	shapes: {
		offered: {
			label: 'Offered',
			fields: [
				number('seatsPerTimeSlot', {
					label: 'Seats per Slot',
					min: 1,
					default: 2,
					required: true,
					description: 'How many guests can book the same slot',
				}),
				boolean('showAttendeeInfo', {
					label: 'Show Attendees',
					description: 'Whether guests see who else comes',
				}),
				boolean('showAvailabilityCount', {
					label: 'Show Free Seats',
					description: 'Whether guests see how many seats are left',
				}),
				disabled,
			],
		},
		disabled: off('Not Offered'),
	},
});
