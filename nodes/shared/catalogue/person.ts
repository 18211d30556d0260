/** How dropdowns name people, and what of one matters most. */
import type { IDataObject } from 'n8n-workflow';

import { isObject } from '../api/responseBody';
import type { Simplified } from '../operation/simplified';

/** The first fields of a simplified user. */
export const personSummary: Simplified = {
	id: 'id',
	name: 'name',
	email: 'email',
	username: 'username',
	timeZone: 'timeZone',
	locale: 'locale',
};

/** `Ada Example (ada@example.com)`, or what of it there is. */
export function person(row: IDataObject): string {
	const name = row.name ?? row.username;
	return name && row.email
		? `${String(name)} (${String(row.email)})`
		: String(name ?? row.email ?? row.id);
}

/** What people are known by, each the first by which one is recognised alone. */
export const personNames = ({ email, username, name }: IDataObject) => [email, username, name];

export const memberNames = ({ user }: IDataObject) => (isObject(user) ? personNames(user) : []);

/** `Ada Example (ada@example.com) · admin`: a person in an organization or a team, with the role. */
export function member(row: IDataObject): string {
	const name = isObject(row.user) ? person(row.user) : String(row.userId);
	return `${name} · ${String(row.role).toLowerCase()}`;
}
