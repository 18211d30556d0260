/** Conferencing apps of a member of an organization. */
import { choice } from '../../shared/fields';
import { asItems } from '../../shared/operation/responseMapping';
import { CONFERENCING_APPS } from '../../shared/catalogue/conferencing/fields';
import {
	organization,
	ORGANIZATION_ADMINS,
	organizationUser,
} from '../../shared/catalogue/organization/fields';
import { NOT_ON_2025 } from '../../shared/api/versions';
import type { Resource } from '../../shared/operation/resource';
import { noPages } from '../../shared/api/pagination';

const common = { platformClient: true, versions: NOT_ON_2025, needs: ORGANIZATION_ADMINS };

export const userConferencing: Resource = {
	name: 'User Conferencing',
	value: 'userConferencing',
	operations: {
		getAll: {
			action: 'Get many conferencing apps of user',
			description: 'Retrieve a list of the conferencing apps of a member, and which is the default',
			request: 'GET /v2/organizations/{orgId}/users/{userId}/conferencing',
			...common,
			pages: noPages,
			fields: [organization, organizationUser],
		},
		setDefault: {
			action: 'Set default conferencing app of user',
			description: 'Make a conferencing app the default of a member',
			request: 'POST /v2/organizations/{orgId}/users/{userId}/conferencing/default',
			...common,
			mapResponse: asItems,
			fields: [
				organization,
				organizationUser,
				choice('app', {
					key: 'appSlug',
					options: CONFERENCING_APPS,
					required: true,
					description: 'The conferencing app',
				}),
			],
		},
	},
};
