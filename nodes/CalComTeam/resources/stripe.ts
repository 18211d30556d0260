/** Stripe: the account that guests of a team pay into. */
import {
	callbackFields,
	getsOAuthUrl,
	returnAddresses,
	savesOAuthCredentials,
} from '../../shared/catalogue/conferencing/fields';
import { organization, organizationTeam } from '../../shared/catalogue/organization/fields';
import { TEAM_ADMINS } from '../../shared/catalogue/team/fields';
import type { Resource } from '../../shared/operation/resource';

export const stripe: Resource = {
	name: 'Stripe',
	value: 'stripe',
	operations: {
		checkConnection: {
			action: 'Check payment account of team',
			description:
				'Find out whether a team has a Stripe account connected; it fails when there is none',
			request: 'GET /v2/organizations/{orgId}/teams/{teamId}/stripe/check',
			needs: TEAM_ADMINS,
			fields: [organization, organizationTeam],
		},
		getOAuthUrl: {
			...getsOAuthUrl,
			action: 'Get OAuth URL of payment account of team',
			description:
				'Get the address where somebody connects a Stripe account for a team in a browser, to be kept secret',
			request: 'GET /v2/organizations/{orgId}/teams/{teamId}/stripe/connect',
			needs: TEAM_ADMINS,
			fields: [organization, organizationTeam, ...returnAddresses(true)],
		},
		saveOAuthCredentials: {
			...savesOAuthCredentials,
			action: 'Save OAuth credentials of payment account of team',
			description: 'Finish a connection with the code and state that Stripe sent',
			request: 'GET /v2/organizations/{orgId}/teams/{teamId}/stripe/save',
			needs: TEAM_ADMINS,
			fields: [organization, organizationTeam, ...callbackFields],
		},
	},
};
