/** The fields that connect a video app, to a user's account or to a team. */
import { choice, text } from '../../fields';
import { asRedirect } from '../../operation/responseMapping';
import type { Option } from '../../fields';

const meet: Option = ['google-meet', 'Google Meet'];
const zoom: Option = ['zoom', 'Zoom'];
const teams: Option = ['msteams', 'Microsoft Teams'];
const calVideo: Option = ['daily-video', 'Cal Video'];

export const CONFERENCING_APPS = [calVideo, meet, zoom, teams];

/** Of every operation that gives the address of a consent page. */
export const getsOAuthUrl = {
	name: 'Get OAuth URL',
	givesKey: true,
	notice:
		'Keep the address secret: its state contains the API key, which Cal.com needs to recognise you afterwards',
};

/** Of every operation that takes what the other service sent after the consent. */
export const savesOAuthCredentials = {
	name: 'Save OAuth Credentials',
	effect: 'write' as const,
	returnsRedirect: true,
	mapResponse: asRedirect,
};

/** The apps that an operation accepts differ, and the API answers 400 for the others. */
const app = (options: Option[]) =>
	choice('app', { options, required: true, description: 'The conferencing app' });

export const appToConnect = app([meet]);
export const appToAuthorize = app([zoom, teams]);
export const appToDisconnect = app([meet, zoom, teams]);
export const defaultApp = app(CONFERENCING_APPS);

/** Where the browser goes afterwards. */
const returns = (name: string, label: string, description: string, required: boolean) =>
	text(name, {
		label,
		required,
		placeholder: `e.g. https://example.com/${name === 'returnTo' ? 'connected' : 'not-connected'}`,
		description,
	});

export const returnAddresses = (required: boolean) => [
	returns('returnTo', 'Return To', 'Where the browser goes once the app is connected', required),
	returns(
		'onErrorReturnTo',
		'On Error Return To',
		'Where the browser goes if connecting fails',
		required,
	),
];

/** What the app gave to the callback address. */
export const callbackFields = [
	text('code', {
		as: 'word',
		password: true,
		required: true,
		description: 'The code that the app sent to the callback address',
	}),
	text('state', {
		as: 'word',
		password: true,
		required: true,
		description: 'The state that the app sent to the callback address, unchanged',
	}),
];
