/** Out of office: days on which members of an organization can't be booked. */
import { filters, text } from '../../shared/fields';
import {
	organization,
	ORGANIZATION_ADMINS,
	organizationUser,
} from '../../shared/catalogue/organization/fields';
import { absenceSort } from '../../shared/catalogue/outOfOffice/fields';
import { absencesOfUser } from '../../shared/catalogue/outOfOffice/lookups';
import { placeOf } from '../../shared/operation/owner';
import type { Resource } from '../../shared/operation/resource';
import { absenceOperations } from '../../shared/catalogue/outOfOffice/operations';
import { skipPages } from '../../shared/api/pagination';

export const userOutOfOffice: Resource = {
	name: 'User Out of Office',
	value: 'userOutOfOffice',
	operations: {
		...absenceOperations(
			{
				...placeOf(absencesOfUser),
				fields: [organization, organizationUser],
				of: ' of user',
				who: 'a member of an organization',
				whose: "a member's",
				needs: ORGANIZATION_ADMINS,
			},
			absencesOfUser,
		),
		getAllInOrganization: {
			name: 'Get Many in Organization',
			action: 'Get many out of office entries in organization',
			description: 'Retrieve a list of the absences of all members of an organization',
			request: 'GET /v2/organizations/{orgId}/ooo',
			platformClient: true,
			needs: ORGANIZATION_ADMINS,
			pages: skipPages(),
			fields: [
				organization,
				filters([
					text('email', {
						as: 'email',
						placeholder: 'e.g. name@example.com',
						description: 'Only absences of the member with this address',
					}),
				]),
				absenceSort,
			],
		},
	},
};
