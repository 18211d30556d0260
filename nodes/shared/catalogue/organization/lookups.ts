/** Dropdowns of what an organization has: itself, its teams, users and attributes. */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../api/responseBody';
import { noPages, skipPages } from '../../api/pagination';
import { NOT_ON_2025 } from '../../operation/operation';
import { ORGANIZATION_PARAMETER } from '../../fields/lookup';
import type { ApiLookup } from '../../fields/lookup';

const orgId = ORGANIZATION_PARAMETER;

/** `SINGLE_SELECT` → `single select`. */
function words(constant: unknown): string {
	return String(constant).toLowerCase().replace(/_/g, ' ');
}

/** `Ada Example (ada@example.com)`, or what of it there is. */
export function person(row: IDataObject): string {
	const name = row.name ?? row.username;
	return name && row.email
		? `${String(name)} (${String(row.email)})`
		: String(name ?? row.email ?? row.id);
}

export const organizations: ApiLookup = {
	method: 'searchOrganizations',
	things: 'organizations',
	request: 'GET /v2/me',
	platformClient: true,
	pages: noPages,
	rows: (data) =>
		isObject(data) && typeof data.organizationId === 'number' ? [{ id: data.organizationId }] : [],
	value: (row) => Number(row.id),
	label: (row) => `My organization (${String(row.id)})`,
};

export const organizationTeams: ApiLookup = {
	method: 'searchOrganizationTeams',
	things: 'teams',
	request: 'GET /v2/organizations/{orgId}/teams',
	fallback: 'GET /v2/organizations/{orgId}/teams/me',
	platformClient: true,
	pages: skipPages(),
	dependsOn: { orgId },
	value: (row) => Number(row.id),
	label: (row) => String(row.name),
};

export const organizationUsers: ApiLookup = {
	method: 'searchOrganizationUsers',
	things: 'the users of the organization',
	request: 'GET /v2/organizations/{orgId}/users',
	platformClient: true,
	pages: skipPages(250),
	dependsOn: { orgId },
	value: (row) => Number(row.id),
	label: person,
};

/** `Ada Example (ada@example.com) · admin`: a person in an organization or a team, with the role. */
export function member(row: IDataObject): string {
	const name = isObject(row.user) ? person(row.user) : String(row.userId);
	return `${name} · ${String(row.role).toLowerCase()}`;
}

export const organizationMemberships: ApiLookup = {
	method: 'searchOrganizationMemberships',
	things: 'the members of the organization',
	request: 'GET /v2/organizations/{orgId}/memberships',
	platformClient: true,
	pages: skipPages(),
	dependsOn: { orgId },
	value: (row) => Number(row.id),
	label: member,
};

export const organizationRoles: ApiLookup = {
	method: 'searchOrganizationRoles',
	things: 'the roles of the organization',
	request: 'GET /v2/organizations/{orgId}/roles',
	platformClient: true,
	versions: NOT_ON_2025,
	pages: skipPages(),
	dependsOn: { orgId },
	value: (row) => String(row.id),
	label: (row) => `${String(row.name)} (${String(row.type).toLowerCase()})`,
};

export const delegationCredentials: ApiLookup = {
	method: 'searchDelegationCredentials',
	things: 'the delegation credentials of the organization',
	request: 'GET /v2/organizations/{orgId}/delegation-credentials',
	platformClient: true,
	versions: NOT_ON_2025,
	pages: skipPages(),
	dependsOn: { orgId },
	value: (row) => String(row.id),
	label: (row) => String(row.domain),
};

export const schedulesOfUser: ApiLookup = {
	method: 'searchUserSchedules',
	things: 'the schedules of the user',
	request: 'GET /v2/organizations/{orgId}/users/{userId}/schedules',
	platformClient: true,
	pages: noPages,
	dependsOn: { orgId, userId: { parameter: 'userId', label: 'User' } },
	value: (row) => Number(row.id),
	label: (row) => `${String(row.name)} (${String(row.timeZone)})`,
};

export const attributes: ApiLookup = {
	method: 'searchAttributes',
	things: 'attributes',
	request: 'GET /v2/organizations/{orgId}/attributes',
	pages: skipPages(),
	dependsOn: { orgId },
	value: (row) => String(row.id),
	label: (row) => `${String(row.name)} (${words(row.type)})`,
};

export const attributeSlugs: ApiLookup = {
	...attributes,
	method: 'searchAttributeSlugs',
	typedMode: 'By Slug',
	value: (row) => String(row.slug),
	label: (row) => `${String(row.name)} (${String(row.slug)})`,
};

export const attributeOptions: ApiLookup = {
	method: 'searchAttributeOptions',
	things: 'the options of the attribute',
	request: 'GET /v2/organizations/{orgId}/attributes/{attributeId}/options',
	pages: noPages,
	dependsOn: { orgId, attributeId: { parameter: 'attributeId', label: 'Attribute' } },
	value: (row) => String(row.id),
	label: (row) => String(row.value),
};

export const assignedOptions: ApiLookup = {
	method: 'searchAssignedOptions',
	things: 'the options assigned to the user',
	request: 'GET /v2/organizations/{orgId}/attributes/options/{userId}',
	pages: noPages,
	dependsOn: { orgId, userId: { parameter: 'userId', label: 'User' } },
	value: (row) => String(row.id),
	label: (row) => String(row.value),
};
