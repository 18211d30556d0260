// The event types of teams, in and outside of organizations.
import { organization, roleIn } from '../access.mts';
import { ofTeam, TEAMS, withId } from '../eventTypeAccess.mts';
import type { TeamOf } from '../eventTypeAccess.mts';
import { changeEventType } from '../eventTypeChanges.mts';
import { assertUsable, eventTypeFrom, removeEventType, settingsOf } from '../eventTypeForm.mts';
import { copyShape, eventTypeShape, teamOf as wholeTeam } from '../eventTypeShapes.mts';
import { id, page } from '../handler.mts';
import type { Call, Handlers } from '../handler.mts';
import { invalid, refuse } from '../refusal.mts';
import type { EventType } from '../scheduling.mts';
import type { Row } from '../state.mts';
import { hostsFrom } from '../teamHosts.mts';

const shown = (call: Call, eventType: EventType) =>
	eventTypeShape(call.state, eventType, call.generation);

const copiesOf = ({ state }: Call, { id: parent }: EventType) =>
	state.scheduling.eventTypes.filter(({ parentEventTypeId }) => parentEventTypeId === parent);

/** A managed event type is shown with the copies that its members have. */
function withCopies(call: Call, eventType: EventType): Row | Row[] {
	if (eventType.schedulingType !== 'managed') return shown(call, eventType);
	const copies = copiesOf(call, eventType);
	return [
		shown(call, eventType),
		...copies.map((copy) => copyShape(call.state, copy, call.generation)),
	];
}

/** Every host of a managed event type has a copy. */
function addCopies(call: Call, eventType: EventType): void {
	const { teamId: _team, hosts = [], schedulingType: _type, ...rest } = eventType;
	for (const { userId } of hosts) {
		const own = { id: call.state.nextNumber(), ownerId: userId, assignAllTeamMembers: false };
		call.state.scheduling.eventTypes.push({ ...rest, ...own, parentEventTypeId: eventType.id });
	}
}

function create(call: Call, teamId: number): EventType {
	assertUsable(call, { ownerId: null, teamId });
	const hosts = hostsFrom(call, teamId) ?? [];
	const eventType = eventTypeFrom(call, { ownerId: null, teamId, hosts });
	if (eventType.schedulingType === 'managed') addCopies(call, eventType);
	return eventType;
}

function change(call: Call, eventType: EventType): EventType {
	assertUsable(call, eventType);
	const hosts = hostsFrom(call, eventType.teamId ?? 0);
	const settings = settingsOf(call);
	for (const copy of copiesOf(call, eventType)) Object.assign(copy, settings);
	return changeEventType(call, eventType, { ...settings, ...(hosts ? { hosts } : {}) });
}

function remove(call: Call, teamId: number): Row {
	const found = withId(call);
	if (found?.teamId !== teamId) {
		throw refuse(404, `Event type with ID=${call.parameters.eventTypeId} does not exist.`);
	}
	for (const gone of [found, ...copiesOf(call, found)]) removeEventType(call, gone);
	return { id: found.id, title: found.title };
}

/** Anybody may look: whoever is not in the team sees what it does not hide. */
function openTeam({ parameters, state }: Call): number {
	const { orgId, teamId } = parameters;
	const found = state.teams.find(({ id: known }) => known === Number(teamId));
	if (found && (orgId === undefined || found.parentId === Number(orgId))) return found.id;
	throw refuse(404, `IsTeamInOrg - Team (${teamId}) not found.`);
}

function inTeam({ query, state, user }: Call, teamId: number): EventType[] {
	const { eventSlug, sortCreatedAt } = query;
	const direction = sortCreatedAt === 'desc' ? -1 : 1;
	const isMember = roleIn(state, user.id, teamId) !== undefined;
	return state.scheduling.eventTypes
		.filter((row) => row.teamId === teamId && (isMember || !row.hidden))
		.filter(({ slug }) => eventSlug === undefined || slug === eventSlug)
		.sort((a, b) => (a.id - b.id) * direction);
}

/** Of the hosts no more than were asked for. */
function listed(call: Call): Row[] {
	const { hostsLimit } = call.query;
	return inTeam(call, openTeam(call)).map((eventType) => {
		const row = shown(call, eventType);
		const hosts = (row.hosts as Row[]).slice(0, Number(hostsLimit ?? Infinity));
		return { ...row, hosts, team: wholeTeam(call.state, eventType) };
	});
}

/** The sandbox calls nobody, but says that it does. */
function phoneCall(call: Call): Row {
	const errors = ['yourPhoneNumber', 'numberToCall']
		.filter((property) => !/^\+[1-9]\d{1,14}$/.test(String(call.body[property])))
		.map((property) => {
			const matches =
				'Invalid phone number format. Expected format: +<CountryCode><PhoneNumber> with no spaces or separators.';
			const value = call.body[property];
			return { target: call.body, value, property, children: [], constraints: { matches } };
		});
	if (errors.length > 0) throw invalid(errors);
	return { callId: call.state.nextUuid(), agentId: call.state.nextUuid() };
}

function inRoot(root: string, teamOf: TeamOf): Handlers {
	const one = ofTeam(teamOf);
	return {
		[`GET ${root}`]: (call) => ({ data: listed(call) }),
		[`POST ${root}`]: (call) => ({
			status: 201,
			data: withCopies(call, create(call, teamOf(call, 'ADMIN'))),
		}),
		[`GET ${root}/{eventTypeId}`]: (call) => ({ data: shown(call, one(call, 'MEMBER')) }),
		[`PATCH ${root}/{eventTypeId}`]: (call) => ({
			data: withCopies(call, change(call, one(call, 'ADMIN'))),
		}),
		[`DELETE ${root}/{eventTypeId}`]: (call) => ({ data: remove(call, teamOf(call, 'ADMIN')) }),
		[`POST ${root}/{eventTypeId}/create-phone-call`]: (call) => {
			one(call, 'ADMIN');
			return { status: 201, data: phoneCall(call) };
		},
	};
}

export const teamEventTypes: Handlers = {
	...Object.assign({}, ...TEAMS.map(([root, teamOf]) => inRoot(root, teamOf))),
	'GET /v2/organizations/{orgId}/teams/event-types': (call) => {
		const orgId = organization(call.state, call.user, id(call, 'orgId'), 'ADMIN').id;
		const teams = call.state.teams.filter(({ parentId }) => parentId === orgId);
		const all = teams.flatMap((team) => inTeam(call, team.id));
		return { data: page(call, all).map((row) => shown(call, row)) };
	},
};
