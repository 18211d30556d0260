/** Dropdowns of roles. */
import { skipPages } from '../../api/pagination';
import { SINCE_DECEMBER_2025 } from '../../api/versions';
import type { ApiLookup } from '../../fields/lookup';
import { ORGANIZATION_PARAMETER } from '../organization/parameter';

const orgId = ORGANIZATION_PARAMETER;

export const organizationRoles: ApiLookup = {
	method: 'searchOrganizationRoles',
	things: 'the roles of the organization',
	from: {
		request: 'GET /v2/organizations/{orgId}/roles',
		platformClient: true,
		versions: SINCE_DECEMBER_2025,
		pages: skipPages(),
	},
	dependsOn: { orgId },
	value: (row) => String(row.id),
	label: (row) => `${String(row.name)} (${String(row.type).toLowerCase()})`,
};
