/**
 * Operations that the API has at several places with the same form, such as a user's verified
 * addresses and a team's: written once, for an owner that says where they are and what names it.
 */
import type { Field } from '../fields';
import type { ApiList } from '../api/list';
import { pathOf } from '../api/route';
import type { Method } from '../api/route';
import type { ApiLookup } from '../fields/lookup';
import type { Operation } from './operation';

export interface Owner {
	/** What the paths of its operations begin with. */
	path: `/v2/${string}`;
	/** The same inside an organization, where the API has both. */
	inOrganization?: `/v2/${string}`;
	/** Names the owner, at the head of every form. */
	fields: Field[];
	/** Whose things they are, for the names of actions: ` of team`. */
	of: string;
	needs?: string;
	/** The API also takes the platform client here (in the organization, where it has both). */
	platformClient?: boolean;
}

/** Where an operation of the owner is, and who may do it. */
export function at(
	{ path, inOrganization, needs, platformClient }: Owner,
	method: Method,
	rest = '',
): Pick<Operation, 'request' | 'inOrganization' | 'needs' | 'platformClient'> {
	const client = platformClient ? { platformClient } : {};
	const inside = inOrganization && {
		request: `${method} ${inOrganization}${rest}` as const,
		...client,
	};
	return {
		request: `${method} ${path}${rest}`,
		...(inside ? { inOrganization: inside } : client),
		...(needs ? { needs } : {}),
	};
}

/** Where things of this list are: what the paths of their operations begin with, said by the list. */
export function placeOf({
	from,
}: Pick<ApiLookup, 'from'>): Pick<Owner, 'path' | 'inOrganization' | 'platformClient'> {
	const inside = from.inOrganization;
	return {
		path: pathOf(from.request),
		...(inside ? { inOrganization: pathOf(inside.request) } : {}),
		...((inside ?? from).platformClient ? { platformClient: true } : {}),
	};
}

/** The list of what the owner has: that of its dropdown. */
export function listAt(
	{ needs }: Pick<Owner, 'needs'>,
	{ from }: Pick<ApiLookup, 'from'>,
): ApiList & Pick<Operation, 'needs'> {
	return { ...from, ...(needs ? { needs } : {}) };
}
