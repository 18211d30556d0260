// Event types: the account's own, and those of teams, in and outside of organizations.
import { organization, organizationTeam, ownTeam } from '../access.mts';
import { keptField } from '../bookingFieldShapes.mts';
import { eventTypeShape } from '../eventTypeShapes.mts';
import { id, page } from '../handler.mts';
import type { Call, Handlers } from '../handler.mts';
import { refuse } from '../refusal.mts';
import { defaultBookingFields, newEventType } from '../scheduling.mts';
import type { EventType } from '../scheduling.mts';
import type { Row } from '../state.mts';

const shape = (call: Call, eventType: EventType) =>
	eventTypeShape(call.state, eventType, call.generation);

/** The account's event type; somebody else's does not exist for it. */
export function ownEventType(call: Call): EventType {
	const eventTypeId = id(call, 'eventTypeId');
	const found = call.state.scheduling.eventTypes.find((row) => row.id === eventTypeId);
	if (found && (found.ownerId === call.user.id || found.teamId !== undefined)) return found;
	throw refuse(404, `Event type with id ${eventTypeId} not found`);
}

/** What a form may set, in the words that are kept. */
function settings({ generation, body }: Call): Row {
	const { bookingFields, hosts: _hosts, ...rest } = body;
	if (!Array.isArray(bookingFields)) return rest;
	const given = (bookingFields as Row[]).map(keptField);
	const slugs = given.map(({ slug }) => slug);
	const standard = defaultBookingFields().filter(({ slug }) => !slugs.includes(slug));
	return { ...rest, bookingFields: generation === '2026' ? given : [...standard, ...given] };
}

function assertUsable(call: Call, like: Partial<EventType>): void {
	const { slug, scheduleId } = call.body;
	const { eventTypes, schedules } = call.state.scheduling;
	const isTaken = eventTypes.some(
		(row) =>
			row.slug === slug &&
			row.id !== like.id &&
			row.ownerId === like.ownerId &&
			row.teamId === like.teamId,
	);
	if (isTaken) throw refuse(400, 'User already has an event type with this slug.');
	const isForeign = !schedules.some((row) => row.id === scheduleId && row.ownerId === call.user.id);
	if (typeof scheduleId === 'number' && isForeign) {
		throw refuse(404, `User with ID=${call.user.id} does not own schedule with ID=${scheduleId}`);
	}
}

function create(call: Call, owner: Pick<EventType, 'ownerId' | 'teamId'>): EventType {
	assertUsable(call, owner);
	const { title, slug, lengthInMinutes } = call.body;
	const fresh = newEventType(
		call.state.nextNumber(),
		owner.ownerId,
		String(title),
		String(slug),
		Number(lengthInMinutes),
	);
	const eventType = Object.assign(fresh, settings(call), owner);
	call.state.scheduling.eventTypes.push(eventType);
	return eventType;
}

function change(call: Call, eventType: EventType): EventType {
	assertUsable(call, eventType);
	return Object.assign(eventType, settings(call));
}

function remove({ state }: Call, eventType: EventType): Row {
	const { scheduling } = state;
	scheduling.eventTypes = scheduling.eventTypes.filter((row) => row !== eventType);
	const { id: gone, lengthInMinutes, slug, title } = eventType;
	return { id: gone, lengthInMinutes, slug, title };
}

/** One's own, or those anybody sees of the users that are named. */
function listed(call: Call): EventType[] {
	const { eventTypes } = call.state.scheduling;
	const { username, eventSlug } = call.query;
	if (username === undefined && call.generation === '2026') {
		return eventTypes.filter(({ ownerId }) => ownerId === call.user.id);
	}
	const owner = call.state.users.find((user) => user.username === username);
	if (!owner) throw refuse(404, 'Event types not found');
	return eventTypes
		.filter(({ ownerId, hidden }) => ownerId === owner.id && !(hidden && owner.id !== call.user.id))
		.filter(({ slug }) => eventSlug === undefined || slug === eventSlug);
}

const OWN = '/v2/event-types';

