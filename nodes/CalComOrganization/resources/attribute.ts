/** Attributes: what an organization records about its members, such as department or languages. */
import { CAL_COM_OF_2025 } from '../../shared/api/edition';
import { additionalFields, choice, boolean, rows, text, updateFields } from '../../shared/fields';
import { attribute as attributeField } from '../../shared/catalogue/attribute/fields';
import { organization } from '../../shared/catalogue/organization/fields';
import type { Operation } from '../../shared/operation/operation';
import type { Resource } from '../../shared/operation/resource';
import { upsert } from '../../shared/operation/upsert';
import { attributes } from '../../shared/catalogue/attribute/lookups';
import { setForUser } from './setForUser/operation';

const TYPES = ['TEXT', 'NUMBER', 'SINGLE_SELECT', 'MULTI_SELECT', 'USER_RELATIONSHIP'] as const;

const SELECT_TYPES = ['SINGLE_SELECT', 'MULTI_SELECT'];

const name = { placeholder: 'e.g. Department', description: 'What people call the attribute' };
const slug = {
	placeholder: 'e.g. department',
	description: 'Its short name in the API, unique in the organization',
};
const type = {
	options: TYPES,
	valuesNotOn: { USER_RELATIONSHIP: CAL_COM_OF_2025 },
	description: 'What its values are',
};
const enabled = boolean('enabled', {
	description: 'Whether the attribute can be assigned to members',
	default: true,
});
const needs = 'Only an admin or owner of the organization may do this';

const getAttributes: Operation = {
	action: 'Get many attributes',
	description: 'Retrieve a list of attributes',
	...attributes.from,
	fields: [organization],
};

const create: Operation = {
	action: 'Create attribute',
	description: 'Create a new attribute, with its options if it is a select',
	request: 'POST /v2/organizations/{orgId}/attributes',
	needs,
	// The API insists on a list of options even for types that have none.
	defaults: { options: [] },
	fields: [
		organization,
		text('name', { ...name, required: true }),
		text('slug', { ...slug, required: true }),
		choice('type', { ...type, required: true }),
		rows(
			'attributeOptions',
			[
				text('value', { required: true, description: 'What people see' }),
				text('slug', { required: true, description: 'Its short name in the API' }),
			],
			{
				key: 'options',
				row: 'Option',
				description: 'The values that members can be assigned',
				condition: { type: SELECT_TYPES },
			},
		),
		additionalFields([enabled]),
	],
};

const update: Operation = {
	action: 'Update attribute',
	description: 'Change the name, slug or type of an attribute, or switch it on or off',
	request: 'PATCH /v2/organizations/{orgId}/attributes/{attributeId}',
	needs,
	fields: [
		organization,
		attributeField,
		updateFields([text('name', name), text('slug', slug), choice('type', type), enabled]),
	],
};

export const attribute: Resource = {
	name: 'Attribute',
	value: 'attribute',
	operations: {
		create,
		delete: {
			action: 'Delete attribute',
			description: 'Delete an attribute permanently, with all its assignments',
			request: 'DELETE /v2/organizations/{orgId}/attributes/{attributeId}',
			needs,
			fields: [organization, attributeField],
		},
		get: {
			action: 'Get attribute',
			description: 'Retrieve an attribute',
			request: 'GET /v2/organizations/{orgId}/attributes/{attributeId}',
			fields: [organization, attributeField],
		},
		getAll: getAttributes,
		setForUser: setForUser(getAttributes),
		update,
		upsert: upsert({
			create,
			update,
			list: getAttributes,
			thing: 'attribute',
			by: { slug: 'Slug' },
		}),
	},
};
