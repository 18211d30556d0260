/** Optional fields that a user adds one by one: spread into the request, or sent as one object. */
import { assemble } from './assemble';
import {
	withoutRequired,
	childFills,
	childParts,
	childProperties,
	groupValues,
} from './childFields';
import { clearFields } from './clear';
import { baseProperty, simpleField } from './field';
import type { Field, FieldOptions, ParameterPlace } from './field';

export interface GroupOptions extends Omit<FieldOptions, 'key'> {
	/** The label of the button that adds a field. */
	button?: string;
	/** Where all its fields travel. */
	place?: ParameterPlace;
}

function collection(name: string, children: Field[], options: GroupOptions) {
	const base = baseProperty(name, options);
	return {
		...base,
		type: 'collection' as const,
		placeholder: options.button ?? 'Add Field',
		default: {},
		options: childProperties(children, true).map(withoutRequired),
	};
}

/** A collection whose fields go where they would go by themselves. */
export function group(name: string, children: Field[], options: GroupOptions = {}): Field {
	const property = collection(name, children, options);
	const placed = options.place ? { place: options.place } : {};
	return {
		name,
		property,
		required: false,
		condition: options.condition,
		children,
		fills: childFills(children).map((fill) => ({ ...fill, ...placed })),
		parts(value, context) {
			const values = groupValues(value, property.displayName, context);
			const set = children.filter((child) => child.name in values);
			return childParts(set, values, property.displayName, context).map((part) => ({
				...part,
				...placed,
			}));
		},
	};
}

/** The optional fields of a creation. */
export const additionalFields = (children: Field[]) => group('additionalFields', children);

/**
 * The fields of a change: only those that are given a value are touched. Those that can be emptied are
 * so by naming them in Clear Fields, also those of other groups of the form (`elsewhere`).
 */
export function updateFields(children: Field[], elsewhere: Field[] = []): Field {
	const clearable = [...children, ...elsewhere].filter(({ cleared }) => cleared);
	const clear = clearable.length > 0 ? [clearFields(clearable)] : [];
	return group('updateFields', [...children, ...clear], { button: 'Add Field to Update' });
}

/** What narrows a list down. */
export const filters = (children: Field[]) =>
	group('filters', children, { button: 'Add Filter', place: 'query' });

/** A collection whose fields make one object under one key. */
export function nested(
	name: string,
	children: Field[],
	options: GroupOptions & { key?: string } = {},
): Field {
	const property = collection(name, children, options);
	return simpleField({
		name,
		options,
		property,
		children,
		fills: { type: 'object', inside: childFills(children) },
		toWire(value, context) {
			const values = groupValues(value, property.displayName, context);
			const parts = childParts(children, values, property.displayName, context);
			return parts.length > 0 ? assemble(parts) : undefined;
		},
	});
}
