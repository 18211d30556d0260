// What people, programs and models give where they have no value, and what must become of it in every
// parameter: left out, or refused by the label of the field; nothing is sent as something else.
import { NO_VALUE } from './everyParameter.mts';
import type { Outcome, Parameter } from './everyParameter.mts';

/** A form, and what becomes of a value in one of its parameters. */
export interface ProbedForm {
	id: string;
	parameters: Parameter[];
	outcome(parameter: Parameter, value: unknown): Promise<Outcome>;
}

/** What spreadsheets, databases, programs and models give where there is no value. */
export const NOTHING: unknown[] = [
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
export const FAULTS: unknown[] = [
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
export const NO_IDS: unknown[] = [
	0,
	-1,
	1.5,
	'0',
	'-1',
	'1.5',
	'1e+21',
	'1e21',
	1e21,
	2 ** 53,
	true,
];

/** As numbers these are rounded, or were. */
export const NO_NUMBERS: unknown[] = [
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

async function outcomes(form: ProbedForm, parameter: Parameter, values: unknown[]) {
	return await Promise.all(
		values.map(async (value) => ({ value, outcome: await form.outcome(parameter, value) })),
	);
}

/** Those whose outcome is another than if the field had been left out. */
export async function notLeftOut(form: ProbedForm, parameter: Parameter): Promise<string[]> {
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
export async function notRefused(
	form: ProbedForm,
	parameter: Parameter,
	values: unknown[],
): Promise<string[]> {
	const found = await outcomes(form, parameter, values);
	return found
		.filter(({ outcome }) => !('refused' in outcome) || !names(outcome.refused, parameter))
		.map(({ value, outcome }) => `${parameter.path} = ${shown(value)}: ${JSON.stringify(outcome)}`);
}

/** Parameters that name a thing by its ID, of whichever kind. */
export const takesId = ({ field: { property, lookup, fills } }: Parameter) =>
	property.type === 'resourceLocator' &&
	lookup !== undefined &&
	!('all' in lookup) &&
	!fills.some(({ key }) => key === 'email');

/** Parameters that hold a number. */
export const takesNumber = ({ field: { property, fills } }: Parameter) =>
	property.type === 'number' ||
	(property.type === 'resourceLocator' && fills[0]?.type === 'number');
