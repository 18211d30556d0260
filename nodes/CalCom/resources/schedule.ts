/** Schedules: the weekly hours at which the user can be booked, and the days that differ. */
import { updateFields } from '../../shared/fields';
import { asOptional } from '../../shared/execute/answers';
import {
	schedule as selected,
	scheduleChanges,
	scheduleToCreate,
} from '../../shared/fieldsets/schedule';
import type { Resource } from '../../shared/operation';
import { noPages } from '../../shared/transport/pages';

const versions = { current: '2024-06-11', server2025: '2024-06-11' };

export const schedule: Resource = {
	name: 'Schedule',
	value: 'schedule',
	operations: {
		create: {
			action: 'Create schedule',
			description: 'Create a new schedule of hours at which you can be booked',
			request: 'POST /v2/schedules',
			versions,
			fields: scheduleToCreate,
		},
		delete: {
			action: 'Delete schedule',
			description: 'Delete a schedule permanently; its event types take the default one',
			request: 'DELETE /v2/schedules/{scheduleId}',
			versions,
			fields: [selected],
		},
		get: {
			action: 'Get schedule',
			description: 'Retrieve a schedule with its weekly hours and date overrides',
			request: 'GET /v2/schedules/{scheduleId}',
			versions,
			fields: [selected],
		},
		getAll: {
			action: 'Get many schedules',
			description: 'Retrieve a list of your schedules',
			request: 'GET /v2/schedules',
			versions,
			pages: noPages,
			fields: [],
		},
		getDefault: {
			action: 'Get default schedule',
			description: 'Retrieve the schedule of event types that have none of their own',
			request: 'GET /v2/schedules/default',
			versions,
			answer: asOptional,
			fields: [],
		},
		update: {
			action: 'Update schedule',
			description: 'Change the hours, date overrides or time zone of a schedule',
			request: 'PATCH /v2/schedules/{scheduleId}',
			versions,
			fields: [selected, updateFields(scheduleChanges)],
		},
	},
};
