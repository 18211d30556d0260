// Options of attributes, and their assignment to members.
import { id, page } from '../handler.mts';
import type { Call, Handlers } from '../handler.mts';
import { badReference, duplicateRecord, noRecord, Refusal, refuse } from '../refusal.mts';
import { newAssignment, newOption } from '../seed.mts';
import { change } from '../state.mts';
import type { Assignment, Membership, Option } from '../state.mts';
import { admin, findAttribute, member } from './attributes.mts';

function optionsOf(call: Call): Option[] {
	return call.state.options.filter((row) => row.attributeId === findAttribute(call)?.id);
}

function membershipOf(call: Call): Membership {
	const [userId, orgId] = [id(call, 'userId'), id(call, 'orgId')];
	if (!Number.isInteger(userId))
		throw refuse(400, 'Validation failed (numeric string is expected)');
	const found = call.state.memberships.find((row) => row.userId === userId && row.teamId === orgId);
	if (found) return found;
	throw refuse(
		404,
		`Membership for user with id ${userId} within organization id ${orgId} not found`,
	);
}

function assignmentOf(call: Call): Assignment {
	const memberId = membershipOf(call).id;
	const found = call.state.assignments.find(
		(row) =>
			row.memberId === memberId && row.attributeOptionId === call.parameters.attributeOptionId,
	);
	if (!found) throw refuse(404, 'Attribute does not belong to this user');
	return found;
}

/** The option that an assignment means: an existing one, or for texts one made from the value. */
function optionToAssign(call: Call): Option {
	const { attributeId, attributeOptionId, value } = call.body;
	const attribute = call.state.attributes.find((row) => row.id === attributeId);
	if (!attribute) throw refuse(404, 'Attribute not found');
	if (value !== undefined) {
		if (!['TEXT', 'NUMBER'].includes(attribute.type)) {
			throw refuse(400, 'Attribute type does not support value');
		}
		const text = String(value);
		const slug = text.toLowerCase().replace(/[^a-z0-9]+/g, '-');
		const option = newOption(call.state.nextUuid(), attribute.id, text, slug);
		call.state.options.push(option);
		return option;
	}
	// A real server falls over this; it answers outside of its own envelope.
	if (attributeOptionId === undefined) throw new Refusal(500, 'PLAIN', 'Internal server error');
	const option = call.state.options.find((row) => row.id === attributeOptionId);
	if (!option) throw badReference();
	return option;
}

function remember(call: Call, action: string, option: Option): void {
	call.state.assignmentHistory.unshift({
		id: call.state.nextUuid(),
		userId: id(call, 'userId'),
		action,
		attributeId: option.attributeId,
		value: option.value,
		createdAt: new Date().toISOString(),
	});
}

function assigned(call: Call, attributeId: string | undefined) {
	const { state, query } = call;
	const userOf = (row: Assignment) =>
		state.memberships.find(({ id: known }) => known === row.memberId)?.userId;
	const inTeams = (userId: number | undefined) =>
		!Array.isArray(query.teamIds) ||
		state.memberships.some(
			(row) =>
				row.userId === userId && (query.teamIds as string[]).map(Number).includes(row.teamId),
		);
	return state.options
		.filter((option) => option.attributeId === attributeId)
		.map(({ id: optionId, attributeId: ofAttribute, value, slug }) => ({
			id: optionId,
			attributeId: ofAttribute,
			value,
			slug,
			assignedUserIds: state.assignments
				.filter((row) => row.attributeOptionId === optionId)
				.map(userOf)
				.filter((userId) => userId !== undefined && inTeams(userId)),
		}))
		.filter(({ assignedUserIds }) => assignedUserIds.length > 0);
}

