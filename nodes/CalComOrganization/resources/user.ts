/** Users: the people of an organization, with their profiles and bookings. */
import { bookingPages } from '../../shared/catalogue/booking/lists';
import { CAL_COM_OF_2025 } from '../../shared/api/edition';
import {
	additionalFields,
	choice,
	choices,
	filters,
	boolean,
	list,
	locators,
	number,
	text,
	updateFields,
} from '../../shared/fields';
import { someAbsentFrom } from '../../shared/fields/absentFrom';
import type { Simplified } from '../../shared/operation/simplified';
import {
	BOOKING_KINDS,
	bookingFilterFields,
	bookingSort,
	ofTeams,
} from '../../shared/catalogue/booking/listFields';
import { bookingSummary } from '../../shared/catalogue/booking/summary';
import { metadata } from '../../shared/catalogue/metadata';
import { personSummary } from '../../shared/catalogue/person';
import {
	organization,
	ORGANIZATION_ADMINS,
	organizationUser as selected,
} from '../../shared/catalogue/organization/fields';
import {
	avatarUrl,
	bio,
	locale,
	ownTimeZone,
	pageLooks,
	timeFormat,
	weekday,
} from '../../shared/catalogue/profile/fields';
import { organizationEventTypes } from '../../shared/catalogue/eventType/lookups';
import { organizationTeams, organizationUsers } from '../../shared/catalogue/organization/lookups';
import type { Resource } from '../../shared/operation/resource';

const common = { platformClient: true, needs: ORGANIZATION_ADMINS };

const simplify: Simplified = {
	...personSummary,
	bio: 'bio',
	defaultScheduleId: 'defaultScheduleId',
};

const email = {
	as: 'email' as const,
	placeholder: 'e.g. name@example.com',
	description: "The member's address",
};

const profile = [
	text('appTheme', {
		label: 'App Theme',
		placeholder: 'e.g. dark',
		description: 'Whether the app is light or dark (by default as the system)',
	}),
	avatarUrl,
	bio,
	number('defaultScheduleId', {
		label: 'Default Schedule ID',
		min: 1,
		default: 0,
		description: 'The schedule of event types that have none of their own',
	}),
	locale,
	metadata,
	text('name', {
		notOn: CAL_COM_OF_2025,
		placeholder: 'e.g. Ada Example',
		description: 'The full name',
	}),
	ownTimeZone('The time zone of the member'),
	timeFormat,
	text('username', {
		as: 'word',
		placeholder: 'e.g. ada',
		description: 'The last part of the address of the booking page',
	}),
	weekday,
	...pageLooks,
];

/** Servers of 2025 take no address of a picture here, and answer 500 to the first day of the week. */
const changes = someAbsentFrom(CAL_COM_OF_2025, ['avatarUrl', 'weekday'], profile);

/** They also invite by the username in place of the address, and refuse it as none. */
const beginnings = someAbsentFrom(CAL_COM_OF_2025, ['username'], changes);

export const user: Resource = {
	name: 'User',
	value: 'user',
	operations: {
		create: {
			action: 'Create user in organization',
			description: 'Create a new Cal.com account as a member of an organization',
			request: 'POST /v2/organizations/{orgId}/users',
			...common,
			simplify,
			fields: [
				organization,
				text('email', { ...email, required: true }),
				additionalFields([
					...beginnings,
					boolean('autoAccept', {
						default: true,
						description: 'Whether the person is a member at once, with access',
					}),
					choice('organizationRole', {
						label: 'Role',
						options: [
							['MEMBER', 'Member'],
							['ADMIN', 'Admin'],
							['OWNER', 'Owner'],
						],
						description: 'What this person may do in the organization',
					}),
					boolean('skipNotificationEmail', {
						notOn: CAL_COM_OF_2025,
						description: 'Whether to send no email about the new account',
					}),
				]),
			],
		},
		delete: {
			action: 'Delete user from organization',
			description: 'Remove a member from an organization',
			request: 'DELETE /v2/organizations/{orgId}/users/{userId}',
			...common,
			fields: [organization, selected],
		},
		getAll: {
			action: 'Get many users in organization',
			description: 'Retrieve a list of the members of an organization with their profiles',
			...organizationUsers.from,
			...common,
			simplify,
			fields: [
				organization,
				filters([
					list('assignedOptionIds', {
						label: 'Assigned Option IDs',
						as: 'word',
						placeholder: 'e.g. 284111e6-4821-41a4-85dd-b11422d5d4d5',
						description: 'Only members who have these attribute options (separate with commas)',
					}),
					choice('attributeQueryOperator', {
						label: 'Assigned Options Match',
						options: [
							['AND', 'All'],
							['OR', 'Any'],
							['NONE', 'None'],
						],
						description: 'Whether a member has to have all, any or none of the assigned options',
					}),
					list('emails', {
						repeat: true,
						as: 'email',
						placeholder: 'e.g. name@example.com, nathan@example.com',
						description: 'Only members with these addresses (separate them with commas)',
					}),
					locators('teamIds', organizationTeams, { thing: 'Team' }),
				]),
			],
		},
		getBookings: {
			name: 'Get Many Bookings',
			action: 'Get many bookings of user',
			description: 'Retrieve a list of the bookings of one member of an organization',
			request: 'GET /v2/organizations/{orgId}/users/{userId}/bookings',
			...common,
			pages: bookingPages,
			simplify: bookingSummary,
			fields: [
				organization,
				selected,
				filters([
					...bookingFilterFields(organizationEventTypes),
					choices('status', {
						options: BOOKING_KINDS,
						description: 'Only bookings of these kinds (all if not set)',
					}),
					...ofTeams(organizationTeams),
				]),
				bookingSort,
			],
		},
		update: {
			action: 'Update user in organization',
			description: 'Change the profile of a member of an organization',
			request: 'PATCH /v2/organizations/{orgId}/users/{userId}',
			...common,
			simplify,
			fields: [organization, selected, updateFields([text('email', email), ...changes])],
		},
	},
};
