/** A form that Cal.com defines, filled question by question: n8n's resource mapper. */
import type { IDataObject, ResourceMapperField } from 'n8n-workflow';

import type { FormSource } from './lookup';
import { baseProperty, simpleField } from './field';
import type { Field, FieldOptions, FieldContext } from './field';
import { toBoolean } from './boolean';
import { toItems } from './list';
import { toNumber } from './number';
import { toText } from './text';

/** What the resource mapper stores. An expression may also give the answers as a plain object. */
interface Mapped {
	value?: IDataObject | null;
	schema?: ResourceMapperField[];
}

function isMapped(value: unknown): value is Mapped {
	return typeof value === 'object' && value !== null && 'mappingMode' in value;
}

/** The answer in the type of its question, as the form was when the user filled it in. */
function typed(
	value: unknown,
	field: ResourceMapperField | undefined,
	context: FieldContext,
): unknown {
	const label = field?.displayName ?? '';
	switch (field?.type) {
		case 'number':
			return toNumber(value, label, { fraction: true }, context);
		case 'boolean':
			return toBoolean(value, label, context);
		case 'array':
			return toItems(value).map((item) => toText(item, label, context));
		case undefined:
			return value;
		default:
			return toText(value, label, context);
	}
}

/** A form from a source; answers that are left empty are not sent. */
export function form(name: string, source: FormSource, options: FieldOptions = {}): Field {
	const base = baseProperty(name, options);
	const field = simpleField({
		name,
		options,
		property: {
			...base,
			type: 'resourceMapper',
			noDataExpression: true,
			default: { mappingMode: 'defineBelow', value: null },
			typeOptions: {
				loadOptionsDependsOn: [source.dependsOn, source.detour?.dependsOn]
					.flatMap((needs) => Object.values(needs ?? {}))
					.map(({ parameter }) => `${parameter}.value`),
				resourceMapper: {
					resourceMapperMethod: source.method,
					mode: 'add',
					valuesLabel: base.displayName,
					fieldWords: { singular: 'question', plural: 'questions' },
					addAllFields: true,
					supportAutoMap: false,
				},
			},
		},
		fills: { type: 'json' },
		toWire(value, context) {
			const mapped = isMapped(value) ? value : { value: value as IDataObject };
			const answers = Object.entries(mapped.value ?? {})
				.filter(([, answer]) => answer !== null && answer !== undefined && answer !== '')
				.map(([slug, answer]) => {
					const question = mapped.schema?.find(({ id }) => id === slug);
					return [slug, typed(answer, question, context)] as const;
				});
			return answers.length > 0 ? Object.fromEntries(answers) : undefined;
		},
	});
	return { ...field, formSource: source };
}
