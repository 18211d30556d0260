// Attributes of an organization.
import { byId, picked } from './row.mts';
import type { RowsOfResource } from './row.mts';

const organizationId = picked(1);
const attributeId = picked('a79a67ef-1b17-493e-ac7f-11872bed374a');
const path = '/v2/organizations/1/attributes';
const one = `${path}/a79a67ef-1b17-493e-ac7f-11872bed374a`;

export const attribute: RowsOfResource = {
	node: 'calComOrganization',
	resource: 'attribute',
	rows: [
		{
			operation: 'create',
			form: {
				organizationId,
				name: 'Department',
				slug: 'department',
				type: 'SINGLE_SELECT',
				attributeOptions: { rows: [{ value: 'Sales', slug: 'sales' }] },
				additionalFields: { enabled: false },
			},
			request: {
				method: 'POST',
				path,
				body: {
					name: 'Department',
					slug: 'department',
					type: 'SINGLE_SELECT',
					options: [{ value: 'Sales', slug: 'sales' }],
					enabled: false,
				},
			},
			reply: 'orgs-attributes/attr-create-single',
		},
		{
			operation: 'create',
			case: 'of a type without options',
			form: { organizationId, name: 'Job Title', slug: 'job-title', type: 'TEXT' },
			request: {
				method: 'POST',
				path,
				body: { name: 'Job Title', slug: 'job-title', type: 'TEXT', options: [] },
			},
			reply: 'orgs-attributes/attr-create-text',
		},
		{
			operation: 'delete',
			form: { organizationId, attributeId },
			request: { method: 'DELETE', path: one },
			reply: 'orgs-attributes/attr-delete',
			items: [{ deleted: true, id: 'a79a67ef-1b17-493e-ac7f-11872bed374a' }],
		},
		{
			operation: 'get',
			form: { organizationId, attributeId: byId(' a79a67ef-1b17-493e-ac7f-11872bed374a ') },
			request: { method: 'GET', path: one },
			reply: 'orgs-attributes/attr-get',
		},
		{
			operation: 'getAll',
			form: { organizationId, returnAll: true },
			request: { method: 'GET', path, query: { take: '250' } },
			reply: 'orgs-attributes/attrs',
		},
		{
			operation: 'getAll',
			case: 'of none',
			form: { organizationId },
			request: { method: 'GET', path, query: { take: '50' } },
			reply: 'orgs-attributes/attrs-empty',
			items: [],
		},
		{
			operation: 'update',
			form: { organizationId, attributeId, updateFields: { name: 'Dept' } },
			request: { method: 'PATCH', path: one, body: { name: 'Dept' } },
			reply: 'orgs-attributes/attr-patch',
		},
		{
			operation: 'update',
			case: 'switched off',
			form: { organizationId, attributeId, updateFields: { enabled: false } },
			request: { method: 'PATCH', path: one, body: { enabled: false } },
			reply: 'orgs-attributes/attr-patch-all',
		},
	],
};
