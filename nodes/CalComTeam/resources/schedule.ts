/** Schedules: when the members of a team can be booked. */
import { CAL_COM_OF_2025 } from '../../shared/api/edition';
import { filters, locator } from '../../shared/fields';
import { eventTypeOptions } from '../../shared/catalogue/eventType/selector';
import { organization, organizationTeam } from '../../shared/catalogue/organization/fields';
import { eitherTeam, TEAM_ADMINS, teamMember } from '../../shared/catalogue/team/fields';
import { teamEventTypesOfEither } from '../../shared/catalogue/eventType/lookups';
import type { Resource } from '../../shared/operation/resource';
import { noPages, skipPages } from '../../shared/api/pagination';

const ofEventType = {
	...eventTypeOptions,
	notOn: CAL_COM_OF_2025,
	description: 'Only schedules of the hosts of this event type',
};

export const schedule: Resource = {
	name: 'Schedule',
	value: 'schedule',
	operations: {
		getAll: {
			action: 'Get many schedules of team',
			description: 'Retrieve a list of the schedules that the members of a team have',
			request: 'GET /v2/teams/{teamId}/schedules',
			inOrganization: {
				request: 'GET /v2/organizations/{orgId}/teams/{teamId}/schedules',
				platformClient: true,
			},
			needs: TEAM_ADMINS,
			pages: skipPages(),
			fields: [
				...eitherTeam,
				filters([
					locator('eventTypeId', teamEventTypesOfEither, { ...ofEventType, only: 'inside' }),
				]),
			],
		},
		getAllForMember: {
			name: 'Get Many for Member',
			action: 'Get many schedules of team member',
			description: 'Retrieve a list of the schedules of one member of a team',
			request: 'GET /v2/organizations/{orgId}/teams/{teamId}/users/{userId}/schedules',
			platformClient: true,
			needs: TEAM_ADMINS,
			pages: noPages,
			fields: [
				organization,
				organizationTeam,
				teamMember,
				filters([locator('eventTypeId', teamEventTypesOfEither, ofEventType)]),
			],
		},
	},
};
