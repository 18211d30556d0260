/** Responses to a team's routing forms. */
import { locator } from '../../shared/fields';
import { organization, organizationTeam } from '../../shared/fieldsets/organization';
import { routingFormOptions } from '../../shared/fieldsets/routingForm';
import { eitherTeam, TEAM_ADMINS } from '../../shared/fieldsets/team';
import { responsesToForm, teamRoutingForms } from '../../shared/lookups/routingForm';
import { NOT_ON_2025 } from '../../shared/operation';
import type { Resource } from '../../shared/operation';
import { responseOperations, responseToCreate } from '../../shared/operations/routingFormResponses';

const form = locator('routingFormId', teamRoutingForms, routingFormOptions);

const { create, ...others } = responseOperations(
	{
		path: '/v2/organizations/{orgId}/teams/{teamId}/routing-forms/{routingFormId}/responses',
		fields: [organization, organizationTeam, form],
		of: ' of team',
		needs: TEAM_ADMINS,
	},
	responsesToForm,
);

export const routingFormResponse: Resource = {
	name: 'Routing Form Response',
	value: 'routingFormResponse',
	operations: {
		...others,
		create: {
			...create,
			request: 'POST /v2/teams/{teamId}/routing-forms/{routingFormId}/responses',
			inOrganization: { request: create.request, versions: { server2025: true } },
			versions: NOT_ON_2025,
			fields: [...eitherTeam, form, ...responseToCreate],
		},
	},
};
