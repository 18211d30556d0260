/** Schedules: when the members of an organization can be booked. */
import { organization, ORGANIZATION_ADMINS } from '../../shared/catalogue/organization/fields';
import type { Resource } from '../../shared/operation/resource';
import { skipPages } from '../../shared/api/pagination';

export const schedule: Resource = {
	name: 'Schedule',
	value: 'schedule',
	operations: {
		getAll: {
			action: 'Get many schedules of organization',
			description: 'Retrieve a list of the schedules that the members of an organization have',
			request: 'GET /v2/organizations/{orgId}/schedules',
			platformClient: true,
			needs: ORGANIZATION_ADMINS,
			pages: skipPages(),
			fields: [organization],
		},
	},
};