export const attributeOptions: Handlers = {
	'GET /v2/organizations/{orgId}/attributes/{attributeId}/options': (call) => {
		member(call);
		return { data: optionsOf(call) };
	},
	'POST /v2/organizations/{orgId}/attributes/{attributeId}/options': (call) => {
		admin(call);
		const attribute = findAttribute(call);
		if (!attribute) throw badReference();
		const { value, slug } = call.body;
		const option = newOption(call.state.nextUuid(), attribute.id, String(value), String(slug));
		call.state.options.push(option);
		return { status: 201, data: option };
	},
	'PATCH /v2/organizations/{orgId}/attributes/{attributeId}/options/{optionId}': (call) => {
		admin(call);
		const option = optionsOf(call).find((row) => row.id === call.parameters.optionId);
		if (!option) throw noRecord();
		return { data: change(option, call.body) };
	},
	'DELETE /v2/organizations/{orgId}/attributes/{attributeId}/options/{optionId}': (call) => {
		admin(call);
		const option = optionsOf(call).find((row) => row.id === call.parameters.optionId);
		if (!option) throw refuse(404, 'Attribute option not found');
		call.state.options = call.state.options.filter((row) => row !== option);
		call.state.assignments = call.state.assignments.filter(
			(row) => row.attributeOptionId !== option.id,
		);
		return { data: option };
	},
	'GET /v2/organizations/{orgId}/attributes/{attributeId}/options/assigned': (call) => {
		member(call);
		return { data: page(call, assigned(call, findAttribute(call)?.id)) };
	},
	'GET /v2/organizations/{orgId}/attributes/slugs/{attributeSlug}/options/assigned': (call) => {
		const orgId = member(call);
		const attribute = call.state.attributes.find(
			(row) => row.slug === call.parameters.attributeSlug && row.teamId === orgId,
		);
		return { data: page(call, assigned(call, attribute?.id)) };
	},
	'POST /v2/organizations/{orgId}/attributes/options/{userId}': (call) => {
		admin(call);
		const option = optionToAssign(call);
		const memberId = membershipOf(call).id;
		const isTwice = call.state.assignments.some(
			(row) => row.memberId === memberId && row.attributeOptionId === option.id,
		);
		if (isTwice) throw duplicateRecord();
		const assignment = newAssignment(call.state.nextUuid(), memberId, option.id);
		if (typeof call.body.weight === 'number') assignment.weight = call.body.weight;
		call.state.assignments.push(assignment);
		remember(call, 'ASSIGNED', option);
		return { status: 201, data: assignment };
	},
	'GET /v2/organizations/{orgId}/attributes/options/{userId}': (call) => {
		member(call);
		const memberIds = call.state.memberships
			.filter((row) => row.userId === id(call, 'userId') && row.teamId === id(call, 'orgId'))
			.map((row) => row.id);
		const mine = call.state.assignments.filter((row) => memberIds.includes(row.memberId));
		const ids = mine.map((row) => row.attributeOptionId);
		return { data: call.state.options.filter((row) => ids.includes(row.id)) };
	},
	'PATCH /v2/organizations/{orgId}/attributes/options/{userId}/{attributeOptionId}': (call) => {
		admin(call);
		return { data: change(assignmentOf(call), call.body) };
	},
	'DELETE /v2/organizations/{orgId}/attributes/options/{userId}/{attributeOptionId}': (call) => {
		admin(call);
		const assignment = assignmentOf(call);
		call.state.assignments = call.state.assignments.filter((row) => row !== assignment);
		const option = call.state.options.find((row) => row.id === assignment.attributeOptionId);
		if (option) remember(call, 'UNASSIGNED', option);
		return { data: assignment };
	},
	'GET /v2/organizations/{orgId}/attributes/assignments/{userId}/history': (call) => {
		admin(call);
		const own = call.state.assignmentHistory.filter((row) => row.userId === id(call, 'userId'));
		const limit = Number(call.query.limit ?? 25);
		const after = own.findIndex((row) => row.id === call.query.cursor) + 1;
		const items = own.slice(after, after + limit);
		const hasMore = after + limit < own.length;
		const last = items[items.length - 1];
		return { data: { items, hasMore, nextCursor: hasMore ? (last?.id ?? null) : null } };
	},
};
