/** The fields that name what a platform customer has. */
import { locator } from '../../fields';
import { managedOrganizations, managedUsers, oauthClients } from './lookups';

export const oauthClient = locator('clientId', oauthClients, {
	label: 'OAuth Client',
	required: true,
	placeholder: 'e.g. cluqyp8dq0001p61sfs0jke9l',
	description: 'The OAuth client of the platform organization',
});

export const managedUser = locator('userId', managedUsers, {
	label: 'Managed User',
	id: 'number',
	required: true,
	description: 'The user that the platform customer manages',
});

export const managedOrganization = locator('managedOrganizationId', managedOrganizations, {
	id: 'number',
	required: true,
	description: 'The organization that the platform customer manages',
});

export const CLIENT_ONLY =
	"The API takes the ID and secret of the OAuth client here: set 'Authentication' to Platform Client";
