/** Dropdowns of delegation credentials. */
import { skipPages } from '../../../shared/api/pagination';
import { NOT_ON_2025 } from '../../../shared/api/versions';
import { ORGANIZATION_PARAMETER } from '../../../shared/catalogue/organization/parameter';
import type { ApiLookup } from '../../../shared/fields/lookup';

const orgId = ORGANIZATION_PARAMETER;

export const delegationCredentials: ApiLookup = {
	method: 'searchDelegationCredentials',
	things: 'the delegation credentials of the organization',
	from: {
		request: 'GET /v2/organizations/{orgId}/delegation-credentials',
		platformClient: true,
		versions: NOT_ON_2025,
		pages: skipPages(),
	},
	dependsOn: { orgId },
	value: (row) => String(row.id),
	label: (row) => String(row.domain),
	names: ({ domain }) => [domain],
	isName: (text) => text.includes('.'),
};
