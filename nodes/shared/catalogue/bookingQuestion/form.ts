/** The booking questions of an event type, as fields of a form; name, email and the like have their own. */
import type { IDataObject, ResourceMapperField } from 'n8n-workflow';

import { isObject } from '../../api/responseBody';
import { eventTypeLengths, eventTypeOfTeam } from '../eventType/lookups';
import type { FormSource } from '../../fields/lookup';

/** Questions that the booking form asks by fields of its own. */
const ASKED_ELSEWHERE = new Set([
	'name',
	'email',
	'attendeePhoneNumber',
	'location',
	'guests',
	'rescheduleReason',
]);

/** What the booking page calls questions that have no label of their own. */
const STANDARD_LABELS: Record<string, string> = {
	notes: 'Additional Notes',
	title: 'What Is This Meeting About?',
};

/** The types of both API generations; anything else is plain text. */
const FIELD_TYPES: Record<string, ResourceMapperField['type']> = {
	number: 'number',
	boolean: 'boolean',
	checkbox: 'array',
	checkboxGroup: 'array',
	multiselect: 'array',
	multiSelect: 'array',
	multiemail: 'array',
	multiEmail: 'array',
	select: 'options',
	radio: 'options',
	radioGroup: 'options',
	url: 'url',
};

/** In 2026 a lone checkbox is `checkbox` without options; in 2025 `checkbox` is a group. */
function typeOf(question: IDataObject): ResourceMapperField['type'] {
	const isLone = question.type === 'checkbox' && !Array.isArray(question.options);
	return isLone ? 'boolean' : (FIELD_TYPES[String(question.type)] ?? 'string');
}

function optionsOf(question: IDataObject): string[] {
	const options = Array.isArray(question.options) ? (question.options as unknown[]) : [];
	return options.map((option) =>
		isObject(option) ? String(option.value ?? option.label) : String(option),
	);
}

function questionLabel(question: IDataObject, options: string[]): string {
	const slug = String(question.slug);
	const label = String(question.label ?? STANDARD_LABELS[slug] ?? slug);
	const isSeveral = typeOf(question) === 'array' && options.length > 0;
	return isSeveral ? `${label} (any of: ${options.join(', ')})` : label;
}

function toField(question: IDataObject): ResourceMapperField {
	const type = typeOf(question);
	const options = optionsOf(question);
	return {
		id: String(question.slug),
		displayName: questionLabel(question, options),
		// n8n takes nothing but arrays for the type: a text of several answers has to come through.
		type: type === 'array' ? 'string' : type,
		required: question.required === true,
		display: true,
		defaultMatch: false,
		...(type === 'options' || type === 'array'
			? { options: options.map((option) => ({ name: option, value: option })) }
			: {}),
	};
}

export const bookingQuestions: FormSource = {
	method: 'getBookingQuestions',
	things: 'booking questions of the event type',
	from: eventTypeLengths.from,
	dependsOn: { eventTypeId: { parameter: 'eventTypeId', label: 'Event Type' } },
	detour: eventTypeOfTeam,
	fields(eventType) {
		const questions = Array.isArray(eventType.bookingFields) ? eventType.bookingFields : [];
		return questions
			.filter(isObject)
			.filter((question) => question.hidden !== true && typeof question.slug === 'string')
			.filter((question) => !ASKED_ELSEWHERE.has(String(question.slug)))
			.map(toField);
	},
};
