/** Conferencing: the video apps of a team in an organization, and which one is its default. */
import {
	appToAuthorize,
	appToConnect,
	appToDisconnect,
	callbackFields,
	defaultApp,
	getsOAuthUrl,
	returnAddresses,
	savesOAuthCredentials,
} from '../../shared/catalogue/conferencing/fields';
import { organization, organizationTeam } from '../../shared/catalogue/organization/fields';
import { asOptional } from '../../shared/operation/responseMapping';
import type { Operation } from '../../shared/operation/operation';
import type { Resource } from '../../shared/operation/resource';
import { noPages } from '../../shared/api/pagination';
import { setDefaultForTeams } from './defaultForTeams';

const needs = 'Only an admin or owner of the team or organization may do this';

const setDefault: Operation = {
	action: 'Set default conferencing app of team',
	description: 'Make a conferencing app the default of a team',
	request: 'POST /v2/organizations/{orgId}/teams/{teamId}/conferencing/{app}/default',
	needs,
	fields: [organization, organizationTeam, defaultApp],
};

export const conferencing: Resource = {
	name: 'Conferencing',
	value: 'conferencing',
	operations: {
		connect: {
			action: 'Connect conferencing app to team',
			description: 'Connect Google Meet to a team that has Google Calendar connected',
			request: 'POST /v2/organizations/{orgId}/teams/{teamId}/conferencing/{app}/connect',
			needs,
			fields: [organization, organizationTeam, appToConnect],
		},
		disconnect: {
			action: 'Disconnect conferencing app from team',
			description: 'Remove a conferencing app from a team',
			request: 'DELETE /v2/organizations/{orgId}/teams/{teamId}/conferencing/{app}/disconnect',
			needs,
			fields: [organization, organizationTeam, appToDisconnect],
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
			mapResponse: asOptional,
			fields: [organization, organizationTeam],
		},
		getOAuthUrl: {
			...getsOAuthUrl,
			action: 'Get OAuth URL of conferencing app for team',
			description:
				'Get the address where somebody connects Zoom or Microsoft Teams in a browser, valid for ten minutes and to be kept secret',
			request: 'GET /v2/organizations/{orgId}/teams/{teamId}/conferencing/{app}/oauth/auth-url',
			needs,
			fields: [organization, organizationTeam, appToAuthorize, ...returnAddresses(true)],
		},
		saveOAuthCredentials: {
			...savesOAuthCredentials,
			action: 'Save OAuth credentials of conferencing app for team',
			description: 'Finish a connection with the code and state that Zoom or Microsoft Teams sent',
			request: 'GET /v2/organizations/{orgId}/teams/{teamId}/conferencing/{app}/oauth/callback',
			needs,
			fields: [organization, organizationTeam, appToAuthorize, ...callbackFields],
		},
		setDefault,
		setDefaultForTeams: setDefaultForTeams(setDefault),
	},
};
