/** The parameter of every form that names the organization, for lists that are of one. */
import type { Dependency } from '../../fields/lookup';

export const ORGANIZATION_PARAMETER: Dependency = {
	parameter: 'organizationId',
	label: 'Organization',
	fallback: 'myOrganization',
};
