// Attributes of an organization and their sync history.
import { organization } from '../access.mts';
import { cursorPage, id, page } from '../handler.mts';
import type { Call, Handlers } from '../handler.mts';
import { duplicateRecord, noRecord } from '../refusal.mts';
import { newAttribute, newOption } from '../seed.mts';
import { change } from '../state.mts';
import type { Attribute, State } from '../state.mts';

export function admin(call: Call): number {
	return organization(call.state, call.user, id(call, 'orgId'), 'ADMIN').id;
}

export function member(call: Call): number {
	return organization(call.state, call.user, id(call, 'orgId'), 'MEMBER').id;
}

export function findAttribute(call: Call): Attribute | undefined {
	const wanted = call.parameters.attributeId;
	return call.state.attributes.find((row) => row.id === wanted && row.teamId === id(call, 'orgId'));
}

function assertFreeSlug(state: State, orgId: number, slug: unknown, except?: string): void {
	const isTaken = state.attributes.some(
		(row) => row.teamId === orgId && row.slug === slug && row.id !== except,
	);
	if (isTaken) throw duplicateRecord();
}

export const attributes: Handlers = {
	'GET /v2/organizations/{orgId}/attributes': (call) => {
		const orgId = member(call);
		return {
			data: page(
				call,
				call.state.attributes.filter(({ teamId }) => teamId === orgId),
			),
		};
	},
	'POST /v2/organizations/{orgId}/attributes': (call) => {
		const orgId = admin(call);
		const { options, ...rest } = call.body;
		assertFreeSlug(call.state, orgId, rest.slug);
		const [type, name, slug] = [rest.type, rest.name, rest.slug].map(String) as [
			string,
			string,
			string,
		];
		const attribute = change(newAttribute(call.state.nextUuid(), orgId, type, name, slug), rest);
		call.state.attributes.push(attribute);
		for (const row of options as Array<{ value: string; slug: string }>) {
			call.state.options.push(newOption(call.state.nextUuid(), attribute.id, row.value, row.slug));
		}
		return { status: 201, data: attribute };
	},
	// An unknown ID is no error to the API: the data is null.
	'GET /v2/organizations/{orgId}/attributes/{attributeId}': (call) => {
		member(call);
		return { data: findAttribute(call) ?? null };
	},
	'PATCH /v2/organizations/{orgId}/attributes/{attributeId}': (call) => {
		const orgId = admin(call);
		const attribute = findAttribute(call);
		if (!attribute) throw noRecord();
		assertFreeSlug(call.state, orgId, call.body.slug, attribute.id);
		return { data: change(attribute, { ...call.body, updatedAt: new Date().toISOString() }) };
	},
	'DELETE /v2/organizations/{orgId}/attributes/{attributeId}': (call) => {
		admin(call);
		const attribute = findAttribute(call);
		if (!attribute) throw noRecord();
		const { state } = call;
		const gone = state.options
			.filter((row) => row.attributeId === attribute.id)
			.map((row) => row.id);
		state.attributes = state.attributes.filter((row) => row !== attribute);
		state.options = state.options.filter((row) => row.attributeId !== attribute.id);
		state.assignments = state.assignments.filter((row) => !gone.includes(row.attributeOptionId));
		return { data: attribute };
	},
	'GET /v2/organizations/{orgId}/attributes/sync-history': (call) => {
		admin(call);
		const { rows, ...meta } = cursorPage(call, syncs(call));
		return { data: rows, more: { meta } };
	},
	'GET /v2/organizations/{orgId}/attributes/sync-history/user/{userId}': (call) => {
		admin(call);
		const own = syncs(call).filter(({ userId }) => userId === id(call, 'userId'));
		const { rows, ...meta } = cursorPage(call, own);
		return { data: rows, more: { meta } };
	},
};

/** Thirty runs of a directory's sync, so that there is more than one page. */
function syncs(call: Call) {
	return Array.from({ length: 30 }, (_, index) => ({
		id: `00000000-0000-4000-a000-${String(index).padStart(12, '0')}`,
		organizationId: id(call, 'orgId'),
		userId: index % 2 === 0 ? 1 : 2,
		status: 'SUCCESS',
		createdAt: new Date(Date.UTC(2026, 9, 30 - index)).toISOString(),
	}));
}
