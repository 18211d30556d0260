// Values that mean nothing, or that a fault left behind, in every parameter of every operation: the
// former are left out, the latter refused by the label of the field; nothing is sent as something else.
import { isContainer, formWith, NO_VALUE, operationForms, outcomeOf } from './everyParameter.mts';
import type { OperationForm, Outcome, Parameter } from './everyParameter.mts';

/** What spreadsheets, databases, programs and models give where there is no value. */
const NOTHING: unknown[] = [
	null,
	undefined,
	'',
	' ',
	'\u00a0\u200b\n',
	'null',
	'NULL',
	'undefined',
	'None',
	'none',
	'N/A',
	'n/a',
	'""',
	"''",
	'#N/A',
	'<NA>',
	'nil',
];

/** What a calculation, a date or an object leaves behind. */
const FAULTS: unknown[] = [
	NaN,
	Infinity,
	-Infinity,
	'NaN',
	'nan',
	'Infinity',
	'Invalid DateTime',
	'Invalid date',
	'Invalid Date',
	'[object Object]',
	' [object Object]\n',
	'[object Object],[object Object]',
	'#REF!',
	'#DIV/0!',
	1e21,
	2 ** 53,
	-(2 ** 53),
	new Date(NaN),
	[NaN],
	['[object Object]'],
	[{}],
	[[1]],
];

/** Not an ID, not a name, not a count. */
const NO_IDS: unknown[] = [0, -1, 1.5, '0', '-1', '1.5', '1e+21', '1e21', 1e21, 2 ** 53, true];

/** As numbers these are rounded, or were. */
const NO_NUMBERS: unknown[] = [
	'9007199254740993',
	'abc',
	'12abc',
	'0x10',
	'1,5',
	'1 2',
	{},
	[],
	'٥',
];

const shown = (value: unknown) =>
	typeof value === 'string'
		? JSON.stringify(value)
		: String(
				Array.isArray(value)
					? `[${value.map(String).join()}]`
					: typeof value === 'object' && value
						? 'object'
						: String(value),
			);

/** There is an option that is called None. */
const isOption = ({ field }: Parameter, word: unknown) =>
	field.fills.some(({ values = [] }) =>
		values.some((value) => String(value).toLowerCase() === String(word).toLowerCase()),
	);

const isSame = (a: Outcome, b: Outcome) => JSON.stringify(a) === JSON.stringify(b);

const namesOf = ({ way }: Parameter) => way.map(({ property }) => `'${property.displayName}`);

/** A refusal says which field is meant, or that a required one is missing. */
const names = (refused: string, parameter: Parameter) =>
	namesOf(parameter).some((label) => refused.includes(label));

async function outcomes(form: OperationForm, parameter: Parameter, values: unknown[]) {
	return await Promise.all(
		values.map(async (value) => ({
			value,
			outcome: await outcomeOf(form.operation, formWith(form, parameter, value)),
		})),
	);
}

/** Those whose outcome is another than if the field had been left out. */
async function notLeftOut(form: OperationForm, parameter: Parameter): Promise<string[]> {
	const [untouched, absent] = await outcomes(form, parameter, [NO_VALUE, undefined]);
	const found = await outcomes(
		form,
		parameter,
		NOTHING.filter((word) => !isOption(parameter, word)),
	);
	return found
		.filter(({ outcome }) => {
			if ([untouched, absent].some((one) => one && isSame(outcome, one.outcome))) return false;
			const isRequired = parameter.field.required || parameter.field.settled;
			return !('refused' in outcome && isRequired && names(outcome.refused, parameter));
		})
		.map(({ value, outcome }) => `${parameter.path} = ${shown(value)}: ${JSON.stringify(outcome)}`);
}

/** Those that are sent, or refused without saying which field is meant. */
async function notRefused(
	form: OperationForm,
	parameter: Parameter,
	values: unknown[],
): Promise<string[]> {
	const found = await outcomes(form, parameter, values);
	return found
		.filter(({ outcome }) => !('refused' in outcome) || !names(outcome.refused, parameter))
		.map(({ value, outcome }) => `${parameter.path} = ${shown(value)}: ${JSON.stringify(outcome)}`);
}

const ids = operationForms.map((form) => [form.id, form] as const);

describe('nothing in a parameter is left out', () => {
	test.each(ids)('%s', async (_, form) => {
		const wrong = await Promise.all(form.parameters.map((one) => notLeftOut(form, one)));
		expect(wrong.flat()).toEqual([]);
	});
});

describe('a fault in a parameter is refused by its label', () => {
	test.each(ids)('%s', async (_, form) => {
		const plain = form.parameters.filter(({ field }) => !isContainer(field));
		const wrong = await Promise.all(plain.map((one) => notRefused(form, one, FAULTS)));
		expect(wrong.flat()).toEqual([]);
	});
});

/** Parameters that name a thing by its ID, of whichever kind. */
const takesId = ({ field: { property, lookup, fills } }: Parameter) =>
	property.type === 'resourceLocator' &&
	lookup !== undefined &&
	!('all' in lookup) &&
	!fills.some(({ key }) => key === 'email');

describe('what is no ID is refused where one is asked', () => {
	test.each(ids)('%s', async (_, form) => {
		const located = form.parameters.filter(takesId);
		const wrong = await Promise.all(located.map((one) => notRefused(form, one, NO_IDS)));
		expect(wrong.flat()).toEqual([]);
	});
});

const takesNumber = ({ field: { property, fills } }: Parameter) =>
	property.type === 'number' ||
	(property.type === 'resourceLocator' && fills[0]?.type === 'number');

describe('what is no number is refused where one is asked', () => {
	test.each(ids)('%s', async (_, form) => {
		const numbers = form.parameters.filter(takesNumber);
		const wrong = await Promise.all(numbers.map((one) => notRefused(form, one, NO_NUMBERS)));
		expect(wrong.flat()).toEqual([]);
	});
});

/** Numbers that may be anything, fractions, or less than nothing: −1 is the API's word for no limit. */
const ANY_NUMBER = ['number', 'weight', 'maxUsageCount'];

describe('counts, lengths and IDs are whole and not negative', () => {
	test.each(ids)('%s', async (_, form) => {
		const counts = form.parameters.filter(
			(one) => takesNumber(one) && !ANY_NUMBER.includes(one.field.name),
		);
		const wrong = await Promise.all(counts.map((one) => notRefused(form, one, [-1, 1.5, '-1'])));
		expect(wrong.flat()).toEqual([]);
	});
});
