/** The dropdown of time zones, which this package knows by itself. */
import type { FixedLookup } from '../fields/lookup';
import { allTimeZones, timeZoneNamed } from '../fields/timeZone';

export const timeZones: FixedLookup = {
	method: 'searchTimeZones',
	things: 'time zones',
	typedMode: 'By Name',
	named: timeZoneNamed,
	help: 'Choose it from the list, or give its name, such as Europe/Berlin or America/New_York',
	all: () => allTimeZones().map((zone) => ({ name: zone.replace(/_/g, ' '), value: zone })),
};
