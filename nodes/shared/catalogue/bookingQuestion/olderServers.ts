/** Servers of 2025 have other words for the kinds of booking questions, and want more keys filled. */
import type { IDataObject } from 'n8n-workflow';

import { isOlderApi } from '../../api/edition';
import type { FieldContext } from '../../fields/field';

const TYPES: Record<string, string> = {
	checkbox: 'boolean',
	checkboxGroup: 'checkbox',
	longText: 'textarea',
	multiEmail: 'multiemail',
	multiSelect: 'multiselect',
	radioGroup: 'radio',
	shortText: 'text',
};

/** Standard questions told by their type; the others are told by their slug. */
const TYPED = new Set(['name', 'email']);

function standardOf(field: string, variant: unknown, rest: IDataObject): IDataObject {
	if (field === 'attendeePhoneNumber') {
		return { type: 'phone', slug: field, label: 'Phone', required: true, placeholder: '', ...rest };
	}
	if (variant === 'splitName') return { type: 'splitName', ...rest };
	return TYPED.has(field) ? { type: field, ...rest } : { slug: field, ...rest };
}

/** A question as the server of this edition calls it. */
export function inServersWords(question: IDataObject, { edition }: FieldContext): IDataObject {
	if (!isOlderApi(edition)) return question;
	const { field, variant, type, ...rest } = question;
	if (field !== 'custom') return standardOf(String(field), variant, rest);
	return { type: TYPES[String(type)] ?? type, required: false, placeholder: '', ...rest };
}
