// Which event type a route means, and whether the one who asks may have it.
import { organization, organizationTeam, ownTeam, roleIn } from './access.mts';
import { id } from './handler.mts';
import type { Call } from './handler.mts';
import { refuse } from './refusal.mts';
import type { EventType } from './scheduling.mts';
import type { Role } from './state.mts';

export type EventTypeOf = (call: Call, least: Role) => EventType;

/** The team that a route means, when the user has the role in it. */
export type TeamOf = (call: Call, least: Role) => number;

const unknown = ({ parameters }: Call) =>
	refuse(404, `Event type with id ${parameters.eventTypeId} not found`);

export const withId = (call: Call) =>
	call.state.scheduling.eventTypes.find((row) => row.id === id(call, 'eventTypeId'));

/** The account's event type, or one of its teams; somebody else's does not exist for it. */
export function ownEventType(call: Call): EventType {
	const found = withId(call);
	const isOwn = found?.ownerId === call.user.id;
	const isOfTeam =
		found?.teamId !== undefined && roleIn(call.state, call.user.id, found.teamId) !== undefined;
	if (found && (isOwn || isOfTeam)) return found;
	throw unknown(call);
}

const plainTeam: TeamOf = (call, least) =>
	ownTeam(call.state, call.user, id(call, 'teamId'), least).id;

const teamInOrganization: TeamOf = (call, least) => {
	const { state, user } = call;
	organization(state, user, id(call, 'orgId'), 'MEMBER');
	return organizationTeam(state, user, id(call, 'orgId'), id(call, 'teamId'), least).id;
};

/** The same things are there of teams that stand alone and of those in an organization. */
export const TEAMS: Array<[root: string, teamOf: TeamOf]> = [
	['/v2/teams/{teamId}/event-types', plainTeam],
	['/v2/organizations/{orgId}/teams/{teamId}/event-types', teamInOrganization],
];

/** The event type of a team that its routes mean. */
export const ofTeam =
	(teamOf: TeamOf): EventTypeOf =>
	(call, least) => {
		const team = teamOf(call, least);
		const found = withId(call);
		if (found?.teamId === team) return found;
		throw unknown(call);
	};

/** Every root under which single event types are, and how they are found there. */
export const EVERYWHERE: Array<[root: string, eventTypeOf: EventTypeOf]> = [
	['/v2/event-types', ownEventType],
	...TEAMS.map(([root, teamOf]): [string, EventTypeOf] => [root, ofTeam(teamOf)]),
];
