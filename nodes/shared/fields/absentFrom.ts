/** The same field in an operation that some editions have without it. */
import type { Edition } from '../api/edition';
import { refuseUnknown } from './field';
import type { Field } from './field';

/** A field that these editions' route does not know, though other routes of theirs may. */
export function absentFrom(editions: readonly Edition[], field: Field): Field {
	return {
		...field,
		fills: field.fills.map((fill) => ({ ...fill, notOn: editions })),
		parts(value, context) {
			const parts = field.parts(value, context);
			if (parts.length > 0) refuseUnknown(`'${field.property.displayName}'`, editions, context);
			return parts;
		},
	};
}

/** Those of a list that are named, as absent from these editions. */
export function someAbsentFrom(
	editions: readonly Edition[],
	names: readonly string[],
	fields: readonly Field[],
): Field[] {
	return fields.map((field) => (names.includes(field.name) ? absentFrom(editions, field) : field));
}
