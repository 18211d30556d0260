/** Schedules: the weekly hours at which somebody can be booked, and the days that differ. */
import { locator, updateFields } from '../../fields';
import { scheduleChanges, scheduleOptions, scheduleToCreate } from './fields';
import { upsert } from '../../operation/upsert';
import type { ApiLookup } from '../../fields/lookup';
import type { Operation } from '../../operation/operation';
import type { Versions } from '../../api/versions';
import { at, listAt } from '../../operation/owner';
import type { Owner } from '../../operation/owner';

/** The operations of the schedules of the user, or of another one. */
export function scheduleOperations(
	owner: Owner & { who: string; whose: string },
	schedules: ApiLookup,
	versions?: Versions,
) {
	const { fields, of, who, whose } = owner;
	const selected = locator('scheduleId', schedules, {
		...scheduleOptions,
		required: true,
		description: `The schedule: the hours at which ${who} can be booked`,
	});
	const operations = {
		create: {
			action: `Create schedule${of}`,
			description: `Create a new schedule of hours at which ${who} can be booked`,
			...at(owner, 'POST'),
			versions,
			fields: [...fields, ...scheduleToCreate],
		},
		delete: {
			action: `Delete schedule${of}`,
			description: 'Delete a schedule permanently; its event types take the default one',
			...at(owner, 'DELETE', '/{scheduleId}'),
			versions,
			fields: [...fields, selected],
		},
		get: {
			action: `Get schedule${of}`,
			description: 'Retrieve a schedule with its weekly hours and date overrides',
			...at(owner, 'GET', '/{scheduleId}'),
			versions,
			fields: [...fields, selected],
		},
		getAll: {
			action: `Get many schedules${of}`,
			description: `Retrieve a list of ${whose} schedules`,
			...listAt(owner, schedules),
			fields,
		},
		update: {
			action: `Update schedule${of}`,
			description: 'Change the hours, date overrides or time zone of a schedule',
			...at(owner, 'PATCH', '/{scheduleId}'),
			versions,
			fields: [...fields, selected, updateFields(scheduleChanges)],
		},
	} satisfies Record<string, Operation>;
	const { create, update, getAll: list } = operations;
	const by = { name: 'Name' };
	const leaves = { isDefault: false };
	return {
		...operations,
		upsert: upsert({ create, update, list, thing: 'schedule', of, by, leaves }),
	};
}
