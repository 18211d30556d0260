// Who asks, and whether they may: API keys, the platform client, roles in organizations and teams.
import { grantOf } from './oauth/tokens.mts';
import { PLATFORM_CLIENT } from './seed.mts';
import { refuse } from './refusal.mts';
import type { Role, State, Team, User } from './state.mts';

type Headers = Record<string, string | string[] | undefined>;

/** What a rate limit is counted by. */
export function trackerOf(headers: Headers): string {
	return String(headers['x-cal-client-id'] ?? headers.authorization ?? 'nobody');
}

export interface Caller {
	user: User;
	/** What the access token of an app may do; undefined for everybody else. */
	scopes?: string[];
}

/** The user of the key or token, or the owner of the platform organization for its client. */
export function authenticate(state: State, headers: Headers, clientId?: string): Caller {
	const client = headers['x-cal-client-id'] ?? clientId;
	if (client !== undefined && headers['x-cal-secret-key'] !== undefined) {
		const isKnown =
			client === PLATFORM_CLIENT.clientId &&
			headers['x-cal-secret-key'] === PLATFORM_CLIENT.clientSecret;
		if (isKnown) return { user: userById(state, 4) };
		throw refuse(401, 'ApiAuthStrategy - oAuth client - Invalid client secret');
	}
	const authorization = String(headers.authorization ?? '');
	if (authorization === '') {
		throw refuse(
			401,
			"ApiAuthStrategy - No authentication method provided. Either pass an API key as 'Bearer' header or OAuth client credentials as 'x-cal-secret-key' and 'x-cal-client-id' headers",
		);
	}
	const token = authorization.replace(/^Bearer /, '');
	const id = state.keys.get(token);
	if (id !== undefined) return { user: userById(state, id) };
	if (token.startsWith('cal_')) throw refuse(401, 'CustomThrottlerGuard - Invalid API Key');
	const { userId, kind, scopes } = grantOf(state, token);
	return { user: userById(state, userId), ...(kind === 'app' ? { scopes } : {}) };
}

export function userById(state: State, id: number): User {
	const found = state.users.find((user) => user.id === id);
	if (!found) throw refuse(404, `User with id=${id} not found.`);
	return found;
}

export function roleIn(state: State, userId: number, teamId: number): Role | undefined {
	return state.memberships.find((row) => row.userId === userId && row.teamId === teamId)?.role;
}

const RANK: Record<Role, number> = { MEMBER: 0, ADMIN: 1, OWNER: 2 };

function isAtLeast(role: Role | undefined, least: Role): boolean {
	return role !== undefined && RANK[role] >= RANK[least];
}

/** The organization, when the user has the role in it. */
export function organization(state: State, user: User, id: number, least: Role): Team {
	const found = state.teams.find((team) => team.id === id && team.isOrganization);
	if (!found) {
		throw refuse(
			403,
			`IsOrgGuard - provided organization id=${id} does not represent any existing organization.`,
		);
	}
	if (isAtLeast(roleIn(state, user.id, id), least)) return found;
	throw refuse(
		403,
		`RolesGuard - user with id=${user.id} does not have the minimum required role=ORG_${least} within organization with id=${id}.`,
	);
}

/** The team of an organization, when the user has the role in it; its admins have every role. */
export function organizationTeam(
	state: State,
	user: User,
	organizationId: number,
	teamId: number,
	least: Role,
): Team {
	const team = state.teams.find((row) => row.id === teamId && row.parentId === organizationId);
	if (!team) throw refuse(404, `IsTeamInOrg - Team (${teamId}) not found.`);
	const isOrganizationAdmin = isAtLeast(roleIn(state, user.id, organizationId), 'ADMIN');
	if (isOrganizationAdmin || isAtLeast(roleIn(state, user.id, teamId), least)) return team;
	throw refuse(
		403,
		`RolesGuard - user with id=${user.id} does not have the minimum required role=TEAM_${least} within organization with id=${organizationId} team with id=${teamId}.`,
	);
}

/** A team that the user is in. */
export function ownTeam(state: State, user: User, teamId: number, least: Role): Team {
	const team = state.teams.find((row) => row.id === teamId);
	const role = roleIn(state, user.id, teamId);
	if (team && isAtLeast(role, least)) return team;
	throw refuse(403, `RolesGuard - User is not a member of the team with id=${teamId}.`);
}
