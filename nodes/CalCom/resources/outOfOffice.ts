/** Out of office: days on which the user can't be booked, or somebody else instead. */
import { absences } from '../../shared/lookups/outOfOffice';
import { NOT_ON_2025 } from '../../shared/operation';
import type { Resource } from '../../shared/operation';
import { absenceOperations } from '../../shared/operations/absences';

export const outOfOffice: Resource = {
	name: 'Out of Office',
	value: 'outOfOffice',
	operations: absenceOperations(
		{ path: '/v2/me/ooo', fields: [], of: '', who: 'you', whose: 'your' },
		absences,
		NOT_ON_2025,
	),
};
