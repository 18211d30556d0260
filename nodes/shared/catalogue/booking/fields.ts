/** The fields that name a booking and the people in it, the same in every operation. */
import { choice, locator, text } from '../../fields';
import type { Field } from '../../fields';
import type { ZoneOfTimes } from '../../fields/field';
import { timeZones } from '../timeZone';
import { attendees, bookings } from './lookups';
import { LOCALES } from '../profile/languages';

export const booking = locator('bookingUid', bookings, {
	label: 'Booking',
	required: true,
	placeholder: 'e.g. 2WKwPkWtQciB3VpJtpRpNN',
	url: {
		regex: '^https?://[^/]+/(?:booking|reschedule|video)/([^/?#]+)',
		placeholder: 'e.g. https://app.cal.com/booking/2WKwPkWtQciB3VpJtpRpNN',
	},
	description:
		"The booking; its UID is the field 'uid' in the output of Booking: Get Many or a trigger",
});

export const attendee = locator('attendeeId', attendees, {
	id: 'number',
	required: true,
	description: 'The attendee of the chosen booking: Booking Attendee: Get Many lists them',
});

export const PHONE = {
	as: 'phone' as const,
	placeholder: 'e.g. +4917612345678',
	description: 'The phone number in international format',
};

export const EMAIL = { as: 'email' as const, placeholder: 'e.g. name@example.com' };

export const language = (name: string, key?: string) =>
	choice(name, {
		key,
		options: LOCALES,
		default: 'en',
		description: 'The language of the emails that this person gets',
	});

/** Who attends: the guest who books, not the host. */
export function attendeeFields(
	path: '' | 'attendee.',
	email: { required: boolean },
	zoneOfTimes: ZoneOfTimes = 'doubt',
): Field[] {
	return [
		text('attendeeName', {
			key: `${path}name`,
			required: true,
			placeholder: 'e.g. Ada Example',
			description: 'The full name of the guest who is to attend (not of the host)',
		}),
		text('attendeeEmail', {
			...EMAIL,
			...email,
			key: `${path}email`,
			nameKey: `${path}name`,
			description: email.required
				? 'Where the guest gets the invitation'
				: 'Where the guest gets the invitation (an email address or a phone number is required)',
		}),
		text('attendeePhoneNumber', { ...PHONE, key: `${path}phoneNumber` }),
		locator('attendeeTimeZone', timeZones, {
			zoneOfTimes,
			key: `${path}timeZone`,
			placeholder: 'e.g. Europe/Berlin',
			fallback: 'workflowTimeZone',
			description: "The guest's time zone, for emails (leave empty for the workflow's)",
		}),
	];
}

/** Left out, the API writes to the guest in English. */
export const attendeeLanguage = (path: '' | 'attendee.') =>
	language('attendeeLanguage', `${path}language`);
