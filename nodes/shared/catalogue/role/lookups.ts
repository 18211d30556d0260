/** Dropdowns of roles. */
import { skipPages } from '../../api/pagination';
import { isNoMadeId } from '../../fields/names';
import { SINCE_DECEMBER_2025 } from '../../api/versions';
import type { ApiLookup } from '../../fields/lookup';
import { ORGANIZATION_PARAMETER } from '../organization/parameter';

/** The IDs of Cal.com's own roles are words such as `member_role`. */
export const isRoleName = (text: string) => isNoMadeId(text) && !text.endsWith('_role');

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
	names: ({ name }) => [name],
	isName: isRoleName,
};
