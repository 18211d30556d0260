/** Teams: those of an organization, and those that the user is in without one. */
import { locator } from '../../shared/fields';
import { organizations } from '../../shared/lookups/organization';
import type { Resource } from '../../shared/operation';
import { noPages, skipPages } from '../../shared/transport/pages';

/** Filled, the operation works inside the organization; empty, on the user's own teams. */
const ofOrganization = locator('organizationId', organizations, {
	key: 'orgId',
	id: 'number',
	description: 'The organization whose teams to work with (leave empty for the teams you are in)',
});

export const team: Resource = {
	name: 'Team',
	value: 'team',
	operations: {
		getAll: {
			action: 'Get many teams',
			description: 'Retrieve a list of teams: those of an organization, or those you are in',
			request: 'GET /v2/teams',
			inOrganization: {
				request: 'GET /v2/organizations/{orgId}/teams',
				platformClient: true,
				pages: skipPages(),
			},
			pages: noPages,
			fields: [ofOrganization],
		},
	},
};
