/** The questions that an event type asks when it is booked: those every event type has, and one's own. */
import { SELF_HOSTED } from '../../api/edition';
import { choice, boolean, group, list, locator, number, rows, text, variant } from '../../fields';
import type { Field } from '../../fields';
import type { FieldOptions } from '../../fields/field';
import type { Shape } from '../../fields/variant';
import type { Lookup } from '../../fields/lookup';
import { inServersWords } from './olderServers';

const label = { placeholder: 'e.g. Company', description: 'The question as guests read it' };

const disableOnPrefill = boolean('disableOnPrefill', {
	label: 'Lock When Prefilled',
	description: 'Whether guests cannot change what the link to the page has filled in',
});

const placeholder = text('placeholder', {
	placeholder: 'e.g. Acme Inc.',
	description: 'The example in the empty field',
});

const inCommon = [
	disableOnPrefill,
	boolean('hidden', { description: 'Whether guests do not see it' }),
	placeholder,
	boolean('required', { description: 'Whether guests have to answer' }),
];

const nameLabels = [
	text('firstNameLabel', { ...label, placeholder: 'e.g. First name' }),
	text('firstNamePlaceholder', {
		placeholder: 'e.g. Ada',
		description: 'The example in the empty field of the first name',
	}),
	text('lastNameLabel', { ...label, placeholder: 'e.g. Last name' }),
	text('lastNamePlaceholder', {
		placeholder: 'e.g. Example',
		description: 'The example in the empty field of the last name',
	}),
	boolean('lastNameRequired', {
		description: 'Whether guests have to give their last name (the first name is always required)',
	}),
];

const addressRules = [
	list('excludeEmails', {
		label: 'Refused Addresses',
		as: 'word',
		placeholder: 'e.g. example.com, ada@example.com',
		description: 'Addresses or domains that cannot book (separate them with commas)',
	}),
	list('requireEmails', {
		label: 'Allowed Addresses',
		as: 'word',
		placeholder: 'e.g. example.com, ada@example.com',
		description: 'The only addresses or domains that can book (separate them with commas)',
	}),
];

const lengthRules = [
	number('maxLength', {
		min: 0,
		max: 1000,
		default: 1000,
		description: 'The maximum number of characters',
	}),
	number('minLength', { min: 0, max: 1000, description: 'The minimum number of characters' }),
];

const choicesOfQuestion = {
	label: 'Choices',
	key: 'options',
	placeholder: 'e.g. Small, Medium, Large',
	description: 'What guests choose from (separate the choices with commas)',
};

const details = (fields: Field[]) => group('details', fields, { button: 'Add Detail' });
const rules = (fields: Field[]) => group('rules', fields, { button: 'Add Rule' });

/** A question of one's own. */
const custom = (type: string, name: string, own: Field[] = []): Shape => ({
	label: name,
	constants: { field: 'custom', type },
	wrap: inServersWords,
	fields: [
		text('slug', {
			required: true,
			as: 'word',
			placeholder: 'e.g. company',
			description: 'Its name in bookings: lowercase letters, numbers and single hyphens',
		}),
		text('label', { ...label, required: true }),
		...own,
		details(inCommon),
	],
});

/** A question that every event type has. Its slug is always the same: it may be named all the same. */
const standard = (field: string, name: string, fields: Field[], constants = {}): Shape => ({
	label: `Standard: ${name}`,
	constants: { field, ...constants },
	wrap: inServersWords,
	fields: [
		...fields,
		group(
			'naming',
			[choice('slug', { options: [field], description: 'Its name in bookings, always the same' })],
			{ button: 'Add Slug', label: 'Slug' },
		),
	],
});

const withChoices = (type: string, name: string) =>
	custom(type, name, [list('choices', { ...choicesOfQuestion, required: true })]);

const customShapes: Record<string, Shape> = {
	shortText: custom('shortText', 'Short Text'),
	address: custom('address', 'Address'),
	checkbox: custom('checkbox', 'Checkbox'),
	checkboxGroup: withChoices('checkboxGroup', 'Checkbox Group'),
	// Older servers take it for the question that asks for the guest's own address.
	email: { ...custom('email', 'Email', [rules(addressRules)]), notOn: SELF_HOSTED },
	longText: custom('longText', 'Long Text', [rules(lengthRules)]),
	multiEmail: custom('multiEmail', 'Several Emails'),
	multiSelect: withChoices('multiSelect', 'Multi Select'),
	number: custom('number', 'Number'),
	phone: custom('phone', 'Phone'),
	radioGroup: withChoices('radioGroup', 'Radio Group'),
	select: withChoices('select', 'Select'),
	url: custom('url', 'URL'),
};

const plain = [details([...inCommon, text('label', label)])];

const standardShapes: Record<string, Shape> = {
	systemName: standard(
		'name',
		'Full Name',
		[details([disableOnPrefill, text('label', label), placeholder])],
		{ variant: 'fullName' },
	),
	systemSplitName: standard(
		'name',
		'First and Last Name',
		[details([disableOnPrefill, ...nameLabels])],
		{ variant: 'splitName' },
	),
	systemEmail: standard('email', 'Email', [rules(addressRules), ...plain]),
	systemPhone: standard('attendeePhoneNumber', 'Phone', plain),
	systemLocation: standard('location', 'Location', [details([text('label', label)])]),
	systemTitle: standard('title', 'Title', plain),
	systemNotes: standard('notes', 'Notes', plain),
	systemGuests: standard('guests', 'Guests', plain),
	systemRescheduleReason: standard('rescheduleReason', 'Reschedule Reason', plain),
	systemSmsReminder: standard('smsReminderNumber', 'SMS Reminder', plain),
	systemAiAgentPhone: standard('aiAgentCallPhoneNumber', 'AI Agent Phone', plain),
};

const inRows = { label: 'Booking Questions', row: 'Question', choiceLabel: 'Kind' };

/** All questions of an event type, instead of those there are. */
export const bookingFields = (options: FieldOptions = {}) =>
	variant('bookingFields', {
		...options,
		...inRows,
		description:
			'All questions to ask; they replace the existing ones (standard questions you leave out get their defaults)',
		shapes: { ...customShapes, ...standardShapes },
	});

/** Only one's own questions can be added. */
export const bookingFieldsToAdd = variant('bookingFields', {
	...inRows,
	required: true,
	description: 'The questions to add',
	shapes: customShapes,
});

/** Changes of questions, each named by its slug. */
export const bookingFieldsToChange = (questions: Lookup) =>
	rows(
		'bookingFields',
		[
			locator('slug', questions, {
				label: 'Question',
				required: true,
				placeholder: 'e.g. company',
				description: 'The question to change, by its slug',
			}),
			group(
				'changes',
				[
					...inCommon,
					...addressRules,
					...lengthRules,
					...nameLabels,
					list('choices', choicesOfQuestion),
					text('label', label),
					choice('type', {
						options: Object.entries(customShapes).map(([type, shape]) => [type, shape.label]),
						description: 'The kind of question (custom questions only)',
					}),
					choice('variant', {
						label: 'Name Asked As',
						options: [
							['fullName', 'Full Name'],
							['splitName', 'First and Last Name'],
						],
						description: 'Whether the name is asked for in one field or in two',
					}),
				],
				{ button: 'Add Change' },
			),
		],
		{ ...inRows, required: true, description: 'Which questions to change, and how' },
	);
