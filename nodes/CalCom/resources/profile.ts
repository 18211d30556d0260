/** Profile: the account that the key belongs to. */
import { locator, text, updateFields } from '../../shared/fields';
import { asItems, asOptional } from '../../shared/operation/responseMapping';
import { bookingLimits } from './profile/bookingLimits';
import { keepingDefaultApp } from './profile/keptDefaultApp';
import { refreshApiKey } from './profile/refreshApiKey';
import { ownMetadata } from '../../shared/catalogue/metadata';
import {
	avatarUrl,
	bio,
	locale,
	ownTimeZone,
	timeFormat,
	weekStart,
} from '../../shared/catalogue/profile/fields';
import { schedules } from '../../shared/catalogue/schedule/lookups';
import { teams } from '../../shared/catalogue/team/lookups';
import { NOT_ON_2025 } from '../../shared/api/versions';
import type { Resource } from '../../shared/operation/resource';
import { noPages } from '../../shared/api/pagination';

const limited = {
	versions: NOT_ON_2025,
	needs: 'Limits of your own are for members of an organization only',
};

const limitedTeam = locator('teamId', teams, {
	id: 'number',
	required: true,
	description: 'The team that you take bookings for',
});

export const profile: Resource = {
	name: 'Profile',
	value: 'profile',
	operations: {
		clearBookingLimits: {
			action: 'Clear booking limits of profile',
			description: 'Remove your booking limits: take as many bookings as there are free slots',
			request: 'DELETE /v2/me/booking-limits',
			...limited,
			mapResponse: asItems,
			fields: [],
		},
		clearTeamBookingLimits: {
			action: 'Clear team booking limits of profile',
			description: 'Remove your own limits for a team: its default limits apply again',
			request: 'DELETE /v2/me/team-booking-limits/{teamId}',
			versions: NOT_ON_2025,
			mapResponse: asItems,
			fields: [limitedTeam],
		},
		get: {
			action: 'Get profile',
			description: 'Retrieve your profile: the user that the API key belongs to',
			request: 'GET /v2/me',
			fields: [],
		},
		getBookingLimits: {
			action: 'Get booking limits of profile',
			description:
				'Retrieve the maximum number of bookings you take in a day, week, month and year',
			request: 'GET /v2/me/booking-limits',
			...limited,
			mapResponse: asOptional,
			fields: [],
		},
		getTeamBookingLimits: {
			name: 'Get Many Team Booking Limits',
			action: 'Get many team booking limits of profile',
			description:
				'Retrieve a list of your teams with the maximum number of bookings you take for each',
			request: 'GET /v2/me/team-booking-limits',
			versions: NOT_ON_2025,
			pages: noPages,
			fields: [],
		},
		refreshApiKey,
		update: {
			action: 'Update profile',
			description: 'Change your profile; a new email address has to be verified first',
			request: 'PATCH /v2/me',
			// The address changes once it is verified.
			echoes: { email: false },
			around: keepingDefaultApp,
			fields: [
				updateFields([
					avatarUrl,
					bio,
					locator('defaultScheduleId', schedules, {
						id: 'number',
						description: 'The schedule of event types that have none of their own',
					}),
					text('email', {
						as: 'email',
						placeholder: 'e.g. name@example.com',
						description: 'The address that notifications go to',
					}),
					locale,
					ownMetadata,
					text('name', { placeholder: 'e.g. Ada Example', description: 'Your full name' }),
					timeFormat,
					ownTimeZone('Your time zone'),
					weekStart,
				]),
			],
		},
		updateBookingLimits: {
			action: 'Update booking limits of profile',
			description: 'Change the maximum number of bookings you take',
			request: 'PATCH /v2/me/booking-limits',
			...limited,
			fields: [updateFields(bookingLimits('for no limit'))],
		},
		updateTeamBookingLimits: {
			action: 'Update team booking limits of profile',
			description: 'Change the maximum number of bookings you take for one team (round robin only)',
			request: 'PATCH /v2/me/team-booking-limits/{teamId}',
			versions: NOT_ON_2025,
			fields: [limitedTeam, updateFields(bookingLimits("for the team's default"))],
		},
	},
};
