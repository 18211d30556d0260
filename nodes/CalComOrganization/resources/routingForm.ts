/** Routing forms of an organization, and what guests answered to them. */
import { filters, locator, locators } from '../../shared/fields';
import { organization, ORGANIZATION_ADMINS } from '../../shared/catalogue/organization/fields';
import {
	routingFormOptions,
	routingFormSummary,
	routingListFilters,
	routingListSort,
} from '../../shared/catalogue/routingForm/fields';
import { organizationTeams } from '../../shared/catalogue/organization/lookups';
import { responsesInOrganization, routingForms } from '../../shared/catalogue/routingForm/lookups';
import { placeOf } from '../../shared/operation/owner';
import type { Resource } from '../../shared/operation/resource';
import { responseOperations } from '../../shared/catalogue/routingForm/responseOperations';

const responses = responseOperations(
	{
		...placeOf(responsesInOrganization),
		fields: [organization, locator('routingFormId', routingForms, routingFormOptions)],
		of: ' of organization',
		needs: ORGANIZATION_ADMINS,
	},
	responsesInOrganization,
);

export const routingForm: Resource = {
	name: 'Routing Form',
	value: 'routingForm',
	operations: {
		createResponse: { ...responses.create, name: 'Create Response' },
		getAll: {
			action: 'Get many routing forms of organization',
			description: 'Retrieve a list of the routing forms of an organization with their questions',
			...routingForms.from,
			needs: ORGANIZATION_ADMINS,
			simplify: routingFormSummary,
			fields: [
				organization,
				filters([...routingListFilters, locators('teamIds', organizationTeams, { thing: 'Team' })]),
				routingListSort,
			],
		},
		getResponses: { ...responses.getAll, name: 'Get Many Responses' },
		updateResponse: { ...responses.update, name: 'Update Response' },
	},
};
