/** Profile: the account that the key belongs to. */
import { choice, locator, text, updateFields } from '../../shared/fields';
import { metadata } from '../../shared/fieldsets/metadata';
import { LOCALES, WEEKDAYS } from '../../shared/fieldsets/constants';
import { schedules, timeZones } from '../../shared/lookups/account';
import type { Resource } from '../../shared/operation';

export const profile: Resource = {
	name: 'Profile',
	value: 'profile',
	operations: {
		get: {
			action: 'Get profile',
			description: 'Retrieve your profile: the user that the API key belongs to',
			request: 'GET /v2/me',
			fields: [],
		},
		update: {
			action: 'Update profile',
			description: 'Change your profile; a new email address has to be verified first',
			request: 'PATCH /v2/me',
			fields: [
				updateFields([
					text('avatarUrl', {
						label: 'Avatar URL',
						placeholder: 'e.g. https://example.com/me.png',
						description: 'The address of your picture',
					}),
					text('bio', { rows: 3, description: 'What people read about you on the booking page' }),
					locator('defaultScheduleId', schedules, {
						id: 'number',
						description: 'The schedule of event types that have none of their own',
					}),
					text('email', {
						placeholder: 'e.g. name@example.com',
						description: 'The address that notifications go to',
					}),
					choice('locale', {
						label: 'Language',
						options: LOCALES,
						default: 'en',
						description: 'The language of your account',
					}),
					metadata,
					text('name', { placeholder: 'e.g. Ada Example', description: 'Your full name' }),
					choice('timeFormat', {
						options: [
							[12, '12 Hours'],
							[24, '24 Hours'],
						],
						description: 'How times of day are shown',
					}),
					locator('timeZone', timeZones, {
						placeholder: 'e.g. Europe/Berlin',
						description: 'Your time zone',
					}),
					choice('weekStart', { options: WEEKDAYS, description: 'The first day of the week' }),
				]),
			],
		},
	},
};
