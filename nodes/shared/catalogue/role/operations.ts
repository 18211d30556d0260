/** Roles: named sets of permissions that members of a team have. */
import { additionalFields, choices, locator, text, updateFields } from '../../fields';
import type { Option } from '../../fields';
import type { ApiLookup } from '../../fields/lookup';
import { SINCE_DECEMBER_2025 } from '../../api/versions';
import type { Operation } from '../../operation/operation';
import { noPages } from '../../api/pagination';
import { permissionsNotOn } from './permissions';
import { at, listAt } from '../../operation/owner';
import type { Owner } from '../../operation/owner';

const name = { placeholder: 'e.g. Receptionist', description: 'What the role is called' };

function roleField(roles: ApiLookup) {
	return locator('roleId', roles, {
		required: true,
		placeholder: 'e.g. a79a67ef-1b17-493e-ac7f-11872bed374a',
		description: 'The role: a set of permissions',
	});
}

function permissionsField(options: Option[], description: string, required = false) {
	return choices('permissions', {
		options,
		valuesNotOn: permissionsNotOn(options),
		required,
		description,
	});
}

const look = [
	text('color', { color: true, description: 'The color of its badge' }),
	text('description', { rows: 2, clears: true, description: 'What the role is for' }),
];

/** The roles of one owner, whose permissions are these. */
export function roleOperations(
	owner: Owner,
	roles: ApiLookup,
	permissions: Option[],
): Record<string, Operation> {
	const { fields, of } = owner;
	const role = roleField(roles);
	return {
		create: {
			action: `Create role${of}`,
			description: 'Create a role with permissions of your choice',
			...at(owner, 'POST'),
			versions: SINCE_DECEMBER_2025,
			fields: [
				...fields,
				text('name', { ...name, required: true }),
				additionalFields([...look, permissionsField(permissions, 'What the role allows')]),
			],
		},
		delete: {
			action: `Delete role${of}`,
			description: "Delete a custom role permanently (Cal.com's own cannot be deleted)",
			...at(owner, 'DELETE', '/{roleId}'),
			versions: SINCE_DECEMBER_2025,
			fields: [...fields, role],
		},
		get: {
			action: `Get role${of}`,
			description: 'Retrieve a role with its permissions',
			...at(owner, 'GET', '/{roleId}'),
			versions: SINCE_DECEMBER_2025,
			fields: [...fields, role],
		},
		getAll: {
			action: `Get many roles${of}`,
			description: "Retrieve a list of roles, both Cal.com's own and custom ones",
			...listAt(owner, roles),
			fields,
		},
		update: {
			action: `Update role${of}`,
			description: 'Change the name, color or permissions of a custom role',
			...at(owner, 'PATCH', '/{roleId}'),
			versions: SINCE_DECEMBER_2025,
			fields: [
				...fields,
				role,
				updateFields([
					...look,
					text('name', name),
					permissionsField(permissions, 'What the role allows from now on, and nothing else'),
				]),
			],
		},
	};
}

/** The permissions of one role; the answers are the permissions it then has. */
export function rolePermissionOperations(
	owner: Owner,
	roles: ApiLookup,
	permissions: Option[],
): Record<string, Operation> {
	const { of } = owner;
	const fields = [...owner.fields, roleField(roles)];
	const asRows = (data: unknown) =>
		(Array.isArray(data) ? data : []).map((permission) => ({ permission: String(permission) }));
	const several = (description: string) => permissionsField(permissions, description, true);
	return {
		add: {
			action: `Add permissions to role${of}`,
			description: 'Add permissions to a role; returns all that it has',
			...at(owner, 'POST'),
			versions: SINCE_DECEMBER_2025,
			mapResponse: ({ data }) => asRows(data),
			fields: [...fields, several('The permissions to add')],
		},
		getAll: {
			action: `Get many permissions of role${of}`,
			description: 'Retrieve a list of the permissions of a role',
			...at(owner, 'GET'),
			versions: SINCE_DECEMBER_2025,
			pages: noPages,
			rows: asRows,
			fields,
		},
		remove: {
			name: 'Remove Many',
			action: `Remove many permissions from role${of}`,
			description: 'Take several permissions from a role',
			...at(owner, 'DELETE'),
			versions: SINCE_DECEMBER_2025,
			fields: [...fields, several('The permissions to remove')],
		},
		removeOne: {
			name: 'Remove',
			action: `Remove permission from role${of}`,
			description: 'Take one permission from a role',
			...at(owner, 'DELETE', '/{permission}'),
			versions: SINCE_DECEMBER_2025,
			fields: [
				...fields,
				text('permission', {
					as: 'word',
					required: true,
					placeholder: 'e.g. booking.readTeamBookings',
					description:
						'The permission to remove, named as in the output of Role Permission: Get Many',
				}),
			],
		},
		replace: {
			action: `Replace permissions of role${of}`,
			description: 'Set exactly the permissions of a role; returns all that it has',
			...at(owner, 'PUT'),
			versions: SINCE_DECEMBER_2025,
			mapResponse: ({ data }) => asRows(data),
			fields: [...fields, several('What the role allows from now on')],
		},
	};
}
