/**
 * Times without an offset. People's mean the workflow's time zone, which the form says; a model
 * mostly means the guest's, and a booking an hour off is worse than one more question.
 */
import { instantIn, isTimeZone, withOffset } from '../../../shared/fields/timeZone';
import { timeIn } from '../../../shared/fields/timeText';
import type { Steps } from '../../../shared/operation/operation';

/** What the clocks show at a time whose zone nobody said. */
function localIn(value: unknown): string | undefined {
	const time = timeIn(value);
	return time && 'local' in time && time.zone === undefined ? time.local : undefined;
}

/** Whether a value is a time whose zone nobody said. */
export const hasNoOffset = (value: unknown): boolean => localIn(value) !== undefined;

/** Refuses a model's time that is another one in the zone of the guest than in that of the workflow. */
export function refuseAmbiguous(
	steps: Steps,
	parameter: string,
	label: string,
	zone: unknown,
): void {
	const local = localIn(steps.read(parameter));
	if (!steps.isTool || local === undefined || typeof zone !== 'string' || !isTimeZone(zone)) return;
	const theirs = instantIn(local, zone);
	const ours = instantIn(local, steps.timezone);
	if (!theirs || !ours || theirs.getTime() === ours.getTime()) return;
	steps.refuse(
		`'${label}' has no offset, so it can mean two times`,
		`Give ${withOffset(theirs, zone)} for ${zone}, or ${withOffset(ours, steps.timezone)} for ${steps.timezone}`,
	);
}
