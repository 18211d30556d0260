/** Responses to a team's routing forms. */
import { locator } from '../../shared/fields';
import { organization, organizationTeam } from '../../shared/catalogue/organization/fields';
import { routingFormOptions } from '../../shared/catalogue/routingForm/fields';
import { eitherTeam, TEAM_ADMINS } from '../../shared/catalogue/team/fields';
import { responsesToForm, teamRoutingForms } from '../../shared/catalogue/routingForm/lookups';
import { NOT_ON_2025 } from '../../shared/api/versions';
import { placeOf } from '../../shared/operation/owner';
import type { Resource } from '../../shared/operation/resource';
import {
	responseOperations,
	responseToCreate,
} from '../../shared/catalogue/routingForm/responseOperations';

const form = locator('routingFormId', teamRoutingForms, routingFormOptions);

const { create, ...others } = responseOperations(
	{
		...placeOf(responsesToForm),
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
