/** The dropdown of time zones, which this package knows by itself. */
import type { FixedLookup } from '../fields/lookup';
import { allTimeZones } from '../fields/timeZone';

export const timeZones: FixedLookup = {
	method: 'searchTimeZones',
	things: 'time zones',
	typedMode: 'By Name',
	all: () => allTimeZones().map((zone) => ({ name: zone.replace(/_/g, ' '), value: zone })),
};
