/** Dropdowns of an organization's attributes and their options. */
import { noPages, skipPages } from '../../api/pagination';
import { isNoMadeId, isNoSlug } from '../../fields/names';
import type { ApiLookup } from '../../fields/lookup';
import { ORGANIZATION_PARAMETER } from '../organization/parameter';

const orgId = ORGANIZATION_PARAMETER;

/** `SINGLE_SELECT` → `single select`. */
function words(constant: unknown): string {
	return String(constant).toLowerCase().replace(/_/g, ' ');
}

export const attributes: ApiLookup = {
	method: 'searchAttributes',
	things: 'attributes',
	from: { request: 'GET /v2/organizations/{orgId}/attributes', pages: skipPages() },
	dependsOn: { orgId },
	value: (row) => String(row.id),
	label: (row) => `${String(row.name)} (${words(row.type)})`,
	names: ({ name, slug }) => [name, slug],
	isName: isNoMadeId,
};

export const attributeSlugs: ApiLookup = {
	...attributes,
	method: 'searchAttributeSlugs',
	typedMode: 'By Slug',
	value: (row) => String(row.slug),
	label: (row) => `${String(row.name)} (${String(row.slug)})`,
	isName: isNoSlug,
};

export const attributeOptions: ApiLookup = {
	method: 'searchAttributeOptions',
	things: 'the options of the attribute',
	from: {
		request: 'GET /v2/organizations/{orgId}/attributes/{attributeId}/options',
		pages: noPages,
	},
	dependsOn: { orgId, attributeId: { parameter: 'attributeId', label: 'Attribute' } },
	value: (row) => String(row.id),
	label: (row) => String(row.value),
	names: ({ value, slug }) => [value, slug],
	isName: isNoMadeId,
};

export const assignedOptions: ApiLookup = {
	method: 'searchAssignedOptions',
	things: 'the options assigned to the user',
	from: { request: 'GET /v2/organizations/{orgId}/attributes/options/{userId}', pages: noPages },
	dependsOn: { orgId, userId: { parameter: 'userId', label: 'User' } },
	value: (row) => String(row.id),
	label: (row) => String(row.value),
	names: ({ value, slug }) => [value, slug],
	isName: isNoMadeId,
};
