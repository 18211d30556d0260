/** Schedules: the weekly hours at which the user can be booked, and the days that differ. */
import { asOptional } from '../../shared/operation/responseMapping';
import { schedules } from '../../shared/catalogue/schedule/lookups';
import { placeOf } from '../../shared/operation/owner';
import type { Resource } from '../../shared/operation/resource';
import { scheduleOperations } from '../../shared/catalogue/schedule/operations';

const versions = { current: '2024-06-11', server2025: '2024-06-11' };

export const schedule: Resource = {
	name: 'Schedule',
	value: 'schedule',
	operations: {
		...scheduleOperations(
			{ ...placeOf(schedules), fields: [], of: '', who: 'you', whose: 'your' },
			schedules,
			versions,
		),
		getDefault: {
			action: 'Get default schedule',
			description: 'Retrieve the schedule of event types that have none of their own',
			request: 'GET /v2/schedules/default',
			versions,
			mapResponse: asOptional,
			fields: [],
		},
	},
};
