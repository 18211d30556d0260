// The form of a step: a sample of the operation, with the story's values and what steps have made.
import type { Edition } from '../../nodes/shared/api/edition';
import type { AnyOperation } from '../../nodes/shared/operation/composedOperation';
import { sampleForm } from '../workflows/sampleForm.mts';
import { overlay } from '../workflows/specials.mts';
import type { Form, Step, Story } from './story.mts';

type Json = Record<string, unknown>;

/** The value that a reference names: `$booking.attendees.0.email`. */
export function resolve(value: unknown, things: Json): unknown {
	if (Array.isArray(value)) return value.map((item) => resolve(item, things));
	if (typeof value === 'object' && value !== null && !(value instanceof RegExp)) {
		return Object.fromEntries(
			Object.entries(value).map(([key, inner]) => [key, resolve(inner, things)]),
		);
	}
	if (typeof value !== 'string' || !value.startsWith('$')) return value;
	return value
		.slice(1)
		.split('.')
		.reduce<unknown>((found, key) => (found as Json | undefined)?.[key], things);
}

/** The first reference that names nothing. */
export function unresolved(form: unknown, things: Json): string | undefined {
	const references = JSON.stringify(form)?.match(/"\$[\w.]+"/g) ?? [];
	return references
		.map((quoted) => quoted.slice(1, -1))
		.find((reference) => resolve(reference, things) === undefined);
}

/** Values for a locator are put into the shape that the editor stores. */
export function asParameter(operation: AnyOperation, form: Form): Form {
	const locators = new Set(
		operation.fields
			.filter(({ property }) => property.type === 'resourceLocator')
			.map(({ name }) => name),
	);
	return Object.fromEntries(
		Object.entries(form).map(([name, value]) => [
			name,
			locators.has(name) && (typeof value !== 'object' || value === null)
				? { __rl: true, mode: 'id', value: String(value) }
				: value,
		]),
	);
}

export function formOf(
	story: Story,
	step: Step,
	operation: AnyOperation,
	edition: Edition,
	extent: Step['extent'],
): Form {
	const sample = sampleForm(operation.fields, extent ?? 'everything', edition);
	// Restrictions refuse what they don't name, and a sample names nothing of this server.
	if (sample.restrictions) sample.restrictions = {};
	const update = operation.fields.find(({ name }) => name === 'updateFields');
	if (update && extent === 'required') sample.updateFields = {};
	const names = new Set(operation.fields.map(({ name }) => name));
	const shared = Object.entries(story.form ?? {}).filter(([name]) => names.has(name));
	return overlay(overlay(sample, Object.fromEntries(shared)), step.form);
}
