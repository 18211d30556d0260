// The small things of an account: proven addresses, limits, credits, keys, notifications, events.
import type { Limits, Proven } from '../accountState.mts';
import { ownTeam } from '../access.mts';
import { id, page } from '../handler.mts';
import type { Call, Handlers } from '../handler.mts';
import { Refusal, refuse } from '../refusal.mts';

/** The code that the sandbox sends to everybody. */
const CODE = '123456';

type Kind = 'email' | 'phoneNumber';

const proven = ({ state, user }: Call, kind: Kind): Proven[] =>
	state.account.proven.filter((row) => row.userId === user.id && row[kind] !== undefined);

function verify(call: Call, kind: Kind, value: unknown): Proven {
	if (call.body.code !== CODE) {
		throw new Refusal(
			400,
			'TRPCError',
			'Bad request: Please check your request data and try again',
		);
	}
	const row: Proven = {
		id: call.state.nextNumber(),
		userId: call.user.id,
		teamId: null,
		[kind]: String(value),
	};
	call.state.account.proven.push(row);
	return row;
}

/** The same four for both kinds of address; an unknown ID is no error to the API. */
function addresses(path: string, kind: Kind, key: 'email' | 'phone'): Handlers {
	const root = `/v2/verified-resources/${path}`;
	return {
		[`POST ${root}/verification-code/request`]: () => ({}),
		[`POST ${root}/verification-code/verify`]: (call) => ({
			data: verify(call, kind, call.body[key]),
		}),
		[`GET ${root}`]: (call) => ({ data: page(call, proven(call, kind)) }),
		[`GET ${root}/{id}`]: (call) => ({
			data: proven(call, kind).find((row) => row.id === id(call, 'id')) ?? null,
		}),
	};
}

const NO_LIMITS: Limits = { perDay: null, perWeek: null, perMonth: null, perYear: null };

function ownKey({ user }: Call): string {
	if (user.organizationId !== null) return `user ${user.id}`;
	throw refuse(
		403,
		'IsAuthenticatedUserInOrg - only members of an organization have booking limits.',
	);
}

const teamKey = (call: Call) => {
	const { id: teamId } = ownTeam(call.state, call.user, id(call, 'teamId'), 'MEMBER');
	return `user ${call.user.id} team ${teamId}`;
};

const limitsOf = ({ state }: Call, key: string) =>
	state.account.bookingLimits.get(key) ?? NO_LIMITS;

function limit(call: Call, key: string): Limits {
	const limits = { ...limitsOf(call, key), ...(call.body as Partial<Limits>) };
	call.state.account.bookingLimits.set(key, limits);
	return limits;
}

function clear({ state }: Call, key: string) {
	state.account.bookingLimits.delete(key);
	return { status: 204, raw: '' };
}

function teamLimits(call: Call) {
	const { memberships, teams } = call.state;
	const mine = teams.filter(
		({ id: teamId, isOrganization }) =>
			!isOrganization &&
			memberships.some((row) => row.teamId === teamId && row.userId === call.user.id),
	);
	return mine.map(({ id: teamId, name }) => ({
		teamId,
		teamName: name,
		...limitsOf(call, `user ${call.user.id} team ${teamId}`),
	}));
}

const limits: Handlers = {
	'GET /v2/me/booking-limits': (call) => ({ data: limitsOf(call, ownKey(call)) }),
	'PATCH /v2/me/booking-limits': (call) => ({ data: limit(call, ownKey(call)) }),
	'DELETE /v2/me/booking-limits': (call) => clear(call, ownKey(call)),
	'GET /v2/me/team-booking-limits': (call) => ({ data: teamLimits(call) }),
	'PATCH /v2/me/team-booking-limits/{teamId}': (call) => ({ data: limit(call, teamKey(call)) }),
	'DELETE /v2/me/team-booking-limits/{teamId}': (call) => clear(call, teamKey(call)),
};

const balanceOf = ({ state, user }: Call) => state.account.credits.get(user.id) ?? 0;

const credits: Handlers = {
	'GET /v2/credits/available': (call) => ({
		data: {
			hasCredits: balanceOf(call) > 0,
			balance: { monthlyRemaining: balanceOf(call), additional: 0 },
		},
	}),
	'POST /v2/credits/charge': (call) => {
		const { credits: amount, externalRef } = call.body;
		const { account } = call.state;
		const isNew = externalRef === undefined || !account.charges.has(String(externalRef));
		if (isNew) account.credits.set(call.user.id, balanceOf(call) - Number(amount));
		if (externalRef !== undefined) account.charges.add(String(externalRef));
		return { status: 201, data: { success: true, remainingBalance: balanceOf(call) } };
	},
};

/** A new key for the user of the old one, which stops working. */
function refreshKey({ state, user, headers, body }: Call) {
	if (body.apiKeyNeverExpires !== undefined && body.apiKeyDaysValid !== undefined) {
		throw refuse(
			400,
			'ApiKeysService -Cannot set both apiKeyDaysValid and apiKeyNeverExpires. It has to be either or none of them.',
		);
	}
	state.keys.delete(String(headers.authorization).replace(/^Bearer /, ''));
	const apiKey = `cal_${state.nextUuid().replace(/-/g, '')}`;
	state.keys.set(apiKey, user.id);
	return { data: { apiKey } };
}

const subscriptions = '/v2/notifications/subscriptions';

const notifications: Handlers = {
	[`POST ${subscriptions}/app-push`]: (call) => ({
		status: 201,
		data: { id: call.state.nextNumber(), platform: call.body.platform },
	}),
	[`DELETE ${subscriptions}/app-push`]: () => ({}),
	[`POST ${subscriptions}/slack/link-intents`]: (call) => ({
		status: 201,
		data: { code: call.state.nextUuid().slice(0, 8) },
	}),
	[`POST ${subscriptions}/telegram/link-intents`]: (call) => ({
		status: 201,
		data: { url: `https://t.example/calbot?start=${call.state.nextUuid().slice(0, 8)}` },
	}),
	[`DELETE ${subscriptions}/slack`]: () => ({}),
	[`DELETE ${subscriptions}/telegram`]: () => ({}),
};

export const accountThings: Handlers = {
	...addresses('emails', 'email', 'email'),
	...addresses('phones', 'phoneNumber', 'phone'),
	...limits,
	...credits,
	...notifications,
	'POST /v2/api-keys/refresh': refreshKey,
	'GET /v2/allowlists': () => {
		throw refuse(404, 'No allowlists are published.');
	},
	'GET /v2/allowlists/{service}': ({ parameters }) => {
		throw refuse(404, `No allowlist is published for ${parameters.service}.`);
	},
	'GET /v2/events': () => ({ data: [] }),
	'GET /v2/events/{uuid}': ({ parameters }) => {
		throw refuse(404, `Event with uuid=${parameters.uuid} not found`);
	},
	'GET /v2/stripe/connect': () => ({
		data: { authUrl: 'https://connect.stripe.example/oauth/authorize?client_id=sandbox' },
	}),
	'GET /v2/stripe/save': () => {
		throw new Refusal(500, 'PLAIN', 'Internal server error');
	},
	'GET /v2/stripe/check': () => {
		throw refuse(404, 'Credentials for stripe not found.');
	},
};
