// The questions that every event type asks, and how those of a form are put among them.
import { refuse } from './refusal.mts';
import type { Row } from './state.mts';

/** The booking fields that every event type has, in the shape of 2024-06-14. */
export function defaultBookingFields(): Row[] {
	const rows: Array<[type: string, slug: string, required: boolean, more: Row]> = [
		['name', 'name', true, {}],
		['email', 'email', true, { hidden: false }],
		['phone', 'attendeePhoneNumber', false, { hidden: true }],
		['radioInput', 'location', false, { hidden: false }],
		['text', 'title', true, { hidden: true }],
		['textarea', 'notes', false, { hidden: false }],
		['multiemail', 'guests', false, { hidden: false }],
		['textarea', 'rescheduleReason', false, { hidden: false }],
	];
	return rows.map(([type, slug, required, more]) => ({
		isDefault: true,
		type,
		slug,
		required,
		...(slug === 'location' ? {} : { disableOnPrefill: false }),
		...more,
	}));
}

/** Somebody who books has to leave an address or a number. */
function assertReachable(fields: Row[]): void {
	const isReachable = fields.some(
		({ slug, required, hidden }) =>
			(slug === 'email' || slug === 'attendeePhoneNumber') && required === true && hidden !== true,
	);
	if (isReachable) return;
	throw refuse(400, 'Email or phone booking field must be required and visible');
}

function assertDifferent(fields: Row[]): void {
	const slugs = fields.map(({ slug }) => slug);
	const twice = slugs.find((slug, index) => slugs.indexOf(slug) !== index);
	if (twice === undefined) return;
	throw refuse(400, `Duplicate bookingFields slug '${String(twice)}' found.`);
}

/** Standard questions that are left out go back to how they were; others stand after the location. */
export function withStandardFields(given: Row[]): Row[] {
	assertDifferent(given);
	const standard = defaultBookingFields().map((field) => {
		const changes = given.find(({ slug }) => slug === field.slug) ?? {};
		const { isDefault, slug, type } = field;
		return { ...field, ...changes, isDefault, slug, type };
	});
	const known = standard.map(({ slug }) => slug);
	const more = given.filter(({ slug }) => !known.includes(slug));
	const after = known.indexOf('location') + 1;
	const fields = [...standard.slice(0, after), ...more, ...standard.slice(after)];
	assertReachable(fields);
	return fields;
}
