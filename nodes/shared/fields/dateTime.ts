/**
 * Points in time. A picker's value has no offset: it means the workflow's time zone, not the
 * server's and not UTC, and leaves as UTC with `Z`. Days travel as `YYYY-MM-DD`.
 */
import { baseProperty, quoted, simpleField } from './field';
import type { Field, FieldOptions, FieldContext } from './field';
import { instantIn, wallClockOf } from './timeZone';

export interface DateTimeOptions extends FieldOptions {
	/** What a new form shows, as an expression such as `={{ $now }}`. */
	default?: string;
	/** A calendar day without a time, such as a date override. */
	dateOnly?: boolean;
	/** Takes a day alone as well, and sends it as it is (the API gives it a meaning of its own). */
	allowDay?: boolean;
	/** For an API that counts whole days in UTC: the day the user sees, from its first or to its last moment. */
	wholeDay?: 'first' | 'last';
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const LOCAL = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?))?$/;
const WITH_OFFSET =
	/^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s*(?:Z|[+-]\d{2}:?\d{2})$/i;

/** Smaller numbers are seconds since 1970, larger ones milliseconds: as milliseconds they would be of 1973 or earlier. */
const SMALLEST_MILLISECONDS = 1e11;

/** The ISO text of what an expression may hand over: text, a Date, a Luxon DateTime, an epoch. */
function toIsoText(value: unknown): string | undefined {
	if (typeof value === 'string') return value.trim();
	if (typeof value === 'number' || value instanceof Date) {
		const isSeconds = typeof value === 'number' && Math.abs(value) < SMALLEST_MILLISECONDS;
		const instant = new Date(isSeconds ? value * 1000 : value);
		return Number.isNaN(instant.getTime()) ? undefined : instant.toISOString();
	}
	const { toISO } = (value ?? {}) as { toISO?: unknown };
	return typeof toISO === 'function' ? (toISO.call(value) as string | null)?.trim() : undefined;
}

/** UTC with milliseconds and `Z`, the form the API itself answers in. */
export function toUtc(value: unknown, label: string, context: FieldContext): string {
	const iso = toIsoText(value);
	if (iso !== undefined && WITH_OFFSET.test(iso)) {
		const instant = new Date(iso.replace(' ', 'T').replace(/\s+/g, ''));
		if (!Number.isNaN(instant.getTime())) return instant.toISOString();
	}
	const local = iso === undefined ? null : LOCAL.exec(iso);
	const instant = local
		? instantIn(`${local[1]}T${local[2] ?? '00:00'}`, context.timezone)
		: undefined;
	if (instant) return instant.toISOString();
	return context.refuse(
		`'${label}' is not a date and time: ${quoted(value)}`,
		'Use the picker, or ISO 8601 such as 2027-01-12T10:00:00 (in the time zone of the workflow) or 2027-01-12T09:00:00Z',
	);
}

/** The calendar day that the user sees in the workflow's time zone. */
function toDay(value: unknown, label: string, context: FieldContext): string {
	const iso = toIsoText(value);
	if (iso !== undefined && DAY.test(iso) && instantIn(`${iso}T00:00`, 'UTC')) return iso;
	return wallClockOf(new Date(toUtc(value, label, context)), context.timezone).slice(0, 10);
}

/** A date picker, with or without a time. */
export function dateTime(name: string, options: DateTimeOptions = {}): Field {
	const base = baseProperty(name, options);
	return simpleField({
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
			const keepsDay = options.allowDay && typeof value === 'string' && DAY.test(value.trim());
			return options.dateOnly || keepsDay
				? toDay(value, base.displayName, context)
				: toUtc(value, base.displayName, context);
		},
	});
}
