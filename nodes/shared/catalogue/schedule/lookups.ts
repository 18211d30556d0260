/** Dropdowns of what belongs to the account of the key. */
import { allTimeZones } from '../../fields/timeZone';
import { noPages } from '../../api/pagination';
import type { ApiLookup, FixedLookup } from '../../fields/lookup';

export const schedules: ApiLookup = {
	method: 'searchSchedules',
	things: 'schedules',
	request: 'GET /v2/schedules',
	versions: { current: '2024-06-11', server2025: '2024-06-11' },
	pages: noPages,
	value: (row) => Number(row.id),
	label: (row) => `${String(row.name)} (${String(row.timeZone)})`,
};

export const timeZones: FixedLookup = {
	method: 'searchTimeZones',
	things: 'time zones',
	typedMode: 'By Name',
	all: () => allTimeZones().map((zone) => ({ name: zone.replace(/_/g, ' '), value: zone })),
};
