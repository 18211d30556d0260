// A filled form for any operation, made from its definition: each field with the value that its
// placeholder shows, or the plainest one of its kind.
import type { INodePropertyOptions } from 'n8n-workflow';

import type { Edition } from '../../nodes/shared/api/edition';
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

function firstOption({ property, fills }: Field, edition?: Edition): unknown {
	const options = (property.options ?? []) as INodePropertyOptions[];
	const lacks = (value: unknown) =>
		edition !== undefined && fills[0]?.valuesNotOn?.[String(value)]?.includes(edition);
	const usual = property.default === '' ? options[0]?.value : property.default;
	return lacks(usual) ? options.find(({ value }) => !lacks(value))?.value : usual;
}

function jsonSample({ property }: Field): string {
	return exampleIn(property.placeholder) ?? String(property.default);
}

/** One value for a field; of groups and rows all that fits together. */
function sampleOf(field: Field, edition?: Edition): unknown {
	const { property, children = [] } = field;
	switch (property.type) {
		case 'resourceLocator':
			return locatorSample(field);
		case 'resourceMapper':
			return property.default;
		case 'options':
			return firstOption(field, edition);
		case 'multiOptions':
			// What is filled can't be emptied as well.
			if (field.name === 'clearFields') return [];
			// A list that the editor asks for: any ID will do.
			if (!property.options) return [42];
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
			return fill(children, true, edition);
		case 'fixedCollection': {
			const row = fill(children, true, edition);
			return { rows: property.typeOptions?.multipleValues ? [row] : row };
		}
		default:
			return textSample(field);
	}
}

/** Whether an edition has nothing of a field. */
const isAbsent = ({ fills }: Field, edition: Edition | undefined) =>
	edition !== undefined && fills.length > 0 && fills.every(({ notOn }) => notOn?.includes(edition));

function fill(fields: Field[], all: boolean, edition?: Edition): Form {
	const form: Form = {};
	const known: Form = {};
	for (const field of fields) {
		known[field.name] = field.property.default;
		if (!applies(field.condition, known as never) || isAbsent(field, edition)) continue;
		if (!all && !field.required && field.property.type !== 'options') continue;
		form[field.name] = sampleOf(field, edition);
		known[field.name] = form[field.name];
	}
	return form;
}

/** The form with only what is required, or with everything that fits together and an edition has. */
export const sampleForm = (
	fields: Field[],
	extent: 'required' | 'everything',
	edition?: Edition,
): Form => fill(fields, extent === 'everything', edition);
