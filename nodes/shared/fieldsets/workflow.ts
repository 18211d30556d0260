/** The forms of workflows: when Cal.com sends messages, and for which event types. */
import { choice, locator, number, rows, text, updateFields, variant } from '../fields';
import type { FieldOptions } from '../fields/field';
import type { Shape } from '../fields/variant';
import { eventTypes } from '../lookups/eventType';
import { eventTypeOptions } from './eventTypeSelector';
import { stepsToChange, stepsToCreate } from './workflowSteps';

const offset = [
	number('offsetValue', {
		label: 'Offset',
		key: 'offset.value',
		required: true,
		min: 1,
		default: 24,
		description: 'How long before or after it',
	}),
	choice('offsetUnit', {
		key: 'offset.unit',
		required: true,
		options: [
			['hour', 'Hours'],
			['minute', 'Minutes'],
			['day', 'Days'],
		],
		description: 'The unit of the offset',
	}),
];

const triggers: Record<string, Shape> = {
	beforeEvent: { label: 'Before the Meeting Starts', fields: offset },
	afterEvent: { label: 'After the Meeting Ends', fields: offset },
	newEvent: { label: 'When a Booking Is Made' },
	rescheduleEvent: { label: 'When a Booking Is Rescheduled' },
	eventCancelled: { label: 'When a Booking Is Cancelled' },
	bookingRequested: { label: 'When a Booking Is Requested' },
	bookingRejected: { label: 'When a Booking Is Rejected' },
	bookingPaid: { label: 'When a Booking Is Paid' },
	bookingPaymentInitiated: { label: 'When a Payment Is Started' },
	bookingNoShowUpdated: { label: 'When an Absence Is Marked' },
	afterHostsCalVideoNoShow: { label: 'When Hosts Do Not Join Cal Video', fields: offset },
	afterGuestsCalVideoNoShow: { label: 'When Guests Do Not Join Cal Video', fields: offset },
};

const trigger = (options: FieldOptions = {}) =>
	variant('trigger', {
		...options,
		discriminator: 'type',
		choiceLabel: 'When',
		description: 'When the steps run',
		shapes: triggers,
	});

const activation = (options: FieldOptions = {}) =>
	variant('activation', {
		...options,
		label: 'Active On',
		choiceLabel: 'Event Types',
		description: 'For which of your event types it runs',
		shapes: {
			all: { label: 'All Event Types', constants: { isActiveOnAllEventTypes: true } },
			chosen: {
				label: 'Chosen Event Types',
				constants: { isActiveOnAllEventTypes: false },
				fields: [
					rows('activeOnEventTypeIds', [locator('eventTypeId', eventTypes, eventTypeOptions)], {
						label: 'Chosen Event Types',
						row: 'Event Type',
						single: true,
						required: true,
						description: 'The event types it runs for',
					}),
				],
			},
		},
	});

const name = { placeholder: 'e.g. Reminder a day before', description: 'What it is called' };

export const workflowToCreate = [
	text('name', { ...name, required: true }),
	activation({ required: true }),
	trigger({ required: true }),
	stepsToCreate,
];

export const workflowChanges = updateFields([
	activation(),
	text('name', name),
	stepsToChange,
	trigger(),
]);
