// Who is out of office: the account, people of an organization and people of a team.
import { absenceForm, inOrder } from '../absences.mts';
import { organization, ownTeam, userById } from '../access.mts';
import { id, page } from '../handler.mts';
import type { Call, Handlers } from '../handler.mts';
import { refuse } from '../refusal.mts';
import type { Absence } from '../scheduling.mts';

/** Whose absences a request is about, when it may be. */
type UserOf = (call: Call) => number;

function absenceOf(call: Call, userId: number): Absence {
	const found = call.state.scheduling.absences.find((row) => row.id === id(call, 'oooId'));
	if (found?.userId === userId) return found;
	throw refuse(403, 'This OOO entry does not belong to this user.');
}

function create(call: Call, userId: number): Absence {
	const absence: Absence = Object.assign(
		{
			id: call.state.nextNumber(),
			uuid: call.state.nextUuid(),
			userId,
			toUserId: null,
			start: '',
			end: '',
			notes: null,
			reason: 'unspecified',
		},
		absenceForm(call, userId),
	);
	call.state.scheduling.absences.push(absence);
	return absence;
}

function remove(call: Call, gone: Absence): Absence {
	const { scheduling } = call.state;
	scheduling.absences = scheduling.absences.filter((row) => row !== gone);
	return gone;
}

/** The same four, whoever it is that asks. */
const ofUser = (root: string, userOf: UserOf): Handlers => ({
	[`GET ${root}`]: (call) => {
		const userId = userOf(call);
		const rows = call.state.scheduling.absences.filter((row) => row.userId === userId);
		return { data: page(call, inOrder(call, rows)) };
	},
	[`POST ${root}`]: (call) => ({ status: 201, data: create(call, userOf(call)) }),
	[`PATCH ${root}/{oooId}`]: (call) => {
		const userId = userOf(call);
		const absence = absenceOf(call, userId);
		return { data: Object.assign(absence, absenceForm(call, userId)) };
	},
	[`DELETE ${root}/{oooId}`]: (call) => ({
		data: remove(call, absenceOf(call, userOf(call))),
	}),
});

const isIn = ({ state }: Call, teamId: number, userId: number) =>
	state.memberships.some((row) => row.teamId === teamId && row.userId === userId);

const theOrganization = (call: Call) =>
	organization(call.state, call.user, id(call, 'orgId'), 'ADMIN').id;

function personOfOrganization(call: Call): number {
	const [orgId, userId] = [theOrganization(call), id(call, 'userId')];
	if (isIn(call, orgId, userId)) return userId;
	throw refuse(
		403,
		`IsUserInOrg - user with id=${userId} is not part of the organization with id=${orgId}.`,
	);
}

function personOfTeam(call: Call): number {
	const userId = id(call, 'userId');
	const team = ownTeam(call.state, call.user, id(call, 'teamId'), 'ADMIN');
	if (isIn(call, team.id, userId)) return userId;
	throw refuse(404, `User with id=${userId} is not a member of the team with id=${team.id}.`);
}

export const outOfOffice: Handlers = {
	...ofUser('/v2/me/ooo', ({ user }) => user.id),
	...ofUser('/v2/organizations/{orgId}/users/{userId}/ooo', personOfOrganization),
	...ofUser('/v2/teams/{teamId}/users/{userId}/ooo', personOfTeam),
	'GET /v2/organizations/{orgId}/ooo': (call) => {
		const orgId = theOrganization(call);
		const { email } = call.query;
		const rows = call.state.scheduling.absences.filter(({ userId }) => {
			const user = userById(call.state, userId);
			return user.organizationId === orgId && (email === undefined || user.email === email);
		});
		return { data: page(call, inOrder(call, rows)) };
	},
};
