/**
 * The steps of workflows: whom Cal.com writes to, and what. They are numbered in their order, and
 * who receives one follows from what it does.
 */
import { CAL_COM_OF_2025 } from '../../api/edition';
import { choice, boolean, group, locator, text, variant } from '../../fields';
import type { Field } from '../../fields';
import type { Shape } from '../../fields/variant';
import type { ApiLookup } from '../../fields/lookup';
import { LOCALES } from '../profile/languages';

const subject = text('subject', {
	key: 'message.subject',
	required: true,
	placeholder: 'e.g. Reminder: {EVENT_NAME}',
	description: 'The subject, with variables such as {EVENT_NAME}',
});

const html = text('html', {
	label: 'HTML',
	key: 'message.html',
	required: true,
	rows: 4,
	placeholder: 'e.g. <p>Hi {ATTENDEE}, see you at {START_TIME_h:mma}</p>',
	description: 'The email as HTML, with variables such as {ATTENDEE} and {MEETING_URL}',
});

const message = text('text', {
	key: 'message.text',
	required: true,
	rows: 3,
	placeholder: 'e.g. Hi {ATTENDEE}, see you at {START_TIME_h:mma}',
	description: 'The message, with variables such as {ATTENDEE} and {MEETING_URL}',
});

const sender = text('sender', {
	required: true,
	default: 'Cal.com',
	placeholder: 'e.g. Cal.com',
	description: 'The name that it comes from',
});

/** Servers of 2025 drop the word and keep a reminder with the text that was given: that is Custom. */
const TEMPLATES_NOT_ON = Object.fromEntries(
	['cancelled', 'completed', 'rating', 'rescheduled'].map((value) => [value, CAL_COM_OF_2025]),
);

const template = choice('template', {
	valuesNotOn: TEMPLATES_NOT_ON,
	options: [
		['custom', 'Custom'],
		['cancelled', 'Cancelled'],
		['completed', 'Completed'],
		['rating', 'Rating'],
		['reminder', 'Reminder'],
		['rescheduled', 'Rescheduled'],
	],
	description: "Custom sends your own text; the others can send Cal.com's",
});

const translation = group(
	'translation',
	[
		boolean('autoTranslateEnabled', {
			label: 'Translate Automatically',
			description: "Whether to translate it into the attendee's language (organizations only)",
		}),
		choice('sourceLocale', {
			label: 'Written In',
			options: LOCALES,
			default: 'en',
			description: 'The language of your text (by default that of your account)',
		}),
	],
	{ button: 'Add Translation Setting' },
);

const includeCalendarEvent = boolean('includeCalendarEvent', {
	description: 'Whether to attach the meeting as a calendar file',
});

const skipNoShowAttendees = boolean('skipNoShowAttendees', {
	label: 'Skip Absent Attendees',
	onlyTrue: true,
	description: 'Whether to skip attendees who did not come (only for emails that ask for a rating)',
});

const phoneRequired = boolean('phoneRequired', {
	description: 'Whether attendees have to give a phone number when they book',
});

/** Where steps find what they name: addresses and numbers to write to, and the steps there are. */
export interface StepLookups {
	emails: ApiLookup;
	phones: ApiLookup;
	steps: ApiLookup;
}

const toAddress = (emails: ApiLookup) =>
	locator('verifiedEmailId', emails, {
		label: 'Verified Email',
		id: 'number',
		required: true,
		description: 'The address it goes to: one that has been verified',
	});

const toNumber = (phones: ApiLookup) =>
	locator('verifiedPhoneId', phones, {
		label: 'Verified Phone',
		id: 'number',
		required: true,
		description: 'The number it goes to: one that has been verified',
	});

const inCommon = [template, sender, subject];

/** What a step does, and so whom it reaches. */
const step = (label: string, recipient: string, fields: Field[]): Shape => ({
	label,
	constants: { recipient },
	fields,
});

/** The kinds of steps, each beginning with the fields that only a change has. */
function shapes(lookups: StepLookups, existing: Field[]): Record<string, Shape> {
	const verifiedEmailId = toAddress(lookups.emails);
	const verifiedPhoneId = toNumber(lookups.phones);
	const email = (own: Field[] = []) => [
		...existing,
		...own,
		...inCommon,
		html,
		includeCalendarEvent,
		translation,
	];
	const phone = (own: Field[] = []) => [...existing, ...own, ...inCommon, message, translation];
	return {
		email_host: step('Email to Host', 'const', email()),
		email_attendee: step('Email to Attendees', 'attendee', [...email(), skipNoShowAttendees]),
		email_address: step('Email to Address', 'email', email([verifiedEmailId])),
		sms_attendee: step('SMS to Attendees', 'attendee', [...phone(), phoneRequired]),
		sms_number: step('SMS to Number', 'phone_number', phone([verifiedPhoneId])),
		whatsapp_attendee: step('WhatsApp to Attendees', 'attendee', [...phone(), phoneRequired]),
		whatsapp_number: step('WhatsApp to Number', 'phone_number', phone([verifiedPhoneId])),
	};
}

const inRows = {
	discriminator: 'action',
	choiceLabel: 'Action',
	numbering: 'stepNumber',
	row: 'Step',
};

/** What the answers to a routing form can start. */
export const FORM_STEPS = ['email_attendee', 'email_address', 'sms_attendee', 'sms_number'];

function only(kinds: string[] | undefined, all: Record<string, Shape>): Record<string, Shape> {
	return kinds
		? Object.fromEntries(Object.entries(all).filter(([kind]) => kinds.includes(kind)))
		: all;
}

/** The steps of a new workflow; `kinds` are those it may have, where not all. */
export const stepsToCreate = (lookups: StepLookups, kinds?: string[]) =>
	variant('steps', {
		...inRows,
		required: true,
		description: 'What to send to whom, in this order',
		shapes: only(kinds, shapes(lookups, [])),
	});

const existingStep = {
	key: 'id',
	label: 'Existing Step',
	id: 'number' as const,
	description: 'The existing step to change (leave empty for a new step)',
};

/** The steps of a workflow that there is. */
export const stepsToChange = (lookups: StepLookups, kinds?: string[]) =>
	variant('steps', {
		...inRows,
		description: 'All steps of the workflow: existing ones that are not listed are deleted',
		shapes: {
			...only(kinds, shapes(lookups, [locator('stepId', lookups.steps, existingStep)])),
			paths: {
				label: 'Conditional Paths (Keep)',
				unnumbered: true,
				fields: [
					locator('stepId', lookups.steps, {
						...existingStep,
						required: true,
						description:
							'The conditional paths of the workflow, which have to be kept with all their steps',
					}),
				],
			},
		},
	});
