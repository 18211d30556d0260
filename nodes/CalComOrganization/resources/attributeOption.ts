/** Attribute options: the values of select attributes, and which members they are assigned to. */
import { CAL_COM_OF_2025 } from '../../shared/api/edition';
import {
	additionalFields,
	filters,
	list,
	locatorOrText,
	locators,
	number,
	text,
	updateFields,
} from '../../shared/fields';
import {
	assignedOption,
	attribute,
	attributeBySlug,
	attributeOption as option,
} from '../../shared/catalogue/attribute/fields';
import { organization, organizationUser } from '../../shared/catalogue/organization/fields';
import { organizationTeams } from '../../shared/catalogue/organization/lookups';
import { assignedOptions, attributeOptions } from '../../shared/catalogue/attribute/lookups';
import { NOT_ON_2025 } from '../../shared/api/versions';
import { asItems } from '../../shared/operation/responseMapping';
import type { ResponseMapping } from '../../shared/operation/responseMapping';
import { upsert } from '../../shared/operation/upsert';
import type { Operation } from '../../shared/operation/operation';
import type { Resource } from '../../shared/operation/resource';
import { cursorPages, skipPages } from '../../shared/api/pagination';

const value = { placeholder: 'e.g. Engineering', description: 'What people see' };
const slug = { placeholder: 'e.g. engineering', description: 'Its short name in the API' };
const weight = {
	min: 0,
	fraction: true,
	description: 'How much it counts if round robin uses the weights of attributes',
};
const assignmentFilters = filters([
	list('assignedOptionIds', {
		label: 'Assigned Option IDs',
		as: 'word',
		placeholder: 'e.g. 284111e6-4821-41a4-85dd-b11422d5d4d5',
		description:
			'Only options held by users who also hold one of these options of other attributes (separate several IDs with commas)',
	}),
	locators('teamIds', organizationTeams, { thing: 'Team' }),
]);
const needs = 'Only an admin or owner of the organization may do this';

/** Who got what; the API answers with the membership and with empty fields. */
const asAssigned: ResponseMapping = (answered) =>
	asItems(answered).map((row) => {
		const given = Object.entries(row).filter(([, value]) => value !== null);
		const userId = Number(answered.request.pathValues.get('userId'));
		return { userId, ...Object.fromEntries(given) };
	});

const create: Operation = {
	action: 'Create attribute option',
	description: 'Create a new option of an attribute',
	request: 'POST /v2/organizations/{orgId}/attributes/{attributeId}/options',
	needs,
	fields: [
		organization,
		attribute,
		text('value', { ...value, required: true }),
		text('slug', { ...slug, required: true }),
	],
};

const getAll: Operation = {
	action: 'Get many attribute options',
	description: 'Retrieve a list of the options of an attribute',
	...attributeOptions.from,
	fields: [organization, attribute],
};

const update: Operation = {
	action: 'Update attribute option',
	description: 'Change the value or slug of an option',
	request: 'PATCH /v2/organizations/{orgId}/attributes/{attributeId}/options/{optionId}',
	needs,
	fields: [
		organization,
		attribute,
		option,
		updateFields([text('value', value), text('slug', slug)]),
	],
};

export const attributeOption: Resource = {
	name: 'Attribute Option',
	value: 'attributeOption',
	operations: {
		assignToUser: {
			name: 'Assign to User',
			action: 'Assign attribute option to user',
			description: 'Assign an option to a member, or a value to a text or number attribute',
			request: 'POST /v2/organizations/{orgId}/attributes/options/{userId}',
			needs,
			mapResponse: asAssigned,
			fields: [
				organization,
				organizationUser,
				attribute,
				locatorOrText('assignedOptionId', attributeOptions, {
					label: 'Value',
					key: 'attributeOptionId',
					required: true,
					placeholder: 'e.g. 284111e6-4821-41a4-85dd-b11422d5d4d5',
					text: { key: 'value', placeholder: 'e.g. Account Executive' },
					description:
						'What the attribute says about this member: an option from the list, or a text or number for attributes without options',
				}),
				additionalFields([number('weight', { ...weight, notOn: CAL_COM_OF_2025 })]),
			],
		},
		create,
		delete: {
			action: 'Delete attribute option',
			description: 'Delete an option permanently, with all its assignments',
			request: 'DELETE /v2/organizations/{orgId}/attributes/{attributeId}/options/{optionId}',
			needs,
			fields: [organization, attribute, option],
		},
		getAll,
		getAllAssigned: {
			name: 'Get Many Assigned by Attribute',
			action: 'Get many assigned attribute options by attribute',
			description:
				'Retrieve the options of an attribute that are assigned, with the IDs of their users',
			request: 'GET /v2/organizations/{orgId}/attributes/{attributeId}/options/assigned',
			pages: skipPages(),
			fields: [organization, attribute, assignmentFilters],
		},
		getAllAssignedBySlug: {
			name: 'Get Many Assigned by Attribute Slug',
			action: 'Get many assigned attribute options by attribute slug',
			description:
				'Retrieve the assigned options of the attribute with a slug, with the IDs of their users',
			request: 'GET /v2/organizations/{orgId}/attributes/slugs/{attributeSlug}/options/assigned',
			pages: skipPages(),
			fields: [organization, attributeBySlug, assignmentFilters],
		},
		getAllForUser: {
			name: 'Get Many for User',
			action: 'Get many attribute options for user',
			description: 'Retrieve the options that are assigned to a member',
			...assignedOptions.from,
			fields: [organization, organizationUser],
		},
		getAssignmentHistory: {
			name: 'Get Assignment History',
			action: 'Get attribute assignment history for user',
			description: 'Retrieve who assigned which options to a member, and when',
			request: 'GET /v2/organizations/{orgId}/attributes/assignments/{userId}/history',
			versions: NOT_ON_2025,
			needs,
			pages: cursorPages(50),
			fields: [organization, organizationUser],
		},
		unassignFromUser: {
			name: 'Unassign From User',
			action: 'Unassign attribute option from user',
			description: 'Take an option or value away from a member',
			request: 'DELETE /v2/organizations/{orgId}/attributes/options/{userId}/{attributeOptionId}',
			needs,
			fields: [organization, organizationUser, assignedOption],
		},
		update,
		updateAssignment: {
			name: 'Update Assignment',
			action: 'Update attribute option assignment of user',
			description: 'Change the weight of an option that is assigned to a member',
			request: 'PATCH /v2/organizations/{orgId}/attributes/options/{userId}/{attributeOptionId}',
			mapResponse: asAssigned,
			versions: NOT_ON_2025,
			needs,
			fields: [
				organization,
				organizationUser,
				assignedOption,
				number('weight', { ...weight, required: true }),
			],
		},
		upsert: upsert({
			create,
			update,
			list: getAll,
			thing: 'attribute option',
			by: { slug: 'Slug' },
		}),
	},
};
