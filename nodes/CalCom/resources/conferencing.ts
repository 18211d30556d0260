/** Conferencing: the video apps of the account, and which one is its default. */
import { asOptional } from '../../shared/operation/responseMapping';
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
import type { Operation } from '../../shared/operation/operation';
import type { Resource } from '../../shared/operation/resource';
import { noPages } from '../../shared/api/pagination';

export const getDefaultApp: Operation = {
	action: 'Get default conferencing app',
	description: 'Retrieve the default conferencing app of your account (empty when none is set)',
	request: 'GET /v2/conferencing/default',
	mapResponse: asOptional,
	fields: [],
};

export const setDefaultApp: Operation = {
	action: 'Set default conferencing app',
	description: 'Make a conferencing app the default of your account',
	request: 'POST /v2/conferencing/{app}/default',
	fields: [defaultApp],
};

export const conferencing: Resource = {
	name: 'Conferencing',
	value: 'conferencing',
	operations: {
		connect: {
			action: 'Connect conferencing app',
			description: 'Connect Google Meet to an account that has Google Calendar connected',
			request: 'POST /v2/conferencing/{app}/connect',
			fields: [appToConnect],
		},
		disconnect: {
			action: 'Disconnect conferencing app',
			description: 'Remove a conferencing app from your account',
			request: 'DELETE /v2/conferencing/{app}/disconnect',
			fields: [appToDisconnect],
		},
		getAll: {
			action: 'Get many conferencing apps',
			description: 'Retrieve a list of the conferencing apps of your account',
			request: 'GET /v2/conferencing',
			pages: noPages,
			fields: [],
		},
		getDefault: getDefaultApp,
		getOAuthUrl: {
			...getsOAuthUrl,
			action: 'Get OAuth URL of conferencing app',
			description:
				'Get the address where you connect Zoom or Microsoft Teams in a browser, valid for ten minutes and to be kept secret: it contains your key',
			request: 'GET /v2/conferencing/{app}/oauth/auth-url',
			fields: [appToAuthorize, ...returnAddresses(true)],
		},
		saveOAuthCredentials: {
			...savesOAuthCredentials,
			action: 'Save OAuth credentials of conferencing app',
			description: 'Finish a connection with the code and state that Zoom or Microsoft Teams sent',
			request: 'GET /v2/conferencing/{app}/oauth/callback',
			fields: [appToAuthorize, ...callbackFields],
		},
		setDefault: setDefaultApp,
	},
};
