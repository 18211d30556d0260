// Every operation with its parameters filled with nasty values, several at once: nothing that is no value
// reaches a path, a query or a body, and what is refused is refused by the label of a field.
// `FUZZ_RUNS=200 FUZZ_SEED=7 npx jest test/fuzz` runs longer, and otherwise.
import { withInnerFields } from '../../nodes/shared/fields/childFields';
import { allOperations } from '../nodes/allOperations.mts';
import { operationForms } from '../nodes/everyParameter.mts';
import { overlay, specials } from '../workflows/specials.mts';
import { sampleForm } from '../workflows/sampleForm.mts';
import { faultsOf, runForm } from './execution.mts';
import type { Form } from './execution.mts';
import { NASTY, shown } from './nasty.mts';
import { createRandom } from './random.mts';
import type { Random } from './random.mts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 8);
const SEED = Number(process.env.FUZZ_SEED ?? 20261128);

const OWN = ['Limit', 'Return All', 'Simplify', 'Output', 'Options', 'Act As'];

const targets = allOperations.map((row, index) => ({
	...row,
	id: `${row.node}.${row.resource.value}.${row.key}`,
	parameters: operationForms[index]?.parameters ?? [],
	labels: [
		...withInnerFields(row.operation.fields).map(({ property }) => property.displayName),
		...OWN,
	],
}));

type Row = (typeof targets)[number];

/** Where a parameter stands in a form, through the rows of collections. */
function pathOf({ way }: Row['parameters'][number]): string {
	return way
		.flatMap(({ name, property }, index) => {
			const isRow = property.type === 'fixedCollection' && index < way.length - 1;
			const isList = isRow && property.typeOptions?.multipleValues;
			return isRow ? [name, 'rows', ...(isList ? ['0'] : [])] : [name];
		})
		.join('.');
}

/** Puts a value where the form has such a place; a value may have taken the place of what is above it. */
function put(form: Form, path: string, value: unknown): void {
	const names = path.split('.');
	const last = names.pop() as string;
	let target: unknown = form;
	for (const name of names) target = (target as Form | undefined)?.[name];
	if (typeof target === 'object' && target !== null) (target as Form)[last] = value;
}

function nastyForm(row: Row, random: Random): { form: Form; put: string[] } {
	const extent = random.isHit(0.8) ? 'everything' : 'required';
	const form = overlay(sampleForm(row.operation.fields, extent), specials[row.id]?.[extent]);
	const many = random.pick([1, 1, 1, 2, 3, row.parameters.length]);
	const done: string[] = [];
	for (let count = 0; count < many && row.parameters.length > 0; count++) {
		const path = pathOf(random.pick(row.parameters));
		const value = random.pick(NASTY);
		put(form, path, value);
		done.push(`${path} = ${shown(value)}`);
	}
	return { form, put: done };
}

async function findings(row: Row): Promise<string[]> {
	const random = createRandom(
		SEED + [...row.id].reduce((sum, char) => sum * 31 + char.charCodeAt(0), 7),
	);
	const found: string[] = [];
	for (let count = 0; count < RUNS; count++) {
		const { form, put: done } = nastyForm(row, random);
		const { sent, refused, fault } = await runForm(row, form);
		const said = `with ${done.join(', ')}`;
		if (fault !== undefined) found.push(`${String(fault)} ${said}`);
		for (const what of sent.flatMap(faultsOf)) found.push(`${what} ${said}`);
		const isNamed = row.labels.some((label) => refused?.includes(`'${label}`));
		if (refused !== undefined && !isNamed) found.push(`no label in "${refused}" ${said}`);
	}
	return found;
}

test.each(targets.map((row) => [row.id, row] as const))('%s', async (_, row) => {
	expect(await findings(row)).toEqual([]);
});
