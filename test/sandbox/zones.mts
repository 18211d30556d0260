// Time zones as Luxon knows them: the sandbox must not share the clock of the nodes it is held against.
import { DateTime, IANAZone } from 'luxon';

/** Whether that is the name of a zone. */
export function isTimeZone(name: string): boolean {
	return IANAZone.isValidZone(name);
}

/** The day in that zone, `2027-01-12`. */
export function dayOf(epoch: number, zone: string): string {
	return DateTime.fromMillis(epoch, { zone }).toFormat('yyyy-MM-dd');
}

/** Minutes that the clocks of the zone are ahead of UTC. */
export function offsetMinutes(epoch: number, zone: string): number {
	return DateTime.fromMillis(epoch, { zone }).offset;
}

/** `2027-01-12T10:00:00.000+01:00`; UTC with `Z`. */
export function isoIn(epoch: number, zone: string): string {
	return String(DateTime.fromMillis(epoch, { zone }).toISO());
}

/** The instant at which the clocks of the zone show this local time. */
export function instantIn(local: string, zone: string): number {
	return DateTime.fromISO(local, { zone }).toMillis();
}
