/**
 * Times without an offset. People's mean the workflow's time zone, which the form says; a model
 * mostly means the guest's, and a booking an hour off is worse than one more question.
 */
import { localTime } from '../../../shared/catalogue/localTime';
import { instantIn, isTimeZone } from '../../../shared/fields/timeZone';
import type { Steps } from '../../../shared/operation/operation';

const LOCAL = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?$/;

/** Whether a value is a time whose zone nobody said. */
export function hasNoOffset(value: unknown): boolean {
	return typeof value === 'string' && LOCAL.test(value.trim());
}

/** Refuses a model's time that is another one in the zone of the guest than in that of the workflow. */
export function refuseAmbiguous(
	steps: Steps,
	parameter: string,
	label: string,
	zone: unknown,
): void {
	const value = steps.read(parameter);
	const [, day, time = '00:00'] = typeof value === 'string' ? (LOCAL.exec(value.trim()) ?? []) : [];
	if (!steps.isTool || day === undefined || typeof zone !== 'string' || !isTimeZone(zone)) return;
	const theirs = instantIn(`${day}T${time}`, zone);
	const ours = instantIn(`${day}T${time}`, steps.timezone);
	if (!theirs || !ours || theirs.getTime() === ours.getTime()) return;
	steps.refuse(
		`'${label}' has no offset, so it can mean two times`,
		`Give ${localTime(theirs, zone)} for ${zone}, or ${localTime(ours, steps.timezone)} for ${steps.timezone}`,
	);
}
