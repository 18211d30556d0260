// Teams inside an organization and on their own, and the people in them.
import { organization, organizationTeam, ownTeam, userById } from '../access.mts';
import { id, page } from '../handler.mts';
import type { Call, Handlers } from '../handler.mts';
import { duplicateRecord, noRecord } from '../refusal.mts';
import { newTeam } from '../seed.mts';
import { change } from '../state.mts';
import type { Membership, State, Team } from '../state.mts';

function shown({ isPlatform: _isPlatform, ...team }: Team) {
	return team;
}

function create({ state, user, body }: Call, parentId: number | null): Team {
	const name = String(body.name);
	if (state.teams.some((team) => team.name === name && team.parentId === parentId))
		throw duplicateRecord();
	const team = change(newTeam(state.nextNumber(), name, parentId), body);
	state.teams.push(team);
	const row = { id: state.nextNumber(), userId: user.id, teamId: team.id };
	state.memberships.push({ ...row, role: 'OWNER', accepted: true, disableImpersonation: false });
	return team;
}

function remove(state: State, team: Team): Team {
	state.teams = state.teams.filter(({ id: known }) => known !== team.id);
	state.memberships = state.memberships.filter(({ teamId }) => teamId !== team.id);
	return team;
}

const inOrganization = (call: Call, least: 'ADMIN' | 'MEMBER') =>
	organization(call.state, call.user, id(call, 'orgId'), least);

const theTeam = (call: Call) => {
	inOrganization(call, 'MEMBER');
	return organizationTeam(call.state, call.user, id(call, 'orgId'), id(call, 'teamId'), 'ADMIN');
};

function members({ state }: Call, teamId: number) {
	return state.memberships
		.filter((row) => row.teamId === teamId)
		.map((row) => {
			const { avatarUrl, bio, email, metadata, name, username } = userById(state, row.userId);
			return { ...row, user: { avatarUrl, bio, email, metadata, name, username } };
		});
}

export const teams: Handlers = {
	'GET /v2/teams': ({ state, user }) => ({
		data: state.teams
			.filter((team) => !team.isOrganization)
			.filter((team) =>
				state.memberships.some((row) => row.userId === user.id && row.teamId === team.id),
			)
			.map(shown),
	}),
	'POST /v2/teams': (call) => ({ status: 201, data: shown(create(call, null)) }),
	'GET /v2/teams/{teamId}': (call) => ({
		data: shown(ownTeam(call.state, call.user, id(call, 'teamId'), 'MEMBER')),
	}),
	'PATCH /v2/teams/{teamId}': (call) => ({
		data: shown(change(ownTeam(call.state, call.user, id(call, 'teamId'), 'ADMIN'), call.body)),
	}),
	'DELETE /v2/teams/{teamId}': (call) => ({
		data: shown(remove(call.state, ownTeam(call.state, call.user, id(call, 'teamId'), 'OWNER'))),
	}),
	'GET /v2/teams/{teamId}/memberships': (call) => {
		ownTeam(call.state, call.user, id(call, 'teamId'), 'MEMBER');
		return { data: page(call, members(call, id(call, 'teamId'))) };
	},
	'GET /v2/organizations/{orgId}/teams': (call) => {
		const { id: orgId } = inOrganization(call, 'ADMIN');
		return {
			data: page(call, call.state.teams.filter(({ parentId }) => parentId === orgId).map(shown)),
		};
	},
	'GET /v2/organizations/{orgId}/teams/me': (call) => {
		const { id: orgId } = inOrganization(call, 'MEMBER');
		const mine = call.state.teams.filter(
			(team) =>
				team.parentId === orgId &&
				call.state.memberships.some((row) => row.teamId === team.id && row.userId === call.user.id),
		);
		return { data: page(call, mine.map(shown)) };
	},
	'POST /v2/organizations/{orgId}/teams': (call) => ({
		status: 201,
		data: shown(create(call, inOrganization(call, 'ADMIN').id)),
	}),
	'GET /v2/organizations/{orgId}/teams/{teamId}': (call) => ({ data: shown(theTeam(call)) }),
	'PATCH /v2/organizations/{orgId}/teams/{teamId}': (call) => ({
		data: shown(change(theTeam(call), call.body)),
	}),
	'DELETE /v2/organizations/{orgId}/teams/{teamId}': (call) => ({
		data: shown(remove(call.state, theTeam(call))),
	}),
	'GET /v2/organizations/{orgId}/teams/{teamId}/memberships': (call) => ({
		data: page(call, members(call, theTeam(call).id)),
	}),
	'POST /v2/organizations/{orgId}/teams/{teamId}/memberships': (call) => {
		const { id: teamId } = theTeam(call);
		const { userId, role, accepted, disableImpersonation } = call.body;
		const row: Membership = {
			id: call.state.nextNumber(),
			userId: Number(userId),
			teamId,
			role: role as Membership['role'],
			accepted: accepted === true,
			disableImpersonation: disableImpersonation === true,
		};
		if (members(call, teamId).some((one) => one.userId === row.userId)) throw duplicateRecord();
		call.state.memberships.push(row);
		return { status: 201, data: members(call, teamId).at(-1) };
	},
	'PATCH /v2/organizations/{orgId}/teams/{teamId}/memberships/{membershipId}': (call) => {
		const { id: teamId } = theTeam(call);
		const wanted = id(call, 'membershipId');
		const row = call.state.memberships.find((one) => one.id === wanted && one.teamId === teamId);
		if (!row) throw noRecord();
		change(row, call.body);
		return { data: members(call, teamId).find((one) => one.id === wanted) };
	},
	'GET /v2/organizations/{orgId}/memberships': (call) => ({
		data: page(call, members(call, inOrganization(call, 'ADMIN').id)),
	}),
	'GET /v2/organizations/{orgId}/users': (call) => {
		const { id: orgId } = inOrganization(call, 'ADMIN');
		const emails = call.query.emails;
		const users = call.state.users.filter(({ organizationId }) => organizationId === orgId);
		const wanted = Array.isArray(emails)
			? users.filter(({ email }) => emails.includes(email))
			: users;
		return {
			data: page(call, wanted).map(({ organizationId, ...user }) => ({
				...user,
				profile: { id: user.id, organizationId, userId: user.id, username: user.username },
			})),
		};
	},
};
