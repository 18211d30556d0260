/** An attribute by name, slug or ID with its options, and who has which of them. */
import type { IDataObject } from 'n8n-workflow';

import type { Operation, Steps } from '../../../shared/operation/operation';
import { attributeOption } from '../attributeOption';

const options = attributeOption.operations;

export interface KnownAttribute {
	id: string;
	name: string;
	type: string;
	options: Array<{ id: string; value: string; slug: string; holders: Set<number> }>;
}

const lower = (value: unknown) => String(value).trim().toLowerCase();

/** Whether a text names the thing, by its ID, slug or name. */
export const names = (text: string, ...known: unknown[]) => known.map(lower).includes(lower(text));

async function find(steps: Steps, getAttributes: Operation, organization: string) {
	const given = String(steps.form.attribute);
	const all = await steps.once(
		`attributes ${organization}`,
		async () => await steps.run(getAttributes),
	);
	const found = all.filter(({ id, slug, name }) => names(given, id, slug, name));
	const [attribute, other] = found;
	const exact = found.find(({ id, slug }) => [id, slug].includes(given)) ?? attribute;
	const known = all.map(({ name }) => String(name)).join(', ');
	if (!exact) return steps.refuse(`There is no attribute '${given}'`, `There are: ${known}`);
	if (other && exact === attribute && !names(given, exact.id, exact.slug)) {
		return steps.refuse(`Several attributes are called '${given}'`, 'Give its slug or ID instead');
	}
	return exact;
}

function holdersOf(assigned: IDataObject[], optionId: unknown): Set<number> {
	const row = assigned.find(({ id }) => id === optionId);
	return new Set(Array.isArray(row?.assignedUserIds) ? row.assignedUserIds.map(Number) : []);
}

/** The attribute that the form names, read once for all items and kept up to date by who changes it. */
export async function attributeOf(
	steps: Steps,
	getAttributes: Operation,
	organization: string,
): Promise<KnownAttribute> {
	const { id, name, type } = await find(steps, getAttributes, organization);
	return await steps.once(`attribute ${String(id)}`, async () => {
		const [all, assigned] = await Promise.all([
			steps.run(options.getAll as Operation, { attributeId: id }),
			steps.run(options.getAllAssigned as Operation, { attributeId: id, filters: {} }),
		]);
		const rows = [...all, ...assigned.filter((row) => !all.some((one) => one.id === row.id))];
		return {
			id: String(id),
			name: String(name),
			type: String(type),
			options: rows.map((row) => ({
				id: String(row.id),
				value: String(row.value),
				slug: String(row.slug),
				holders: holdersOf(assigned, row.id),
			})),
		};
	});
}
