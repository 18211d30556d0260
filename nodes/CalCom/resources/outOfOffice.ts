/** Out of office: days on which the user can't be booked, or somebody else instead. */
import { additionalFields, locator, updateFields } from '../../shared/fields';
import {
	absenceChanges,
	absenceDays,
	absenceDetails,
	absenceOptions,
	absenceSort,
} from '../../shared/fieldsets/outOfOffice';
import { absences } from '../../shared/lookups/outOfOffice';
import { NOT_ON_2025 } from '../../shared/operation';
import type { Resource } from '../../shared/operation';
import { skipPages } from '../../shared/transport/pages';

const selected = locator('oooId', absences, absenceOptions);

export const outOfOffice: Resource = {
	name: 'Out of Office',
	value: 'outOfOffice',
	operations: {
		create: {
			action: 'Create out of office entry',
			description: 'Say on which days you can not be booked, and who can be instead',
			request: 'POST /v2/me/ooo',
			versions: NOT_ON_2025,
			fields: [...absenceDays, additionalFields(absenceDetails)],
		},
		delete: {
			action: 'Delete out of office entry',
			description: 'Delete an absence permanently: its days can be booked again',
			request: 'DELETE /v2/me/ooo/{oooId}',
			versions: NOT_ON_2025,
			fields: [selected],
		},
		getAll: {
			action: 'Get many out of office entries',
			description: 'Retrieve a list of your absences, past and future',
			request: 'GET /v2/me/ooo',
			versions: NOT_ON_2025,
			pages: skipPages(),
			fields: [absenceSort],
		},
		update: {
			action: 'Update out of office entry',
			description: 'Change the days, reason or stand-in of an absence',
			request: 'PATCH /v2/me/ooo/{oooId}',
			versions: NOT_ON_2025,
			fields: [selected, updateFields(absenceChanges)],
		},
	},
};
