// A filled form for any operation, made from its definition: each field with the value that its
// placeholder shows, or the plainest one of its kind.
import type { INodePropertyOptions } from 'n8n-workflow';

import type { Field } from '../../nodes/shared/fields';
import { applies } from '../../nodes/shared/fields/childFields';

type Form = Record<string, unknown>;

const exampleIn = (placeholder: string | undefined) => /^e\.g\. (.+)$/.exec(placeholder ?? '')?.[1];

function textSample({ property, fills }: Field): string {
	return exampleIn(property.placeholder) ?? (fills[0]?.type === 'list' ? '1, 2' : 'text');
}

function locatorSample({ property }: Field): unknown {
	const placeholder = property.modes?.find(({ name }) => name === 'id')?.placeholder;
	const value = exampleIn(placeholder) ?? 'abc';
	return { __rl: true, mode: 'id', value };
}

function firstOption({ property }: Field): unknown {
	const [first] = (property.options ?? []) as INodePropertyOptions[];
	return property.default === '' ? first?.value : property.default;
}

function jsonSample({ property }: Field): string {
	return exampleIn(property.placeholder) ?? String(property.default);
}

/** One value for a field; of groups and rows all that fits together. */
function sampleOf(field: Field): unknown {
	const { property, children = [] } = field;
	switch (property.type) {
		case 'resourceLocator':
			return locatorSample(field);
		case 'resourceMapper':
			return property.default;
		case 'options':
			return firstOption(field);
		case 'multiOptions':
			// What is filled can't be emptied as well.
			if (field.name === 'clearFields') return [];
			return (property.options as INodePropertyOptions[]).slice(0, 1).map(({ value }) => value);
		case 'boolean':
			return true;
		case 'number':
			return Number(property.default) || property.typeOptions?.minValue || 1;
		case 'dateTime':
			return property.typeOptions?.dateOnly ? '2027-01-12' : '2027-01-12T10:00:00';
		case 'json':
			return jsonSample(field);
		case 'collection':
			return fill(children, true);
		case 'fixedCollection': {
			const row = fill(children, true);
			return { rows: property.typeOptions?.multipleValues ? [row] : row };
		}
		default:
			return textSample(field);
	}
}

function fill(fields: Field[], all: boolean): Form {
	const form: Form = {};
	const known: Form = {};
	for (const field of fields) {
		known[field.name] = field.property.default;
		if (!applies(field.condition, known as never)) continue;
		if (!all && !field.required && field.property.type !== 'options') continue;
		form[field.name] = sampleOf(field);
		known[field.name] = form[field.name];
	}
	return form;
}

/** The form with only what is required, or with everything that fits together. */
export const sampleForm = (fields: Field[], extent: 'required' | 'everything'): Form =>
	fill(fields, extent === 'everything');
