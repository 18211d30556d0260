// The conferencing apps of a user or a team. Zoom and Teams are connected in a browser, Meet by a request.
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

/** Google Meet needs a Google Calendar; in the sandbox Alice and the team Support have one. */
const WITH_GOOGLE_CALENDAR = ['user 1', 'team 5'];

/** Whose apps they are. */
interface Owner {
	key: string;
	userId: number | null;
	teamId: number | null;
}

function team(call: Call): Owner {
	const orgId = id(call, 'orgId');
	organization(call.state, call.user, orgId, 'MEMBER');
	const teamId = organizationTeam(call.state, call.user, orgId, id(call, 'teamId'), 'ADMIN').id;
	return { key: `team ${teamId}`, userId: null, teamId };
}

const user = ({ user: { id: userId } }: Call): Owner => ({
	key: `user ${userId}`,
	userId,
	teamId: null,
});

function appsOf({ state }: Call, { key }: Owner): Row[] {
	const apps = state.conferencing.get(key) ?? [];
	state.conferencing.set(key, apps);
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

function connect(call: Call, owner: Owner, name: string): Row {
	const row = {
		id: call.state.nextNumber(),
		type: TYPES[name],
		userId: owner.userId,
		teamId: owner.teamId,
		appId: name,
		subscriptionId: null,
		paymentStatus: null,
		billingCycleStart: null,
		invalid: false,
		delegationCredentialId: null,
	};
	appsOf(call, owner).push(row);
	return row;
}

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

/** The same seven operations, whoever the apps belong to. */
function handlersOf(base: string, ownerOf: (call: Call) => Owner, called: string): Handlers {
	return {
		[`GET ${base}`]: (call) => ({ data: appsOf(call, ownerOf(call)) }),
		[`POST ${base}/{app}/connect`]: (call) => {
			const apps = appsOf(call, ownerOf(call));
			const unknown = refuse(400, 'Invalid conferencing app. Available apps: GOOGLE_MEET.');
			const name = app(call, ['google-meet'], unknown);
			if (!WITH_GOOGLE_CALENDAR.includes(ownerOf(call).key)) {
				throw refuse(400, 'Google Meet requires a Google Calendar connection.');
			}
			if (apps.some((row) => row.appId === name)) {
				throw refuse(400, `Google Meet is already connected for this ${called}.`);
			}
			return { status: 200, data: { ...connect(call, ownerOf(call), name), key: {} } };
		},
		[`GET ${base}/{app}/oauth/auth-url`]: (call) => {
			ownerOf(call);
			const message = 'Invalid conferencing app, available apps are: ';
			const name = app(call, ['zoom', 'msteams'], listed(400, message, 'zoom, msteams'));
			const { returnTo, onErrorReturnTo } = call.query;
			const state = encodeURIComponent(
				JSON.stringify({ returnTo, onErrorReturnTo, fromApp: false }),
			);
			return {
				data: { url: `https://${name}.example/oauth/authorize?client_id=sandbox&state=${state}` },
			};
		},
		[`GET ${base}/{app}/oauth/callback`]: (call) => {
			const { returnTo = '', onErrorReturnTo = '' } = stateOf(call);
			const isGood = String(call.query.code).startsWith('good');
			if (isGood) connect(call, ownerOf(call), call.parameters.app ?? '');
			else ownerOf(call);
			return { status: 301, raw: '', headers: { Location: isGood ? returnTo : onErrorReturnTo } };
		},
		[`POST ${base}/{app}/default`]: (call) => {
			const name = call.parameters.app ?? '';
			const isConnected =
				name === 'daily-video' || appsOf(call, ownerOf(call)).some((row) => row.appId === name);
			if (!isConnected) throw refuse(400, `${name} not connected.`);
			call.state.defaultApps.set(ownerOf(call).key, name);
			return { status: 200 };
		},
		[`GET ${base}/default`]: (call) => {
			const appSlug = call.state.defaultApps.get(ownerOf(call).key);
			return appSlug === undefined ? {} : { data: { appSlug } };
		},
		[`DELETE ${base}/{app}/disconnect`]: (call) => {
			const apps = appsOf(call, ownerOf(call));
			const message = 'Invalid app, available apps are: ';
			const name = app(
				call,
				Object.keys(TYPES),
				listed(400, message, 'google-meet, zoom, msteams'),
			);
			if (!apps.some((row) => row.appId === name)) throw refuse(400, `${name} not connected.`);
			call.state.conferencing.set(
				ownerOf(call).key,
				apps.filter((row) => row.appId !== name),
			);
			return {};
		},
	};
}

export const conferencing: Handlers = {
	...handlersOf('/v2/conferencing', user, 'user'),
	...handlersOf('/v2/organizations/{orgId}/teams/{teamId}/conferencing', team, 'team'),
};
