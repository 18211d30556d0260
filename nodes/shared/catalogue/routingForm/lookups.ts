/** Dropdowns of routing forms: the questions that lead a guest to the right event type and host. */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../../api/responseBody';
import { skipPages } from '../../api/pagination';
import { isNoMadeId } from '../../fields/names';
import { ORGANIZATION_PARAMETER } from '../organization/parameter';
import type { ApiLookup } from '../../fields/lookup';

export const routingForms: ApiLookup = {
	method: 'searchRoutingForms',
	things: 'the routing forms of the organization',
	from: { request: 'GET /v2/organizations/{orgId}/routing-forms', pages: skipPages() },
	dependsOn: { orgId: ORGANIZATION_PARAMETER },
	value: (row) => String(row.id),
	label: (row) => String(row.name),
	names: ({ name }) => [name],
	isName: isNoMadeId,
};

const teamId = { parameter: 'teamId', label: 'Team' };

export const teamRoutingForms: ApiLookup = {
	...routingForms,
	method: 'searchTeamRoutingForms',
	things: 'the routing forms of the team',
	from: {
		request: 'GET /v2/organizations/{orgId}/teams/{teamId}/routing-forms',
		pages: skipPages(),
	},
	dependsOn: { orgId: ORGANIZATION_PARAMETER, teamId },
};

/** `2027-01-12 09:30 · Sales, Berlin`: when it came, and the first answers. */
function responseLabel({ createdAt, response }: IDataObject): string {
	const answers = isObject(response) ? Object.values(response) : [];
	const said = answers
		.map((answer) => (isObject(answer) ? answer.value : answer))
		.slice(0, 2)
		.map(String);
	return [String(createdAt).slice(0, 16).replace('T', ' '), said.join(', ')]
		.filter(Boolean)
		.join(' · ');
}

export const responsesToForm: ApiLookup = {
	method: 'searchFormResponses',
	things: 'the responses to the routing form',
	from: {
		request: 'GET /v2/organizations/{orgId}/teams/{teamId}/routing-forms/{routingFormId}/responses',
		pages: skipPages(),
	},
	dependsOn: {
		orgId: ORGANIZATION_PARAMETER,
		teamId,
		routingFormId: { parameter: 'routingFormId', label: 'Routing Form' },
	},
	value: (row) => Number(row.id),
	label: responseLabel,
};

export const responsesInOrganization: ApiLookup = {
	...responsesToForm,
	method: 'searchOrganizationFormResponses',
	from: {
		request: 'GET /v2/organizations/{orgId}/routing-forms/{routingFormId}/responses',
		pages: skipPages(),
	},
	dependsOn: {
		orgId: ORGANIZATION_PARAMETER,
		routingFormId: { parameter: 'routingFormId', label: 'Routing Form' },
	},
};