const own: Handlers = {
	[`GET ${OWN}`]: (call) => ({ data: listed(call).map((row) => shape(call, row)) }),
	[`POST ${OWN}`]: (call) => ({
		status: 201,
		data: shape(call, create(call, { ownerId: call.user.id })),
	}),
	[`GET ${OWN}/{eventTypeId}`]: (call) => ({ data: shape(call, ownEventType(call)) }),
	[`PATCH ${OWN}/{eventTypeId}`]: (call) => ({
		data: shape(call, change(call, ownEventType(call))),
	}),
	[`DELETE ${OWN}/{eventTypeId}`]: (call) => {
		const eventTypeId = id(call, 'eventTypeId');
		const found = call.state.scheduling.eventTypes.find((row) => row.id === eventTypeId);
		if (!found) throw refuse(404, `Event type with ID=${eventTypeId} does not exist.`);
		if (found.ownerId !== call.user.id) {
			throw refuse(
				403,
				`User with ID=${call.user.id} does not own event type with ID=${eventTypeId}`,
			);
		}
		return { data: remove(call, found) };
	},
	[`GET ${OWN}/{eventTypeId}/crm-sync-errors`]: (call) => {
		ownEventType(call);
		return { data: [], more: { pagination: { nextCursor: null, hasMore: false } } };
	},
	[`GET ${OWN}/{eventTypeId}/history`]: (call) => ({
		data: { eventTypeId: ownEventType(call).id, auditLogs: [] },
		more: { pagination: { nextCursor: null, hasMore: false } },
	}),
	[`GET ${OWN}/{eventTypeId}/scheduling-config`]: (call) => {
		if (ownEventType(call).teamId !== undefined) return { data: { schedulingType: 'ROUND_ROBIN' } };
		throw refuse(422, 'Scheduling config is only available for team event types');
	},
};

type TeamOf = (call: Call) => number;

const plainTeam: TeamOf = (call) => ownTeam(call.state, call.user, id(call, 'teamId'), 'MEMBER').id;

const teamInOrganization: TeamOf = (call) => {
	organization(call.state, call.user, id(call, 'orgId'), 'MEMBER');
	return organizationTeam(call.state, call.user, id(call, 'orgId'), id(call, 'teamId'), 'MEMBER')
		.id;
};

/** The same five, whether the team stands alone or in an organization. */
function ofTeam(root: string, teamOf: TeamOf): Handlers {
	const all = (call: Call) => {
		const team = teamOf(call);
		return call.state.scheduling.eventTypes.filter(({ teamId }) => teamId === team);
	};
	const one = (call: Call) => {
		const found = all(call).find((row) => row.id === id(call, 'eventTypeId'));
		if (found) return found;
		throw refuse(404, `Event type with id ${call.parameters.eventTypeId} not found`);
	};
	return {
		[`GET ${root}`]: (call) => ({ data: page(call, all(call)).map((row) => shape(call, row)) }),
		[`POST ${root}`]: (call) => ({
			status: 201,
			data: shape(call, create(call, { ownerId: null, teamId: teamOf(call) })),
		}),
		[`GET ${root}/{eventTypeId}`]: (call) => ({ data: shape(call, one(call)) }),
		[`PATCH ${root}/{eventTypeId}`]: (call) => ({ data: shape(call, change(call, one(call))) }),
		[`DELETE ${root}/{eventTypeId}`]: (call) => ({ data: remove(call, one(call)) }),
	};
}

export const eventTypes: Handlers = {
	...own,
	...ofTeam('/v2/teams/{teamId}/event-types', plainTeam),
	...ofTeam('/v2/organizations/{orgId}/teams/{teamId}/event-types', teamInOrganization),
	'GET /v2/organizations/{orgId}/teams/event-types': (call) => {
		const orgId = organization(call.state, call.user, id(call, 'orgId'), 'ADMIN').id;
		const teamIds = call.state.teams.filter(({ parentId }) => parentId === orgId).map((t) => t.id);
		const all = call.state.scheduling.eventTypes.filter(({ teamId }) =>
			teamIds.includes(teamId ?? 0),
		);
		return { data: page(call, all).map((row) => shape(call, row)) };
	},
};
