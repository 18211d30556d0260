/** The forms of workflows: when Cal.com sends messages, and for which event types or routing forms. */
import { CAL_COM_OF_2025 } from '../../api/edition';
import { choice, locator, number, rows, text, updateFields, variant } from '../../fields';
import type { Field } from '../../fields';
import type { FieldOptions } from '../../fields/field';
import type { Shape } from '../../fields/variant';
import type { ApiLookup } from '../../fields/lookup';
import { eventTypeOptions } from '../eventType/selector';
import { FORM_STEPS, stepsToChange, stepsToCreate } from './steps';
import type { StepLookups } from './steps';

const offset = [
	number('offsetValue', {
		label: 'Offset',
		key: 'offset.value',
		required: true,
		min: 1,
		default: 24,
		description: 'How long before or after the event',
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

/** Older servers store these as an hour before the meeting, without a word. */
const lately = { notOn: CAL_COM_OF_2025 };

const bookingTriggers: Record<string, Shape> = {
	beforeEvent: { label: 'Before the Meeting Starts', fields: offset },
	afterEvent: { label: 'After the Meeting Ends', fields: offset },
	newEvent: { label: 'When a Booking Is Made' },
	rescheduleEvent: { label: 'When a Booking Is Rescheduled' },
	eventCancelled: { label: 'When a Booking Is Cancelled' },
	bookingRequested: { label: 'When a Booking Is Requested', ...lately },
	bookingRejected: { label: 'When a Booking Is Rejected', ...lately },
	bookingPaid: { label: 'When a Booking Is Paid', ...lately },
	bookingPaymentInitiated: { label: 'When a Payment Is Started', ...lately },
	bookingNoShowUpdated: { label: 'When an Absence Is Marked', ...lately },
	afterHostsCalVideoNoShow: { label: 'When Hosts Do Not Join Cal Video', fields: offset },
	afterGuestsCalVideoNoShow: { label: 'When Guests Do Not Join Cal Video', fields: offset },
};

const formTriggers: Record<string, Shape> = {
	formSubmitted: { label: 'When a Form Is Answered' },
	formSubmittedNoEvent: { label: 'When No Booking Follows an Answer', fields: offset },
};

type MakeField = (options?: FieldOptions) => Field;

const triggerOf =
	(shapes: Record<string, Shape>): MakeField =>
	(options = {}) =>
		variant('trigger', {
			...options,
			discriminator: 'type',
			choiceLabel: 'When',
			description: 'When the steps run',
			shapes,
		});

const onEventTypes =
	(eventTypes: ApiLookup): MakeField =>
	(options = {}) =>
		variant('activation', {
			...options,
			label: 'Active On',
			choiceLabel: 'Event Types',
			description: 'The event types it runs for',
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

const onForms =
	(forms: ApiLookup): MakeField =>
	(options = {}) =>
		variant('activation', {
			...options,
			label: 'Active On',
			choiceLabel: 'Routing Forms',
			description: 'The routing forms it runs for',
			shapes: {
				all: { label: 'All Routing Forms', constants: { isActiveOnAllRoutingForms: true } },
				chosen: {
					label: 'Chosen Routing Forms',
					constants: { isActiveOnAllRoutingForms: false },
					fields: [
						rows(
							'activeOnRoutingFormIds',
							[
								locator('routingFormId', forms, {
									placeholder: 'e.g. a79a67ef-1b17-493e-ac7f-11872bed374a',
									description: 'A form whose answers start it',
								}),
							],
							{
								label: 'Chosen Routing Forms',
								row: 'Routing Form',
								single: true,
								required: true,
								description: 'The routing forms it runs for',
							},
						),
					],
				},
			},
		});

const name = { placeholder: 'e.g. Reminder a day before', description: 'What it is called' };

/** What a workflow is made of, when it is new and when it changes. */
export interface WorkflowForm {
	toCreate: Field[];
	changes: Field;
}

function formOf(
	activation: MakeField,
	trigger: MakeField,
	lookups: StepLookups,
	kinds?: string[],
): WorkflowForm {
	return {
		toCreate: [
			text('name', { ...name, required: true }),
			activation({ required: true }),
			trigger({ required: true }),
			stepsToCreate(lookups, kinds),
		],
		changes: updateFields([
			activation(),
			text('name', name),
			stepsToChange(lookups, kinds),
			trigger(),
		]),
	};
}

/** A workflow around bookings. */
export const bookingWorkflow = (eventTypes: ApiLookup, lookups: StepLookups): WorkflowForm =>
	formOf(onEventTypes(eventTypes), triggerOf(bookingTriggers), lookups);

/** A workflow that follows the answers to a routing form. */
export const formWorkflow = (forms: ApiLookup, lookups: StepLookups): WorkflowForm =>
	formOf(onForms(forms), triggerOf(formTriggers), lookups, FORM_STEPS);
