/**
 * The clear sign that something is to be emptied: its name in a list. An empty value is none, for
 * expressions give empty texts where nothing is to be changed.
 */
import { choices } from './choice';
import type { Field } from './field';

/** The list of fields to empty, made from the fields that can be. */
export function clearFields(clearable: Field[]): Field {
	const field = choices('clearFields', {
		options: clearable.map(({ name, property }) => [name, property.displayName]),
		description: 'The fields to empty: leaving a field empty does not change what is there',
	});
	return {
		...field,
		fills: [],
		parts(value, context) {
			const [names] = field.parts(value, context);
			const wanted = (names?.value ?? []) as unknown[];
			return clearable
				.filter(({ name }) => wanted.includes(name))
				.flatMap(({ cleared, property }) =>
					cleared ? [{ ...cleared, label: `Clear Fields: ${property.displayName}` }] : [],
				);
		},
	};
}
