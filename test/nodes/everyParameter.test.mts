// Values that mean nothing, or that a fault left behind, in every parameter of every operation: the
// former are left out, the latter refused by the label of the field; nothing is sent as something else.
import { isContainer, formWith, operationForms, outcomeOf } from './everyParameter.mts';
import type { Parameter } from './everyParameter.mts';
import {
	FAULTS,
	NO_IDS,
	NO_NUMBERS,
	notLeftOut,
	notRefused,
	takesId,
	takesNumber,
} from './parameterKinds.mts';

const ids = operationForms.map((form) => {
	const outcome = async (parameter: Parameter, value: unknown) =>
		await outcomeOf(form.operation, formWith(form, parameter, value));
	return [form.id, { ...form, outcome }] as const;
});

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

describe('what is no ID is refused where one is asked', () => {
	test.each(ids)('%s', async (_, form) => {
		const located = form.parameters.filter(takesId);
		const wrong = await Promise.all(located.map((one) => notRefused(form, one, NO_IDS)));
		expect(wrong.flat()).toEqual([]);
	});
});

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
