/** Absences: days on which somebody can't be booked, or somebody else instead. */
import { additionalFields, locator, updateFields } from '../../fields';
import {
	absenceChanges,
	absenceDays,
	absenceDetails,
	absenceOptions,
	absenceSort,
	needsBothDays,
} from './fields';
import { upsert } from '../../operation/upsert';
import type { AnyOperation } from '../../operation/composedOperation';
import type { ApiLookup } from '../../fields/lookup';
import type { Operation } from '../../operation/operation';
import type { Versions } from '../../api/versions';
import { at, listAt } from '../../operation/owner';
import type { Owner } from '../../operation/owner';

/** The operations of the absences of the user, or of a member of a team. */
export function absenceOperations(
	owner: Owner & { who: string; whose: string },
	absences: ApiLookup,
	versions?: Versions,
): Record<string, AnyOperation> {
	const { fields, of, who, whose } = owner;
	const selected = locator('oooId', absences, absenceOptions);
	const operations = {
		create: {
			action: `Create out of office entry${of}`,
			description: `Enter the days on which ${who} cannot be booked, and who can be booked instead`,
			...at(owner, 'POST'),
			versions,
			fields: [...fields, ...absenceDays, additionalFields(absenceDetails)],
		},
		delete: {
			action: `Delete out of office entry${of}`,
			description: 'Delete an absence permanently: its days can be booked again',
			...at(owner, 'DELETE', '/{oooId}'),
			versions,
			fields: [...fields, selected],
		},
		getAll: {
			action: `Get many out of office entries${of}`,
			description: `Retrieve a list of ${whose} absences, past and future`,
			...listAt(owner, absences),
			fields: [...fields, absenceSort],
		},
		update: {
			action: `Update out of office entry${of}`,
			description: 'Change the days, reason or stand-in of an absence',
			...at(owner, 'PATCH', '/{oooId}'),
			versions,
			check: needsBothDays,
			fields: [...fields, selected, updateFields(absenceChanges)],
		},
	} satisfies Record<string, Operation>;
	const { create, update, getAll: list } = operations;
	const by = { start: 'Start', end: 'End' };
	return {
		...operations,
		upsert: upsert({ create, update, list, thing: 'out of office entry', of, by }),
	};
}
