/** Dropdowns of routing forms: the questions that lead a guest to the right event type and host. */
import { skipPages } from '../transport/pages';
import { ORGANIZATION_PARAMETER } from './lookup';
import type { ApiLookup } from './lookup';

export const routingForms: ApiLookup = {
	method: 'searchRoutingForms',
	things: 'the routing forms of the organization',
	request: 'GET /v2/organizations/{orgId}/routing-forms',
	pages: skipPages(),
	dependsOn: { orgId: ORGANIZATION_PARAMETER },
	value: (row) => String(row.id),
	label: (row) => String(row.name),
};
