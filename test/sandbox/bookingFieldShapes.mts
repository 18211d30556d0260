// Booking fields are kept in the words of 2024-06-14; today's API says them differently.
import type { Row } from './state.mts';

const TODAYS: Record<string, string> = {
	text: 'shortText',
	textarea: 'longText',
	multiemail: 'multiEmail',
	multiselect: 'multiSelect',
	checkbox: 'checkboxGroup',
	boolean: 'checkbox',
	radio: 'radioGroup',
};

const KEPT = Object.fromEntries(Object.entries(TODAYS).map(([kept, todays]) => [todays, kept]));

/** As answers say it today. */
export function todaysField({ isDefault, type, slug, ...rest }: Row): Row {
	if (slug === 'name') {
		const { required: _required, ...name } = rest;
		return { field: 'name', slug, variant: 'fullName', ...name };
	}
	if (slug === 'location') return { field: 'location', slug };
	if (isDefault) return { field: slug, slug, ...rest };
	const kind = String(type);
	return { field: 'custom', slug, ...rest, type: TODAYS[kind] ?? kind };
}

/** As answers said it in 2025, which did not show the phone number unless it was asked for. */
export function formerFields(fields: Row[]): Row[] {
	return fields.filter(({ slug, hidden }) => slug !== 'attendeePhoneNumber' || hidden !== true);
}

/** From the words of either generation. */
export function keptField({ field, type, slug, ...rest }: Row): Row {
	if (field === undefined && slug === undefined)
		return { isDefault: true, type, slug: type, ...rest };
	if (field === undefined || field === 'custom') {
		const kind = String(type);
		const kept = field === 'custom' ? (KEPT[kind] ?? kind) : kind;
		const usual = { required: false, hidden: false, disableOnPrefill: false };
		return { isDefault: false, type: kept, slug, ...usual, ...rest };
	}
	return { isDefault: true, type: field, slug: slug ?? field, ...rest };
}
