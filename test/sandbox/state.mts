// What the sandbox remembers. Everything is created from the seed, and again by `reset`.
import { createHash } from 'node:crypto';

import type { AuthorizationCode } from '@node-oauth/oauth2-server';

import type { AccountState } from './accountState.mts';
import type { EventTypeChange } from './eventTypeChanges.mts';
import type { App } from './oauth/apps.mts';
import type { Grant } from './oauth/tokens.mts';
import type { Scheduling } from './scheduling.mts';
import type { Webhook } from './webhooks.mts';

export type Role = 'OWNER' | 'ADMIN' | 'MEMBER';
export type Row = Record<string, unknown>;

export interface User extends Row {
	id: number;
	username: string;
	name: string | null;
	email: string;
	organizationId: number | null;
}

export interface Team extends Row {
	id: number;
	name: string;
	slug: string;
	parentId: number | null;
	isOrganization: boolean;
	isPlatform: boolean;
}

export interface Membership extends Row {
	id: number;
	userId: number;
	teamId: number;
	role: Role;
	accepted: boolean;
}

export interface Attribute extends Row {
	id: string;
	teamId: number;
	type: string;
	name: string;
	slug: string;
}

export interface Option extends Row {
	id: string;
	attributeId: string;
	value: string;
	slug: string;
}

export interface Assignment extends Row {
	id: string;
	memberId: number;
	attributeOptionId: string;
	weight: number | null;
}

export interface State {
	users: User[];
	teams: Team[];
	memberships: Membership[];
	keys: Map<string, number>;
	attributes: Attribute[];
	options: Option[];
	assignments: Assignment[];
	/** Who assigned what to whom, newest first. */
	assignmentHistory: Row[];
	/** Video apps by whose they are: `user 1`, `team 4`. */
	conferencing: Map<string, Row[]>;
	defaultApps: Map<string, string>;
	oauthClients: Row[];
	/** By user: the platform client that keeps the account. */
	managedBy: Map<number, string>;
	/** Apps that people let in, their codes, and the tokens that they and managed users were given. */
	apps: App[];
	codes: Map<string, AuthorizationCode>;
	grants: Grant[];
	scheduling: Scheduling;
	/** Newest first. */
	eventTypeChanges: EventTypeChange[];
	webhooks: Webhook[];
	account: AccountState;
	/** A number that has not been given out yet. */
	nextNumber(): number;
	/** IDs that look like Cal.com's and are the same in every run. */
	nextUuid(): string;
}

/** Counters that restart with the state, so that every run gives the same IDs. */
export function counters(): Pick<State, 'nextNumber' | 'nextUuid'> {
	let number = 100;
	let uuid = 0;
	return {
		nextNumber: () => (number += 1),
		nextUuid() {
			uuid += 1;
			const hex = createHash('sha256').update(`sandbox ${uuid}`).digest('hex');
			const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`];
			return [...parts, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
		},
	};
}

/** The part of a row that a patch changes; keys that were not sent stay. */
export function change<T extends Row>(row: T, patch: Row): T {
	return Object.assign(row, patch);
}
