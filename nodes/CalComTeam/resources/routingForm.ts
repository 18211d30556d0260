/** Routing forms of a team: questions whose answers lead a guest to the right event type and host. */
import { filters } from '../../shared/fields';
import { organization, organizationTeam } from '../../shared/catalogue/organization/fields';
import {
	routingFormSummary,
	routingListFilters,
	routingListSort,
} from '../../shared/catalogue/routingForm/fields';
import { TEAM_ADMINS } from '../../shared/catalogue/team/fields';
import type { Resource } from '../../shared/operation/resource';
import { teamRoutingForms } from '../../shared/catalogue/routingForm/lookups';

export const routingForm: Resource = {
	name: 'Routing Form',
	value: 'routingForm',
	operations: {
		getAll: {
			action: 'Get many routing forms of team',
			description: 'Retrieve a list of the routing forms of a team with their questions',
			...teamRoutingForms.from,
			needs: TEAM_ADMINS,
			simplify: routingFormSummary,
			fields: [organization, organizationTeam, filters(routingListFilters), routingListSort],
		},
	},
};
