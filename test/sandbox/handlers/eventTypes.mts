// The event types of people, and what anybody sees of them.
import { ownEventType, withId } from '../eventTypeAccess.mts';
import { changeEventType } from '../eventTypeChanges.mts';
import { assertUsable, eventTypeFrom, removeEventType, settingsOf } from '../eventTypeForm.mts';
import { eventTypeShape, groupShape } from '../eventTypeShapes.mts';
import { cursorPage, id } from '../handler.mts';
import type { Call, Handlers } from '../handler.mts';
import { refuse } from '../refusal.mts';
import type { EventType } from '../scheduling.mts';
import type { Row, User } from '../state.mts';

const shown = (call: Call, eventType: EventType) =>
	eventTypeShape(call.state, eventType, call.generation);

/** Those of an organization, when one is named. */
function people({ state, query }: Call): User[] {
	const { orgId, orgSlug } = query;
	if (orgId === undefined && orgSlug === undefined) return state.users;
	const found = state.teams.find(
		({ id: teamId, slug, isOrganization }) =>
			isOrganization && (teamId === orgId || slug === orgSlug),
	);
	return found ? state.users.filter(({ organizationId }) => organizationId === found.id) : [];
}

/** Of the user that is named; hidden ones only their owner sees. */
function ofUser(call: Call): EventType[] {
	const { username, eventSlug } = call.query;
	const owner = people(call).find((user) => user.username === username);
	const found = call.state.scheduling.eventTypes.filter(
		({ ownerId, hidden, slug }) =>
			owner !== undefined &&
			ownerId === owner.id &&
			!(hidden && owner.id !== call.user.id) &&
			(eventSlug === undefined || slug === eventSlug),
	);
	if (found.length > 0) return found;
	throw refuse(404, 'Event types not found');
}

function inOrder({ query }: Call, rows: EventType[]): EventType[] {
	if (query.sortCreatedAt === undefined) return rows;
	const direction = query.sortCreatedAt === 'desc' ? -1 : 1;
	return [...rows].sort((a, b) => (a.id - b.id) * direction);
}

/** Who is looked up by name shows the questions that people see. */
const inPublic = ({ bookingFields, ...row }: Row): Row => ({
	...row,
	bookingFields: (bookingFields as Row[]).filter(({ hidden }) => hidden !== true),
});

function listed(call: Call): Row[] {
	const { username, usernames } = call.query;
	if (typeof usernames === 'string') {
		const names = usernames.split(',').map((name) => name.trim());
		const found = people(call).filter((user) => names.includes(user.username));
		if (found.length === 0) throw refuse(404, 'Event types not found');
		return [groupShape(call.state, found, call.generation)];
	}
	// In 2025 nobody is meant when nobody is named.
	if (username !== undefined || call.generation === '2025') {
		return inOrder(call, ofUser(call)).map((row) => inPublic(shown(call, row)));
	}
	const own = call.state.scheduling.eventTypes.filter(({ ownerId }) => ownerId === call.user.id);
	return inOrder(call, own).map((row) => shown(call, row));
}

function change(call: Call): EventType {
	const eventType = ownEventType(call);
	assertUsable(call, eventType);
	return changeEventType(call, eventType, settingsOf(call));
}

function remove(call: Call): Row {
	const eventTypeId = id(call, 'eventTypeId');
	const found = withId(call);
	if (!found) throw refuse(404, `Event type with ID=${eventTypeId} does not exist.`);
	if (found.ownerId !== call.user.id) {
		throw refuse(
			403,
			`User with ID=${call.user.id} does not own event type with ID=${eventTypeId}`,
		);
	}
	removeEventType(call, found);
	const { lengthInMinutes, slug, title } = found;
	return { id: eventTypeId, lengthInMinutes, slug, title };
}

const ROOT = '/v2/event-types';

export const eventTypes: Handlers = {
	[`GET ${ROOT}`]: (call) => ({ data: listed(call) }),
	[`POST ${ROOT}`]: (call) => {
		const owner = { ownerId: call.user.id };
		assertUsable(call, owner);
		return { status: 201, data: shown(call, eventTypeFrom(call, owner)) };
	},
	[`GET ${ROOT}/{eventTypeId}`]: (call) => ({ data: shown(call, ownEventType(call)) }),
	[`PATCH ${ROOT}/{eventTypeId}`]: (call) => ({ data: shown(call, change(call)) }),
	[`DELETE ${ROOT}/{eventTypeId}`]: (call) => ({ data: remove(call) }),
	[`GET ${ROOT}/{eventTypeId}/crm-sync-errors`]: (call) => {
		ownEventType(call);
		return { data: [], more: { pagination: { nextCursor: null, hasMore: false } } };
	},
	[`GET ${ROOT}/{eventTypeId}/history`]: (call) => {
		const { id: eventTypeId } = ownEventType(call);
		const own = call.state.eventTypeChanges.filter((row) => row.eventTypeId === eventTypeId);
		const { rows, ...pagination } = cursorPage(call, own);
		const auditLogs = rows.map(({ eventTypeId: _whose, ...log }) => log);
		return { data: { eventTypeId, auditLogs }, more: { pagination } };
	},
	[`GET ${ROOT}/{eventTypeId}/scheduling-config`]: (call) => {
		const { schedulingType, teamId } = ownEventType(call);
		if (teamId !== undefined) return { data: { schedulingType } };
		throw refuse(422, 'Scheduling config is only available for team event types');
	},
};
