/** Attribute sync: what a directory (SCIM) or another source changed in the attributes of members. */
import { organization, organizationUser } from '../../shared/catalogue/organization/fields';
import { NOT_ON_2025 } from '../../shared/api/versions';
import type { Resource } from '../../shared/operation/resource';
import { cursorPages } from '../../shared/api/pagination';

export const attributeSync: Resource = {
	name: 'Attribute Sync',
	value: 'attributeSync',
	operations: {
		getAll: {
			name: 'Get Many',
			action: 'Get many attribute syncs',
			description: 'Retrieve the history of attribute syncs of the organization',
			request: 'GET /v2/organizations/{orgId}/attributes/sync-history',
			versions: NOT_ON_2025,
			pages: cursorPages(100),
			fields: [organization],
		},
		getAllForUser: {
			name: 'Get Many for User',
			action: 'Get many attribute syncs for user',
			description: 'Retrieve the history of attribute syncs of one member',
			request: 'GET /v2/organizations/{orgId}/attributes/sync-history/user/{userId}',
			versions: NOT_ON_2025,
			pages: cursorPages(100),
			fields: [organization, organizationUser],
		},
	},
};
