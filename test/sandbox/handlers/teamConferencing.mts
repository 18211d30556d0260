// The conferencing apps of a team. Zoom and Teams are connected in a browser, Meet by a request.
import { organization, organizationTeam } from '../access.mts';
import { id } from '../handler.mts';
import type { Call, Handlers } from '../handler.mts';
import { Refusal, refuse } from '../refusal.mts';
import type { Row } from '../state.mts';

const TYPES: Record<string, string> = {
	'google-meet': 'google_video',
	zoom: 'zoom_video',
	msteams: 'office365_video',
};

/** Google Meet needs a Google Calendar; in the sandbox Support has one. */
const TEAM_WITH_GOOGLE_CALENDAR = 5;

function team(call: Call): number {
	const orgId = id(call, 'orgId');
	organization(call.state, call.user, orgId, 'MEMBER');
	return organizationTeam(call.state, call.user, orgId, id(call, 'teamId'), 'ADMIN').id;
}

function appsOf(call: Call): Row[] {
	const teamId = team(call);
	const apps = call.state.conferencing.get(teamId) ?? [];
	call.state.conferencing.set(teamId, apps);
	return apps;
}

function app(call: Call, accepted: string[], refusal: Refusal): string {
	const name = call.parameters.app ?? '';
	if (!accepted.includes(name)) throw refusal;
	return name;
}

function listed(status: number, message: string, apps: string): Refusal {
	return new Refusal(status, 'BadRequestException', message, {
		message,
		error: apps,
		statusCode: status,
	});
}

function connect(call: Call, name: string): Row {
	const row = {
		id: call.state.nextNumber(),
		type: TYPES[name],
		userId: null,
		teamId: id(call, 'teamId'),
		appId: name,
		subscriptionId: null,
		paymentStatus: null,
		billingCycleStart: null,
		invalid: false,
		delegationCredentialId: null,
	};
	appsOf(call).push(row);
	return row;
}

const BASE = '/v2/organizations/{orgId}/teams/{teamId}/conferencing';

interface OAuthState {
	returnTo?: string;
	onErrorReturnTo?: string;
}

function stateOf(call: Call): OAuthState {
	if (typeof call.query.state !== 'string') throw refuse(400, 'Missing `state` query param');
	try {
		return JSON.parse(call.query.state) as OAuthState;
	} catch {
		throw new Refusal(500, 'PLAIN', 'Internal server error');
	}
}

export const teamConferencing: Handlers = {
	[`GET ${BASE}`]: (call) => ({ data: appsOf(call) }),
	[`POST ${BASE}/{app}/connect`]: (call) => {
		const apps = appsOf(call);
		const unknown = refuse(400, 'Invalid conferencing app. Available apps: GOOGLE_MEET.');
		const name = app(call, ['google-meet'], unknown);
		if (id(call, 'teamId') !== TEAM_WITH_GOOGLE_CALENDAR) {
			throw refuse(400, 'Google Meet requires a Google Calendar connection.');
		}
		if (apps.some((row) => row.appId === name)) {
			throw refuse(400, 'Google Meet is already connected for this team.');
		}
		return { status: 200, data: { ...connect(call, name), key: {} } };
	},
	[`GET ${BASE}/{app}/oauth/auth-url`]: (call) => {
		team(call);
		const message = 'Invalid conferencing app, available apps are: ';
		const name = app(call, ['zoom', 'msteams'], listed(400, message, 'zoom, msteams'));
		const { returnTo, onErrorReturnTo } = call.query;
		const state = encodeURIComponent(JSON.stringify({ returnTo, onErrorReturnTo, fromApp: false }));
		return {
			data: { url: `https://${name}.example/oauth/authorize?client_id=sandbox&state=${state}` },
		};
	},
	[`GET ${BASE}/{app}/oauth/callback`]: (call) => {
		const { returnTo = '', onErrorReturnTo = '' } = stateOf(call);
		const isGood = String(call.query.code).startsWith('good');
		if (isGood) connect(call, call.parameters.app ?? '');
		else team(call);
		return { status: 301, raw: '', headers: { Location: isGood ? returnTo : onErrorReturnTo } };
	},
	[`POST ${BASE}/{app}/default`]: (call) => {
		const name = call.parameters.app ?? '';
		const isConnected = name === 'daily-video' || appsOf(call).some((row) => row.appId === name);
		if (!isConnected) throw refuse(400, `${name} not connected.`);
		call.state.defaultApps.set(team(call), name);
		return { status: 200 };
	},
	[`GET ${BASE}/default`]: (call) => {
		const appSlug = call.state.defaultApps.get(team(call));
		return appSlug === undefined ? {} : { data: { appSlug } };
	},
	[`DELETE ${BASE}/{app}/disconnect`]: (call) => {
		const apps = appsOf(call);
		const message = 'Invalid app, available apps are: ';
		const name = app(call, Object.keys(TYPES), listed(400, message, 'google-meet, zoom, msteams'));
		if (!apps.some((row) => row.appId === name)) throw refuse(400, `${name} not connected.`);
		call.state.conferencing.set(
			id(call, 'teamId'),
			apps.filter((row) => row.appId !== name),
		);
		return {};
	},
};
