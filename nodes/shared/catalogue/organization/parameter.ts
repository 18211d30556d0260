/** The parameter of every form that names the organization, for lists that are of one. */
export const ORGANIZATION_PARAMETER = { parameter: 'organizationId', label: 'Organization' };
