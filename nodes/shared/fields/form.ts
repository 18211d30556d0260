/** A form that Cal.com defines, filled question by question: n8n's resource mapper. */
import type { IDataObject, ResourceMapperField } from 'n8n-workflow';

import type { FormSource } from './lookup';
import { baseProperty, simpleField } from './field';
import type { Field, FieldOptions, FieldContext } from './field';
import { toBoolean } from './boolean';
import { groupValues } from './childFields';
import { splitKnown, toAddresses } from './list';
import { cutBlanks, cutQuotes, isNothing, partsOf, refuseFaults } from './nothing';
import { faultIn } from './json';
import { toNumber } from './number';
import { toText } from './text';

/** What the resource mapper stores. An expression may also give the answers as a plain object. */
interface Mapped {
	value?: unknown;
	schema?: ResourceMapperField[];
}

function isMapped(value: unknown): value is Mapped {
	return typeof value === 'object' && value !== null && 'mappingMode' in value;
}

const optionsOf = (question: ResourceMapperField) =>
	(question.options ?? []).map(({ value }) => String(value));

/** The option that an answer names, in any case; undefined when there is none of that name. */
function optionNamed(answer: string, question: ResourceMapperField): string | undefined {
	const options = optionsOf(question);
	const wanted = cutQuotes(answer).toLowerCase();
	return options.includes(answer)
		? answer
		: options.find((option) => option.toLowerCase() === wanted);
}

/** Several answers: the options of the question are found first, and only the rest is split. */
function severalOf(value: unknown, question: ResourceMapperField, context: FieldContext): unknown {
	const label = question.displayName;
	const options = optionsOf(question);
	const isKnown = (text: string) => optionNamed(text, question) !== undefined;
	const items = options.length > 0 ? splitKnown(value, isKnown) : toAddresses(value);
	return items.map((item) => {
		const text = toText(item, label, context);
		refuseFaults(text, label, context);
		return optionNamed(text, question) ?? cutBlanks(text);
	});
}

function oneOf(value: unknown, question: ResourceMapperField, context: FieldContext): unknown {
	const text = toText(value, question.displayName, context);
	refuseFaults(text, question.displayName, context, true);
	return optionNamed(text, question) ?? text;
}

/** Questions with options that take several answers are texts for n8n, which would take only arrays. */
const takesSeveral = ({ type, options }: ResourceMapperField) =>
	type === 'array' || (type === 'string' && options !== undefined);

/** The answer in the type of its question, as the form was when the user filled it in. */
function typed(
	value: unknown,
	question: ResourceMapperField | undefined,
	context: FieldContext,
): unknown {
	if (question === undefined) return partsOf(value);
	if (takesSeveral(question)) return severalOf(value, question, context);
	switch (question.type) {
		case 'number':
			return toNumber(value, question.displayName, { fraction: true }, context);
		case 'boolean':
			return toBoolean(value, question.displayName, context);
		default:
			return oneOf(value, question, context);
	}
}

/** What programs write for nothing is no answer; `None` and `N/A` may be one where one has to be given. */
function isUnanswered(value: unknown, question: ResourceMapperField | undefined): boolean {
	if (isNothing(partsOf(value), 'answer')) return true;
	const isOption = typeof value === 'string' && question && optionNamed(value, question);
	return !isOption && question?.required !== true && isNothing(value, 'words');
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
			const mapped: Mapped = isMapped(value) ? value : { value };
			const given = groupValues(mapped.value, base.displayName, context);
			const unknown = Object.entries(given).filter(
				([slug]) => !mapped.schema?.some(({ id }) => id === slug),
			);
			const fault = faultIn(Object.fromEntries(unknown));
			if (fault) context.refuse(`'${base.displayName}' ${fault}`);
			const answers = Object.entries(given).flatMap(([slug, answer]) => {
				const question = mapped.schema?.find(({ id }) => id === slug);
				return isUnanswered(answer, question) ? [] : [[slug, typed(answer, question, context)]];
			});
			return answers.length > 0 ? (Object.fromEntries(answers) as IDataObject) : undefined;
		},
	});
	return { ...field, formSource: source };
}
