// Accounts that a platform client keeps for people, and the tokens that act for them.
import { id, page } from '../handler.mts';
import type { Call, Handlers } from '../handler.mts';
import { grant } from '../oauth/tokens.mts';
import type { Grant } from '../oauth/tokens.mts';
import { refuse } from '../refusal.mts';
import { newSchedule } from '../scheduling.mts';
import { newUser } from '../seed.mts';
import { change } from '../state.mts';
import type { User } from '../state.mts';

const clientOf = (call: Call) => call.parameters.clientId ?? '';

const shown = (user: User) => ({
	id: user.id,
	email: user.email,
	username: user.username,
	name: user.name,
	bio: user.bio,
	timeZone: user.timeZone,
	weekStart: user.weekStart,
	createdDate: user.createdDate,
	timeFormat: user.timeFormat,
	defaultScheduleId: user.defaultScheduleId,
	locale: user.locale,
	avatarUrl: user.avatarUrl,
});

const managed = (call: Call) =>
	call.state.users.filter((user) => call.state.managedBy.get(user.id) === clientOf(call));

function one(call: Call): User {
	const userId = id(call, 'userId');
	const found = managed(call).find((user) => user.id === userId);
	if (found) return found;
	throw refuse(404, `User with ID ${userId} is not part of this OAuth client.`);
}

const tokens = ({ accessToken, accessTokenExpiresAt, ...rest }: Grant) => ({
	accessToken,
	accessTokenExpiresAt: accessTokenExpiresAt.getTime(),
	refreshToken: rest.refreshToken,
	refreshTokenExpiresAt: rest.refreshTokenExpiresAt.getTime(),
});

/** A user has one pair of tokens: a new one ends the one before. */
function renewed(call: Call, userId: number): Grant {
	const isOld = (row: Grant) => row.kind === 'managed' && row.userId === userId;
	call.state.grants = call.state.grants.filter((row) => !isOld(row));
	return grant(call.state, { kind: 'managed', clientId: clientOf(call), userId, scopes: [] });
}

function refreshed(call: Call): Grant {
	const known = call.state.grants.find(
		({ kind, clientId, refreshToken }) =>
			kind === 'managed' && clientId === clientOf(call) && refreshToken === call.body.refreshToken,
	);
	if (known && !known.isRevoked) return renewed(call, known.userId);
	throw refuse(400, 'Invalid refresh token');
}

/** Cal.com keeps the address apart from those of people who signed up themselves. */
const addressIn = (email: string, clientId: string) => email.replace('@', `+${clientId}@`);

function create(call: Call): User {
	const { email, name } = call.body;
	const address = addressIn(String(email), clientOf(call));
	const same = call.state.users.find((user) => user.email === address);
	if (same) {
		throw refuse(409, `User with the provided e-mail already exists. Existing user ID=${same.id}`);
	}
	const userId = call.state.nextNumber();
	const username = String(email).replace(/@.*/, `-${clientOf(call)}-example-test`);
	const fresh = newUser(userId, username, String(name), call.user.organizationId);
	const user = Object.assign(fresh, call.body, { email: address });
	call.state.users.push(user);
	call.state.managedBy.set(userId, clientOf(call));
	call.state.scheduling.schedules.push(newSchedule(userId, userId));
	return user;
}

const USERS = '/v2/oauth-clients/{clientId}/users';
const ONE = `${USERS}/{userId}`;

export const managedUsers: Handlers = {
	[`GET ${USERS}`]: (call) => {
		const { emails } = call.query;
		const wanted = Array.isArray(emails)
			? emails.map((email) => addressIn(String(email), clientOf(call)))
			: undefined;
		const users = managed(call).filter(({ email }) => !wanted || wanted.includes(email));
		return { data: page(call, users).map(shown) };
	},
	[`POST ${USERS}`]: (call) => {
		const user = create(call);
		return { status: 201, data: { user: shown(user), ...tokens(renewed(call, user.id)) } };
	},
	[`GET ${ONE}`]: (call) => ({ data: shown(one(call)) }),
	[`PATCH ${ONE}`]: (call) => ({ data: shown(change(one(call), call.body)) }),
	[`DELETE ${ONE}`]: (call) => {
		const gone = one(call);
		call.state.users = call.state.users.filter((user) => user !== gone);
		call.state.managedBy.delete(gone.id);
		return { data: shown(gone) };
	},
	[`POST ${ONE}/force-refresh`]: (call) => ({ data: tokens(renewed(call, one(call).id)) }),
	'POST /v2/oauth/{clientId}/refresh': (call) => ({ data: tokens(refreshed(call)) }),
};
