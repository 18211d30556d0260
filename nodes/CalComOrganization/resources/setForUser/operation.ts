/**
 * Sets what an attribute says about a member: assigns, creates and takes away until it is so. Run
 * again, it finds nothing to do. A write per change; what all items need is read once.
 */
import { additionalFields, boolean, list, locator } from '../../../shared/fields';
import { attributes } from '../../../shared/catalogue/attribute/lookups';
import { organization } from '../../../shared/catalogue/organization/fields';
import { organizationUsers } from '../../../shared/catalogue/organization/lookups';
import type { ComposedOperation } from '../../../shared/operation/composedOperation';
import type { Operation, Steps } from '../../../shared/operation/operation';
import { attributeOption } from '../attributeOption';
import { attributeOf, names } from './attributes';
import type { KnownAttribute } from './attributes';
import { memberId } from './members';

type KnownOption = KnownAttribute['options'][number];

const options = attributeOption.operations as Record<
	'create' | 'assignToUser' | 'unassignFromUser',
	Operation
>;

const fields = [
	organization,
	locator('member', organizationUsers, {
		label: 'User',
		findsNames: true,
		required: true,
		placeholder: 'e.g. name@example.com',
		description: 'The member of the organization, by ID or email address',
	}),
	locator('attribute', attributes, {
		as: 'title',
		findsNames: true,
		required: true,
		placeholder: 'e.g. Department',
		description: 'The attribute of the organization, by name, slug or ID',
	}),
	list('values', {
		placeholder: 'e.g. Sales, Marketing',
		description:
			"What the attribute is to say about this member (separate several values with commas); empty changes nothing, unless 'Clear When Empty' is on",
	}),
	additionalFields([
		boolean('clearWhenEmpty', {
			description: 'Whether empty Values take all values of the attribute away from the member',
		}),
		boolean('createMissing', {
			label: 'Create Missing Options',
			description: 'Whether values that the attribute does not know become new options of it',
		}),
		boolean('keepOthers', {
			label: 'Keep Other Values',
			description: 'Whether the member keeps values that are not among these',
		}),
	]),
];

const isSelect = ({ type }: KnownAttribute) => type === 'SINGLE_SELECT' || type === 'MULTI_SELECT';

const slugOf = (value: string) =>
	value
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '-')
		.replace(/^-|-$/g, '');

/** The values that were asked for; more than the attribute can hold are refused. */
function wantedValues(steps: Steps, { name, type }: KnownAttribute): string[] {
	const values = [...new Set(((steps.form.values ?? []) as unknown[]).map(String))];
	if (values.length > 1 && type !== 'MULTI_SELECT') {
		steps.refuse(`'${name}' takes one value, but 'Values' has ${values.length}`);
	}
	if (type === 'NUMBER' && values.some((value) => Number.isNaN(Number(value)))) {
		steps.refuse(`'${name}' takes a number, but 'Values' is ${JSON.stringify(values[0])}`);
	}
	return values;
}

const optionFor = ({ options: known }: KnownAttribute, value: string) =>
	known.find(({ id, slug }) => [id, slug].includes(value)) ??
	known.find((one) => names(value, one.id, one.slug, one.value));

/** Refuses before anything is written what would have to be refused in the middle. */
function refuseUnknown(steps: Steps, attribute: KnownAttribute, values: string[]): void {
	if (!isSelect(attribute) || steps.form.createMissing === true) return;
	const unknown = values.find((value) => !optionFor(attribute, value));
	if (unknown === undefined) return;
	const known = attribute.options.map(({ value }) => value).join(', ');
	steps.refuse(
		`'${attribute.name}' has no option '${unknown}'`,
		`It has: ${known || 'none'}. Turn on 'Create Missing Options' to create it`,
	);
}

async function createOption(
	steps: Steps,
	attribute: KnownAttribute,
	value: string,
): Promise<KnownOption> {
	const [row] = await steps.run(options.create, {
		attributeId: attribute.id,
		value,
		slug: slugOf(value) || 'option',
	});
	const option = {
		id: String(row?.id),
		value,
		slug: String(row?.slug),
		holders: new Set<number>(),
	};
	attribute.options.push(option);
	return option;
}

/** Gives a value to the member: an option that exists, or a text or number of its own. */
async function assign(
	steps: Steps,
	attribute: KnownAttribute,
	userId: number,
	option: KnownOption | string,
) {
	const isText = typeof option === 'string';
	const [row] = await steps.run(options.assignToUser, {
		userId,
		attributeId: attribute.id,
		assignedOptionId: isText
			? { __rl: true, mode: 'text', value: option }
			: { __rl: true, mode: 'id', value: option.id },
		additionalFields: {},
	});
	if (!isText) {
		option.holders.add(userId);
		return;
	}
	const id = String(row?.attributeOptionId);
	attribute.options.push({ id, value: option, slug: slugOf(option), holders: new Set([userId]) });
}

async function set(steps: Steps, getAttributes: Operation) {
	const place = String(steps.form.orgId ?? '');
	const attribute = await attributeOf(steps, getAttributes, place);
	const values = wantedValues(steps, attribute);
	refuseUnknown(steps, attribute, values);
	const userId = await memberId(steps, place);
	const before = attribute.options.filter(({ holders }) => holders.has(userId));
	const has = (value: string) => before.some((one) => names(value, one.id, one.slug, one.value));
	const created: string[] = [];
	const assigned = values.filter((value) => !has(value));
	for (const value of assigned) {
		const known = isSelect(attribute) ? optionFor(attribute, value) : value;
		if (!known) created.push(value);
		await assign(steps, attribute, userId, known ?? (await createOption(steps, attribute, value)));
	}
	const isKept = (one: KnownOption) =>
		steps.form.keepOthers === true ||
		(values.length === 0
			? steps.form.clearWhenEmpty !== true
			: values.some((value) => names(value, one.id, one.slug, one.value)));
	const gone = before.filter((one) => !isKept(one));
	for (const option of gone) {
		await steps.run(options.unassignFromUser, { userId, attributeOptionId: option.id });
		option.holders.delete(userId);
	}
	return [
		{
			userId,
			attribute: attribute.name,
			attributeId: attribute.id,
			values: attribute.options
				.filter(({ holders }) => holders.has(userId))
				.map(({ value }) => value),
			changed: assigned.length + gone.length > 0,
			assigned,
			unassigned: gone.map(({ value }) => value),
			created,
		},
	];
}

export function setForUser(getAttributes: Operation): ComposedOperation {
	return {
		name: 'Set for User',
		action: 'Set attribute for user',
		description:
			'Make an attribute say exactly this about a member: assigns what is missing and takes away what is not wanted; safe to run twice',
		effect: 'write',
		needs: 'Only an admin or owner of the organization may do this',
		versions: getAttributes.versions,
		fields,
		run: async (steps) => await set(steps, getAttributes),
	};
}
