/** Out of office: days on which the user can't be booked, or somebody else instead. */
import { absences } from '../../shared/catalogue/outOfOffice/lookups';
import { NOT_ON_2025 } from '../../shared/api/versions';
import { placeOf } from '../../shared/operation/owner';
import type { Resource } from '../../shared/operation/resource';
import { absenceOperations } from '../../shared/catalogue/outOfOffice/operations';

export const outOfOffice: Resource = {
	name: 'Out of Office',
	value: 'outOfOffice',
	operations: absenceOperations(
		{ ...placeOf(absences), fields: [], of: '', who: 'you', whose: 'your' },
		absences,
		NOT_ON_2025,
	),
};
