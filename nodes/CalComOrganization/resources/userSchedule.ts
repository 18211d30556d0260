/** Schedules of one member of an organization. */
import {
	organization,
	ORGANIZATION_ADMINS,
	organizationUser,
} from '../../shared/catalogue/organization/fields';
import { schedulesOfUser } from '../../shared/catalogue/schedule/lookups';
import { placeOf } from '../../shared/operation/owner';
import type { Resource } from '../../shared/operation/resource';
import { scheduleOperations } from '../../shared/catalogue/schedule/operations';

export const userSchedule: Resource = {
	name: 'User Schedule',
	value: 'userSchedule',
	operations: scheduleOperations(
		{
			...placeOf(schedulesOfUser),
			fields: [organization, organizationUser],
			of: ' of user',
			who: 'a member of an organization',
			whose: "a member's",
			needs: ORGANIZATION_ADMINS,
		},
		schedulesOfUser,
	),
};
