// The options of attributes, and whom they are assigned to.
import { picked } from './row.mts';
import type { Row, RowsOfResource } from './row.mts';

const department = 'a79a67ef-1b17-493e-ac7f-11872bed374a';
const sales = '284111e6-4821-41a4-85dd-b11422d5d4d5';
const jobTitle = '8b69b933-a433-4d3c-ac16-996dba1a55b8';
const attributes = '/v2/organizations/1/attributes';
const organizationId = picked(1);
const userId = picked(2);
const attributeId = picked(department);
const entry = { id: '7c1f7a1e-0000-4000-8000-000000000001', action: 'ASSIGNED' };

const filters = { assignedOptionIds: sales, teamIds: '4' };

const ofAttribute: Row[] = [
	{
		operation: 'create',
		form: { organizationId, attributeId, value: 'Engineering', slug: 'engineering' },
		request: {
			method: 'POST',
			path: `${attributes}/${department}/options`,
			body: { value: 'Engineering', slug: 'engineering' },
		},
		reply: 'orgs-attributes-options/option-create',
	},
	{
		operation: 'delete',
		form: { organizationId, attributeId, optionId: picked(sales) },
		request: { method: 'DELETE', path: `${attributes}/${department}/options/${sales}` },
		reply: 'orgs-attributes-options/option-delete',
		items: [{ deleted: true, id: sales }],
	},
	{
		operation: 'getAll',
		form: { organizationId, attributeId, returnAll: true },
		request: { method: 'GET', path: `${attributes}/${department}/options` },
		reply: 'orgs-attributes-options/options',
	},
	{
		operation: 'update',
		form: {
			organizationId,
			attributeId,
			optionId: picked(sales),
			updateFields: { value: 'R&D' },
		},
		request: {
			method: 'PATCH',
			path: `${attributes}/${department}/options/${sales}`,
			body: { value: 'R&D' },
		},
		reply: 'orgs-attributes-options/option-patch',
	},
];

const assigned: Row[] = [
	{
		operation: 'getAllAssigned',
		form: { organizationId, attributeId, limit: 9, filters: { teamIds: '4, 5' } },
		request: {
			method: 'GET',
			path: `${attributes}/${department}/options/assigned`,
			query: { teamIds: '4,5', take: '9' },
		},
		reply: 'orgs-attributes-options/assigned',
	},
	{
		operation: 'getAllAssignedBySlug',
		form: { organizationId, attributeSlug: picked('languages'), limit: 1, filters },
		request: {
			method: 'GET',
			path: `${attributes}/slugs/languages/options/assigned`,
			query: { ...filters, take: '1' },
		},
		reply: 'orgs-attributes-options/assigned-slug-filter',
	},
];

const assignOption = { assignedOptionId: picked(sales) };
const assignText = {
	assignedOptionId: { __rl: true, mode: 'text', value: 'Account Executive' },
};

const ofUser: Row[] = [
	{
		operation: 'assignToUser',
		form: { organizationId, userId, attributeId, ...assignOption },
		request: {
			method: 'POST',
			path: `${attributes}/options/2`,
			body: { attributeId: department, attributeOptionId: sales },
		},
		reply: 'orgs-attributes-options/assign',
		items: [
			{
				userId: 2,
				id: '5f3473c2-af63-423e-b316-4332d5cff2dc',
				memberId: 4,
				attributeOptionId: '284111e6-4821-41a4-85dd-b11422d5d4d5',
				createdAt: '2026-11-23T12:17:48.590Z',
				updatedAt: '2026-11-23T12:17:48.590Z',
			},
		],
	},
	{
		operation: 'assignToUser',
		case: 'a text',
		form: { organizationId, userId, attributeId: picked(jobTitle), ...assignText },
		request: {
			method: 'POST',
			path: `${attributes}/options/2`,
			body: { attributeId: jobTitle, value: 'Account Executive' },
		},
		reply: 'orgs-attributes-options/assign-text',
		items: [
			{
				userId: 2,
				id: '738393f5-5d32-4552-bfe8-14dab1e4bbae',
				memberId: 4,
				attributeOptionId: '02f9676a-f882-4cef-a71d-f0035b5d97fa',
				createdAt: '2026-11-23T12:17:48.677Z',
				updatedAt: '2026-11-23T12:17:48.677Z',
			},
		],
	},
	{
		operation: 'getAllForUser',
		form: { organizationId, userId, returnAll: true },
		request: { method: 'GET', path: `${attributes}/options/2` },
		reply: 'orgs-attributes-options/user-options',
	},
	{
		operation: 'getAssignmentHistory',
		form: { organizationId, userId, limit: 3 },
		request: {
			method: 'GET',
			path: `${attributes}/assignments/2/history`,
			query: { limit: '3' },
		},
		reply: { body: { status: 'success', data: [entry], meta: { nextCursor: null } } },
	},
	{
		operation: 'unassignFromUser',
		form: { organizationId, userId, attributeOptionId: picked(sales) },
		request: { method: 'DELETE', path: `${attributes}/options/2/${sales}` },
		reply: 'orgs-attributes-options/unassign',
		items: [{ deleted: true, id: sales }],
	},
	{
		operation: 'updateAssignment',
		form: { organizationId, userId, attributeOptionId: picked(sales), weight: 0.5 },
		request: {
			method: 'PATCH',
			path: `${attributes}/options/2/${sales}`,
			body: { weight: 0.5 },
		},
		reply: { body: { status: 'success', data: { id: 'a', weight: 0.5, createdById: null } } },
		items: [{ userId: 2, id: 'a', weight: 0.5 }],
	},
];

export const attributeOption: RowsOfResource = {
	node: 'calComOrganization',
	resource: 'attributeOption',
	rows: [...ofAttribute, ...assigned, ...ofUser],
};
