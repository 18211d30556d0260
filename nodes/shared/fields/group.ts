/** Optional fields that a user adds one by one: spread into the request, or sent as one object. */
import type { INodeProperties } from 'n8n-workflow';

import { assemble, baseProperty, simpleField } from './field';
import type { Field, FieldOptions, Place } from './field';
import { childFills, childParts, childProperties, groupValues } from './childFields';

export interface GroupOptions extends Omit<FieldOptions, 'key'> {
	/** The label of the button that adds a field. */
	button?: string;
	/** Where all its fields travel. */
	place?: Place;
}

/** n8n would ask for a required field of a group that nobody added; `childParts` asks when it matters. */
function asOptional(property: INodeProperties): INodeProperties {
	const optional = { ...property };
	delete optional.required;
	return optional;
}

function collection(name: string, children: Field[], options: GroupOptions) {
	const base = baseProperty(name, options);
	return {
		...base,
		type: 'collection' as const,
		placeholder: options.button ?? 'Add Field',
		default: {},
		options: childProperties(children, true).map(asOptional),
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

/** The fields of a change: only those that the user adds are touched. */
export const updateFields = (children: Field[]) =>
	group('updateFields', children, { button: 'Add Field to Update' });

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
