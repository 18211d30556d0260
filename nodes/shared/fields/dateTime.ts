/**
 * Points in time. A picker's value has no offset: it means the time zone of the form or the workflow,
 * not the server's and not UTC, and leaves as UTC with `Z`. Days travel as `YYYY-MM-DD`.
 */
import { baseProperty, simpleField } from './field';
import type { Field, FieldOptions, FieldContext } from './field';
import { quoted } from './quoted';
import { instantIn, wallClockOf, withOffset } from './timeZone';
import { isDay, timeIn } from './timeText';

export interface DateTimeOptions extends FieldOptions {
	/** What a new form shows, as an expression such as `={{ $now }}`. */
	default?: string;
	/** A calendar day without a time, such as a date override. */
	dateOnly?: boolean;
	/** Takes a day alone as well, and sends it as it is (the API gives it a meaning of its own). */
	allowDay?: boolean;
	/** For an API that counts whole days in UTC: the day the user sees, from its first or to its last moment. */
	wholeDay?: 'first' | 'last';
	/** The field beside it that names the time zone of a time without offset. */
	zoneFrom?: string;
}

/**
 * A model that knows where the guest is means the guest's time as often as the workflow's: where both
 * give another instant, it has to say which.
 */
function refuseTwoReadings(local: string, label: string, context: FieldContext): void {
	const { guestZone, isTool, timezone } = context;
	if (!isTool || guestZone === undefined || guestZone === timezone) return;
	const readings = [timezone, guestZone].map((zone) => ({ zone, instant: instantIn(local, zone) }));
	if (readings[0]?.instant?.getTime() === readings[1]?.instant?.getTime()) return;
	const said = readings.map(({ zone, instant }) =>
		instant ? `${withOffset(instant, zone)} for ${zone}` : '',
	);
	context.refuse(
		`'${label}' has no offset, and could be meant in two time zones: ${local}`,
		`Give it with its offset: ${said.join(', or ')}`,
	);
}

/** UTC with milliseconds and `Z`, the form the API itself answers in. */
export function toUtc(value: unknown, label: string, context: FieldContext): string {
	const time = timeIn(value);
	const instant =
		time && 'local' in time ? instantIn(time.local, time.zone ?? context.timezone) : time?.instant;
	if (time && 'local' in time && !time.zone && instant) {
		refuseTwoReadings(time.local, label, context);
	}
	if (instant) return instant.toISOString();
	return context.refuse(
		`'${label}' is not a date and time: ${quoted(value)}`,
		'Use the picker, or ISO 8601 such as 2027-01-12T10:00:00 (in the time zone of the workflow, or in the one that the form names) or 2027-01-12T09:00:00Z',
	);
}

/** The calendar day that the user sees in the time zone. */
function toDay(value: unknown, label: string, context: FieldContext): string {
	const time = timeIn(value);
	if (time && 'local' in time && instantIn(time.local, 'UTC')) return time.local.slice(0, 10);
	return wallClockOf(new Date(toUtc(value, label, context)), context.timezone).slice(0, 10);
}

/** A date picker, with or without a time. */
export function dateTime(name: string, options: DateTimeOptions = {}): Field {
	const base = baseProperty(name, options);
	const field = simpleField({
		name,
		options,
		property: {
			...base,
			type: 'dateTime',
			default: options.default ?? '',
			...(options.dateOnly || options.wholeDay ? { typeOptions: { dateOnly: true } } : {}),
		},
		fills: { type: 'text' },
		toWire(value, context) {
			if (options.wholeDay) {
				const time = options.wholeDay === 'first' ? '00:00:00.000Z' : '23:59:59.999Z';
				return `${toDay(value, base.displayName, context)}T${time}`;
			}
			const keepsDay = options.allowDay === true && isDay(value);
			return options.dateOnly || keepsDay
				? toDay(value, base.displayName, context)
				: toUtc(value, base.displayName, context);
		},
	});
	return options.zoneFrom ? { ...field, zoneFrom: options.zoneFrom } : field;
}
