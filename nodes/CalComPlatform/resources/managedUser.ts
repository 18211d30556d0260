/** Managed users: accounts that a platform customer keeps for people who never see Cal.com. */
import { additionalFields, filters, list, number, text, updateFields } from '../../shared/fields';
import { asItems } from '../../shared/operation/responseMapping';
import type { Simplified } from '../../shared/operation/simplified';
import { metadata } from '../../shared/catalogue/metadata';
import { personSummary } from '../../shared/catalogue/person';
import {
	CLIENT_ONLY,
	managedUser as selected,
	oauthClient,
} from '../../shared/catalogue/platform/fields';
import {
	avatarUrl,
	bio,
	locale,
	ownTimeZone,
	timeFormat,
	weekStart,
} from '../../shared/catalogue/profile/fields';
import type { Resource } from '../../shared/operation/resource';
import { managedUsers } from '../../shared/catalogue/platform/lookups';

const common = { platformClient: true, needs: CLIENT_ONLY };

const simplify: Simplified = {
	...personSummary,
	defaultScheduleId: 'defaultScheduleId',
	metadata: 'metadata',
};

const email = {
	as: 'email' as const,
	placeholder: 'e.g. name@example.com',
	description: "The user's address",
};
const name = { placeholder: 'e.g. Ada Example', description: 'The full name' };

const profile = [
	avatarUrl,
	bio,
	locale,
	metadata,
	timeFormat,
	ownTimeZone('The time zone of the user (a new user without one gets no schedule)'),
	weekStart,
];

export const managedUser: Resource = {
	name: 'Managed User',
	value: 'managedUser',
	operations: {
		create: {
			action: 'Create managed user',
			description: 'Create an account for a person; the output contains its access tokens',
			request: 'POST /v2/oauth-clients/{clientId}/users',
			failsOn: { calDiy: 'Its accounts for managed users need parts that were taken out of it' },
			...common,
			fields: [
				oauthClient,
				text('email', { ...email, required: true }),
				text('name', { ...name, required: true }),
				additionalFields(profile),
			],
		},
		delete: {
			action: 'Delete managed user',
			description: 'Delete the account of a managed user permanently',
			request: 'DELETE /v2/oauth-clients/{clientId}/users/{userId}',
			...common,
			fields: [oauthClient, selected],
		},
		forceRefresh: {
			name: 'Force Refresh of Tokens',
			action: 'Force refresh of tokens of managed user',
			description: 'Get new access tokens of a managed user whose refresh token is lost',
			request: 'POST /v2/oauth-clients/{clientId}/users/{userId}/force-refresh',
			...common,
			mapResponse: asItems,
			fields: [oauthClient, selected],
		},
		get: {
			action: 'Get managed user',
			description: 'Retrieve a managed user',
			request: 'GET /v2/oauth-clients/{clientId}/users/{userId}',
			...common,
			simplify,
			fields: [oauthClient, selected],
		},
		getAll: {
			action: 'Get many managed users',
			description: 'Retrieve a list of the managed users of an OAuth client',
			...managedUsers.from,
			...common,
			simplify,
			fields: [
				oauthClient,
				filters([
					list('emails', {
						as: 'email',
						placeholder: 'e.g. name@example.com, nathan@example.com',
						description: 'Only users with these addresses (separate them with commas)',
					}),
				]),
			],
		},
		refreshTokens: {
			action: 'Refresh tokens of managed user',
			description: 'Get new access tokens of a managed user with the refresh token',
			request: 'POST /v2/oauth/{clientId}/refresh',
			...common,
			mapResponse: asItems,
			fields: [
				oauthClient,
				text('refreshToken', {
					as: 'word',
					required: true,
					password: true,
					description: 'The refresh token that came with the access token',
				}),
			],
		},
		update: {
			action: 'Update managed user',
			description: 'Change the profile of a managed user',
			request: 'PATCH /v2/oauth-clients/{clientId}/users/{userId}',
			// Addresses of managed users carry the ID of the client.
			echoes: { email: false },
			...common,
			simplify,
			fields: [
				oauthClient,
				selected,
				updateFields([
					...profile,
					number('defaultScheduleId', {
						label: 'Default Schedule ID',
						min: 1,
						default: 0,
						description: 'The schedule of event types that have none of their own',
					}),
					text('email', email),
					text('name', name),
				]),
			],
		},
	},
};
