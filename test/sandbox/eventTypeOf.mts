// Which event type a request means: by its ID, or by the words of its address.
import { refuse } from './refusal.mts';
import type { EventType } from './scheduling.mts';
import type { State } from './state.mts';
import type { Json } from './validate.mts';

function bySlug({ scheduling, users, teams }: State, wanted: Json): EventType | undefined {
	const user = users.find(({ username }) => username === wanted.username);
	const team = teams.find(({ slug }) => slug === wanted.teamSlug);
	return scheduling.eventTypes.find(
		({ slug, ownerId, teamId }) =>
			slug === wanted.eventTypeSlug &&
			((user !== undefined && ownerId === user.id) || (team !== undefined && teamId === team.id)),
	);
}

/** The event type that is meant, or the API's refusal. */
export function eventTypeOf(state: State, wanted: Json): EventType {
	if (wanted.eventTypeId !== undefined) {
		const id = Number(wanted.eventTypeId);
		const found = state.scheduling.eventTypes.find((row) => row.id === id);
		if (found) return found;
		throw refuse(404, `Event type with id ${id} not found.`);
	}
	const found = bySlug(state, wanted);
	if (found) return found;
	const host = String(wanted.username ?? wanted.teamSlug);
	throw refuse(404, `Event type with slug ${String(wanted.eventTypeSlug)} of ${host} not found.`);
}
