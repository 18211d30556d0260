/** Conferencing: the video apps of a team in an organization, and which one is its default. */
import { choice, text } from '../../shared/fields';
import type { Option } from '../../shared/fields';
import { organization, organizationTeam } from '../../shared/fieldsets/organization';
import { asOptional, asRedirect } from '../../shared/execute/answers';
import type { Resource } from '../../shared/operation';
import { noPages } from '../../shared/transport/pages';

const meet: Option = ['google-meet', 'Google Meet'];
const zoom: Option = ['zoom', 'Zoom'];
const teams: Option = ['msteams', 'Microsoft Teams'];
const calVideo: Option = ['daily-video', 'Cal Video'];

/** The apps that an operation accepts differ, and the API answers 400 for the others. */
const app = (options: Option[]) =>
	choice('app', { options, required: true, description: 'The conferencing app' });

const needs = 'Only an admin or owner of the team or organization may do this';

export const conferencing: Resource = {
	name: 'Conferencing',
	value: 'conferencing',
	operations: {
		connect: {
			action: 'Connect conferencing app to team',
			description: 'Connect Google Meet to a team that has Google Calendar connected',
			request: 'POST /v2/organizations/{orgId}/teams/{teamId}/conferencing/{app}/connect',
			needs,
			fields: [organization, organizationTeam, app([meet])],
		},
		disconnect: {
			action: 'Disconnect conferencing app from team',
			description: 'Remove a conferencing app from a team',
			request: 'DELETE /v2/organizations/{orgId}/teams/{teamId}/conferencing/{app}/disconnect',
			needs,
			fields: [organization, organizationTeam, app([meet, zoom, teams])],
		},
		getAll: {
			action: 'Get many conferencing apps of team',
			description: 'Retrieve a list of the conferencing apps of a team',
			request: 'GET /v2/organizations/{orgId}/teams/{teamId}/conferencing',
			needs,
			pages: noPages,
			fields: [organization, organizationTeam],
		},
		getDefault: {
			action: 'Get default conferencing app of team',
			description: 'Retrieve the default conferencing app of a team (empty when none is set)',
			request: 'GET /v2/organizations/{orgId}/teams/{teamId}/conferencing/default',
			needs,
			answer: asOptional,
			fields: [organization, organizationTeam],
		},
		getOAuthUrl: {
			name: 'Get OAuth URL',
			action: 'Get OAuth URL of conferencing app for team',
			description:
				'Get the address where somebody connects Zoom or Microsoft Teams in a browser, valid for ten minutes and to be kept secret',
			request: 'GET /v2/organizations/{orgId}/teams/{teamId}/conferencing/{app}/oauth/auth-url',
			needs,
			fields: [
				organization,
				organizationTeam,
				app([zoom, teams]),
				text('returnTo', {
					label: 'Return To',
					required: true,
					placeholder: 'e.g. https://example.com/connected',
					description: 'Where the browser goes when the app is connected',
				}),
				text('onErrorReturnTo', {
					label: 'On Error Return To',
					required: true,
					placeholder: 'e.g. https://example.com/not-connected',
					description: 'Where the browser goes when connecting did not work',
				}),
			],
		},
		saveOAuthCredentials: {
			name: 'Save OAuth Credentials',
			action: 'Save OAuth credentials of conferencing app for team',
			description: 'Finish a connection with the code and state that Zoom or Microsoft Teams sent',
			request: 'GET /v2/organizations/{orgId}/teams/{teamId}/conferencing/{app}/oauth/callback',
			needs,
			effect: 'write',
			followsNothing: true,
			answer: asRedirect,
			fields: [
				organization,
				organizationTeam,
				app([zoom, teams]),
				text('code', {
					password: true,
					required: true,
					description: 'The code that the app sent to the callback address',
				}),
				text('state', {
					password: true,
					required: true,
					description: 'The state that the app sent to the callback address, unchanged',
				}),
			],
		},
		setDefault: {
			action: 'Set default conferencing app of team',
			description: 'Make a conferencing app the default of a team',
			request: 'POST /v2/organizations/{orgId}/teams/{teamId}/conferencing/{app}/default',
			needs,
			fields: [organization, organizationTeam, app([calVideo, meet, zoom, teams])],
		},
	},
};
