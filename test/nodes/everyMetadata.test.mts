// Data of the user's own, wherever an operation takes it: what Cal.com would refuse in general words is
// named by its key before anything is sent, and where a server wants text, text goes out.
import { bodyOf, findOperation } from '../contract/contract.mts';
import { apiOperations } from './allOperations.mts';
import { formWith, operationForms, outcomeOf } from './everyParameter.mts';
import type { OperationForm, Parameter } from './everyParameter.mts';

/** Every parameter that fills `metadata`, with the form that it stands in. */
const rows = operationForms.flatMap((form) =>
	form.parameters
		.filter(({ field }) => field.property.type === 'json' && field.fills[0]?.key === 'metadata')
		.map((parameter) => ({ id: `${form.id} ${parameter.path}`, form, parameter })),
);

const outcome = async (form: OperationForm, parameter: Parameter, value: unknown) =>
	await outcomeOf(form.operation, formWith(form, parameter, value));

/** What goes out as metadata; an operation of several requests has it in its form. */
async function sentFor(form: OperationForm, parameter: Parameter, value: unknown) {
	const found = await outcome(form, parameter, value);
	const sent = ('sent' in found ? found.sent : found) as Record<string, Record<string, unknown>>;
	return sent.body?.metadata ?? sent.metadata ?? sent;
}

const many = (count: number) =>
	Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 'x']));

const LONG_KEY = 'k'.repeat(41);

/** What is wrong, and the key by which it is named. */
const refused: Array<[string, unknown, string]> = [
	['nested', { plan: 'a', address: { city: 'Berlin' } }, "'address' is an object"],
	['a list', { tags: ['a'] }, "'tags' is a list"],
	['an empty list', { tags: [] }, "'tags' is a list"],
	['null', { crm: null }, "'crm' is empty"],
	['null in a text', '{"crm":null}', "'crm' is empty"],
	['a word for nothing', { crm: 'null' }, "'crm' is empty"],
	['a word for nothing among others', '{"plan":"pro","crm":"undefined"}', "'crm' is empty"],
	['undefined', { crm: undefined }, "'crm' is empty"],
	['a date', { since: new Date(0) }, "'since' is an object"],
	['no date', { since: new Date(NaN) }, "'since'"],
	['not a number', { score: NaN }, "'score'"],
	['infinite', { score: Infinity }, "'score'"],
	['a rounded number', { phone: 2 ** 53 }, "'phone'"],
	['a fault', { name: '[object Object]' }, "'name'"],
	['a key that is a fault', { '[object Object]': 'a' }, '[object Object]'],
	['a value of 501', { bio: 'x'.repeat(501) }, "'bio'"],
	['a key of 41', { [LONG_KEY]: 'x' }, LONG_KEY.slice(0, 40)],
	['51 keys', many(51), "'k50' is one too many"],
];

const taken = {
	text: 'x'.repeat(500),
	['k'.repeat(40)]: '',
	number: 42,
	fraction: 0.5,
	yes: true,
	no: false,
	none: 'N/A',
};

const AS_TEXT = { ...taken, number: '42', fraction: '0.5', yes: 'true', no: 'false' };

/** Bookings keep texts alone. */
const keepsTexts = (id: string) =>
	id.startsWith('calCom.booking.') || id.startsWith('calCom.slot.');

describe.each(rows)('$id', ({ id, form, parameter }) => {
	it.each(refused)('refuses %s', async (_, value, named) => {
		const found = await outcome(form, parameter, value);
		expect(found).toEqual({ refused: expect.stringMatching(/^'Metadata' /) });
		expect('refused' in found && found.refused).toContain(named);
	});

	it('takes what the API takes, as it takes it', async () => {
		for (const value of [taken, JSON.stringify(taken)]) {
			const expected = keepsTexts(id) ? AS_TEXT : taken;
			expect(await sentFor(form, parameter, value)).toEqual(expected);
		}
	});

	it('takes 50 keys', async () => {
		expect(await sentFor(form, parameter, many(50))).toEqual(many(50));
	});
});

test('no operation whose body has metadata is without it', () => {
	const found = new Set(rows.map(({ form }) => form.id));
	const wanted = apiOperations
		.filter(({ operation }) => {
			const contract = findOperation(operation.request);
			return contract && bodyOf(contract)?.inside.has('metadata');
		})
		.map(({ node, resource, key }) => `${node}.${resource.value}.${key}`);
	process.stdout.write(`\nMetadata: ${rows.length} parameters of ${found.size} operations\n`);
	expect(wanted.filter((id) => !found.has(id))).toEqual([]);
	expect(wanted.length).toBeGreaterThan(8);
});

describe('the filters by metadata', () => {
	const managed = operationForms.find(
		({ id }) => id === 'calComPlatform.managedOrganization.getAll',
	);
	const asked = async (filters: object) => {
		if (!managed) throw new Error('There is no such operation');
		return await outcomeOf(managed.operation, { filters });
	};

	it('go together', async () => {
		expect(await asked({ metadataKey: 'customer', metadataValue: 42 })).toMatchObject({
			sent: { query: 'metadataKey=customer&metadataValue=42' },
		});
	});

	it.each([{ metadataKey: 'customer' }, { metadataValue: '42', metadataKey: 'null' }])(
		'are refused one without the other: %j',
		async (filters) => {
			expect(await asked(filters)).toEqual({
				refused: "'Metadata Key' and 'Metadata Value' need each other",
			});
		},
	);
});
